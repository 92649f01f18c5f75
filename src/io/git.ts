import { spawn } from 'node:child_process';
import { codeOf } from './disk.ts';

/** Where git is asked, and in which environment. */
export type Git = {
  /** Absolute. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
};

/** A commit in a log. */
export type Commit = {
  readonly hash: string;
  /** When it was taken in, in seconds since the epoch. */
  readonly time: number;
  /** Whether it has no parent: before it there was nothing. So is one at which a shallow clone ends. */
  readonly isFirst: boolean;
};

/** How a log tells a commit: its hash, its time and its parents. No path can be such a line, since none has an empty part. */
const commitFormat = '--format=//%H %ct %p';
const commitLine = /^\/\/([0-9a-f]+) (\d+) ([0-9a-f ]*)$/u;

/** Git did not do as it was asked. */
export class GitRefusal extends Error {
  override readonly name = 'GitRefusal';
  /** Whether it is only that nothing has been committed yet. */
  get isNew(): boolean {
    return /does not have any commits yet/u.test(this.message);
  }
}

/** Messages in English, no question asked, and no commit fetched from elsewhere. */
export function gitEnvironment(env: Git['env']): NodeJS.ProcessEnv {
  return { ...env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' };
}

/** All that git says. */
export async function answerOf(argv: readonly string[], git: Git): Promise<string> {
  const tokens: string[] = [];
  await tokensOf(argv, git, (token) => tokens.push(token) > 0);
  return tokens.join('');
}

/** Runs git and hands over what it says, piece by piece between NULs, for as long as more is wanted. `input` is what git reads. */
export function tokensOf(
  argv: readonly string[],
  { root, env }: Git,
  read: (token: string) => boolean,
  input = '',
): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn('git', ['--no-optional-locks', '--no-pager', ...argv], {
      cwd: root,
      env: gitEnvironment(env),
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    // Git may end before it has read everything.
    child.stdin.on('error', () => {}).end(input);
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

/** Reads a log, the newest commit first: hands over what stands below each commit, piece by piece between NULs, for as long as more is wanted. */
export function readLog(
  argv: readonly string[],
  git: Git,
  read: (token: string, commit: Commit) => boolean,
): Promise<void> {
  let commit: Commit = { hash: '', time: 0, isFirst: false };
  let isFirstBelow = false;
  const take = (written: string): boolean => {
    // A line end stands before what is first below a commit, and below a merge an empty piece too.
    const token = isFirstBelow ? written.replace(/^\n/u, '') : written;
    if (token === '') return true;
    const [, hash, time, parents] = commitLine.exec(token) ?? [];
    isFirstBelow = hash !== undefined;
    if (hash === undefined) return read(token, commit);
    commit = { hash, time: Number(time), isFirst: parents === '' };
    return true;
  };
  return tokensOf(['log', '-z', '--no-show-signature', '--no-ext-diff', commitFormat, ...argv], git, take);
}
