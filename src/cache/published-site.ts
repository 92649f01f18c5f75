import { type EntryPlace, isHeld, type KeptFile, type OutputPart, type Receiver } from '../model/output-file.ts';
import type { PublishedRole } from '../model/site.ts';
import type { Key } from '../model/key.ts';
import { type Anew, type PublishedSite, restored } from '../outputs/index.ts';
import type { Notes } from './cached-crew.ts';
import type { Ledger, PrintedPage } from './ledger.ts';

/** What a published site is taken over with. */
export type TakeOver = {
  readonly sourceKeyOf: (role: PublishedRole) => Key;
  readonly notes: Notes;
  readonly receiver: Receiver;
};

/** The site that a ledger tells of, whose files are all as they were published. */
export function publishedSite(ledger: Ledger, { sourceKeyOf, notes, receiver }: TakeOver): PublishedSite {
  const { printed, shared, files, pages } = ledger;
  const printedOf = ({ slug }: PublishedRole) => (Object.hasOwn(printed, slug) ? printed[slug] : undefined);
  return {
    isStale: (role) => printedOf(role)?.source !== sourceKeyOf(role),
    digestsOf: (role) => restored(printedOf(role)?.digests ?? [], []).digests,
    handOver: (anew) => {
      for (const [slug, { entries: _, ...how }] of Object.entries(printed))
        if (!anew.printed.has(slug)) notes.printed(slug, how);
      for (const [path, key] of Object.entries(shared)) notes.file(path, key);
      for (const [number, at] of entriesOnPages(ledger).entries()) {
        const page = pages[number];
        if (page) handOverPage(page, { at, anew, size: files[page.paths[0] ?? '']?.[0] ?? 0, take: receiver.take });
      }
      const listed = new Set(pages.flatMap(({ paths }) => paths));
      const kept: KeptFile[] = [];
      for (const [path, [size, changed]] of Object.entries(files))
        if (!listed.has(path) && !anew.paths.has(path)) kept.push({ path, size, changed });
      receiver.keep?.(kept);
      return Object.keys(files);
    },
  };
}

/** Where entries stand on each page of a list, in their order. */
function entriesOnPages({ pages, printed }: Ledger): readonly (readonly EntryPlace[])[] {
  const found = pages.map((): EntryPlace[] => []);
  for (const [slug, { entries }] of Object.entries(printed))
    for (const [page, start, length] of entries) found[page]?.push([slug, start, length]);
  return found.map((places) => places.toSorted(([, a], [, b]) => a - b));
}

type Page = {
  readonly at: readonly EntryPlace[];
  readonly anew: Anew;
  /** bytes */
  readonly size: number;
  readonly take: Receiver['take'];
};

/** Hands over a page of a list: what was published, with the new entries in their places. */
function handOverPage({ list, paths }: PrintedPage, { at, anew, size, take }: Page): void {
  let from = 0;
  let held: EntryPlace[] = [];
  const hand = (part: OutputPart['part'], places: readonly EntryPlace[]) => {
    for (const [index, path] of paths.entries())
      take({ path, part, ...(index === 0 ? { entries: { list, paths, at: places } } : {}) });
  };
  const handHeld = (end: number) => {
    hand({ paths, start: from, length: end - from }, held);
    held = [];
  };
  for (const [slug, start, length] of at) {
    const role = anew.printed.get(slug);
    if (!role) {
      held.push([slug, start - from, length]);
      continue;
    }
    const entry = role.entries[list];
    if (entry === undefined || isHeld(entry)) throw new Error(`${slug} is no longer in a list`);
    handHeld(start);
    const bytes = typeof entry === 'string' ? Buffer.from(entry) : entry;
    hand(bytes, [[slug, 0, bytes.length]]);
    from = start + length;
  }
  handHeld(size);
}
