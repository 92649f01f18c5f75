import { answerOf, type Git, GitRefusal } from './git.ts';

/** The header of a line: its commit, and its 1-based number in the file. */
const lineHeader = /^([0-9a-f]{40,64}) \d+ (\d+)/u;

/** A line that was not committed yet has a commit of zeros. */
const noCommit = /^0+$/u;

/**
 * Tells when each line of some files was last changed: seconds since the epoch by index, 0 where that is not known. A file that git does not
 * have is left out. `boundary` are the commits at which a shallow clone ends.
 */
export async function lineDates(
  paths: readonly string[],
  boundary: ReadonlySet<string>,
  git: Git,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const dated = await Promise.all(paths.map(async (path) => [path, await datesOf(path, boundary, git)] as const));
  return new Map(dated.flatMap(([path, dates]) => (dates ? [[path, dates] as const] : [])));
}

async function datesOf(path: string, boundary: ReadonlySet<string>, git: Git): Promise<readonly number[] | undefined> {
  // What a developer has git ignore for the eye is a change all the same.
  const argv = ['-c', 'blame.ignoreRevsFile=', 'blame', '--porcelain', '--', path];
  try {
    return datesIn(await answerOf(argv, git), boundary);
  } catch (error) {
    if (error instanceof GitRefusal) return undefined;
    throw error;
  }
}

function datesIn(told: string, boundary: ReadonlySet<string>): readonly number[] {
  const times = new Map<string, number>();
  const lines: string[] = [];
  let commit = '';
  for (const line of told.split('\n')) {
    const [, hash, number] = lineHeader.exec(line) ?? [];
    if (hash !== undefined) lines[Number(number) - 1] = commit = hash;
    else if (line.startsWith('committer-time ')) times.set(commit, Number(line.slice('committer-time '.length)));
  }
  return Array.from(lines, (hash) => (noCommit.test(hash) || boundary.has(hash) ? 0 : (times.get(hash) ?? 0)));
}
