import { resolve } from 'node:path';
import { isFile, isFolder, listTree, readText, shownPath } from '../io/index.ts';
import { compareText } from '../model/compare.ts';
import type { Content } from '../model/content.ts';
import type { Source } from '../model/source.ts';
import type { World } from '../model/world.ts';
import { UsageError } from './command.ts';

/** The files that paths of the command line stand for: a file itself, and the Markdown and settings of a folder. */
export function sourcesAt(paths: readonly string[], { cwd }: World): readonly Source[] {
  const found = paths.flatMap((path) => {
    const absolute = resolve(cwd, path);
    if (isFile(absolute)) return [absolute];
    if (isFolder(absolute))
      return listTree(absolute)
        .files.filter((entry) => /\.(md|yml)$/iu.test(entry.path))
        .map((entry) => entry.file);
    throw new UsageError(`there is no file or folder ${path}`);
  });
  return [...new Set(found)].map((file) => ({ path: shownPath(file, cwd), text: readText(file) }));
}

/** The content with files from elsewhere read as roles. */
export function withSources(content: Content, sources: readonly Source[]): Content {
  const known = new Set(
    [content.site, content.locations, content.pay, ...content.roles, ...content.shared].map((source) => source?.path),
  );
  const others = sources.filter(
    ({ path }) => !known.has(path) && !content.unknown.includes(path) && /\.md$/iu.test(path),
  );
  return { ...content, roles: [...content.roles, ...others].toSorted((a, b) => compareText(a.path, b.path)) };
}
