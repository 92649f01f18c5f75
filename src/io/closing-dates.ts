import { closedLine } from '../model/content.ts';
import { commitFormat, commitLine, type Git, tokensOf } from './git.ts';

/**
 * Tells when role files that say `status: closed` began to say so, in seconds since the epoch, by path below the folder: the newest commit
 * that changed such a line. A file of which that is not known is left out. Without such a file git is not asked.
 * `boundary` are the commits at which a shallow clone ends, `prefix` is the folder’s path in the repository.
 */
export async function closingDates(
  closed: readonly string[],
  { prefix, boundary }: { readonly prefix: string; readonly boundary: ReadonlySet<string> },
  git: Git,
): Promise<ReadonlyMap<string, number>> {
  const left = new Set(closed);
  const dates = new Map<string, number>();
  let commit = { hash: '', time: 0 };
  const read = (written: string): boolean => {
    const token = written.replace(/^\n/u, '');
    const [, hash, time] = commitLine.exec(token) ?? [];
    if (hash !== undefined) commit = { hash, time: Number(time) };
    else {
      const path = token.slice(prefix.length);
      if (left.delete(path) && !boundary.has(commit.hash)) dates.set(path, commit.time);
    }
    return left.size > 0;
  };
  const options = ['--no-renames', '--name-only', '-z', '--no-show-signature', '--no-ext-diff', '-G', closedLine];
  if (left.size > 0) await tokensOf(['log', ...options, commitFormat, '--', ...closed], git, read);
  return dates;
}
