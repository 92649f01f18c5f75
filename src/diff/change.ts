/** A value as JSON has it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A role as it is named in what is told of it. */
export type RoleName = {
  readonly id: string;
  readonly title: string;
  /** Its page on the site, `/` first, without the path of the site’s own address. */
  readonly path: string;
};

/** A value of the front matter, or of the site, before and after; null where there was or is none. */
export type ValueChange = { readonly key: string; readonly before: Json; readonly after: Json };

/** A piece of a text: in both, or in one of them only. */
export type Piece = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** What happened to one part of a text. */
export type TextChange = {
  /** As its heading says it; empty for the text before the first section, or behind the last. */
  readonly title: string;
  /** What the heading said before, where that differs. */
  readonly titleBefore?: string;
  /** `formatted`: the same words with other markup; `same`: only its heading or its place differs. */
  readonly what: 'added' | 'removed' | 'changed' | 'formatted' | 'same';
  /** Whether it stands elsewhere among the other parts. */
  readonly isMoved?: true;
  /** Word by word; nothing where no word differs. */
  readonly pieces: readonly Piece[];
};

/** A part of a role’s text as plain text. */
export type PlainPart = { readonly title: string; readonly text: string };

/** One thing that publishing would change. */
export type Change =
  /** What the site says of itself, and the texts that end every role. */
  | { readonly kind: 'site'; readonly values: readonly ValueChange[]; readonly texts: readonly TextChange[] }
  /** A role takes applications that did not: `from` is `new`, or the state in which it was. */
  | { readonly kind: 'opened'; readonly role: RoleName; readonly from: string; readonly text: readonly PlainPart[] }
  /** An open role is in its last days. */
  | { readonly kind: 'closing'; readonly role: RoleName; readonly lastDay: string | null }
  /** A role no longer takes applications: its page says so, or is gone. `state` is that of a role whose file is still there. */
  | { readonly kind: 'closed'; readonly role: RoleName; readonly page: 'kept' | 'gone'; readonly state: string | null }
  /** The page of a role has another address. Without its old id, readers of the feeds take it for another job. */
  | { readonly kind: 'moved'; readonly role: RoleName; readonly from: string; readonly idBefore: string }
  | { readonly kind: 'changed'; readonly role: RoleName; readonly values: readonly ValueChange[]; readonly texts: readonly TextChange[] }
  | { readonly kind: 'page-added'; readonly path: string }
  /** `redirect` is where the address leads now; null where it leads nowhere. */
  | { readonly kind: 'page-gone'; readonly path: string; readonly redirect: string | null }
  /** An old address that leads nowhere now: of a role that moved, or of a redirect that is no more. `to` is where it should lead, or led. */
  | { readonly kind: 'redirect-missing'; readonly path: string; readonly to: string; readonly role: RoleName | null }
  /** An item of the feeds; `because` says what of a changed one differs. */
  | { readonly kind: 'feed-item'; readonly what: 'added' | 'changed' | 'removed'; readonly role: RoleName; readonly because: readonly ('content' | 'status' | 'address')[] }; // prettier-ignore

/** The kinds of changes, in the order in which they are told. */
export const changeKinds = [
  'site',
  'opened',
  'closing',
  'closed',
  'moved',
  'changed',
  'page-added',
  'page-gone',
  'redirect-missing',
  'feed-item',
] as const satisfies readonly Change['kind'][];
