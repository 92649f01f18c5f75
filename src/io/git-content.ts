import { spawn, spawnSync } from 'node:child_process';
import type { Asset, Content } from '../model/content.ts';
import { compareText } from '../model/compare.ts';
import { decode, isHidden, noRegularFile, type Refused, withBackslash } from './disk.ts';
import { answerOf, type Git, gitEnvironment, GitRefusal, tokensOf } from './git.ts';
import { objectOf } from './git-commits.ts';
import { contentOf, mostBytes } from './read-content.ts';
import { TooLarge } from './read-file.ts';

/** A file in a commit. */
type Blob = { readonly path: string; readonly object: string; readonly size: number };

/**
 * Reads the content folder as it was in a commit, from the objects of the repository alone: nothing is checked out, and no hook, filter or
 * attribute of the repository counts. Nothing when it was not there yet. `commit` is the name of an object in hexadecimal digits, `git.root` is the content folder, and
 * `root` is what diagnostics call it.
 */
export async function readContentAt(commit: string, root: string, git: Git): Promise<Content | undefined> {
  const prefix = (await answerOf(['rev-parse', '--show-prefix'], git)).replace(/\/?\n$/u, '');
  const tree = await objectOf(`${commit}:${prefix}`, git);
  if (tree === undefined) return undefined;
  const { files, refused } = await listTreeObject(tree, git);
  const isText = ({ path, size }: Blob) => !path.startsWith('public/') && size <= mostBytes;
  const texts = await readBlobs(files.filter(isText).map(({ object }) => object), git);
  return contentOf(root, { files, refused }, {
    source: (path, { object }) => {
      const bytes = texts.get(object);
      if (!bytes) throw new TooLarge();
      return { path, text: decode(bytes) };
    },
    asset: (path, blob) => assetOf(path, blob, git),
  });
} // prettier-ignore

/** Lists what is in a folder of a commit, by path. */
async function listTreeObject(tree: string, git: Git): Promise<{ readonly files: readonly Blob[]; readonly refused: readonly Refused[] }> {
  const files: Blob[] = [];
  const refused: Refused[] = [];
  const read = (token: string) => {
    const [, mode = '', object = '', size = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t([\s\S]*)$/u.exec(token) ?? [];
    const names = path.split('/');
    const odd = names.find((name) => name.includes('\\'));
    if (names.some(isHidden)) return true;
    if (odd !== undefined) refused.push(withBackslash(path, odd));
    else if (mode.startsWith('100')) files.push({ path, object, size: Number(size) });
    else refused.push(noRegularFile(path));
    return true;
  };
  await tokensOf(['ls-tree', '-r', '-z', '-l', '--full-tree', tree], git, read);
  const byPath = (a: { readonly path: string }, b: { readonly path: string }) => compareText(a.path, b.path);
  return { files: files.toSorted(byPath), refused: refused.toSorted(byPath) };
} // prettier-ignore

/** A file that is published as it is; it may be large, and is read when somebody asks for it. */
function assetOf(path: string, { object, size }: Blob, { root, env }: Git): Asset {
  let known: Uint8Array | undefined;
  const read = () => {
    const argv = ['--no-optional-locks', '--no-pager', '--no-replace-objects', 'cat-file', 'blob', object];
    const { status, stdout } = spawnSync('git', argv, { cwd: root, env: gitEnvironment(env), maxBuffer: size + 1, windowsHide: true });
    if (status !== 0) throw new GitRefusal(`the object ${object} cannot be read`);
    return stdout;
  };
  return {
    path,
    digest: object,
    size,
    get contents() {
      return (known ??= read());
    },
  };
} // prettier-ignore

/** Reads objects, all in one run of git. */
export function readBlobs(objects: readonly string[], { root, env }: Git): Promise<ReadonlyMap<string, Uint8Array>> {
  const argv = ['--no-optional-locks', '--no-pager', '--no-replace-objects', 'cat-file', '--batch'];
  return new Promise((done, failed) => {
    const child = spawn('git', argv, { cwd: root, env: gitEnvironment(env), windowsHide: true });
    const chunks: Buffer[] = [];
    child.stdin.on('error', () => {}).end(objects.map((object) => `${object}\n`).join(''));
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => failed(new GitRefusal(error.message)));
    child.on('close', (code) => {
      if (code === 0) done(blobsIn(Buffer.concat(chunks)));
      else failed(new GitRefusal(`git cat-file ended with ${code}`));
    });
  });
}

/** Each object comes as `<name> blob <size>`, a line end, its bytes and a line end. */
function blobsIn(answer: Buffer): ReadonlyMap<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>();
  for (let at = 0; at < answer.length;) {
    const end = answer.indexOf(10, at);
    const [object = '', kind, size] = answer.toString('latin1', at, end).split(' ');
    if (kind !== 'blob') throw new GitRefusal(`the object ${object} is not in this clone`);
    const start = end + 1;
    blobs.set(object, answer.subarray(start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return blobs;
}
