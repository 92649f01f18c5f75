import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
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

/** How many sites are remembered: more folders to publish into than a project has. */
const maxSites = 8;

/** Reads a manifest; nothing when there is none, or it is damaged. */
export function readBuildManifest(file: string): BuildManifest | undefined {
  const text = readChecksummed(file)?.toString();
  if (text === undefined) return undefined;
  // Our own words, as the checksum says.
  const { files, last } = JSON.parse(text) as BuildManifest;
  const safe = Object.entries(files).filter(([path]) => isBelow(path));
  return { files: Object.fromEntries(safe), last };
}

/** Returns whether a path stays in the folder. Files are removed by what a manifest names: one that leads elsewhere is none of ours. */
function isBelow(path: string): boolean {
  return (
    !path.includes('\\') &&
    !path.includes('\0') &&
    path.split('/').every((part) => !['', '.', '..', '.rolepress'].includes(part))
  );
}

/** About how many characters are written at once: as a whole a manifest would be as large as the rest of what is in memory. */
const batch = 1_000_000;

/** Writes a manifest, whole or not at all, and forgets the sites that were not built for the longest time. */
export function writeBuildManifest(file: string, { files, last }: BuildManifest): void {
  const writer = openChecksummed(file);
  writer.add(`{${last ? `"last":${JSON.stringify(last)},` : ''}"files":{`);
  let piece = '';
  let comma = '';
  for (const [path, published] of Object.entries(files)) {
    piece += `${comma}${JSON.stringify(path)}:${JSON.stringify(published)}`;
    comma = ',';
    if (piece.length < batch) continue;
    writer.add(piece);
    piece = '';
  }
  writer.add(`${piece}}}`);
  writer.finish();
  forgetOthers(join(file, '..'));
}

/** How the names of manifests begin. */
export const manifestPrefix = 'site-';

function forgetOthers(folder: string): void {
  try {
    const names = readdirSync(folder).filter((name) => name.startsWith(manifestPrefix));
    if (names.length <= maxSites) return;
    const aged = names.map((name) => ({ name, changed: statSync(join(folder, name)).mtimeMs }));
    for (const { name } of aged.toSorted((a, b) => b.changed - a.changed).slice(maxSites)) rmSync(join(folder, name), { force: true });
  } catch {
    // Another build may be at the same.
  }
} // prettier-ignore
