import type { Content, Theme } from './content.ts';
import { digestOf, type Key, keyOf } from './key.ts';

/** What a build is made from, but for the time. */
export type Input = {
  readonly content: Content;
  readonly theme: Theme;
  readonly drafts: boolean;
  readonly baseUrl?: string;
};

/** A key of all that; `maker` names the programs that do it. */
export function inputKey(maker: string, { content, theme, drafts, baseUrl }: Input): Key {
  const { root, site, locations, pay, roles, shared, publicFiles, unknown, unreadable, history } = content;
  const sources = [site, locations, pay, ...roles, ...shared, ...Object.values(theme.templates), ...theme.words];
  return keyOf(
    maker,
    root,
    sources.map((source) => source && [source.path, source.digest ?? digestOf(source.text)]),
    [...publicFiles, ...theme.assets].map((file) => [file.path, file.digest ?? digestOf(file.contents)]),
    Object.keys(theme.templates),
    [unknown, unreadable, history],
    [drafts, baseUrl],
  );
}
