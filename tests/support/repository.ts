import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { files } from './helpers.ts';

/** The environment in which git is asked: nothing of the user’s own settings counts, and no commit starts a process that tidies up. */
export const gitEnv = {
  PATH: process.env['PATH'],
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_COUNT: '2',
  GIT_CONFIG_KEY_0: 'maintenance.auto',
  GIT_CONFIG_VALUE_0: 'false',
  GIT_CONFIG_KEY_1: 'gc.auto',
  GIT_CONFIG_VALUE_1: '0',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@inn.example',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@inn.example',
  GIT_AUTHOR_DATE: '1795132800 +0100',
  GIT_COMMITTER_DATE: '1795132800 +0100',
};

/** Files by path; null removes one. */
export type Edit = Readonly<Record<string, string | null>>;

/** Runs git in a folder; tells what it says. */
export function git(folder: string, ...argv: readonly string[]): string {
  return execFileSync('git', argv, { cwd: folder, env: gitEnv, stdio: 'pipe', encoding: 'utf8' });
}

/** A repository on the branch main, with a commit of these files. */
export function repositoryOf(contents: Edit): string {
  const folder = files({});
  git(folder, 'init', '--quiet', '--initial-branch=main');
  commit(folder, contents);
  return folder;
}

/** Writes and removes files. */
export function edit(folder: string, contents: Edit): void {
  for (const [path, text] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (text === null) rmSync(join(folder, path));
    else writeFileSync(join(folder, path), text);
  }
}

/** Writes and removes files, and commits that. */
export function commit(folder: string, contents: Edit): void {
  edit(folder, contents);
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--allow-empty-message', '-m', '');
}
