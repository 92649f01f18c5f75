import { readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedSite } from '../cache/index.ts';
import { isFile, isFolder, lstatOf, statOf } from '../io/index.ts';
import { compareText } from '../model/compare.ts';
import type { OutputSink } from '../model/output-file.ts';
import { type Processes, withLock } from './lock.ts';
import { openStaging, type Staging, type StagedFile } from './staging.ts';

/** What publishing did: numbers of files, and what the site is now. */
export type Published = {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** How many files the folder holds beside the site, where it is not known whose they are. */
  readonly unknown: number;
  readonly files: PublishedSite;
};

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

/** Where a site is published, and what is known of the folder. */
export type Target = {
  /** Absolute. */
  readonly folder: string;
  /** Reads which files earlier publishings wrote; nothing when that is not known. It is asked when nobody else is publishing. */
  readonly before: () => PublishedSite | undefined;
  /** Is told of every file of ours in the folder before the folder changes. */
  readonly record: (files: PublishedSite) => void;
  readonly processes: Processes;
};

/** Makes a site: hands over its files, and says in the end whether it is for publishing. */
export type MakeSite = (sink: OutputSink) => Promise<boolean>;

/** Where a lock and waiting files are while a site is made, below its folder. Nothing of it stays. */
const workFolder = '.rolepress';

/**
 * Makes a folder hold a site. Nothing in it changes before the whole site is made. Then each file is replaced whole or not at
 * all, an unchanged one is not touched, and one that an earlier publishing wrote and this one does not is removed. Files that
 * Rolepress did not write stay. Whenever the process is killed, what was recorded names every file of ours, so that the next
 * publishing finishes the work.
 */
export async function publish(make: MakeSite, target: Target): Promise<PublishResult> {
  const { folder, processes } = target;
  const work = join(folder, workFolder);
  const blocking = [folder, work].find((path) => statOf(path) && !isFolder(path));
  if (blocking !== undefined) return { kind: 'blocked', file: blocking };
  const lock = join(work, 'lock');
  try {
    const outcome = await withLock(lock, processes, () => makeAndPublish(make, target, join(work, 'next')));
    return 'held' in outcome ? { kind: 'locked', file: lock } : outcome.result;
  } finally {
    // A site that came to nothing leaves no trace, not even an empty folder.
    for (const empty of [work, folder]) removeIfEmpty(empty);
  }
}

async function makeAndPublish(make: MakeSite, target: Target, waitingFolder: string): Promise<PublishResult> {
  const before = target.before();
  const staging = openStaging(target.folder, waitingFolder, before);
  try {
    return (await make(staging)) ? publishNow(staging, before, target) : { kind: 'withdrawn' };
  } finally {
    staging.clear();
  }
}

function publishNow(
  staging: Staging,
  before: PublishedSite | undefined,
  { folder, record }: Target,
): PublishResult {
  const now = staging.files();
  const isOurs = ownerIn(folder, before);
  const written = [...now].flatMap(([path, { isWaiting }]) => (isWaiting ? [path] : []));
  const foreign = written.filter((path) => isInTheWay(folder, path, isOurs));
  if (foreign.length > 0) return { kind: 'foreign', paths: foreign.toSorted(compareText) };

  const stale = Object.keys(before ?? {}).filter((path) => !now.has(path));
  const files = recordOf(now);
  if (written.length > 0 || stale.length > 0) record({ ...before, ...files });
  const folders = foldersOf(now.keys());
  const inTheWay = new Set(
    stale.filter((path) => folders.has(path) || parentsOf(path).some((parent) => now.has(parent))),
  );
  let removed = removeAll(folder, [...inTheWay]);
  staging.moveIn();
  removed += removeAll(
    folder,
    stale.filter((path) => !inTheWay.has(path)),
  );
  const unknown = before ? 0 : allBelow(folder, '').filter((path) => !now.has(path) && !path.startsWith(`${workFolder}/`)).length;
  return { kind: 'published', written: written.length, unchanged: now.size - written.length, removed, unknown, files };
} // prettier-ignore

function recordOf(files: ReadonlyMap<string, StagedFile>): PublishedSite {
  return Object.fromEntries([...files].map(([path, { size, changed, digest }]) => [path, [size, changed, digest]]));
}

/** Tells files of ours from others. Where it is not known what was published, they are ours in a folder that holds a site of ours. */
function ownerIn(folder: string, before: PublishedSite | undefined): (path: string) => boolean {
  const isOurSite = before === undefined && isSiteOfOurs(folder);
  return (path) => isOurSite || (before !== undefined && Object.hasOwn(before, path));
}

/** Every site of ours holds this schema, whatever its theme looks like. */
function isSiteOfOurs(folder: string): boolean {
  const schema = join(folder, 'schema/role.json');
  return isFile(schema) && readFileSync(schema, 'utf8').includes('of a Rolepress site');
}

/** Returns whether a path cannot be written without replacing something that is not ours: a file, a folder, or a file above it. */
function isInTheWay(folder: string, path: string, isOurs: (path: string) => boolean): boolean {
  const there = lstatOf(join(folder, path));
  if (there?.isDirectory()) return !allBelow(join(folder, path), `${path}/`).every(isOurs);
  return (
    (there !== undefined && !isOurs(path)) ||
    parentsOf(path).some((parent) => !isOurs(parent) && !(lstatOf(join(folder, parent))?.isDirectory() ?? true))
  );
}

function allBelow(folder: string, prefix: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? allBelow(join(folder, entry.name), `${prefix}${entry.name}/`) : [prefix + entry.name],
  );
}

/** Removes files, and the folders that become empty. Returns how many files there were. */
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
