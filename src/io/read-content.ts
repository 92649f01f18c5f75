import { resolve } from 'node:path';
import { type Asset, type Content, listFolders, settingsFiles } from '../model/content.ts';
import { isNoContent } from '../model/no-content.ts';
import { pictureEnding, pictureFolders } from '../model/pictures/picture.ts';
import type { Source } from '../model/source.ts';
import { codeOf, isFolder, listTree, type Refused } from './disk.ts';
import type { FileDigests } from './file-digests.ts';
import { shownPath } from './path-names.ts';
import { readAsset, readSource, TooLarge } from './read-file.ts';

/**
 * Reads a content folder. `folder` and `cwd` give the names that diagnostics show. Nothing that is a link is read. With digests a
 * file that is known is only read when its text is asked for.
 */
export function readContent(folder: string, cwd: string, digests?: FileDigests): Content {
  const listed = isFolder(resolve(cwd, folder)) ? listTree(resolve(cwd, folder)) : { files: [], refused: [] };
  return contentOf(shownPath(folder, cwd), listed, {
    source: (path, { file }) => readSource(path, file, digests, mostBytes),
    asset: (path, { file }) => readAsset(path, file, digests),
  });
}

/** How a file is read. Both throw what keeps it from being read. */
export type Reading<File> = {
  /** `path` is the one that diagnostics show. */
  readonly source: (path: string, entry: File) => Source;
  readonly asset: (path: string, entry: File) => Asset;
};

/** Gives each file of a content folder its part, wherever the files are. `root` is the folder as diagnostics show it. */
export function contentOf<File extends { readonly path: string }>(
  root: string,
  { files, refused }: { readonly files: readonly File[]; readonly refused: readonly Refused[] },
  reading: Reading<File>,
): Content {
  const known = files.filter(({ path }) => !isNoContent(path));
  const unreadable: Refused[] = [...refused, ...known.flatMap(fileForFolder)].map((one) => ({
    ...one,
    path: `${root}/${one.path}`,
  }));
  const tryRead = <Value>(entry: File, read: (entry: File) => Value): Value | undefined => {
    try {
      return read(entry);
    } catch (error) {
      unreadable.push({ path: `${root}/${entry.path}`, ...whyUnreadable(error) });
      return undefined;
    }
  };
  const source = (entry: File) => tryRead(entry, () => reading.source(`${root}/${entry.path}`, entry));
  const at = (path: string) => known.flatMap((entry) => (entry.path === path ? (source(entry) ?? []) : []))[0];
  const below = (part: string, ending = '') =>
    known.filter(({ path }) => path.startsWith(`${part}/`) && path.endsWith(ending));
  const sources = (entries: readonly File[]) => entries.flatMap((entry) => source(entry) ?? []);
  return {
    root,
    site: at('site.yml'),
    locations: at('locations.yml'),
    pay: at('pay.yml'),
    roles: sources(below('roles', '.md')),
    shared: sources(below('shared', '.md').filter(({ path }) => path.split('/').length === 2)),
    pages: sources(below('pages', '.md')),
    lists: sources(known.filter(({ path }) => isListFile(path))),
    publicFiles: below('public').flatMap((entry) => {
      return tryRead(entry, () => reading.asset(entry.path.slice('public/'.length), entry)) ?? [];
    }),
    pictures: known.filter(isPictureBeside).flatMap((entry) => {
      return tryRead(entry, () => reading.asset(entry.path, entry)) ?? [];
    }),
    unknown: known
      .filter((entry) => !isKnown(entry.path) && fileForFolder(entry).length === 0)
      .map(({ path }) => `${root}/${path}`),
    setAside: files.flatMap(({ path }) =>
      /^pages\/(?:[^_.][^/]*\/)*_[^/]+\.md$/u.test(path) ? [`${root}/${path}`] : [],
    ),
    unreadable,
  };
}

/** Larger text files are not even read. */
export const mostBytes = 1024 ** 2;

function whyUnreadable(error: unknown): Pick<Refused, 'message' | 'help'> {
  if (error instanceof TooLarge)
    return {
      message: `The file is larger than ${mostBytes / 1024 ** 2} MiB; expected a text that people read`,
      help: 'Shorten it, or put it into public/ if it is to be downloaded.',
    };
  const message = `The file cannot be read (${codeOf(error) ?? 'unknown cause'})`;
  return {
    message,
    help: 'Save it anew under a plain name, such as `cook.md`. Where that does not help, whoever looks after the build has to let it be read.',
  };
}

function fileForFolder({ path }: { readonly path: string }): readonly Refused[] {
  if (!['roles', 'shared', 'public', 'pages', ...Object.keys(listFolders)].includes(path)) return [];
  return [
    {
      path,
      message: 'This is a file; expected a folder',
      help: 'Delete the file. The folder comes into being with the first file in it.',
    },
  ];
}

function isKnown(path: string): boolean {
  if (path.startsWith('public/') || isPictureBeside({ path })) return true;
  if (/^(?:roles|pages)\/.*\.md$/u.test(path) || /^shared\/[^/]+\.md$/u.test(path) || isListFile(path)) return true;
  return settingsFiles.some((name) => name === path);
}

function isListFile(path: string): boolean {
  return /^(?:departments|teams|locations)\/[^/]+\.md$/u.test(path);
}

function isPictureBeside({ path }: { readonly path: string }): boolean {
  return pictureEnding.test(path) && pictureFolders.some((folder) => path.startsWith(`${folder}/`));
}
