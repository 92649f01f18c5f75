import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DatedFiles } from '../model/content.ts';
import type { History } from '../model/history.ts';
import { closingDates } from './closing-dates.ts';
import { codeOf } from './disk.ts';
import { goneFiles } from './gone-files.ts';
import { answerOf, type Commit, type Git, GitRefusal, readLog } from './git.ts';
import { isInRepository } from './is-tracked.ts';
import { lineDates } from './line-dates.ts';
import { shownPath } from './path-names.ts';
import { isRolePath, renamesOf } from './renames.ts';

/** What a build knows of the content folder before it asks for its history. */
export type HistoryRequest = Pick<DatedFiles, 'paths'> &
  Partial<DatedFiles> & {
    /** The content folder, as the user named it. */
    readonly folder: string;
    /** Absolute. */
    readonly cwd: string;
    readonly env: Readonly<Record<string, string | undefined>>;
  };

/**
 * Turns the commits of a content folder into the dates of its files, and the earlier names of its roles. One pass of git, one more for each
 * file of which the lines are wanted, one where roles were closed by hand, two that look for roles that are gone, and a few more only where
 * there are some or where role files may have got another name. Nothing when the folder is in no repository.
 */
export async function readHistory(request: HistoryRequest): Promise<History | undefined> {
  const { folder, cwd, paths, lineDated = [], closed: closedFiles = [], env } = request;
  const root = resolve(cwd, folder);
  if (!isInRepository(root)) return undefined;
  const shown = shownPath(folder, cwd);
  const below = (path: string) => path.slice(shown.length + 1);
  const wanted = new Set(paths.map(below));
  const git = { root, env };
  try {
    const place = await placeOf(git);
    const [log, lines, closed, gone] = await Promise.all([
      changesOf(wanted, place, git),
      lineDates(lineDated.map(below), place.boundary, git),
      closingDates(closedFiles.map(below), place, git),
      goneFiles(place.prefix, git),
    ]);
    const { changed, cutOff, adding } = log;
    const unknown = [...cutOff].filter((path) => !changed.has(path)).length;
    const isNew = [...wanted].some((path) => isRolePath(path) && !changed.has(path) && !cutOff.has(path));
    const renamed = await renamesOf([...wanted], { adding, isNew, prefix: place.prefix }, git);
    const byPath = <Value>(map: ReadonlyMap<string, Value>) =>
      Object.fromEntries([...map].map(([path, value]) => [`${shown}/${path}`, value]));
    return {
      changed: byPath(changed),
      lines: byPath(lines),
      closed: byPath(closed),
      ...(gone.length > 0 ? { gone: gone.map((one) => ({ ...one, path: `${shown}/${one.path}` })) } : {}),
      renamed: byPath(new Map([...renamed].map(([path, names]) => [path, names.map((name) => `${shown}/${name}`)]))),
      ...(unknown > 0 ? { gap: { kind: 'shallow' as const, files: unknown } } : {}),
    };
  } catch (error) {
    if (!(error instanceof GitRefusal)) throw error;
    const none = { changed: {}, lines: {}, renamed: {}, closed: {} };
    return error.isNew ? none : { ...none, gap: { kind: 'refused' as const, reason: error.message } };
  }
}

/** The commit that is checked out where a folder is; nothing where there is none, or git does not answer. */
export async function headCommit(folder: string, cwd: string, env: HistoryRequest['env']): Promise<string | undefined> {
  const root = resolve(cwd, folder);
  if (!isInRepository(root)) return undefined;
  try {
    return await answerOf(['rev-parse', 'HEAD'], { root, env });
  } catch (error) {
    if (error instanceof GitRefusal) return undefined;
    throw error;
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

/** Reads the log from the newest commit on, and no further than until every wanted file has its date. */
async function changesOf(wanted: ReadonlySet<string>, { prefix, boundary }: PlaceInRepository, git: Git) {
  const changed = new Map<string, number>();
  const cutOff = new Set<string>();
  /** The commits that add a role file and take another one away, or may do so: their end was not read. Newest first. */
  const adding: string[] = [];
  let current: Commit | undefined;
  let status: string | undefined;
  let adds = false;
  let removes = false;
  const read = (token: string, commit: Commit): boolean => {
    if (commit !== current) {
      if (current && adds && removes) adding.push(current.hash);
      [adds, removes] = [false, false];
      current = commit;
    }
    if (status === undefined) {
      status = token;
      return true;
    }
    const path = token.slice(prefix.length);
    if (isRolePath(path)) {
      adds ||= status === 'A';
      removes ||= status === 'D';
    }
    status = undefined;
    if (!wanted.has(path) || changed.has(path)) return true;
    if (boundary.has(commit.hash)) cutOff.add(path);
    else changed.set(path, commit.time);
    return changed.size < wanted.size;
  };
  // -c: a merge changes a file when the result is none of what it merged. The committer’s date is when a change was taken in.
  // Its paths are those of the repository, whatever --relative says.
  if (wanted.size > 0) await readLog(['--no-renames', '--name-status', '-c', '--', '.'], git, read);
  // Before the first of all there was nothing to take away.
  if (current && adds && !current.isFirst) adding.push(current.hash);
  return { changed, cutOff, adding };
}
