import type { Diagnostic } from '../model/diagnostic.ts';
import { type FileRecords, openSealed, readSealed, type SiteRecord } from '../io/index.ts';
import type { KeptDigests, LeftOut } from '../outputs/index.ts';
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

/** A page of a list: the list’s number among the outputs, and the files that all hold it. */
export type PrintedPage = { readonly list: number; readonly paths: readonly string[] };

/** Where the entry of a role stands: the page’s number in the ledger, then bytes. */
export type PrintedEntry = readonly [page: number, start: number, length: number];

/** How a role was printed. */
export type Printed = {
  readonly key: Key;
  /** Of its file. */
  readonly source: Key;
  readonly entries: readonly PrintedEntry[];
  readonly digests: KeptDigests;
};

/** Size in bytes, and the time of the last change in milliseconds since the epoch. */
export type Stamp = readonly [size: number, changed: number];

/** What the last build into a folder read and wrote. */
export type Ledger = {
  readonly inputs: FileRecords;
  readonly last: DatedOutcome;
  /** A key of everything but the texts of roles; nothing where that is not known. */
  readonly butTexts?: Key;
  readonly pages: readonly PrintedPage[];
  /** By slug. */
  readonly printed: Readonly<Record<string, Printed>>;
  /** The keys of files that are made of several roles, by path. */
  readonly shared: Readonly<Record<string, Key>>;
  /** Every file that was published, by path. */
  readonly files: Readonly<Record<string, Stamp>>;
};

/** Reads a ledger; nothing when there is none, or it is damaged. */
export function readLedger(file: string): Ledger | undefined {
  const text = readSealed(file)?.toString();
  // Our own words, as the seal says; the name of the file tells which version of ours wrote them.
  return text === undefined ? undefined : (JSON.parse(text) as Ledger);
}

/** A ledger whose largest parts are made while they are written: as a whole they would be as large as the rest of what is in memory. */
export type LedgerToWrite = Omit<Ledger, 'printed' | 'files'> & {
  readonly printed: Iterable<readonly [slug: string, printed: Printed]>;
  readonly files: Iterable<readonly [path: string, stamp: Stamp]>;
};

/** Writes a ledger, piece by piece. */
export function writeLedger(
  file: string,
  { inputs, last, butTexts, shared, pages, printed, files }: LedgerToWrite,
): void {
  const writer = openSealed(file);
  writer.add(`{"inputs":${JSON.stringify(inputs)},"last":${JSON.stringify(last)}`);
  if (butTexts !== undefined) writer.add(`,"butTexts":${JSON.stringify(butTexts)}`);
  writer.add(`,"shared":${JSON.stringify(shared)},"pages":${JSON.stringify(pages)}`);
  for (const [name, entries] of [
    ['printed', printed],
    ['files', files],
  ] as const) {
    writer.add(`,"${name}":{`);
    let piece = '';
    let comma = '';
    for (const [key, value] of entries) {
      piece += `${comma}${JSON.stringify(key)}:${JSON.stringify(value)}`;
      comma = ',';
      if (piece.length < batch) continue;
      writer.add(piece);
      piece = '';
    }
    writer.add(`${piece}}`);
  }
  writer.add('}');
  writer.seal();
}

/** About how many characters are written at once. */
const batch = 1_000_000;

/** The times of the files of a site that was just published. */
export function* stampsOf({ files }: SiteRecord): LedgerToWrite['files'] {
  for (const [path, { size, changed }] of files) yield [path, [size, changed]];
}

/** The pages of lists, and where the entries of each role stand on them, by its slug. */
export function entriesIn({ listed }: SiteRecord) {
  const entries = new Map<string, PrintedEntry[]>();
  for (const [page, { at }] of listed.entries()) {
    for (const [slug, start, length] of at) {
      const known = entries.get(slug);
      if (known) known.push([page, start, length]);
      else entries.set(slug, [[page, start, length]]);
    }
  }
  return { pages: listed.map(({ list, paths }) => ({ list, paths })), entries };
}
