import type { Finding } from '../../model/diagnostic.ts';
import { pictureKey } from '../../model/pictures/picture.ts';
import { suggest } from '../../model/suggest.ts';

/**
 * The finding about a picture of the content that is not there, without its place; nothing where it is there, or of another site.
 *
 * @param src as written in the content
 * @param from the file below the content folder that names it
 * @param paths of the pictures of the content, below its folder
 */
export function missingPicture(
  src: string,
  from: string,
  paths: ReadonlySet<string>,
  root: string,
): Omit<Finding, 'place'> | undefined {
  const key = pictureKey(src, from);
  if (key !== undefined && paths.has(key)) return undefined;
  const meant = meantPicture(key ?? src, from, paths);
  const found = `There is no picture \`${src}\``;
  if (meant !== undefined) return { message: `${found}; did you mean \`${meant}\`?`, help: `Type \`${meant}\`.` };
  return {
    message: `${found}; expected a PNG, JPEG, GIF, WebP, AVIF or SVG file of ${root}/public, or one beside the text`,
    help: `Save the file as \`${root}/${key ?? `public/${nameOf(src)}`}\`, or write the path of one that is there: from / on for a file of public/.`,
  };
}

/** The picture of the same name in another folder, else that of the nearest name; as this text has to write it. */
function meantPicture(key: string, from: string, paths: ReadonlySet<string>): string | undefined {
  const reachable = [...paths].filter((path) => path.startsWith('public/') || folderOf(path) === folderOf(from));
  const name = nameOf(key).toLowerCase();
  const same = reachable.find((path) => nameOf(path).toLowerCase() === name);
  const near = same ?? suggest(key, reachable) ?? byName(name, reachable);
  if (near === undefined) return undefined;
  return near.startsWith('public/') ? near.slice('public'.length) : nameOf(near);
}

function byName(name: string, paths: readonly string[]): string | undefined {
  const meant = suggest(
    name,
    paths.map((path) => nameOf(path)),
  );
  return meant === undefined ? undefined : paths.find((path) => nameOf(path) === meant);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
