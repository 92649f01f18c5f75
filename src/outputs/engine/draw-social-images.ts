import { outputFile, type OutputSink } from '../../model/output-file.ts';
import type { SocialImageFile, SocialImageRenderer } from '../../model/social-image.ts';

/** How many images are drawn at the same time. */
const imagesAtOnce = 4;

/** Draws social images, and hands them over. */
export async function drawSocialImages(
  images: readonly SocialImageFile[],
  { draw, prune }: SocialImageRenderer,
  sink: OutputSink,
): Promise<void> {
  for (let first = 0; first < images.length; first += imagesAtOnce) {
    const some = images.slice(first, first + imagesAtOnce);
    const drawn = await Promise.all(some.map(async ({ path, image }) => outputFile(path, await draw(image))));
    for (const file of drawn) sink.write(file);
  }
  prune();
}
