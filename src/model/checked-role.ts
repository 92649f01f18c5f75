import type { Diagnostic, Place } from './diagnostic.ts';
import type { RoleFields } from './role-fields.ts';
import type { Role, SectionKind } from './role.ts';

/** What the front matter of a role file says: all that other roles and lists show of it. Plain data. */
export type RoleHeader = {
  /** Of the file, as diagnostics show it. */
  readonly path: string;
  /** Absent when the front matter could not be read. */
  readonly role?: Role;
  /** Whether its text shows a picture, or may do so: what it is published as follows from the pictures of the site then. */
  readonly hasPictures?: true;
};

/** A header as it was read just now, with what keeps its front matter from being read again. */
export type ReadHeader = RoleHeader & { readonly front?: KnownFrontMatter };

/** A front matter without any fault, as it was read: all roles of a site have one for a while, so it takes little room. */
export type KnownFrontMatter = {
  /** Of the front matter as it is written, with its two lines `---`: of another one this says nothing. */
  readonly digest: string;
  /** `FrontMatterValues` as JSON. */
  readonly json: string;
};

/** What a front matter without any fault says. */
export type FrontMatterValues = {
  /** All of it, as YAML says it. */
  readonly value: unknown;
  readonly fields: RoleFields;
  /** The 1-based lines of the keys. */
  readonly keyLines: Role['keyLines'];
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
