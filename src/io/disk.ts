import {
  type Stats,
  appendFileSync,
  lstatSync,
  type Dirent,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { compareText } from '../model/compare.ts';

/** A regular file below a folder. */
export type Entry = {
  /** Below the folder, with forward slashes. */
  readonly path: string;
  /** Where to read it. */
  readonly file: string;
};

/** What is below a folder, links and special files apart. */
export type Listing = { readonly files: readonly Entry[]; readonly refused: readonly string[] };

/** Lists every file below a folder by path. Links are not followed: content must not lead out of its folder. Dot files are left out, but for `.well-known`. */
export function listTree(folder: string): Listing {
  const files: Entry[] = [];
  const refused: string[] = [];
  const walk = (below: string) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (isHidden(entry)) continue;
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) files.push({ path, file: join(folder, path) });
      else refused.push(path);
    }
  };
  walk('');
  return { files: files.toSorted((a, b) => compareText(a.path, b.path)), refused: refused.toSorted(compareText) };
}

function isHidden({ name }: Dirent): boolean {
  return name.startsWith('.') && name !== '.well-known';
}

/** What is at a path; nothing when there is nothing, also because a file stands where a folder would have to. */
export function statOf(path: string): Stats | undefined {
  return found(() => statSync(path));
}

/** The same, but a link counts as itself. */
export function lstatOf(path: string): Stats | undefined {
  return found(() => lstatSync(path));
}

function found(look: () => Stats): Stats | undefined {
  try {
    return look();
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Claims that a folder is there. */
export function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() ?? false;
}

/** Claims that a path is a link, wherever it leads. */
export function isLink(path: string): boolean {
  return lstatOf(path)?.isSymbolicLink() ?? false;
}

/** Claims that a file is there. */
export function isFile(path: string): boolean {
  return statOf(path)?.isFile() ?? false;
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: false });

/** Reads a text file without its byte order mark. A byte that is not UTF-8 reads as U+FFFD. */
export function readText(file: string): string {
  return utf8.decode(readFileSync(file));
}

/** Writes a text file, and the folders that it needs. */
export function writeText(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Adds to the end of a text file. */
export function appendText(file: string, text: string): void {
  appendFileSync(file, text);
}

/** The `code` of a file system error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
