import { type Asset, type Content, contentPictures } from '../../model/content.ts';
import { digestOf, fileFingerprint } from '../../model/key.ts';
import { type OutputFile, outputFile } from '../../model/output-file.ts';
import { encodedFormats, type EncodedPicture } from '../../model/pictures/picture-encoder.ts';
import { pictureFacts } from '../../model/pictures/picture-facts.ts';
import { type Picture, type PictureFacts, type Pictures } from '../../model/pictures/picture.ts';

/** The pictures of a site, and what is still to be made of them. */
export type SitePictures = {
  readonly pictures: Pictures;
  /** The pictures beside texts that are published as they are. */
  readonly files: readonly OutputFile[];
  /** Forms of pictures that are made where there is something that can; none where there is not. */
  readonly encoded: readonly EncodedPicture[];
};

/** A picture file, and where it is published. */
type PictureFile = { readonly key: string; readonly shown: string; readonly path: string; readonly source: Asset };

/** Finds the pictures of content/public and those that stand beside texts. `version` is that of the encoder, where there is one. */
export function sitePictures(content: Pick<Content, 'root' | 'publicFiles' | 'pictures'>, version?: string): SitePictures {
  const named = pictureFilesOf(content).map((file) => {
    const facts = factsOf(file.source);
    return { ...file, facts, encoded: version === undefined ? [] : encodedOf(file, facts, version) };
  });
  const encoded = named.flatMap((file) => file.encoded);
  const replaced = new Set(encoded.map(({ path }) => path));
  const { root, pictures } = content;
  const beside = new Set(pictures.map(({ path }) => path));
  return {
    pictures: Object.fromEntries(named.map(({ key, path, facts, encoded: forms }) => [key, pictureOf(path, facts, forms)])),
    files: named
      .filter(({ key, path }) => beside.has(key) && !replaced.has(path))
      .map(({ key, path, source }) => ({ ...outputFile(path, source.contents), from: { path: `${root}/${key}` } })),
    encoded,
  };
} // prettier-ignore

/** Returns whether more than one form of a picture would be made, if there were something that can. */
export function hasForms(file: Asset): boolean {
  const facts = factsOf(file);
  return isEncodable(facts) && facts.size.width > (widths[0] ?? 0);
}

function pictureFilesOf(content: Pick<Content, 'root' | 'publicFiles' | 'pictures'>): readonly PictureFile[] {
  return contentPictures(content).map(({ file, below }) => ({
    key: below,
    shown: `${content.root}/${below}`,
    path: below.startsWith('public/') ? file.path : pathWith(file, ''),
    source: file,
  }));
}

/** The widths in CSS pixels: of a phone, of a text on a screen with two pixels for one, and of a page. */
const widths: readonly number[] = [480, 960, 1600];

/** Larger pictures are published as they are: to decode them takes more memory than a machine that builds sites may have. */
const mostPixels = 100_000_000;

type Encodable = PictureFacts & Required<Pick<PictureFacts, 'size'>> & { readonly format: EncodedPicture['format'] };

/** Films and drawings stay as they are. */
export function isEncodable(facts: PictureFacts): facts is Encodable {
  const { format, size, isMoving } = facts;
  if (!size || isMoving || size.width * size.height > mostPixels) return false;
  return format === 'jpeg' || format === 'png' || format === 'webp' || format === 'avif';
}

function encodedOf({ path, shown, source }: PictureFile, facts: PictureFacts, version: string): readonly EncodedPicture[] {
  if (!isEncodable(facts)) return [];
  const { size, format, hasPlace } = facts;
  const narrower = widths.filter((width) => width < size.width);
  const shownWidths = [...narrower, ...(narrower.length < widths.length ? [size.width] : [])];
  const forms = encodedFormats.flatMap((to) =>
    shownWidths.map((width) => ({ path: pathWith(source, `-${width}`, version, to), source, shown, format: to, width })),
  );
  // A file that says where it was taken is not published as it is.
  return hasPlace ? [...forms, { path, source, shown, format }] : forms;
} // prettier-ignore

function pictureOf(path: string, { size }: PictureFacts, encoded: readonly EncodedPicture[]): Picture {
  const variants = encoded.flatMap(({ path: at, format, width }) =>
    width === undefined ? [] : [{ path: at, type: `image/${format}`, width }],
  );
  return { path, ...(size ? { size } : {}), variants };
}

/** A path that changes with what a picture holds and with what makes its forms, as those of the files of the theme do. */
export function pathWith(source: Asset, mark: string, version?: string, format?: string): string {
  const name = source.path.slice(source.path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  const own = source.digest ?? digestOf(source.contents);
  const digest = version === undefined ? own : digestOf(`${own} ${version} ${source.path}`);
  return `assets/pictures/${name.slice(0, dot)}${mark}.${fileFingerprint(digest)}.${format ?? name.slice(dot + 1)}`;
}

/** What pictures tell of themselves, by their digests: a server that is worked with asks again after each change. */
const known = new Map<string, PictureFacts>();

/** What a picture tells of itself. A file that is known is not read again. */
export function factsOf(file: Asset): PictureFacts {
  const digest = file.digest ?? digestOf(file.contents);
  const facts = known.get(digest) ?? pictureFacts(file.contents);
  known.set(digest, facts);
  return facts;
}
