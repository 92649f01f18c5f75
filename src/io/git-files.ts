import { join, resolve } from 'node:path';
import { isFile, isFolder, readText } from './disk.ts';

/*
 * What a repository says of itself, read from its files: git is not started, so nothing that a repository may make git run is run.
 */

/** The address of a repository’s remote `origin`, by the absolute path of its root. */
export function originOf(root: string): string | undefined {
  const config = fileIn(gitFolders(root), 'config');
  const [, section = ''] = /^[ \t]*\[remote "origin"\][ \t]*$([\s\S]*?)(?=^[ \t]*\[|$(?![\s\S]))/mu.exec(config ?? '') ?? [];
  return /^[ \t]*url[ \t]*=[ \t]*(\S+)[ \t]*$/mu.exec(section)?.[1];
} // prettier-ignore

/** The branch that changes go into: the remote’s own, else the one that is checked out. */
export function mainBranchOf(root: string): string | undefined {
  const folders = gitFolders(root);
  const ofRemote = /^ref: refs\/remotes\/origin\/(\S+)\s*$/u.exec(fileIn(folders, 'refs/remotes/origin/HEAD') ?? '');
  const here = /^ref: refs\/heads\/(\S+)\s*$/u.exec(fileIn(folders, 'HEAD') ?? '');
  return (ofRemote ?? here)?.[1];
}

/** Where git keeps what it knows: of a work tree also the folder that it shares with others. */
function gitFolders(root: string): readonly string[] {
  const at = join(root, '.git');
  if (isFolder(at)) return [at];
  const [, said] = /^gitdir: (.+?)\s*$/u.exec(isFile(at) ? readText(at) : '') ?? [];
  if (said === undefined) return [];
  const own = resolve(root, said);
  const shared = fileIn([own], 'commondir')?.trim();
  return shared === undefined ? [own] : [own, resolve(own, shared)];
}

function fileIn(folders: readonly string[], name: string): string | undefined {
  const file = folders.map((folder) => join(folder, name)).find(isFile);
  return file === undefined ? undefined : readText(file);
}
