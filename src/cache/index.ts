import { join } from 'node:path';
import type { Crew } from '../crew.ts';
import { type FileDigests, isAtRest, lstatOf, openFileDigests, type SiteRecord } from '../io/index.ts';
import type { Notes, PrintedNow } from './cached-crew.ts';
import { openCompiledStore } from './compiled-store.ts';
import type { DateValue } from '../model/calendar.ts';
import { type Input, inputKey } from '../model/input-key.ts';
import { type Key, keyOf } from '../model/key.ts';
import {
  entriesIn,
  type Ledger,
  type LedgerToWrite,
  type Life,
  type Outcome,
  readLedger,
  type Stamp,
  stampsOf,
  writeLedger,
} from './ledger.ts';
import { isWithin } from './life.ts';
import { prune } from './prune.ts';

/** What is remembered from one run to the next. Without it everything is made anew, with the same result. */
export type Cache = {
  /** Digests of the files that are read. */
  readonly digests: FileDigests;
  /** A crew that does again only what is not known; what it is to make a site from is told where there is one to make. */
  readonly crew: (inner: Crew, input?: DatedInput) => Promise<Crew>;
  /** What the build of this input would come to; nothing when that is not known, or the folder no longer holds it. */
  readonly recall: (input: DatedInput) => Outcome | undefined;
  /** Remembers what was published. */
  readonly remember: (input: DatedInput, life: Life, outcome: Outcome, record: SiteRecord) => void;
  /** Remembers what became of the role files, and no more. */
  readonly save: () => void;
};

/** What a build is made from, and as of when. */
export type DatedInput = Input & { readonly now: DateValue };

/** Where a cache is, and for what. */
export type CachePlace = {
  /** Absolute. */
  readonly folder: string;
  /** Absolute: the folder that the site is published into; nothing when none is. */
  readonly out?: string;
  /** Names the programs that do the work. */
  readonly maker: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
};

/** Opens a cache. What is damaged, or was made by another version, reads as empty. */
export function openCache({ folder, out, maker, now }: CachePlace): Cache {
  const store = openCompiledStore(join(folder, 'compiled'));
  const file = join(folder, `site-${keyOf(maker, out).slice(0, 16)}`);
  const ledger = out === undefined ? undefined : readLedger(file);
  const digests = openFileDigests(ledger?.inputs, now);
  const isIntact = intactIn(out ?? '', ledger);
  const printed = new Map<string, PrintedNow>();
  const shared = new Map<string, Key>();
  let key: Key | undefined;
  const keyFor = (input: DatedInput) => (key ??= inputKey(maker, input));
  const last = ledger?.last;
  let butTexts: Key | undefined;
  return {
    digests,
    crew: async (inner, input) => {
      const [{ cached }, { openPast }] = await Promise.all([import('./cached-crew.ts'), import('./past.ts')]);
      const notes: Notes = {
        printed: (slug, how) => void printed.set(slug, how),
        file: (path, one) => void shared.set(path, one),
        butTexts: (one) => void (butTexts = one),
      };
      const isInTime = last !== undefined && input !== undefined && isWithin(input.now, last.life);
      const past = openPast(store, ledger, { isIntact, isInTime });
      return cached(inner, past, { maker, notes, inputKey: (keyOfRole) => input && inputKey(maker, input, keyOfRole) });
    },
    recall: (input) => {
      if (!ledger || !last || out === undefined || !isWithin(input.now, last.life)) return undefined;
      if (!isAtRest(out) || last.key !== keyFor(input) || !Object.keys(ledger.files).every(isIntact)) return undefined;
      // Files whose times could not be trusted were read: the next time they need not be.
      if (!digests.isKnown())
        writeLedger(file, {
          ...ledger,
          inputs: digests.records(),
          printed: Object.entries(ledger.printed),
          files: Object.entries(ledger.files),
        });
      return last.outcome;
    },
    remember: (input, life, outcome, record) => {
      store.save();
      const { pages, entries } = entriesIn(record);
      writeLedger(file, {
        inputs: digests.records(),
        last: { key: keyFor(input), life, outcome },
        butTexts,
        pages,
        printed: withEntries(printed, entries),
        shared: Object.fromEntries(shared),
        files: stampsOf(record),
      });
      prune(folder);
    },
    save: store.save,
  };
}

function* withEntries(
  printed: ReadonlyMap<string, PrintedNow>,
  entries: ReturnType<typeof entriesIn>['entries'],
): LedgerToWrite['printed'] {
  for (const [slug, how] of printed) yield [slug, { ...how, entries: entries.get(slug) ?? [] }];
}

/** Tells whether files of the site are as they were published. Each is looked at once. */
function intactIn(out: string, ledger: Ledger | undefined): (path: string) => boolean {
  const known = new Map<string, boolean>();
  return (path) => {
    const seen = known.get(path) ?? isAsPublished(`${out}/${path}`, ledger?.files[path]);
    known.set(path, seen);
    return seen;
  };
}

function isAsPublished(file: string, stamp: Stamp | undefined): boolean {
  const stat = stamp && lstatOf(file);
  if (!stamp || !stat?.isFile()) return false;
  const [size, changed] = stamp;
  // Archives, in which sites are kept between runs on servers, know whole seconds only.
  const isSameTime =
    stat.mtimeMs === changed || (stat.mtimeMs % 1000 === 0 && stat.mtimeMs === Math.floor(changed / 1000) * 1000);
  return stat.size === size && isSameTime;
}

export type { Outcome } from './ledger.ts';
export { lifeOf } from './life.ts';
