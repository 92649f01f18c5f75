import { digestOf } from '../../model/key.ts';
import type { Asset, Content } from '../../model/content.ts';
import { type OutputFile, outputFile } from '../../model/output-file.ts';
import { type PictureFacts, type Picture, type Pictures, pictureEnding } from '../../model/pictures/picture.ts';
import { pictureFacts } from '../../model/pictures/picture-facts.ts';

/** The pictures of a site: those of content/public, and those that stand beside texts. */
export function picturesOf({ publicFiles, pictures }: Pick<Content, 'publicFiles' | 'pictures'>): Pictures {
  const shown = publicFiles.filter(({ path }) => pictureEnding.test(path));
  const found: readonly (readonly [string, Picture])[] = [
    ...shown.map((file) => [`public/${file.path}`, pictureOf(file, file.path)] as const),
    ...pictures.map((file) => [file.path, pictureOf(file, pathBeside(file))] as const),
  ];
  return Object.fromEntries(found);
}

/** The pictures beside texts as files of the site. */
export function pictureFilesOf({ root, pictures }: Pick<Content, 'root' | 'pictures'>): readonly OutputFile[] {
  return pictures.map((file) => ({ ...outputFile(pathBeside(file), file.contents), from: { path: `${root}/${file.path}` } }));
} // prettier-ignore

/** A picture beside a text gets a name that changes with it, as the files of the theme do. */
function pathBeside(file: Asset): string {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return `assets/pictures/${name.slice(0, dot)}.${fingerprintOf(file)}${name.slice(dot)}`;
}

/** Of what a file holds: ten letters. */
function fingerprintOf(file: Asset): string {
  return Buffer.from(file.digest ?? digestOf(file.contents), 'base64url')
    .toString('hex')
    .slice(0, 10);
}

function pictureOf(file: Asset, path: string): Picture {
  const { size } = factsOf(file);
  return { path, ...(size ? { size } : {}), variants: [] };
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
