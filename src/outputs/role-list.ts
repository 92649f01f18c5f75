import { type HeldPart, isHeld, type OutputPart, type Take } from '../model/output-file.ts';
import type { PublishedRole, Site } from '../model/site.ts';
import { type Entry, hasEntry } from './print-role.ts';
import type { ListFrame, ListPage, Output, SitePress } from './output.ts';

/** Lays the roles that an output lists out on pages, in the site’s order; none for an output without a list. */
function pagesOf(output: Output, site: Site): readonly ListPage[] {
  const { list } = output;
  if (!list || list.isWanted?.(site) === false) return [];
  const listed = site.open.filter((role) => hasEntry(output, role, site));
  const size = list.pageSize(site);
  const count = Math.max(1, Math.ceil(listed.length / size));
  return Array.from({ length: count }, (_, index) => ({
    index,
    count,
    roles: listed.slice(index * size, (index + 1) * size),
  }));
}

/** The list of an output, before its entries are there. */
export type SetUpList = {
  readonly paths: readonly string[];
  /** Writes it: what this returns is told of the roles that have an entry, in the site’s order. */
  readonly writer: (take: Take) => (role: PublishedRole, entry: Entry) => void;
};

/** A page of a list, how many of its roles are written, and the last of their entries. */
type OpenPage = { readonly frame: ListFrame; readonly size: number; written: number; last?: Entry };

/** Sets up the list of an output, the `number`th of all; one without paths where it has none. */
export function listOf(output: Output, number: number, press: SitePress): SetUpList {
  const { list } = output;
  const pages = list ? pagesOf(output, press.site).map((page) => ({ ...page, frame: list.pageOf(page, press) })) : [];
  return {
    paths: pages.flatMap(({ frame }) => frame.paths),
    writer: (take) => {
      const pageOf = new Map<string, OpenPage>();
      for (const { roles, frame } of pages) {
        const open = { frame, size: roles.length, written: 0 };
        for (const role of roles) pageOf.set(role.slug, open);
        if (roles.length === 0) write(frame, frame.head + frame.tail, take);
      }
      return ({ slug }, entry) => {
        const open = pageOf.get(slug);
        if (!open) return;
        const { frame, size } = open;
        write(frame, open.written === 0 ? frame.head : (gapBetween(open.last, entry, frame) ?? frame.between), take);
        open.written += 1;
        open.last = entry;
        write(frame, entry, take, { slug, list: number });
        if (open.written === size) write(frame, frame.tail, take);
      };
    },
  };
}

/** What stands between two entries in an earlier site, when they followed each other there too: the same as here. */
function gapBetween(last: Entry | undefined, next: Entry, { between }: ListFrame): HeldPart | undefined {
  if (last === undefined || !isHeld(last) || !isHeld(next)) return undefined;
  const start = last.start + last.length;
  const length = Buffer.byteLength(between);
  const isSamePage = last.paths.length === next.paths.length && last.paths.every((path, at) => path === next.paths[at]);
  return isSamePage && next.start === start + length ? { paths: last.paths, start, length } : undefined;
}

const utf8 = new TextEncoder();

/** What several files hold is made bytes once. */
function write({ paths }: ListFrame, part: Entry, take: Take, of?: OutputPart['of']): void {
  const shared = paths.length > 1 && typeof part === 'string' ? utf8.encode(part) : part;
  for (const path of paths) take({ path, part: shared, of });
}
