import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { type Content, settingsFiles } from '../model/content.ts';
import type { Source } from '../model/source.ts';
import { codeOf, type Entry, isFolder, listTree, readText } from './disk.ts';

/** Reads a content folder. `folder` and `cwd` give the names that diagnostics show. Nothing that is a link is read. */
export function readContent(folder: string, cwd: string): Content {
  const root = shownPath(folder, cwd);
  const tree = isFolder(resolve(cwd, folder)) ? listTree(resolve(cwd, folder)) : { files: [], refused: [] };
  const unreadable: Content['unreadable'][number][] = tree.refused.map((path) => ({
    path: `${root}/${path}`,
    message: 'This is a link or a special file; expected a regular file',
    help: 'Replace the link with a copy of what it leads to.',
  }));
  const tryRead = <Value>({ path, file }: Entry, read: (file: string) => Value): Value | undefined => {
    try {
      return read(file);
    } catch (error) {
      unreadable.push({
        path: `${root}/${path}`,
        message: `The file cannot be read (${codeOf(error) ?? 'unknown cause'})`,
        help: 'Check its permissions.',
      });
      return undefined;
    }
  };
  const source = (entry: Entry): Source | undefined => {
    const text = tryRead(entry, readText);
    return text === undefined ? undefined : { path: `${root}/${entry.path}`, text };
  };
  const at = (path: string) => tree.files.flatMap((entry) => (entry.path === path ? (source(entry) ?? []) : []))[0];
  const below = (part: string, ending = '') =>
    tree.files.filter(({ path }) => path.startsWith(`${part}/`) && path.endsWith(ending));
  const sources = (entries: readonly Entry[]) => entries.flatMap((entry) => source(entry) ?? []);
  return {
    root,
    site: at('site.yml'),
    locations: at('locations.yml'),
    pay: at('pay.yml'),
    roles: sources(below('roles', '.md')),
    shared: sources(below('shared', '.md').filter(({ path }) => path.split('/').length === 2)),
    publicFiles: below('public').flatMap((entry) => {
      const contents = tryRead(entry, (file) => readFileSync(file));
      return contents === undefined ? [] : [{ path: entry.path.slice('public/'.length), contents }];
    }),
    unknown: tree.files.filter(({ path }) => !isKnown(path)).map(({ path }) => `${root}/${path}`),
    unreadable,
  };
}

/** A path as diagnostics show it: relative to the working directory when it is below it, with forward slashes. */
export function shownPath(path: string, cwd: string): string {
  const absolute = resolve(cwd, path);
  const below = relative(cwd, absolute);
  const shown = below === '' ? '.' : below.startsWith(`..${sep}..${sep}..`) ? absolute : below;
  return shown.split(sep).join('/');
}

function isKnown(path: string): boolean {
  if (path.startsWith('public/')) return true;
  if (/^roles\/.*\.md$/u.test(path) || /^shared\/[^/]+\.md$/u.test(path)) return true;
  return settingsFiles.some((name) => name === path);
}
