import type { Asset } from '../content.ts';

/** The formats that pictures are published in beside their own. */
export const encodedFormats = ['avif', 'webp'] as const;

/** A form of a picture that is still to be made. */
export type EncodedPicture = {
  /** Where it is published, below the site’s folder. */
  readonly path: string;
  readonly source: Asset;
  /** Of the source, as diagnostics show it. */
  readonly shown: string;
  readonly format: 'avif' | 'webp' | 'jpeg' | 'png';
  /** CSS pixels; as wide as the source where none is given. */
  readonly width?: number;
};

/** Makes forms of pictures that hold nothing but the picture: neither where nor when nor with what it was taken. */
export type PictureEncoder = {
  /** Stands for the programs that encode, and how they do it: the same version makes the same of the same picture. */
  readonly version: string;
  /** Nothing where the source cannot be read as a picture. */
  readonly encode: (picture: EncodedPicture) => Promise<Uint8Array | undefined>;
  /** Call when all pictures of a site are made: drops those from the cache that it did not need. */
  readonly prune: () => void;
};

/** The same for whoever only wants to know what would be found: every picture is made at once, of nothing. */
export function withoutEncoding(encoder: PictureEncoder): PictureEncoder {
  return { ...encoder, encode: () => Promise.resolve(new Uint8Array()), prune: () => {} };
}
