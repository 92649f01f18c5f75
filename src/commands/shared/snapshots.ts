import { resolve } from 'node:path';
import { type Build, build } from '../../build.ts';
import { type SiteSnapshot, type SiteText, snapshotOfFeed, snapshotOfFiles } from '../../diff/index.ts';
import { isFile, listTree, readText, sizeOf } from '../../io/index.ts';
import { bytesOf, type OutputFile } from '../../model/output-file.ts';
import { slugOf } from '../../model/slug.ts';
import { baseNameOf } from '../../model/source.ts';
import type { Scheduler } from '../../schedule/index.ts';
import { UsageError } from './command.ts';
import type { SiteInput } from './load.ts';

/** What is compared of a site, in full and as its feed tells it. */
export type Snapshots = {
  readonly site: SiteSnapshot;
  /** Absent when the site has no feed. */
  readonly feed?: SiteSnapshot;
};

/** A site that was made to be compared; it is published nowhere. */
export type ComparedBuild = Snapshots & {
  readonly built: Build;
  /** Role files that could not be read. */ readonly unread: readonly string[];
};

/** Makes a site, and keeps of it what is compared. Nothing when its settings or its theme are broken. */
export async function snapshotOfContent(input: SiteInput, scheduler: Scheduler): Promise<ComparedBuild | { readonly built: Build }> {
  const files: SiteText[] = [];
  const built = await build(input, scheduler, { write: (file) => void files.push(textOf(file)) });
  const { site, content, brokenSetup } = built;
  if (!site || brokenSetup.length > 0) return { built };
  const read = new Set([...site.roles.map(({ path }) => path), ...site.withheld.map(({ role }) => role.path)]);
  const unread = content.roles.map(({ path }) => path).filter((path) => !read.has(path));
  const snapshot: SiteSnapshot = {
    ...snapshotOfFiles(files).snapshot,
    withheld: new Map(site.withheld.map(({ role, state }) => [`/roles/${role.slug}/`, state])),
    unread: new Set(unread.map((path) => `/roles/${slugOf(baseNameOf({ path }))}/`)),
  };
  return { site: snapshot, feed: feedIn(files), built, unread };
} // prettier-ignore

/** A file of which only data and small pages are kept. */
function textOf(file: OutputFile): SiteText {
  const { path, size } = file;
  const isWanted = path.endsWith('.json') || size <= 8192;
  const bytes = isWanted ? bytesOf(file) : undefined;
  return { path, size, text: () => bytes?.toString('utf8') ?? '' };
}

/** Reads a site that was built into a folder. */
export function snapshotOfFolder(folder: string, shown: string): Snapshots {
  const files = listTree(folder).files.map(({ path, file }) => ({ path, size: sizeOf(file), text: () => readText(file) }));
  const { snapshot, unread } = snapshotOfFiles(files);
  const [first] = unread;
  if (first) throw new UsageError(`${shown}/${first.path} is no role of a site that this version can read (${first.message}); build the site anew`);
  return { site: snapshot, feed: feedIn(files) };
} // prettier-ignore

/** Returns whether a folder holds a site that was built, as every site of ours has these files. */
export function isBuiltSite(folder: string): boolean {
  return isFile(resolve(folder, 'schema/role.json')) && isFile(resolve(folder, 'jobs.json'));
}

/** Reads a feed that was saved. */
export function snapshotOfSaved(file: string, shown: string): SiteSnapshot {
  const read = snapshotOfFeed([readText(file)]);
  if ('refused' in read) throw new UsageError(`${shown} cannot be compared: ${read.refused}`);
  return read.snapshot;
}

/** The pages of jobs.json, in their order. */
function feedIn(files: readonly SiteText[]): SiteSnapshot | undefined {
  const numbered = files.flatMap((file) => {
    const [, number] = /^jobs(?:\/(\d+))?\.json$/u.exec(file.path) ?? [];
    return file.path === 'jobs.json' || number !== undefined ? [{ number: Number(number ?? 1), file }] : [];
  });
  const pages = numbered.toSorted((a, b) => a.number - b.number).map(({ file }) => file.text());
  const read = pages.length > 0 ? snapshotOfFeed(pages) : undefined;
  return read && 'snapshot' in read ? read.snapshot : undefined;
}
