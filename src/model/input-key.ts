import type { Content, Theme } from './content.ts';
import { digestOf, type Key, keyOf } from './key.ts';
import type { Source } from './source.ts';

/** What a build is made from, but for the time. */
export type Input = {
  readonly content: Content;
  readonly theme: Theme;
  readonly drafts: boolean;
  readonly baseUrl?: string;
};

/** A key of all that; `maker` names the programs that do it. What is looked at of role files may be less than all that they hold. */
export function inputKey(
  maker: string,
  { content, theme, drafts, baseUrl }: Input,
  keyOfRole: (source: Source) => Key | undefined = keyOfSource,
): Key {
  const { root, site, locations, pay, roles, shared, publicFiles, unknown, unreadable, history } = content;
  const sources = [site, locations, pay, ...shared, ...Object.values(theme.templates), ...theme.words];
  return keyOf(
    maker,
    root,
    roles.map((source) => [source.path, keyOfRole(source)]),
    sources.map((source) => source && [source.path, keyOfSource(source)]),
    [...publicFiles, ...theme.assets].map((file) => [file.path, file.digest ?? digestOf(file.contents)]),
    Object.keys(theme.templates),
    [unknown, unreadable, history],
    [drafts, baseUrl],
  );
}

/** A key of what a file holds. The text is not asked for where its digest is known. */
export function keyOfSource(source: Source): Key {
  return source.digest ?? digestOf(source.text);
}
