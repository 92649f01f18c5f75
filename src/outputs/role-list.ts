import { type EntryPlace, type HeldPart, isHeld, type Take } from '../model/output-file.ts';
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

/** A page of a list, how many of its roles are written, and the entries that wait to be written as one. */
type OpenPage = {
  readonly frame: ListFrame;
  readonly list: number;
  readonly size: number;
  written: number;
  run?: Run;
};

/** Entries that follow each other in an earlier site, with what stands between them: the same as here. */
type Run = { readonly paths: readonly string[]; readonly start: number; end: number; readonly at: EntryPlace[] };

/** Sets up the list of an output, the `number`th of all; one without paths where it has none. */
export function listOf(output: Output, number: number, press: SitePress): SetUpList {
  const { list } = output;
  const pages = list ? pagesOf(output, press.site).map((page) => ({ ...page, frame: list.pageOf(page, press) })) : [];
  return {
    paths: pages.flatMap(({ frame }) => frame.paths),
    writer: (take) => {
      const pageOf = new Map<string, OpenPage>();
      for (const { roles, frame } of pages) {
        const open = { frame, list: number, size: roles.length, written: 0 };
        for (const role of roles) pageOf.set(role.slug, open);
        if (roles.length === 0) write(open, frame.head + frame.tail, take);
      }
      return ({ slug }, entry) => {
        const open = pageOf.get(slug);
        if (open) addEntry(open, slug, entry, take);
      };
    },
  };
}

function addEntry(open: OpenPage, slug: string, entry: Entry, take: Take): void {
  const { frame, size, run } = open;
  if (run && isHeld(entry) && follows(entry, run, frame)) {
    run.at.push([slug, entry.start - run.start, entry.length]);
    run.end = entry.start + entry.length;
  } else {
    writeRun(open, take);
    write(open, open.written === 0 ? frame.head : frame.between, take);
    if (isHeld(entry)) {
      const { paths, start, length } = entry;
      open.run = { paths, start, end: start + length, at: [[slug, 0, length]] };
    } else {
      const bytes = typeof entry === 'string' ? utf8.encode(entry) : entry;
      write(open, bytes, take, [[slug, 0, bytes.length]]);
    }
  }
  open.written += 1;
  if (open.written < size) return;
  writeRun(open, take);
  write(open, frame.tail, take);
}

function follows({ paths, start }: HeldPart, run: Run, { between }: ListFrame): boolean {
  const isSamePage = run.paths.length === paths.length && run.paths.every((path, at) => path === paths[at]);
  return isSamePage && start === run.end + Buffer.byteLength(between);
}

function writeRun(open: OpenPage, take: Take): void {
  if (!open.run) return;
  const { paths, start, end, at } = open.run;
  write(open, { paths, start, length: end - start }, take, at);
  open.run = undefined;
}

const utf8 = new TextEncoder();

/** What several files hold is made bytes once. */
function write({ frame, list }: OpenPage, part: Entry, take: Take, at?: readonly EntryPlace[]): void {
  const { paths } = frame;
  const shared = paths.length > 1 && typeof part === 'string' ? utf8.encode(part) : part;
  for (const [index, path] of paths.entries())
    take({ path, part: shared, ...(at && index === 0 ? { entries: { list, paths, at } } : {}) });
}
