import { readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type FileRecords, openChecksummed, readChecksummed } from '../io/index.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Key } from '../model/key.ts';
import type { Exclusion } from '../outputs/index.ts';
import type { Validity } from './validity.ts';

/** What a build of a site came to. */
export type Outcome = {
  readonly diagnostics: readonly Diagnostic[];
  readonly exclusions: readonly Exclusion[];
  /** The paths of settings and templates with errors. */
  readonly brokenSetup: readonly string[];
  /** How many roles were published, and how many of them take applications. */
  readonly roles: number;
  readonly open: number;
  /** How many files were published, and how many of them are pages. */
  readonly files: number;
  readonly pages: number;
};

/** A file of the site as it was published: its size in bytes, the time of its last change in milliseconds since the epoch, its digest. */
export type PublishedFile = readonly [size: number, changed: number, digest: string];

/** The files of a site by path. */
export type PublishedSite = Readonly<Record<string, PublishedFile>>;

/** What the last build into a folder read, what that came to, and what it wrote. */
export type BuildManifest = {
  /** Every file of ours in the folder, at every moment: also those that a killed build may have written. */
  readonly files: PublishedSite;
  /** Absent when the build was cut short, or was not to be remembered. */
  readonly last?: {
    readonly inputs: FileRecords;
    /** Of everything that it was made from. */
    readonly key: Key;
    readonly validity: Validity;
    readonly outcome: Outcome;
  };
};

/** Reads a manifest; nothing when there is none, or it is damaged. */
export function readBuildManifest(file: string): BuildManifest | undefined {
  const text = readChecksummed(file)?.toString();
  if (text === undefined) return undefined;
  // Our own words, as the checksum says.
  const { files, last } = JSON.parse(text) as BuildManifest;
  return { files: Object.fromEntries(Object.entries(files).filter(([path]) => isBelow(path))), last };
}

/** Returns whether a path stays in the folder. Files are removed by what a manifest names: one that leads elsewhere is none of ours. */
function isBelow(path: string): boolean {
  const isSafe = (part: string) => !['', '.', '..', '.rolepress'].includes(part);
  return !path.includes('\\') && !path.includes('\0') && path.split('/').every(isSafe);
}

/** Writes a manifest, whole or not at all, and forgets the sites that were not built for the longest time. */
export function writeBuildManifest(file: string, { files, last }: BuildManifest): void {
  const writer = openChecksummed(file);
  writer.add(`{${last ? `"last":${JSON.stringify(last)},` : ''}"files":{`);
  // As a whole it would be as large as the rest of what is in memory.
  const entries = Object.entries(files);
  for (let start = 0; start < entries.length; start += 10_000) {
    const some = entries.slice(start, start + 10_000).map(([path, one]) => `${JSON.stringify(path)}:${JSON.stringify(one)}`);
    writer.add(`${start === 0 ? '' : ','}${some.join(',')}`);
  }
  writer.add('}}');
  writer.finish();
  forgetOthers(dirname(file));
} // prettier-ignore

/** How the names of manifests begin. */
export const manifestPrefix = 'site-';

/** How many sites are remembered: more folders to publish into than a project has. */
const maxSites = 8;

function forgetOthers(folder: string): void {
  try {
    const names = readdirSync(folder).filter((name) => name.startsWith(manifestPrefix));
    const aged = names.map((name) => ({ name, changed: statSync(join(folder, name)).mtimeMs }));
    for (const { name } of aged.toSorted((a, b) => b.changed - a.changed).slice(maxSites)) rmSync(join(folder, name), { force: true });
  } catch {
    // Another build may be at the same.
  }
} // prettier-ignore
