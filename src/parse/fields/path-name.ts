import type { Path } from '../yaml/yaml.ts';

/** A value in words, with entries of lists counted from 1: `` `icon` in entry 2 of `items` in entry 1 of `blocks` ``. */
export function pathName(path: Path): string {
  const at = path.findLastIndex((key) => typeof key === 'number');
  if (at === -1) return `\`${path.join('.')}\``;
  const rest = path.slice(at + 1);
  const list = pathName(path.slice(0, at));
  const entry = `entry ${Number(path[at]) + 1} of ${list}`;
  return rest.length === 0 ? entry : `\`${rest.join('.')}\` in ${entry}`;
}

/** The same at the start of a sentence. */
export function pathNameFirst(path: Path): string {
  const name = pathName(path);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
