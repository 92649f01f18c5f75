import type { OutputPart, Take } from '../model/output-file.ts';
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

/** The paths of the files of an output’s list. */
export function listPaths(output: Output, press: SitePress): readonly string[] {
  const { list } = output;
  return list ? pagesOf(output, press.site).flatMap((page) => list.pageOf(page, press).paths) : [];
}

/** A page of a list, and how many of its roles are written. */
type OpenPage = { readonly frame: ListFrame; readonly size: number; written: number };

/** Writes the list of an output, the `number`th of all: what it returns is told of each role of the site, in the site’s order, and of its entry. */
export function listWriter(
  output: Output,
  number: number,
  press: SitePress,
  take: Take,
): (role: PublishedRole, entry: Entry | undefined) => void {
  const { list } = output;
  if (!list) return () => {};
  const pageOf = new Map<string, OpenPage>();
  const write = ({ paths }: ListFrame, part: Entry, of?: OutputPart['of']) => {
    for (const path of paths) take({ path, part, of });
  };
  for (const page of pagesOf(output, press.site)) {
    const frame = list.pageOf(page, press);
    const open = { frame, size: page.roles.length, written: 0 };
    for (const role of page.roles) pageOf.set(role.slug, open);
    if (page.roles.length === 0) write(frame, frame.head + frame.tail);
  }
  return ({ slug }, entry) => {
    const open = pageOf.get(slug);
    if (!open || entry === undefined) return;
    const { frame, size } = open;
    const before = open.written === 0 ? frame.head : frame.between;
    open.written += 1;
    write(frame, before);
    write(frame, entry, { slug, list: number });
    if (open.written === size) write(frame, frame.tail);
  };
}
