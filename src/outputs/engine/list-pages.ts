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
  readonly pageSize: (context: SiteContext) => number;
  readonly frameOf: (page: ListPage, context: SiteContext) => ListFrame;
};

/** Makes the files of a list that is divided into pages, newest first. */
export function pagedFiles({ pageSize, frameOf }: Paging): ListOutput['files'] {
  return (entries, context) => {
    const size = pageSize(context);
    const count = Math.max(1, Math.ceil(entries.length / size));
    return Array.from({ length: count }, (_, index) => {
      const shown = entries.slice(index * size, (index + 1) * size);
      const frame = frameOf({ index, count, roles: shown.map(({ role }) => role) }, context);
      return filesOfPage(frame, shown);
    }).flat();
  };
}

function filesOfPage({ paths, head, between, tail }: ListFrame, entries: readonly ListEntry[]): readonly OutputFile[] {
  const separator = contentsOf(between);
  const items = entries.flatMap(({ item }, index) => (index === 0 ? [item] : [separator, item]));
  const parts = [contentsOf(head), ...items, contentsOf(tail)];
  return paths.map((path) => joinedFile(path, parts));
}
