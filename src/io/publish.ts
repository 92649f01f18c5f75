import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compareText } from '../model/compare.ts';
import type { OutputFile } from '../model/output-file.ts';
import { isFile, isFolder, lstatOf, statOf } from './disk.ts';
import { type Processes, withLock } from './lock.ts';

/** What publishing did: numbers of files. */
export type Published = { readonly written: number; readonly unchanged: number; readonly removed: number };

/** Publishing was done, or nothing was changed because of these. */
export type PublishResult =
  | ({ readonly kind: 'published' } & Published)
  /** Paths below the folder that are in the way and that Rolepress did not write. */
  | { readonly kind: 'foreign'; readonly paths: readonly string[] }
  /** A file stands where a folder has to be. */
  | { readonly kind: 'blocked'; readonly file: string }
  /** Another process publishes into the folder; the lock file says which. */
  | { readonly kind: 'locked'; readonly file: string };

/** Where publishing keeps what it must remember, below the site’s folder. */
const memory = '.rolepress';

/**
 * Makes a folder hold these files. Each is replaced whole or not at all, an unchanged one is not touched, and one that an
 * earlier publishing wrote and this one does not is removed. Files that Rolepress did not write stay. Whenever the process
 * is killed, the manifest names every file of ours, so that the next publishing finishes the work.
 */
export async function publish(
  files: readonly OutputFile[],
  folder: string,
  processes: Processes,
): Promise<PublishResult> {
  const blocking = [folder, join(folder, memory)].find((path) => statOf(path) && !isFolder(path));
  if (blocking !== undefined) return { kind: 'blocked', file: blocking };
  const lock = join(folder, memory, 'lock');
  const outcome = await withLock(lock, processes, () => publishNow(files, folder));
  return 'held' in outcome ? { kind: 'locked', file: lock } : outcome.result;
}

function publishNow(files: readonly OutputFile[], folder: string): PublishResult {
  const before = readManifest(folder);
  const now = new Set(files.map(({ path }) => path));
  const changed = files.filter(({ path, contents }) => !holds(join(folder, path), contents));
  const foreign = changed.filter(({ path }) => isInTheWay(folder, path, before)).map(({ path }) => path);
  if (foreign.length > 0) return { kind: 'foreign', paths: foreign.toSorted(compareText) };

  const stale = [...before].filter((path) => !now.has(path));
  writeManifest(folder, new Set([...before, ...now]), before);
  const folders = new Set([...now].flatMap(parentsOf));
  const inTheWay = stale.filter((path) => folders.has(path) || parentsOf(path).some((parent) => now.has(parent)));
  let removed = removeAll(folder, inTheWay);
  writeAll(folder, changed);
  removed += removeAll(
    folder,
    stale.filter((path) => !inTheWay.includes(path)),
  );
  writeManifest(folder, now, new Set([...before, ...now]));
  return { kind: 'published', written: changed.length, unchanged: files.length - changed.length, removed };
}

/** Claims that a file is there with exactly these contents. */
function holds(file: string, contents: OutputFile['contents']): boolean {
  const stat = lstatOf(file);
  if (!stat?.isFile()) return false;
  const wanted = Buffer.from(contents);
  return stat.size === wanted.length && readFileSync(file).equals(wanted);
}

/** Claims that a path cannot be written without replacing something that is not ours: a file, a folder, or a file above it. */
function isInTheWay(folder: string, path: string, ours: ReadonlySet<string>): boolean {
  const there = lstatOf(join(folder, path));
  if (there?.isDirectory()) return !allBelow(join(folder, path), path).every((below) => ours.has(below));
  return (
    (there !== undefined && !ours.has(path)) ||
    parentsOf(path).some((parent) => !ours.has(parent) && !(lstatOf(join(folder, parent))?.isDirectory() ?? true))
  );
}

function allBelow(folder: string, path: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? allBelow(join(folder, entry.name), `${path}/${entry.name}`) : [`${path}/${entry.name}`],
  );
}

/** Writes each file aside and moves it into place, so that nobody ever sees half of it. */
function writeAll(folder: string, files: readonly OutputFile[]): void {
  const unfinished = join(folder, memory, 'unfinished');
  const made = new Set<string>();
  for (const { path, contents } of files) {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    // Only empty folders can be left where a file is to be: anything else was in the way.
    if (isFolder(file)) rmSync(file, { recursive: true });
    writeFileSync(unfinished, contents);
    renameSync(unfinished, file);
  }
}

/** Removes files, and the folders that become empty. Tells how many files there were. */
function removeAll(folder: string, paths: readonly string[]): number {
  const gone = paths.filter((path) => isFile(join(folder, path)));
  for (const path of gone) rmSync(join(folder, path), { force: true });
  const parents = [...new Set(gone.flatMap(parentsOf))].toSorted((a, b) => b.length - a.length);
  for (const parent of parents) removeIfEmpty(join(folder, parent));
  return gone.length;
}

function removeIfEmpty(folder: string): void {
  try {
    if (readdirSync(folder).length === 0) rmdirSync(folder);
  } catch {
    // A folder that is gone or that we may not remove does no harm.
  }
}

function parentsOf(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** The paths that earlier publishings wrote. A damaged manifest reads as empty; a path that leads out of the folder is none of ours. */
function readManifest(folder: string): ReadonlySet<string> {
  try {
    const manifest: unknown = JSON.parse(readFileSync(manifestFile(folder), 'utf8'));
    if (typeof manifest !== 'object' || manifest === null || !('files' in manifest) || !Array.isArray(manifest.files))
      return new Set();
    return new Set(manifest.files.filter((path): path is string => typeof path === 'string' && isBelow(path)));
  } catch {
    return new Set();
  }
}

function isBelow(path: string): boolean {
  return (
    path !== '' &&
    !path.includes('\\') &&
    !path.includes('\0') &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}

function writeManifest(folder: string, paths: ReadonlySet<string>, known: ReadonlySet<string>): void {
  if (paths.size === known.size && [...paths].every((path) => known.has(path)) && isFile(manifestFile(folder))) return;
  const files = [...paths].toSorted(compareText);
  const unfinished = join(folder, memory, 'unfinished');
  writeFileSync(unfinished, `${JSON.stringify({ version: 1, files }, null, 1)}\n`);
  renameSync(unfinished, manifestFile(folder));
}

function manifestFile(folder: string): string {
  return join(folder, memory, 'manifest.json');
}
