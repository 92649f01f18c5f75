/** When files of the content were last changed, as the version control system remembers it. */
export type History = {
  /** By path, as in diagnostics: seconds since the epoch. */
  readonly changed: Readonly<Record<string, number>>;
  /** What kept some dates from being known, when something did. */
  readonly gap?: HistoryGap;
};

export type HistoryGap =
  /** Older commits were not fetched; this many files were last changed in one of them. */
  | { readonly kind: 'shallow'; readonly files: number }
  /** There is a repository, but git did not answer: what it said instead. */
  | { readonly kind: 'refused'; readonly reason: string };

/** The newest change of some files, in milliseconds since the epoch; nothing when none of them has a known one. */
export function lastChangeOf(paths: readonly string[], history: History | undefined): number | undefined {
  const known = paths.flatMap((path) => history?.changed[path] ?? []);
  return known.length > 0 ? Math.max(...known) * 1000 : undefined;
}
