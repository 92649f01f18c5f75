import { basename, relative, resolve, sep } from 'node:path';
import {
  isFile,
  isFolder,
  listTree,
  mainBranchOf,
  originOf,
  readContent,
  repositoryRoot,
  shownPath,
} from '../../io/index.ts';
import type { Config } from '../../model/config.ts';
import { examplesFolder } from '../../model/examples.ts';
import type { World } from '../../model/world.ts';
import { configure } from '../../site/index.ts';
import { UsageError } from '../shared/command.ts';

/** What is where a site is to be made. */
export type Target = {
  /** The absolute path of the site’s folder. */
  readonly folder: string;
  /** The absolute path of the root of the repository that it is in, or will be. */
  readonly root: string;
  /** The folder below the root, with forward slashes and one at the end; empty where it is the root. */
  readonly below: string;
  /** The address of the repository’s origin, and the branch that changes go into. */
  readonly origin?: string;
  readonly branch: string;
  /** The settings of the site that is there already. */
  readonly config?: Config;
  /** Whether there is a site.yml, and whether there is anything else of a site. */
  readonly hasSettings: boolean;
  readonly hasContent: boolean;
  /** Whether the examples of an earlier run are still there. */
  readonly hasExamples: boolean;
};

/** What a content folder may hold beside site.yml. */
const parts = ['locations.yml', 'pay.yml', 'roles', 'shared'];

/** Looks at the folder that a site is to be made in. Nothing is run or written. */
export function targetAt(said: string | undefined, { cwd }: World): Target {
  const folder = resolve(cwd, said ?? '.');
  if (isFile(folder))
    throw new UsageError(`${shownPath(folder, cwd)} is a file; expected a folder to make the site in`);
  const root = repositoryRoot(folder) ?? folder;
  const below = relative(root, folder).split(sep).join('/');
  const content = resolve(folder, 'content');
  const hasSettings = isFile(resolve(content, 'site.yml'));
  const hasContent = parts.some((part) => isFile(resolve(content, part)) || isFolder(resolve(content, part)));
  if (isFile(content)) throw new UsageError(`${shownPath(content, cwd)} is a file; choose another folder, such as \`rolepress init careers\``); // prettier-ignore
  if (!hasSettings && !hasContent && isOthers(content))
    throw new UsageError(`${shownPath(content, cwd)} holds files of something else; choose another folder, such as \`rolepress init careers\``); // prettier-ignore
  return {
    folder,
    root,
    below: below === '' ? '' : `${below}/`,
    origin: originOf(root),
    branch: mainBranchOf(root) ?? 'main',
    config: hasSettings ? configure(readContent('content', folder)).config : undefined,
    hasSettings,
    hasContent,
    hasExamples: isFolder(resolve(content, examplesFolder)),
  };
}

function isOthers(content: string): boolean {
  return isFolder(content) && listTree(content).files.some(({ path }) => !path.startsWith('public/'));
}

/** What the folder of the site is called. */
export function nameOf({ folder }: Target): string {
  return basename(folder);
}
