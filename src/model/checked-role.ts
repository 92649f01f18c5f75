import type { Diagnostic, Place } from './diagnostic.ts';
import type { Role, SectionKind } from './role.ts';

/** What the front matter of a role file says: all that other roles and lists show of it. Plain data. */
export type RoleHeader = {
  /** Of the file, as diagnostics show it. */
  readonly path: string;
  /** Absent when the front matter could not be read. */
  readonly role?: Role;
};

/** What a role file says by itself, and what the rules find in it. Plain data: it crosses threads and is kept in the cache. */
export type CheckedRole = RoleHeader & {
  readonly diagnostics: readonly Diagnostic[];
  /** The kinds that its headings stand for, each once, in the order of the text. */
  readonly kinds: readonly SectionKind[];
  /** Comments that suppress findings; they also hold for what is found later, among all roles. */
  readonly disables: readonly Disable[];
};

/** A comment that suppresses findings of rules on the line below it. */
export type Disable = {
  readonly place: Place;
  /** 1-based: the next line that is not empty */
  readonly line: number;
  /** As written; empty when none is named. */
  readonly rules: readonly string[];
  /** The comment’s line with its line end in the file, when taking it out changes nothing else. */
  readonly ownLine?: { readonly start: number; readonly end: number };
};
