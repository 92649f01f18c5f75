/** When files of the content were last changed, as the version control system remembers it. */
export type History = {
  /** By path, as in diagnostics: seconds since the epoch. */
  readonly changed: Readonly<Record<string, number>>;
  /** By path of a file of which only some lines count: the same for each line by its index, 0 where it is not known. */
  readonly lines: Readonly<Record<string, readonly number[]>>;
  /** By path of a role file: its earlier paths, the latest first. They are looked for no further back than dates are. */
  readonly renamed: Readonly<Record<string, readonly string[]>>;
  /** By path of a role file that says `status: closed`: when it began to say so, likewise. */
  readonly closed: Readonly<Record<string, number>>;
  /** The role files that were taken away within the last year of the history, the latest first. Renamed ones are none. */
  readonly gone?: readonly GoneFile[];
  /** What kept some dates from being known, when something did. */
  readonly gap?: HistoryGap;
};

/** A file that was taken away. */
export type GoneFile = {
  /** As diagnostics showed it. */
  readonly path: string;
  /** seconds since the epoch */
  readonly goneAt: number;
  /** The start of what it held last: the front matter, and maybe more. */
  readonly text: string;
};

export type HistoryGap =
  /** Older commits were not fetched; this many files were last changed in one of them. */
  | { readonly kind: 'shallow'; readonly files: number }
  /** There is a repository, but git did not answer: what it said instead. */
  | { readonly kind: 'refused'; readonly reason: string };

/** Some lines of a file, 1-based, both ends among them. */
export type LineRange = { readonly path: string; readonly first: number; readonly last: number };

/** The newest change of some files and some lines, in milliseconds since the epoch; nothing when none of them has a known one. */
export function lastChangeOf(
  paths: readonly string[],
  ranges: readonly LineRange[],
  { changed, lines }: History,
): number | undefined {
  const inRanges = ranges.flatMap(({ path, first, last }) => (lines[path] ?? []).slice(first - 1, last));
  const known = [...paths.flatMap((path) => changed[path] ?? []), ...inRanges.filter((time) => time > 0)];
  return known.length > 0 ? Math.max(...known) * 1000 : undefined;
}
