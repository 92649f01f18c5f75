import { outputFile, type OutputSink } from '../../model/output-file.ts';
import type { EncodedPicture, PictureEncoder } from '../../model/pictures/picture-encoder.ts';
import type { OutputFault } from '../output.ts';

/** How many pictures are encoded at the same time. */
const picturesAtOnce = 4;

/** Makes forms of pictures and hands them over; tells which files are no pictures after all. */
export async function encodePictures(
  pictures: readonly EncodedPicture[],
  { encode, prune }: Pick<PictureEncoder, 'encode' | 'prune'>,
  sink: OutputSink,
): Promise<readonly OutputFault[]> {
  const broken = new Set<string>();
  for (let first = 0; first < pictures.length; first += picturesAtOnce) {
    const some = pictures.slice(first, first + picturesAtOnce);
    const made = await Promise.all(some.map(async (one) => ({ one, bytes: await encode(one) })));
    for (const { one, bytes } of made) {
      if (bytes) sink.write(outputFile(one.path, bytes));
      else broken.add(one.shown);
    }
  }
  prune();
  return [...broken].map((path) => ({ kind: 'unreadable-file', path, finding: brokenPicture }));
}

const brokenPicture = {
  message: 'The picture is damaged: it cannot be read to its end',
  help: 'Open it in a program for pictures, save it anew as JPEG, PNG or WebP, and put that in its place.',
} as const;
