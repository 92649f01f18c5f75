import type { Diagnostic } from '../model/diagnostic.ts';
import { type FileRecords, readSealed, type SiteRecord, writeSealed } from '../io/index.ts';
import type { LeftOut } from '../outputs/index.ts';
import type { Key } from '../model/key.ts';

/** What a build of a site came to. */
export type Outcome = {
  readonly diagnostics: readonly Diagnostic[];
  readonly leftOut: readonly LeftOut[];
  /** The paths of settings and templates with errors. */
  readonly brokenSetup: readonly string[];
  /** How many roles were published, and how many of them take applications. */
  readonly roles: number;
  readonly open: number;
  /** How many files were published, and how many of them are pages. */
  readonly files: number;
  readonly pages: number;
};

/** From when to when a build comes to the same: milliseconds since the epoch, the end left out. */
export type Life = {
  readonly from: number;
  readonly until: number;
  /** In which a day that is given as now begins. */
  readonly timeZone: string;
};

/** An outcome, what it came from, and for how long it would come again. */
export type DatedOutcome = { readonly key: Key; readonly life: Life; readonly outcome: Outcome };

/** Where the entry of a role stands in the files of a list: the list’s number among the outputs, then bytes. */
export type PrintedEntry = {
  readonly list: number;
  readonly start: number;
  readonly length: number;
  readonly paths: readonly string[];
};

/** How a role was printed. */
export type Printed = {
  readonly key: Key;
  readonly files: readonly string[];
  readonly entries: readonly PrintedEntry[];
  /** By the number of the output; `null` where it takes none. */
  readonly digests: readonly (string | null)[];
};

/** Size in bytes, and the time of the last change in milliseconds since the epoch. */
export type Stamp = readonly [size: number, changed: number];

/** What the last build into a folder read and wrote. */
export type Ledger = {
  readonly inputs: FileRecords;
  readonly last: DatedOutcome;
  /** By slug. */
  readonly printed: Readonly<Record<string, Printed>>;
  /** The keys of pages that are made of several roles, by path. */
  readonly pages: Readonly<Record<string, Key>>;
  /** Every file that was published, by path. */
  readonly files: Readonly<Record<string, Stamp>>;
};

/** Reads a ledger; nothing when there is none, or it is damaged. */
export function readLedger(file: string): Ledger | undefined {
  const text = readSealed(file)?.toString();
  // Our own words, as the seal says; the name of the file tells which version of ours wrote them.
  return text === undefined ? undefined : (JSON.parse(text) as Ledger);
}

/** Writes a ledger. */
export function writeLedger(file: string, ledger: Ledger): void {
  writeSealed(file, JSON.stringify(ledger));
}

/** The times of the files of a site that was just published. */
export function stampsOf({ files }: SiteRecord): Readonly<Record<string, Stamp>> {
  return Object.fromEntries([...files].map(([path, { size, changed }]) => [path, [size, changed] as const]));
}

/** Where the entries of each role stand, by its slug. */
export function entriesIn({ places }: SiteRecord): ReadonlyMap<string, readonly PrintedEntry[]> {
  const found = new Map<string, PrintedEntry[]>();
  for (const [path, entries] of places) {
    for (const { slug, list, start, length } of entries) {
      const known = found.get(slug) ?? [];
      found.set(slug, known);
      const twin = known.find((one) => one.list === list && one.start === start);
      if (twin) known[known.indexOf(twin)] = { ...twin, paths: [...twin.paths, path] };
      else known.push({ list, start, length, paths: [path] });
    }
  }
  return found;
}
