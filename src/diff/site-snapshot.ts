import type { Json } from './change.ts';

/** What is compared of a site: what it publishes as data, its pages, and where its redirects lead. */
export type SiteSnapshot = {
  readonly roles: readonly RoleSnapshot[];
  /** What the site says of itself. */
  readonly facts: Readonly<Record<string, Json>>;
  /** The texts that end every role; nothing where they are not told apart from the roles’ own. */
  readonly shared?: readonly TextPart[];
  /** The paths of the pages, `/` first and decoded, without that of the site’s own address; nothing where only a feed is known. */
  readonly pages?: ReadonlySet<string>;
  /** Old path, and the path or URL that it leads to. */
  readonly redirects: ReadonlyMap<string, string>;
  /** The state of roles that have no page, such as `draft`, by the path that it would have. */
  readonly withheld?: ReadonlyMap<string, string>;
  /** Paths of pages of roles that could not be read: nothing is told of them. */
  readonly unread?: ReadonlySet<string>;
};

/** What is compared of a role. */
export type RoleSnapshot = {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly status: string;
  /** The digest of all that readers of the feeds are told. */
  readonly contentDigest: string;
  /** What the front matter says, by its keys there; a fact that the role does not have is absent. In the order in which changes are told. */
  readonly facts: Readonly<Record<string, Json>>;
  readonly parts: readonly TextPart[];
};

/** A part of a text under its heading. */
export type TextPart = {
  /** By what the part is found again: its kind, else its heading. */
  readonly key: string;
  readonly title: string;
  readonly html: string;
  /** The same as plain text. */
  readonly text: string;
};

/** Returns whether readers of the feeds are told of a role. */
export function isInFeeds({ status }: Pick<RoleSnapshot, 'status'>): boolean {
  return status === 'open' || status === 'closing';
}
