import type { EncodedPicture, PictureEncoder } from '../model/pictures/picture-encoder.ts';
import { digestOf } from '../model/key.ts';
import { noDrawnCache, openDrawnCache } from './drawn-cache.ts';

/** Gets ready to encode pictures; nothing where `sharp` is not installed, or not for this machine. What was encoded is kept in `cacheFolder`, where there is one. */
export async function loadPictureEncoder(cacheFolder: string | undefined): Promise<PictureEncoder | undefined> {
  const sharp = await loadSharp();
  if (!sharp) return undefined;
  // On one thread the same picture becomes the same bytes, however many cores a machine has.
  sharp.concurrency(1);
  const version = `${recipe} ${JSON.stringify(sharp.versions)}`;
  const cache = cacheFolder === undefined ? noDrawnCache : openDrawnCache(cacheFolder, version);
  return {
    version,
    encode: async (picture) => {
      const { source, format, width } = picture;
      const made = [source.digest ?? digestOf(source.contents), format, width ?? null];
      const known = cache.read(made);
      if (known) return known;
      const bytes = await encode(picture, sharp);
      if (bytes) cache.write(made, bytes);
      return bytes;
    },
    prune: cache.prune,
  };
}

/** Raise it with every change of how pictures are encoded. */
const recipe = 1;

type Sharp = typeof import('sharp').default;

async function loadSharp(): Promise<Sharp | undefined> {
  try {
    return (await import('sharp')).default;
  } catch {
    return undefined;
  }
}

/** How hard it tries: what nobody sees on a screen is left out. An effort of 4 takes five times as long and saves
 * a twentieth. A file in its own format is the original, less what it tells. */
const options = { avif: { quality: 55, effort: 2 }, webp: { quality: 80 }, jpeg: { quality: 92 }, png: {} } as const;
const original = { avif: { quality: 80 }, webp: { quality: 92 } } as const;

/** sharp leaves out all that a file tells beside the picture. */
async function encode({ source, format, width }: EncodedPicture, sharp: Sharp): Promise<Uint8Array | undefined> {
  try {
    const shown = sharp(source.contents, { failOn: 'error' }).autoOrient();
    const sized = width === undefined ? shown : shown.resize({ width, withoutEnlargement: true });
    return await sized.toFormat(format, width === undefined ? { ...options, ...original }[format] : options[format]).toBuffer();
  } catch {
    // Damaged, or no picture at all.
    return undefined;
  }
} // prettier-ignore
