import { closeSync, fstatSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isIntact, type PublishedSite } from '../cache/index.ts';
import { codeOf, isFolder, lstatOf, readPiece, writeAll } from '../io/index.ts';
import type { Digest, OutputFile, OutputSink } from '../model/output-file.ts';

/** A file that is to be in the folder: it waits, or the folder holds the same already. */
export type StagedFile = {
  readonly isWaiting: boolean;
  /** bytes */
  readonly size: number;
  /** When it was last changed, in milliseconds since the epoch. */
  readonly changed: number;
  readonly digest: Digest;
};

/** A site that is on its way into a folder: what differs from the folder’s files waits beside them, laid out as it will be there. */
export type Staging = OutputSink & {
  /** Every file of the site, by path. It fails when two of them cannot be beside each other, which whoever makes the site has to tell before. */
  readonly files: () => ReadonlyMap<string, StagedFile>;
  /** Moves the waiting files into the folder, each whole. */
  readonly moveIn: () => void;
  /** Removes what still waits. */
  readonly clear: () => void;
};

/**
 * Makes a place for a site that is to replace what a folder holds; what an earlier one left there is removed. A file whose digest is
 * that of the one `before` is not even asked for its bytes.
 */
export function openStaging(folder: string, waitingFolder: string, before: PublishedSite | undefined): Staging {
  const files = new Map<string, StagedFile>();
  let blocked: string | undefined;
  const there = presenceIn(folder);
  // Files of one folder follow each other.
  let lastParent: string | undefined;
  rmSync(waitingFolder, { recursive: true, force: true });
  mkdirSync(waitingFolder, { recursive: true });

  const openAside = (path: string): number | undefined => {
    const file = join(waitingFolder, path);
    const parent = dirname(file);
    try {
      if (parent !== lastParent) mkdirSync(parent, { recursive: true });
      lastParent = parent;
      return openSync(file, 'w+');
    } catch (error) {
      if (['EEXIST', 'ENOTDIR', 'EISDIR'].includes(codeOf(error) ?? '')) return undefined;
      throw error;
    }
  };
  const stage = ({ path, digest, chunks }: OutputFile): StagedFile | undefined => {
    const older = join(folder, path);
    const known = before && Object.hasOwn(before, path) ? before[path] : undefined;
    if (known?.[2] === digest && isIntact(older, known)) return { isWaiting: false, size: known[0], changed: known[1], digest };
    const descriptor = openAside(path);
    if (descriptor === undefined) return undefined;
    for (const chunk of chunks()) writeAll(descriptor, chunk);
    const { size, mtimeMs } = fstatSync(descriptor);
    const same = there.mayHold(path) ? sameFile(older, descriptor, size) : undefined;
    closeSync(descriptor);
    if (!same) return { isWaiting: true, size, changed: mtimeMs, digest };
    rmSync(join(waitingFolder, path));
    return { isWaiting: false, size, changed: same.mtimeMs, digest };
  };
  return {
    write: (file) => {
      const staged = files.has(file.path) ? undefined : stage(file);
      if (staged) files.set(file.path, staged);
      else blocked ??= file.path;
    },
    files: () => {
      if (blocked !== undefined) throw new Error(`${blocked} cannot be beside the other files`);
      return files;
    },
    moveIn: () => moveAll(waitingFolder, folder),
    clear: () => rmSync(waitingFolder, { recursive: true, force: true }),
  };
} // prettier-ignore

/** Moves what a folder holds into another: whole folders where there are none, else file by file. */
function moveAll(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    const standing = lstatOf(target);
    if (entry.isDirectory() && standing?.isDirectory()) moveAll(source, target);
    else {
      // Only empty folders can be left where a file is to be: anything else was in the way.
      if (standing?.isDirectory()) rmSync(target, { recursive: true });
      if (!entry.isDirectory() || isNotEmpty(source)) renameSync(source, target);
    }
  }
}

function isNotEmpty(folder: string): boolean {
  return readdirSync(folder, { withFileTypes: true }).some(
    (entry) => !entry.isDirectory() || isNotEmpty(join(folder, entry.name)),
  );
}

/** Knows where nothing can be, so that a new site is not compared with nothing, file by file. */
function presenceIn(folder: string): { readonly mayHold: (path: string) => boolean } {
  const known = new Map<string, boolean>();
  const isThere = (path: string): boolean => {
    // Of what is below a folder that is not there, nothing need be known.
    if (path !== '.' && !isThere(dirname(path))) return false;
    const seen = known.get(path) ?? isFolder(join(folder, path));
    known.set(path, seen);
    return seen;
  };
  return { mayHold: (path) => isThere(dirname(path)) };
}

/** What is known of a file that holds the same bytes as an open one of this size; nothing when there is none. */
function sameFile(file: string, descriptor: number, size: number) {
  const stat = lstatOf(file);
  if (!stat?.isFile() || stat.size !== size) return undefined;
  const other = openSync(file, 'r');
  try {
    return holdTheSame(other, descriptor, size) ? stat : undefined;
  } finally {
    closeSync(other);
  }
}

/** How many bytes are compared at once. */
const pieceSize = 65_536;

function holdTheSame(one: number, other: number, size: number): boolean {
  const pieceOf = (descriptor: number, start: number) => {
    const piece = Buffer.allocUnsafe(Math.min(pieceSize, size - start));
    return piece.subarray(0, readPiece(descriptor, piece, start));
  };
  for (let start = 0; start < size; start += pieceSize)
    if (!pieceOf(one, start).equals(pieceOf(other, start))) return false;
  return true;
}
