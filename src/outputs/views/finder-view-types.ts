/** What templates are given to search, filter and leaf through roles. */

/** Something that roles may be filtered by. */
export type FacetView = {
  /** department, location, workplace, employmentType */
  readonly id: string;
  /** In the page's language. */
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly name: string; readonly count: number }[];
};

/** The search and the filters of the front page. */
export type FinderView = {
  /** The address of the index, which is fetched when the search is first used. */
  readonly index: string;
  /** Whether the page shows every role, so that the others need only be hidden. */
  readonly whole: boolean;
  /** “{count} roles found” in the plural forms of the page's language, as JSON. */
  readonly found: string;
  readonly facets: readonly FacetView[];
};

/** Where a page stands among those that share a list. */
export type PagerView = {
  /** “Page 2 of 5” */
  readonly text: string;
  readonly previous: string | null;
  readonly next: string | null;
};
