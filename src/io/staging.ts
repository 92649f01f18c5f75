import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Branch, ListedEntries, OutputFile, Receiver, StagedFile } from '../model/output-file.ts';
import { codeOf, isFolder, lstatOf } from './disk.ts';
import { growFile, type GrowingFile } from './growing-file.ts';

/** A site that is on its way into a folder: what differs from the folder’s files waits beside them, laid out as it will be there. */
export type Staging = Required<Receiver> & {
  /** For a branch: what was taken since it was last asked, for the one who opened it to adopt. */
  readonly handOver: () => readonly StagedFile[];
  /** Ends the files that came in parts. Nothing is taken after it. */
  readonly seal: () => void;
  /** Every file of the site, by path. */
  readonly files: ReadonlyMap<string, StagedFile>;
  /** Where the entries of lists stand in their files. */
  readonly listed: () => readonly ListedEntries[];
  /** Moves the waiting files into the folder, each whole. */
  readonly moveIn: () => void;
  /** Removes what still waits. */
  readonly clear: () => void;
};

/** Makes a place for a site that is to replace what a folder holds; what an earlier one left there is removed. */
export function openStaging(branch: Branch): Staging {
  rmSync(branch.waitingRoom, { recursive: true, force: true });
  mkdirSync(branch.waitingRoom, { recursive: true });
  return joinStaging(branch);
}

/** Joins a place that somebody else has opened. */
export function joinStaging({ folder, waitingRoom }: Branch): Staging {
  const files = new Map<string, StagedFile>();
  const growing = new Map<string, GrowingFile>();
  const listed: ListedEntries[] = [];
  const folders = new Set<string>();
  const there = presenceIn(folder);
  // Two files that cannot both be there are a fault of the content, which is told when all files are known.
  const isTaken = (path: string) => files.has(path) || growing.has(path);
  const note = (file: StagedFile) =>
    void files.set(file.path, isTaken(file.path) ? { ...file, state: 'blocked' } : file);
  const openAside = (path: string): number | undefined => {
    const file = join(waitingRoom, path);
    const parent = dirname(file);
    try {
      if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
      folders.add(parent);
      return openSync(file, 'w');
    } catch (error) {
      if (['EEXIST', 'ENOTDIR', 'EISDIR'].includes(codeOf(error) ?? '')) return undefined;
      throw error;
    }
  };
  const whole = ({ path, contents }: OutputFile) => {
    if (isTaken(path)) return note({ path, state: 'blocked', size: 0, changed: 0 });
    const older = there.mayHold(path) ? sameAt(join(folder, path), contents) : undefined;
    if (older) return note({ path, state: 'unchanged', size: older.size, changed: older.mtimeMs });
    const descriptor = openAside(path);
    if (descriptor === undefined) return note({ path, state: 'blocked', size: 0, changed: 0 });
    writeFileSync(descriptor, contents);
    const { size, mtimeMs } = fstatSync(descriptor);
    closeSync(descriptor);
    return note({ path, state: 'waiting', size, changed: mtimeMs });
  };
  const begin = (path: string): GrowingFile => {
    const begun = growFile({ path, folder, mayBeThere: there.mayHold(path), openAside: () => openAside(path) });
    growing.set(path, begun);
    return begun;
  };
  return {
    take: (made) => {
      if ('contents' in made) whole(made);
      else if (files.has(made.path)) note({ path: made.path, state: 'blocked', size: 0, changed: 0 });
      else (growing.get(made.path) ?? begin(made.path)).add(made);
    },
    keep: (kept) => {
      for (const { path, size, changed } of kept) note({ path, state: 'unchanged', size, changed });
    },
    branches: {
      open: () => ({ folder, waitingRoom }),
      adopt: (made) => {
        for (const file of made) note(file);
      },
    },
    handOver: () => {
      const made = [...files.values()];
      files.clear();
      return made;
    },
    seal: () => {
      for (const [path, file] of growing) {
        const ended = file.end();
        growing.delete(path);
        const entries = file.entries();
        if (entries) listed.push(entries);
        note(ended);
      }
      const blocked = [...files.values()].find(({ state }) => state === 'blocked');
      if (blocked) throw new Error(`${blocked.path} cannot be beside the other files`);
    },
    files,
    listed: () => listed,
    moveIn: () => moveAll(waitingRoom, folder),
    clear: () => {
      for (const file of growing.values()) file.drop();
      rmSync(waitingRoom, { recursive: true, force: true });
    },
  };
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

/** What is known of a file that is there with exactly these contents; nothing when there is none. */
function sameAt(file: string, contents: OutputFile['contents']) {
  const stat = lstatOf(file);
  if (!stat?.isFile() || stat.size !== Buffer.byteLength(contents)) return undefined;
  return readFileSync(file).equals(typeof contents === 'string' ? Buffer.from(contents) : contents) ? stat : undefined;
}
