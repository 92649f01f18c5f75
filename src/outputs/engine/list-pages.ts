import { contentsOf, joinedFile, type OutputFile } from '../../model/output-file.ts';
import type { PublishedRole } from '../../model/site.ts';
import type { ListEntry, ListOutput, SiteContext } from '../output.ts';

/** One of the pages of a list. */
export type ListPage = {
  /** 0-based */
  readonly index: number;
  /** At least one: a list without roles has an empty page. */
  readonly count: number;
  readonly roles: readonly PublishedRole[];
};

/** The files that a page of a list is published as, all the same, and what stands before, between and after the items. */
export type ListFrame = {
  readonly paths: readonly string[];
  readonly head: string;
  readonly between: string;
  readonly tail: string;
};

/** How a list is divided into pages, and what stands around the items of each. */
export type Paging = {
  /** How many roles stand on one page at most. */
  readonly maxItems: (context: SiteContext) => number;
  /** How many bytes a page has at most, unless a single role has more. */
  readonly maxBytes: number;
  readonly frameOf: (page: ListPage, context: SiteContext) => ListFrame;
};

/** Makes the files of a list that is divided into pages, newest first. */
export function pagedFiles({ maxItems, maxBytes, frameOf }: Paging): ListOutput['files'] {
  return (entries, context) => {
    // The longest frame that a page can have: one in the middle of the list, with numbers that none is above.
    const { head, between, tail } = frameOf({ index: entries.length, count: entries.length + 2, roles: [] }, context);
    const pages = pagesOf(entries, {
      maxItems: maxItems(context),
      maxBytes: maxBytes - Buffer.byteLength(head + tail),
      between: Buffer.byteLength(between),
    });
    return pages.flatMap((shown, index) => {
      const frame = frameOf({ index, count: pages.length, roles: shown.map(({ role }) => role) }, context);
      return filesOfPage(frame, shown);
    });
  };
}

/** How much goes onto a page, and the bytes that stand between two items. */
type Limits = { readonly maxItems: number; readonly maxBytes: number; readonly between: number };

/** At least one page, and on each page at least one role, if there is any. */
function pagesOf(entries: readonly ListEntry[], limits: Limits): readonly (readonly ListEntry[])[] {
  let page: ListEntry[] = [];
  const pages = [page];
  let bytes = 0;
  for (const entry of entries) {
    const size = entry.item.size + limits.between;
    if (page.length > 0 && (page.length >= limits.maxItems || bytes + size > limits.maxBytes)) {
      pages.push((page = []));
      bytes = 0;
    }
    page.push(entry);
    bytes += size;
  }
  return pages;
}

function filesOfPage({ paths, head, between, tail }: ListFrame, entries: readonly ListEntry[]): readonly OutputFile[] {
  const separator = contentsOf(between);
  const items = entries.flatMap(({ item }, index) => (index === 0 ? [item] : [separator, item]));
  const parts = [contentsOf(head), ...items, contentsOf(tail)];
  return paths.map((path) => joinedFile(path, parts));
}
