import { type Git, tokensOf } from './git.ts';

/** Below this a new file is another role that began as a copy, or was made from the same pattern. */
const options = ['-M80%', '--diff-filter=R', '--name-status', '-z'];

/** Whether a path below the content folder is that of a role. */
export function isRolePath(path: string): boolean {
  return path.startsWith('roles/') && /\.md$/iu.test(path);
}

/** Where git may know of other names. */
type Clues = {
  /** Commits, the newest first. */
  readonly adding: readonly string[];
  /** Whether a role file is in no commit yet. */
  readonly isNew: boolean;
  /** The content folder’s path in the repository, with a slash at its end. */
  readonly prefix: string;
};

/** Finds the earlier names of role files, the latest first, by their paths below the content folder. Nothing is asked without a clue. */
export async function renamesOf(
  paths: readonly string[],
  { adding, isNew, prefix }: Clues,
  git: Git,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const renames: Rename[] = [];
  const take = renameReader(prefix, renames);
  if (isNew) await tokensOf(['diff-index', '--cached', ...options, 'HEAD', '--', 'roles'], git, take);
  if (adding.length > 0) {
    const argv = ['diff-tree', '--stdin', '--no-commit-id', '-r', ...options, '--', 'roles'];
    await tokensOf(argv, git, take, `${adding.join('\n')}\n`);
  }
  const known = paths.filter(isRolePath).map((path) => [path, earlierNames(path, renames)] as const);
  return new Map(known.filter(([, names]) => names.length > 0));
}

type Rename = { readonly from: string; readonly to: string };

/** Git tells a status, the old path and the new one, again and again. */
function renameReader(prefix: string, renames: Rename[]): (token: string) => boolean {
  let parts: string[] = [];
  const below = (path: string) => (path.startsWith(prefix) ? path.slice(prefix.length) : path);
  return (token) => {
    parts.push(token);
    const [, from, to] = parts;
    if (from === undefined || to === undefined) return true;
    parts = [];
    renames.push({ from: below(from), to: below(to) });
    return true;
  };
}

/** Goes back from name to name, each time from where the last one was found: a name may have been that of another role before. */
function earlierNames(path: string, renames: readonly Rename[]): readonly string[] {
  const names: string[] = [];
  let name = path;
  for (const { from, to } of renames) {
    if (to !== name) continue;
    names.push(from);
    name = from;
  }
  return names;
}
