import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writevSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Branch, BranchFile, OutputFile, Receiver } from '../model/output-file.ts';
import { codeOf, holdTheSame, isFolder, lstatOf } from './disk.ts';

/** A site that is on its way into a folder: what differs from the folder’s files waits beside them, laid out as it will be there. */
export type Staging = Required<Receiver> & {
  /** For a branch: what was taken since it was last asked, for the one who opened it to adopt. */
  readonly handOver: () => readonly BranchFile[];
  /** Ends the files that came in parts. Nothing is taken after it. */
  readonly seal: () => void;
  /** Every path that was taken. */
  readonly paths: () => ReadonlySet<string>;
  /** The paths whose files are to be written. */
  readonly changed: () => readonly string[];
  /** Moves the waiting files into the folder, each whole. */
  readonly moveIn: () => void;
  /** Removes what still waits. */
  readonly clear: () => void;
};

/** A file that is being written in parts. */
type Growing = { readonly descriptor: number; waiting: Buffer[]; length: number };

/** Parts are written when this many bytes of a file wait. */
const batch = 65_536;

/** Makes a place for a site that is to replace what a folder holds; what an earlier one left there is removed. */
export function openStaging(branch: Branch): Staging {
  rmSync(branch.waitingRoom, { recursive: true, force: true });
  mkdirSync(branch.waitingRoom, { recursive: true });
  return joinStaging(branch);
}

/** Joins a place that somebody else has opened. */
export function joinStaging({ folder, waitingRoom }: Branch): Staging {
  const states = new Map<string, BranchFile['state']>();
  const growing = new Map<string, Growing>();
  const folders = new Set<string>();
  const there = presenceIn(folder);
  const note = (path: string, state: BranchFile['state']) => {
    if (states.has(path)) throw new Error(`${path} was made twice`);
    states.set(path, state);
  };
  const placeFor = (path: string): string => {
    const file = join(waitingRoom, path);
    const parent = dirname(file);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    return file;
  };
  /** Two files that cannot both be there are a fault of the content, which is told when all files are known. */
  const unlessBlocked = <Result>(path: string, write: () => Result): Result | undefined => {
    try {
      return write();
    } catch (error) {
      if (!['EEXIST', 'ENOTDIR', 'EISDIR'].includes(codeOf(error) ?? '')) throw error;
      states.set(path, 'blocked');
      return undefined;
    }
  };
  const whole = ({ path, contents }: OutputFile) => {
    const isThere = there.mayHold(path) && holds(join(folder, path), contents);
    note(path, isThere ? 'unchanged' : 'waiting');
    if (!isThere) unlessBlocked(path, () => writeFileSync(placeFor(path), contents));
  };
  const begin = (path: string): Growing | undefined => {
    note(path, 'waiting');
    const descriptor = unlessBlocked(path, () => openSync(placeFor(path), 'w'));
    if (descriptor === undefined) return undefined;
    const begun = { descriptor, waiting: [], length: 0 };
    growing.set(path, begun);
    return begun;
  };
  return {
    take: (made) => {
      if ('contents' in made) return whole(made);
      const file = growing.get(made.path) ?? (states.has(made.path) ? undefined : begin(made.path));
      if (!file) return;
      const part =
        typeof made.part === 'string'
          ? Buffer.from(made.part)
          : Buffer.from(made.part.buffer, made.part.byteOffset, made.part.byteLength);
      file.waiting.push(part);
      file.length += part.length;
      if (file.length >= batch) flush(file);
    },
    branches: {
      open: () => ({ folder, waitingRoom }),
      adopt: (files) => {
        for (const { path, state } of files) note(path, state);
      },
    },
    handOver: () => {
      const made = [...states].map(([path, state]) => ({ path, state }));
      states.clear();
      return made;
    },
    seal: () => {
      for (const [path, file] of growing) {
        flush(file);
        closeSync(file.descriptor);
        if (!holdTheSame(join(folder, path), join(waitingRoom, path))) continue;
        rmSync(join(waitingRoom, path));
        states.set(path, 'unchanged');
      }
      growing.clear();
      const blocked = pathsThatAre('blocked', states)[0];
      if (blocked !== undefined) throw new Error(`${blocked} cannot be beside the other files`);
    },
    paths: () => new Set(states.keys()),
    changed: () => pathsThatAre('waiting', states),
    moveIn: () => moveAll(waitingRoom, folder),
    clear: () => {
      for (const { descriptor } of growing.values()) closeSync(descriptor);
      rmSync(waitingRoom, { recursive: true, force: true });
    },
  };
}

function pathsThatAre(
  wanted: BranchFile['state'],
  states: ReadonlyMap<string, BranchFile['state']>,
): readonly string[] {
  return [...states].flatMap(([path, state]) => (state === wanted ? [path] : []));
}

function flush(file: Growing): void {
  if (file.length > 0) writevSync(file.descriptor, file.waiting);
  file.waiting = [];
  file.length = 0;
}

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
    const seen = known.get(path) ?? ((path === '.' || isThere(dirname(path))) && isFolder(join(folder, path)));
    known.set(path, seen);
    return seen;
  };
  return { mayHold: (path) => isThere(dirname(path)) };
}

/** Claims that a file is there with exactly these contents. */
function holds(file: string, contents: OutputFile['contents']): boolean {
  const stat = lstatOf(file);
  if (!stat?.isFile() || stat.size !== Buffer.byteLength(contents)) return false;
  return readFileSync(file).equals(typeof contents === 'string' ? Buffer.from(contents) : contents);
}
