import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writevSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Branch, BranchFile, OutputFile, Receiver } from '../model/output-file.ts';
import { isFolder, lstatOf } from './disk.ts';

/** A site that is on its way into a folder: what differs from the folder’s files waits beside them. */
export type Staging = Required<Receiver> & {
  /** For a branch: what was taken since it was last asked, for the one who opened it to adopt. */
  readonly handOver: () => readonly BranchFile[];
  /** Ends the files that came in parts. Nothing is taken after it. */
  readonly seal: () => void;
  /** Every path that was taken. */
  readonly paths: ReadonlySet<string>;
  /** The paths whose files are to be written. */
  readonly changed: () => readonly string[];
  /** Moves the waiting files into the folder, each whole. */
  readonly moveIn: () => void;
  /** Removes what still waits. */
  readonly clear: () => void;
};

/** A file that is being written in parts. */
type Growing = { readonly aside: string; readonly descriptor: number; waiting: Buffer[]; length: number };

/** Parts are written when this many bytes of a file wait. */
const batch = 65_536;

/** Makes a place for a site that is to replace what a folder holds; what an earlier one left there is removed. */
export function stagingFor({ folder, waitingRoom }: Branch): Staging {
  rmSync(waitingRoom, { recursive: true, force: true });
  mkdirSync(waitingRoom, { recursive: true });
  const paths = new Set<string>();
  const aside = new Map<string, string>();
  const growing = new Map<string, Growing>();
  let count = 0;
  const note = (path: string) => {
    if (paths.has(path)) throw new Error(`${path} was made twice`);
    paths.add(path);
  };
  const claim = (path: string) => {
    note(path);
    return join(waitingRoom, String(++count));
  };
  const whole = ({ path, contents }: OutputFile) => {
    const file = claim(path);
    if (holds(join(folder, path), contents)) return;
    writeFileSync(file, contents);
    aside.set(path, file);
  };
  const begin = (path: string): Growing => {
    const file = claim(path);
    const begun = { aside: file, descriptor: openSync(file, 'w'), waiting: [], length: 0 };
    growing.set(path, begun);
    return begun;
  };
  return {
    take: (made) => {
      if ('contents' in made) return whole(made);
      const file = growing.get(made.path) ?? begin(made.path);
      const part =
        typeof made.part === 'string'
          ? Buffer.from(made.part)
          : Buffer.from(made.part.buffer, made.part.byteOffset, made.part.byteLength);
      file.waiting.push(part);
      file.length += part.length;
      if (file.length >= batch) flush(file);
    },
    branches: {
      open: (name) => ({ folder, waitingRoom: join(waitingRoom, name) }),
      adopt: (files) => {
        for (const file of files) {
          note(file.path);
          if (file.aside !== undefined) aside.set(file.path, file.aside);
        }
      },
    },
    handOver: () => {
      const made = [...paths].map((path) => ({ path, aside: aside.get(path) }));
      paths.clear();
      aside.clear();
      return made;
    },
    seal: () => {
      for (const [path, file] of growing) {
        flush(file);
        closeSync(file.descriptor);
        if (isSame(join(folder, path), file.aside)) rmSync(file.aside);
        else aside.set(path, file.aside);
      }
      growing.clear();
    },
    paths,
    changed: () => [...aside.keys()],
    moveIn: () => moveAll(aside, folder),
    clear: () => {
      for (const { descriptor } of growing.values()) closeSync(descriptor);
      rmSync(waitingRoom, { recursive: true, force: true });
    },
  };
}

function flush(file: Growing): void {
  writevSync(file.descriptor, file.waiting);
  file.waiting = [];
  file.length = 0;
}

function moveAll(aside: ReadonlyMap<string, string>, folder: string): void {
  const made = new Set<string>();
  for (const [path, waiting] of aside) {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    // Only empty folders can be left where a file is to be: anything else was in the way.
    if (isFolder(file)) rmSync(file, { recursive: true });
    renameSync(waiting, file);
  }
}

/** Claims that a file is there with exactly these contents. */
function holds(file: string, contents: OutputFile['contents']): boolean {
  const stat = lstatOf(file);
  if (!stat?.isFile() || stat.size !== Buffer.byteLength(contents)) return false;
  return readFileSync(file).equals(typeof contents === 'string' ? Buffer.from(contents) : contents);
}

/** Claims that two files hold the same. They are compared piece by piece, for they may be large. */
function isSame(file: string, other: string): boolean {
  const stat = lstatOf(file);
  if (!stat?.isFile() || stat.size !== lstatOf(other)?.size) return false;
  const [left, right] = [openSync(file, 'r'), openSync(other, 'r')];
  try {
    const pieces = [Buffer.allocUnsafe(batch), Buffer.allocUnsafe(batch)] as const;
    for (;;) {
      const [size, otherSize] = [readPiece(left, pieces[0]), readPiece(right, pieces[1])];
      if (size !== otherSize || !pieces[0].subarray(0, size).equals(pieces[1].subarray(0, size))) return false;
      if (size === 0) return true;
    }
  } finally {
    closeSync(left);
    closeSync(right);
  }
}

/** Fills a buffer as far as the file goes. Tells how many bytes there were. */
function readPiece(descriptor: number, into: Buffer): number {
  let filled = 0;
  while (filled < into.length) {
    const size = readSync(descriptor, into, filled, into.length - filled, null);
    if (size === 0) break;
    filled += size;
  }
  return filled;
}
