import { decodedPart } from '../percent-encoding.ts';

/** The endings of pictures that browsers show. */
export const pictureEnding = /\.(?:png|jpe?g|gif|webp|avif|svg)$/iu;

/** The folders of the content in which a picture may stand beside the text that shows it. */
export const pictureFolders = ['roles', 'shared', 'pages', 'departments', 'teams', 'locations'] as const;

export const pictureFormats = ['png', 'jpeg', 'gif', 'webp', 'avif', 'svg'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** What a picture file tells of itself. */
export type PictureFacts = {
  /** Whatever its name says; absent where it is none that browsers show. */
  readonly format?: PictureFormat;
  /** Whether it is a film of several pictures. */
  readonly isMoving: boolean;
  /** In CSS pixels, as it is shown; absent where the file does not say. */
  readonly size?: PictureSize;
  /** Whether the file says where it was taken. */
  readonly hasPlace: boolean;
};

export type PictureSize = { readonly width: number; readonly height: number };

/** A smaller form of a picture, or one in another format. */
export type PictureVariant = {
  /** Its file below the site’s folder. */
  readonly path: string;
  /** A media type */
  readonly type: string;
  /** CSS pixels */
  readonly width: number;
};

/** A picture of the content as the site has it. Plain data: it crosses threads. */
export type Picture = {
  /** Its file below the site’s folder. */
  readonly path: string;
  readonly size?: PictureSize;
  /** The better formats first, in each the narrowest first; empty where the file is published as it is. */
  readonly variants: readonly PictureVariant[];
};

/** The pictures of a site by their paths below the content folder, such as `public/team.jpg`. */
export type Pictures = Readonly<Record<string, Picture>>;

/**
 * The path below the content folder of the picture that an address in a text means: `/x.jpg` is a file of public/, every other path starts
 * beside the text. Nothing for an address that leaves the content folder or the site; the file need not be there.
 *
 * @param src as written in the content
 * @param from the file of the text below the content folder
 */
export function pictureKey(src: string, from: string): string | undefined {
  const [path = ''] = src.split(/[?#]/u);
  if (path === '' || /^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/iu.test(path)) return undefined;
  const parts: string[] = [];
  const start = path.startsWith('/') ? ['public'] : from.split('/').slice(0, -1);
  for (const part of [...start, ...decodedPart(path).split('/')]) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** The picture that an address in a text means, if there is such a file. */
export function pictureAt(src: string, from: string, pictures: Pictures): Picture | undefined {
  const key = pictureKey(src, from);
  return key !== undefined && Object.hasOwn(pictures, key) ? pictures[key] : undefined;
}
