import picomatch from 'picomatch';
import type { Content } from '../model/content.ts';

/** What settings may name of the content. */
type Nameable = Pick<Content, 'root' | 'shared' | 'publicFiles'>;

/** Returns whether a file plays no part, by the path that diagnostics show. */
export type IsIgnored = (path: string) => boolean;

/** What the globs of site.yml leave out, compiled once; nothing where there are none. They are below the content folder. */
export function ignoredBy(globs: readonly string[], root: string): IsIgnored | undefined {
  if (globs.length === 0) return undefined;
  const matches = picomatch(
    globs.map((glob) => `${root}/${glob}`),
    { dot: true },
  );
  return (path) => matches(path);
}

/** The files that settings may name, without those that are ignored. */
export function withoutIgnoredNames<Of extends Nameable>(content: Of, isIgnored: IsIgnored | undefined): Of {
  if (!isIgnored) return content;
  const { root, shared, publicFiles } = content;
  return {
    ...content,
    shared: shared.filter(({ path }) => !isIgnored(path)),
    publicFiles: publicFiles.filter(({ path }) => !isIgnored(`${root}/public/${path}`)),
  };
}

/** The content without the files that are ignored; the settings themselves stay. */
export function withoutIgnored(content: Content, isIgnored: IsIgnored | undefined): Content {
  if (!isIgnored) return content;
  const { root, roles, pages, lists, pictures, unknown, unreadable, history } = content;
  return {
    ...withoutIgnoredNames(content, isIgnored),
    roles: roles.filter(({ path }) => !isIgnored(path)),
    pages: pages.filter(({ path }) => !isIgnored(path)),
    lists: lists.filter(({ path }) => !isIgnored(path)),
    pictures: pictures.filter(({ path }) => !isIgnored(`${root}/${path}`)),
    ...(history?.gone ? { history: { ...history, gone: history.gone.filter(({ path }) => !isIgnored(path)) } } : {}),
    unknown: unknown.filter((path) => !isIgnored(path)),
    unreadable: unreadable.filter(({ path }) => !isIgnored(path)),
  };
}
