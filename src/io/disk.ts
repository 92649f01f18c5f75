import {
  type Stats,
  appendFileSync,
  closeSync,
  fstatSync,
  lstatSync,
  type Dirent,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
  writeFileSync,
  writeSync,
  writevSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { compareText } from '../model/compare.ts';
import { isWithin } from './path-names.ts';

/** A regular file below a folder. */
export type Entry = {
  /** Below the folder, with forward slashes. */
  readonly path: string;
  /** Where to read it. */
  readonly file: string;
};

/** Something below a folder that is not read: what it is, and what to do about it. */
export type Refused = { readonly path: string; readonly message: string; readonly help: string };

/** What is below a folder. */
export type Listing = { readonly files: readonly Entry[]; readonly refused: readonly Refused[] };

/** Lists every file below a folder by path. Links are not followed: content must not lead out of its folder. Dot files are left out, but for those that hosts ask for. */
export function listTree(folder: string): Listing {
  const files: Entry[] = [];
  const refused: Refused[] = [];
  const walk = (below: string) => {
    const entries = entriesOf(join(folder, below));
    if (!entries)
      refused.push({
        path: below,
        message: 'This folder cannot be read',
        help: 'Whoever looks after the build has to let it be read.',
      });
    for (const entry of entries ?? []) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (isHidden(entry.name)) continue;
      if (entry.name.includes('\\')) refused.push(withBackslash(path, entry.name));
      else if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) files.push({ path, file: `${folder}${sep}${path}` });
      else refused.push(noRegularFile(path));
    }
  };
  walk('');
  return { files: files.toSorted(byPath), refused: refused.toSorted(byPath) };
}

/** Tells a name that cannot be published. */
export function withBackslash(path: string, name: string): Refused {
  return {
    path,
    message: 'The name holds a backslash, which browsers and Windows take for a slash',
    help: `Rename it, for example to \`${name.replaceAll('\\', '-')}\`.`,
  };
}

/** Tells what is no file. */
export function noRegularFile(path: string): Refused {
  return {
    path,
    message: 'This is a link or a special file; expected a regular file',
    help: 'Replace the link with a copy of what it leads to.',
  };
}

type Named = { readonly path: string };

function byPath(a: Named, b: Named): number {
  return compareText(a.path, b.path);
}

/** Nothing for a folder that may not be read. */
function entriesOf(folder: string): readonly Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

/** Returns whether a name is left out. `.nojekyll` and `.well-known` are what hosts ask sites for. */
export function isHidden(name: string): boolean {
  return name.startsWith('.') && name !== '.well-known' && name !== '.nojekyll';
}

/** The absolute paths of the folders in a folder, by name, without hidden ones and those of npm; none of a folder that may not be read. */
export function foldersIn(folder: string): readonly string[] {
  const names = (entriesOf(folder) ?? []).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const wanted = names.filter((name) => !name.startsWith('.') && name !== 'node_modules');
  return wanted.toSorted(compareText).map((name) => join(folder, name));
}

/** What is at a path; nothing when there is nothing, also because a file stands where a folder would have to. */
export function statOf(path: string): Stats | undefined {
  return found(() => statSync(path, { throwIfNoEntry: false }));
}

/** The same, but a link counts as itself. */
export function lstatOf(path: string): Stats | undefined {
  return found(() => lstatSync(path, { throwIfNoEntry: false }));
}

function found(look: () => Stats | undefined): Stats | undefined {
  try {
    return look();
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** The size of a file in bytes; zero when there is none. */
export function sizeOf(path: string): number {
  return statOf(path)?.size ?? 0;
}

/** Returns whether a folder is there. */
export function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() ?? false;
}

/** Returns whether a path below a folder leads elsewhere, because it or a folder on the way is a link. */
export function leadsAway(path: string, folder: string): boolean {
  if (!statOf(path)) return lstatOf(path)?.isSymbolicLink() ?? false;
  return isWithin(path, folder) && realpathSync(path) !== join(realpathSync(folder), relative(folder, path));
}

/** Returns whether a file is there. */
export function isFile(path: string): boolean {
  return statOf(path)?.isFile() ?? false;
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: false });

/** Turns the bytes of a text file into text without its byte order mark. A byte that is not UTF-8 reads as U+FFFD. */
export function decode(bytes: Uint8Array): string {
  return utf8.decode(bytes);
}

/** Reads a file as it is, up to a number of bytes. */
export function readStart(file: string, most: number): Uint8Array {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = new Uint8Array(Math.min(most, fstatSync(descriptor).size));
    return bytes.subarray(0, readPiece(descriptor, bytes, 0));
  } finally {
    closeSync(descriptor);
  }
}

/** Reads a text file. */
export function readText(file: string): string {
  return decode(readFileSync(file));
}

/** Reads a file as it is. */
export function readBytes(file: string): Uint8Array {
  return readFileSync(file);
}

/** Writes a text file, and the folders that it needs. */
export function writeText(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Fills a buffer from a place in a file as far as the file goes. Returns how many bytes there were. */
export function readPiece(descriptor: number, into: Uint8Array, start: number): number {
  let filled = 0;
  while (filled < into.length) {
    const size = readSync(descriptor, into, filled, into.length - filled, start + filled);
    if (size === 0) break;
    filled += size;
  }
  return filled;
}

/** Writes all of them where an open file stands. */
export function writeAll(descriptor: number, ...pieces: readonly Uint8Array[]): void {
  let written = writevSync(descriptor, [...pieces]);
  const size = pieces.reduce((sum, { length }) => sum + length, 0);
  // A call may write less than it is given.
  while (written < size) written += writeSync(descriptor, Buffer.concat([...pieces]), written);
}

/** Adds to the end of a text file. */
export function appendText(file: string, text: string): void {
  appendFileSync(file, text);
}

/** The `code` of a file system error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
