import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { History } from '../model/history.ts';
import { codeOf } from './disk.ts';
import { isInRepository } from './is-tracked.ts';
import { shownPath } from './path-names.ts';

/** What a build knows of the content folder before it asks for its history. */
export type HistoryRequest = {
  /** The content folder, as the user named it. */
  readonly folder: string;
  /** Absolute. */
  readonly cwd: string;
  /** The files whose dates are wanted, as diagnostics show them. */
  readonly paths: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
};

/** Turns the commits of a content folder into the dates of its files, in one pass of git. Nothing when the folder is in no repository. */
export async function readHistory({ folder, cwd, paths, env }: HistoryRequest): Promise<History | undefined> {
  const root = resolve(cwd, folder);
  if (!isInRepository(root)) return undefined;
  const shown = shownPath(folder, cwd);
  const wanted = new Set(paths.map((path) => path.slice(shown.length + 1)));
  const git = { root, env };
  try {
    const place = await placeOf(git);
    const { changed, unknown } = await changesOf(wanted, place, git);
    const byPath = Object.fromEntries([...changed].map(([path, time]) => [`${shown}/${path}`, time]));
    return { changed: byPath, ...(unknown > 0 ? { gap: { kind: 'shallow' as const, files: unknown } } : {}) };
  } catch (error) {
    if (!(error instanceof GitRefusal)) throw error;
    return { changed: {}, ...(error.isNew ? {} : { gap: { kind: 'refused' as const, reason: error.message } }) };
  }
}

/** Where a folder is in its repository. */
type PlaceInRepository = {
  /** The path from the top of the repository, with a slash at its end; empty at the top. */
  readonly prefix: string;
  /** The commits at which a shallow clone ends: each seems to add every file. None in a whole clone. */
  readonly boundary: ReadonlySet<string>;
};

async function placeOf(git: Git): Promise<PlaceInRepository> {
  const lines = (await answerOf(['rev-parse', '--show-prefix', '--git-path', 'shallow'], git)).split('\n');
  // The name of a folder may hold a line end.
  return { prefix: lines.slice(0, -2).join('\n'), boundary: commitsIn(resolve(git.root, lines.at(-2) ?? '')) };
}

function commitsIn(file: string): ReadonlySet<string> {
  try {
    return new Set(readFileSync(file, 'utf8').split('\n'));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return new Set();
    throw error;
  }
}

/** A line that no path can be: a path has no empty part. */
const commitLine = /^\/\/([0-9a-f]+) (\d+)$/u;

/** Reads the log from the newest commit on, and no further than until every wanted file has its date. */
async function changesOf(wanted: ReadonlySet<string>, { prefix, boundary }: PlaceInRepository, git: Git) {
  const changed = new Map<string, number>();
  const cutOff = new Set<string>();
  let commit = { hash: '', time: 0 };
  const read = (token: string): boolean => {
    const [, hash, time] = commitLine.exec(token) ?? [];
    if (hash !== undefined) commit = { hash, time: Number(time) };
    else {
      const path = token.replace(/^\n/u, '').slice(prefix.length);
      if (!wanted.has(path) || changed.has(path)) return true;
      if (boundary.has(commit.hash)) cutOff.add(path);
      else changed.set(path, commit.time);
    }
    return changed.size < wanted.size;
  };
  // -c: a merge changes a file when the result is none of what it merged. The committer’s date is when a change was taken in.
  // Its paths are those of the repository, whatever --relative says.
  const options = ['--no-renames', '--name-only', '-c', '-z', '--no-show-signature', '--no-ext-diff'];
  if (wanted.size > 0) await tokensOf(['log', ...options, '--format=//%H %ct', '--', '.'], git, read);
  return { changed, unknown: [...cutOff].filter((path) => !changed.has(path)).length };
}

type Git = { readonly root: string; readonly env: HistoryRequest['env'] };

/** Git did not do as it was asked. */
class GitRefusal extends Error {
  override readonly name = 'GitRefusal';
  /** Whether it is only that nothing has been committed yet. */
  get isNew(): boolean {
    return /does not have any commits yet/u.test(this.message);
  }
}

async function answerOf(argv: readonly string[], git: Git): Promise<string> {
  const tokens: string[] = [];
  await tokensOf(argv, git, (token) => tokens.push(token) > 0);
  return tokens.join('');
}

/** Runs git and hands over what it says, piece by piece between NULs, for as long as more is wanted. */
function tokensOf(argv: readonly string[], { root, env }: Git, read: (token: string) => boolean): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn('git', ['--no-optional-locks', '--no-pager', ...argv], {
      cwd: root,
      // Messages in English, no question asked, and no commit fetched from elsewhere.
      env: { ...env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let rest = '';
    let complaint = '';
    let isEnough = false;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const tokens = (rest + text).split('\0');
      rest = tokens.pop() ?? '';
      if (isEnough || tokens.every(read)) return;
      isEnough = true;
      child.kill();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
    child.on('error', (error) =>
      failed(new GitRefusal(codeOf(error) === 'ENOENT' ? 'git is not installed' : error.message)),
    );
    child.on('close', (code) => {
      if (rest !== '' && !isEnough) read(rest);
      if (code === 0 || isEnough) done();
      else failed(new GitRefusal(complaint.split('\n')[0]?.replace(/^fatal: /u, '') || `git ended with ${code}`));
    });
  });
}
