import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { files } from './helpers.ts';

/** What git is told: no commit starts a process that tidies up, none waits for a disk, and a repository begins without examples of hooks. */
const gitSettings = Object.entries({
  'maintenance.auto': 'false',
  'gc.auto': '0',
  'core.fsync': 'none',
  'init.templateDir': '',
  'init.defaultBranch': 'main',
});

/** The environment in which git is asked: nothing of the user’s own settings counts. */
export const gitEnv = {
  PATH: process.env['PATH'],
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_COUNT: String(gitSettings.length),
  ...Object.fromEntries(
    gitSettings.flatMap(([key, value], index) => [
      [`GIT_CONFIG_KEY_${index}`, key],
      [`GIT_CONFIG_VALUE_${index}`, value],
    ]),
  ),
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

/** Several commands as one script: to start a process from one as large as that of the tests takes longer than what git does. */
export function gitScript(folder: string, commands: readonly string[], date = gitEnv.GIT_COMMITTER_DATE): void {
  const env = { ...gitEnv, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  execFileSync('sh', ['-ec', commands.join('\n')], { cwd: folder, env, stdio: 'pipe' });
}

const toCommit = ['git add --all', "git commit --quiet --allow-empty --allow-empty-message -m ''"];

/** An empty repository on the branch main. */
export function emptyRepository(): string {
  return copyOf({}, ['git init --quiet']);
}

/** A repository on the branch main, with a commit of these files. */
export function repositoryOf(contents: Edit): string {
  return copyOf(contents, ['git init --quiet', ...toCommit]);
}

/** What there is in folders, by what they were made of: many repositories begin alike, and processes take longer than files. */
const known = new Map<string, readonly (readonly [path: string, bytes: Uint8Array | undefined])[]>();

/** A folder of its own in which these commands have run over these files. */
function copyOf(contents: Edit, commands: readonly string[]): string {
  const folder = files({});
  const key = JSON.stringify([contents, commands]);
  const entries = known.get(key);
  if (entries) {
    for (const [path, bytes] of entries) {
      if (bytes) writeFileSync(join(folder, path), bytes);
      else mkdirSync(join(folder, path));
    }
    return folder;
  }
  edit(folder, contents);
  gitScript(folder, commands);
  known.set(key, entriesOf(folder));
  return folder;
}

/** Folders come before what is in them. */
function entriesOf(folder: string): readonly (readonly [path: string, bytes: Uint8Array | undefined])[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const found = entries.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [relative(folder, path), entry.isDirectory() ? undefined : readFileSync(path)] as const;
  });
  return found.toSorted(([one], [other]) => one.length - other.length);
}

/** Writes and removes files. */
export function edit(folder: string, contents: Edit): void {
  for (const [path, text] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (text === null) rmSync(join(folder, path));
    else writeFileSync(join(folder, path), text);
  }
}

/** Writes and removes files, and commits that, at a date as git has it. */
export function commit(folder: string, contents: Edit, date?: string): void {
  edit(folder, contents);
  gitScript(folder, toCommit, date);
}
