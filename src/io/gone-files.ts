import type { GoneFile } from '../model/history.ts';
import { decode } from './disk.ts';
import { readBlobs } from './git-content.ts';
import { answerOf, type Commit, type Git, GitRefusal, readLog } from './git.ts';
import { isRolePath } from './renames.ts';

/** seconds before the newest commit: what went earlier is told to nobody any more */
const longestAgo = 366 * 86_400;
/** How much of a file is read: its front matter. */
const headBytes = 65_536;
const mostFiles = 1000;

/**
 * Finds the role files that were taken away, the latest first, each with what it held last. A file that only got another name is none. Paths are below the
 * folder; `prefix` is its path in the repository.
 */
export async function goneFiles(prefix: string, git: Git): Promise<readonly GoneFile[]> {
  const newest = Number(await answerOf(['log', '-1', '--format=%ct', '--no-show-signature'], git));
  const found: { readonly path: string; readonly goneAt: number; readonly object: string }[] = [];
  let object: string | undefined;
  const read = (token: string, { time }: Commit): boolean => {
    if (object === undefined) {
      object = /^:100\d{3} 0+ ([0-9a-f]+) 0+ D$/u.exec(token)?.[1] ?? '';
      return true;
    }
    const path = token.slice(prefix.length);
    const isNew = isRolePath(path) && !found.some((one) => one.path === path);
    if (object !== '' && isNew) found.push({ path, goneAt: time, object });
    object = undefined;
    return found.length < mostFiles;
  };
  const options = ['--raw', '--no-abbrev', '-M80%', '--diff-filter=D'];
  const since = `--since=@${newest - longestAgo}`;
  await readLog([...options, since, '--', 'roles'], git, read);
  if (found.length === 0) return [];
  const texts = await textsOf(found.map((one) => one.object), git);
  return found.flatMap(({ path, goneAt: at, object: of }) => {
    const bytes = texts.get(of);
    return bytes ? [{ path, goneAt: at, text: decode(bytes.subarray(0, headBytes)) }] : [];
  });
} // prettier-ignore

/** A clone may lack what files held. */
async function textsOf(objects: readonly string[], git: Git): Promise<ReadonlyMap<string, Uint8Array>> {
  try {
    return await readBlobs([...new Set(objects)], git);
  } catch (error) {
    if (error instanceof GitRefusal) return new Map();
    throw error;
  }
}
