import { readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../model/compare.ts';
import type { Receiver } from '../model/output-file.ts';
import { isFile, isFolder, lstatOf, statOf } from './disk.ts';
import { type Processes, withLock } from './lock.ts';
import { readManifest, writeManifest } from './manifest.ts';
import { openStaging, type Staging } from './staging.ts';

/** What publishing did: numbers of files, and what the site is now. */
export type Published = {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly record: SiteRecord;
};

/** The files of a published site by path, and where the entries of its lists stand in them. */
export type SiteRecord = Pick<Staging, 'files'> & { readonly listed: ReturnType<Staging['listed']> };

/** Publishing was done, or nothing was changed because of these. */
export type PublishResult =
  | ({ readonly kind: 'published' } & Published)
  /** Whoever made the site said that it is not for publishing. */
  | { readonly kind: 'withdrawn' }
  /** Paths below the folder that are in the way and that Rolepress did not write. */
  | { readonly kind: 'foreign'; readonly paths: readonly string[] }
  /** A file stands where a folder has to be. */
  | { readonly kind: 'blocked'; readonly file: string }
  /** Another process publishes into the folder; the lock file says which. */
  | { readonly kind: 'locked'; readonly file: string };

/** Makes a site: hands over its files, and says in the end whether it is for publishing. */
export type Maker = (receiver: Receiver) => Promise<boolean>;

/** Where publishing keeps what it must remember, below the site’s folder. */
const memory = '.rolepress';

/**
 * Makes a folder hold a site. Nothing in it changes before the whole site is made. Then each file is replaced whole or not at
 * all, an unchanged one is not touched, and one that an earlier publishing wrote and this one does not is removed. Files that
 * Rolepress did not write stay. Whenever the process is killed, the manifest names every file of ours, so that the next
 * publishing finishes the work.
 */
export async function publish(make: Maker, folder: string, processes: Processes): Promise<PublishResult> {
  const blocking = [folder, join(folder, memory)].find((path) => statOf(path) && !isFolder(path));
  if (blocking !== undefined) return { kind: 'blocked', file: blocking };
  const lock = join(folder, memory, 'lock');
  try {
    const outcome = await withLock(lock, processes, () => makeAndPublish(make, folder));
    return 'held' in outcome ? { kind: 'locked', file: lock } : outcome.result;
  } finally {
    // A site that came to nothing leaves no trace, not even an empty folder.
    for (const empty of [join(folder, memory), folder]) removeIfEmpty(empty);
  }
}

/** Claims that nobody is publishing into a folder, and that the last who did came to an end. */
export function isAtRest(folder: string): boolean {
  return ['lock', 'next', 'manifest.json.new'].every((name) => !lstatOf(join(folder, memory, name)));
}

async function makeAndPublish(make: Maker, folder: string): Promise<PublishResult> {
  const staging = openStaging({ folder, waitingRoom: join(folder, memory, 'next') });
  try {
    if (!(await make(staging))) return { kind: 'withdrawn' };
    staging.seal();
    return publishNow(staging, folder);
  } finally {
    staging.clear();
  }
}

function publishNow({ files, listed, moveIn }: Staging, folder: string): PublishResult {
  const now = new Set(files.keys());
  const manifest = join(folder, memory, 'manifest.json');
  const before = readManifest(manifest);
  const written = [...files.values()].flatMap(({ path, state }) => (state === 'waiting' ? [path] : []));
  const foreign = written.filter((path) => isInTheWay(folder, path, before));
  if (foreign.length > 0) return { kind: 'foreign', paths: foreign.toSorted(compareText) };

  const stale = [...before].filter((path) => !now.has(path));
  writeManifest(manifest, new Set([...before, ...now]), before);
  const folders = foldersOf(now);
  const inTheWay = new Set(
    stale.filter((path) => folders.has(path) || parentsOf(path).some((parent) => now.has(parent))),
  );
  let removed = removeAll(folder, [...inTheWay]);
  moveIn();
  removed += removeAll(
    folder,
    stale.filter((path) => !inTheWay.has(path)),
  );
  writeManifest(manifest, now, new Set([...before, ...now]));
  const record = { files, listed: listed() };
  return { kind: 'published', written: written.length, unchanged: now.size - written.length, removed, record };
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

/** All folders that files are in. */
function foldersOf(paths: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    let end = path.lastIndexOf('/');
    for (; end > 0 && !folders.has(path.slice(0, end)); end = path.lastIndexOf('/', end - 1))
      folders.add(path.slice(0, end));
  }
  return folders;
}

function parentsOf(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('/'));
}
