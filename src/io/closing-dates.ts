import { closedLine } from '../model/content.ts';
import { type Commit, type Git, readLog } from './git.ts';

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
  const read = (token: string, { hash, time }: Commit): boolean => {
    const path = token.slice(prefix.length);
    if (left.delete(path) && !boundary.has(hash)) dates.set(path, time);
    return left.size > 0;
  };
  const options = ['--no-renames', '--name-only', '-G', closedLine];
  if (left.size > 0) await readLog([...options, '--', ...closed], git, read);
  return dates;
}
