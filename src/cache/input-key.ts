import type { BuildInput } from '../build.ts';
import { type Key, keyOf } from './keys.ts';

/** A key of everything that a build is made from but the time, also of what it is asked for. */
export function inputKey(maker: string, { content, theme, drafts, baseUrl, pages }: BuildInput): Key {
  const { root, site, locations, pay, roles, shared, publicFiles, unknown, unreadable, history } = content;
  const sources = [site, locations, pay, ...roles, ...shared, ...Object.values(theme.templates), ...theme.words];
  return keyOf(
    maker,
    root,
    sources.map((source) => source && [source.path, source.digest]),
    [...publicFiles, ...theme.assets].map(({ path, digest }) => [path, digest]),
    Object.keys(theme.templates),
    [unknown, unreadable, history],
    [drafts, baseUrl, pages],
  );
}
