import type { Root } from 'mdast';
import type { Levels } from '../model/config.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Link } from '../model/role.ts';
import { isExternal } from '../parse/index.ts';
import { sign } from './check.ts';
import { missingPicture } from './links/missing-picture.ts';
import { withoutAlt } from './rules/picture-alt.ts';
import { remotePictures } from './rules/remote-picture.ts';

/** A text that is no role, and what it shows. */
export type TextWithPictures = {
  readonly path: string;
  readonly text: string;
  readonly tree: Root;
  readonly links: readonly Link[];
};

/** Reports the pictures of a text that is no role: those that are not there, of another site, or without words that stand for them. */
export function checkPictures(
  { path, text, tree, links }: TextWithPictures,
  { paths, root }: { readonly paths: ReadonlySet<string>; readonly root: string },
  levels: Levels,
): readonly Diagnostic[] {
  const missing = links.flatMap(({ isPicture, href, place }) => {
    if (isPicture !== true || isExternal(href)) return [];
    const finding = missingPicture(href, path.slice(root.length + 1), paths, root);
    return finding ? sign('missing-picture', path, { ...finding, place }, levels) : [];
  });
  return [
    ...missing,
    ...withoutAlt(tree, text).flatMap((finding) => sign('picture-alt', path, finding, levels)),
    ...remotePictures(tree, text).flatMap((finding) => sign('remote-picture', path, finding, levels)),
  ];
}
