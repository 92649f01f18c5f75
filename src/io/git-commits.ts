import { answerOf, type Git, GitRefusal } from './git.ts';

/** A commit, and what people call it. */
export type NamedCommit = { readonly commit: string; readonly name: string };

/** Finds the commit that a name stands for; nothing when there is none. */
export function commitOf(name: string, git: Git): Promise<string | undefined> {
  return objectOf(`${name}^{commit}`, git);
}

/** Finds the object that a name stands for; nothing when there is none. A name is never taken for an option. */
export async function objectOf(name: string, git: Git): Promise<string | undefined> {
  if (name.startsWith('-') || name.includes('\0')) return undefined;
  const found = await tried(['rev-parse', '--verify', '--quiet', '--end-of-options', name], git);
  return found !== undefined && /^[0-9a-f]{40,64}$/u.test(found) ? found : undefined;
}

/** Branches that changes are usually made against, the most certain one first. */
const mainBranches = [
  'refs/remotes/origin/HEAD',
  'refs/remotes/origin/main',
  'refs/remotes/origin/master',
  'refs/heads/main',
  'refs/heads/master',
];

/** Finds where the work of now branched off from the default branch, else the last commit; nothing before the first one. */
export async function defaultBase(git: Git): Promise<NamedCommit | undefined> {
  const head = await commitOf('HEAD', git);
  if (head === undefined) return undefined;
  for (const branch of mainBranches) {
    const tip = await commitOf(branch, git);
    if (tip === undefined) continue;
    const commit = tip === head ? head : (await tried(['merge-base', tip, head], git))?.split('\n')[0];
    const shown = (await tried(['rev-parse', '--abbrev-ref', branch], git)) ?? branch;
    // A shallow clone may not reach that far back.
    if (commit === undefined || commit === '') throw new GitRefusal(`the merge base with ${shown} is not in this clone`);
    return { commit, name: commit === head ? 'the last commit' : `the merge base with ${shown}` };
  }
  return { commit: head, name: 'the last commit' };
} // prettier-ignore

/** What git answers; nothing when it refuses. */
async function tried(argv: readonly string[], git: Git): Promise<string | undefined> {
  try {
    return (await answerOf(argv, git)).trim();
  } catch (error) {
    if (error instanceof GitRefusal) return undefined;
    throw error;
  }
}
