import picomatch from 'picomatch';
import type { Content } from '../model/content.ts';

/** What settings may name of the content. */
type Nameable = Pick<Content, 'root' | 'shared' | 'publicFiles'>;

/** The files that settings may name, without those that globs of site.yml leave out. */
export function withoutIgnoredNames<Of extends Nameable>(content: Of, globs: readonly string[]): Of {
  if (globs.length === 0) return content;
  const isIgnored = picomatch([...globs], { dot: true });
  const { root, shared, publicFiles } = content;
  return {
    ...content,
    shared: shared.filter(({ path }) => !isIgnored(path)),
    publicFiles: publicFiles.filter(({ path }) => !isIgnored(`${root}/public/${path}`)),
  };
}

/** The content without the files that globs of site.yml leave out; the settings themselves stay. */
export function withoutIgnored(content: Content, globs: readonly string[]): Content {
  if (globs.length === 0) return content;
  const isIgnored = picomatch([...globs], { dot: true });
  const { roles, unknown, unreadable } = content;
  return {
    ...withoutIgnoredNames(content, globs),
    roles: roles.filter(({ path }) => !isIgnored(path)),
    unknown: unknown.filter((path) => !isIgnored(path)),
    unreadable: unreadable.filter(({ path }) => !isIgnored(path)),
  };
}
