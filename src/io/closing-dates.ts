import { type Git, GitRefusal, tokensOf } from './git.ts';

/** How the front matter of a role says that it is closed, as git reads patterns (POSIX). */
const closedLine = `^status:[[:blank:]]*["']?closed`;

/** A line that no path can be: a path has no empty part. */
const commitLine = /^\/\/([0-9a-f]+) (\d+)$/u;

/**
 * Tells when the role files that say `status: closed` began to say so, in seconds since the epoch, by path below the folder: the newest commit
 * that changed such a line. A file of which that is not known is left out. Without such a file the log is not read.
 * `boundary` are the commits at which a shallow clone ends, `prefix` is the folder’s path in the repository.
 */
export async function closingDates(
  { prefix, boundary }: { readonly prefix: string; readonly boundary: ReadonlySet<string> },
  git: Git,
): Promise<ReadonlyMap<string, number>> {
  const closed = await closedFiles(git);
  const left = new Set(closed);
  const dates = new Map<string, number>();
  let commit = { hash: '', time: 0 };
  const read = (token: string): boolean => {
    const [, hash, time] = commitLine.exec(token.trim()) ?? [];
    if (hash !== undefined) commit = { hash, time: Number(time) };
    else {
      const path = token.replace(/^\n/u, '').slice(prefix.length);
      if (left.delete(path) && !boundary.has(commit.hash)) dates.set(path, commit.time);
    }
    return left.size > 0;
  };
  const options = ['--no-renames', '--name-only', '-z', '--no-show-signature', '--no-ext-diff', '-G', closedLine];
  if (left.size > 0) await tokensOf(['log', ...options, '--format=//%H %ct', '--', ...closed], git, read);
  return dates;
}

/** The role files in which such a line stands now, by path below the folder. */
async function closedFiles(git: Git): Promise<readonly string[]> {
  try {
    const told = await pathsTold(['grep', '-l', '-z', '-E', '-e', closedLine, '--', 'roles'], git);
    return told.filter((path) => path.endsWith('.md'));
  } catch (error) {
    // Git says nothing and ends with 1 where there is none.
    if (error instanceof GitRefusal) return [];
    throw error;
  }
}

async function pathsTold(argv: readonly string[], git: Git): Promise<readonly string[]> {
  const tokens: string[] = [];
  await tokensOf(argv, git, (token) => tokens.push(token) > 0);
  return tokens.filter((token) => token !== '');
}
