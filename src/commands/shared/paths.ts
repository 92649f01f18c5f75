import { basename, dirname, resolve } from 'node:path';
import { isFile, isFolder, leadsAway, listTree, readText, shownPath } from '../../io/index.ts';
import { compareText } from '../../model/compare.ts';
import { type Content, textSources } from '../../model/content.ts';
import { isNoContent } from '../../model/no-content.ts';
import type { Source } from '../../model/source.ts';
import type { World } from '../../model/world.ts';
import { UsageError } from './command.ts';

/** What the paths of a command line stand for. */
export type Asked = {
  /** The role and settings files among them. */
  readonly sources: readonly Source[];
  /** Claims that a file, as diagnostics show it, is one of them or in a folder that is. */
  readonly covers: (path: string) => boolean;
};

/** Reads the files, and the Markdown and settings files of the folders, that a command line names. Links are not followed. */
export function sourcesAt(paths: readonly string[], { cwd }: World): Asked {
  const found = paths.flatMap((path) => {
    const absolute = resolve(cwd, path);
    // A link itself is reported with the content; what lies behind one is not.
    if (leadsAway(dirname(absolute), cwd))
      throw new UsageError(`${shownPath(path, cwd)} lies behind a link, which is not followed`);
    if (leadsAway(absolute, cwd)) return [];
    if (isFile(absolute)) return [absolute];
    if (!isFolder(absolute)) throw new UsageError(`there is no file or folder ${shownPath(path, cwd)}`);
    return listTree(absolute)
      .files.filter((entry) => /\.(md|yml)$/iu.test(entry.path))
      .map((entry) => resolve(entry.file));
  });
  const named = paths.map((path) => shownPath(path, cwd));
  return {
    sources: [...new Set(found)]
      .filter((file) => !isNoContent(basename(file)))
      .map((file) => ({ path: shownPath(file, cwd), text: readText(file) })),
    covers: (path) => named.some((name) => name === '.' || path === name || path.startsWith(`${name}/`)),
  };
}

/** The content with files from elsewhere read as roles. */
export function withSources(content: Content, sources: readonly Source[]): Content {
  const known = new Set(textSources(content).map(({ path }) => path));
  const isLeftAlone = (path: string) =>
    path.startsWith(`${content.root}/`) && isNoContent(path.slice(content.root.length + 1));
  const others = sources.filter(
    ({ path }) => !isLeftAlone(path) && !known.has(path) && !content.unknown.includes(path) && /\.md$/iu.test(path),
  );
  return { ...content, roles: [...content.roles, ...others].toSorted((a, b) => compareText(a.path, b.path)) };
}
