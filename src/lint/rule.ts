import type { Finding, Place, Severity } from '../model/diagnostic.ts';
import type { ListText, Text } from '../model/page.ts';
import type { Link, Role, SectionKind } from '../model/role.ts';
import { editFor } from '../model/text-edit.ts';
import type { Config, RuleLevel, Settings } from '../model/config.ts';
import type { State } from '../model/site.ts';
import type { Fault, FaultKind, RoleDocument } from '../parse/index.ts';
import type { SitePages } from './links/site-pages.ts';

/** An example for a rule: the text of one role file, or several files by path. */
export type Example = string | Readonly<Record<string, string>>;

/** A finding about one of several files. */
export type SiteFinding = Finding & { readonly path: string };

/** What a rule says of itself: for `explain`, the docs and the tests. Its name is its file’s name, its level is applied elsewhere. */
type RuleText = {
  /** Unless the site says otherwise; a rule that is `off` works only where the site turns it on. */
  readonly severity: RuleLevel;
  /** Whether the level stays whatever the site says: what it reports would be missing from the site, or break it. */
  readonly isLocked?: boolean;
  /** The level in a role that is a draft, where it is lower. */
  readonly inDrafts?: Severity;
  /** Another rule whose finding at the same place says all that this one would. */
  readonly toldBy?: string;
  /** What it reports, in one sentence. */
  readonly summary: string;
  /** Why that matters to a candidate, an aggregator or an editor. */
  readonly why: string;
  readonly bad: Example;
  readonly good: Example;
};

/** A rule that looks at one role at a time. */
export type RoleRule = RuleText & {
  readonly on: 'role';
  /** Whether it looks at pages and texts of lists too, and there also at each Markdown text of the blocks. It uses nothing of a role then. */
  readonly inPages?: 'file' | 'file and blocks';
  readonly check: (document: RoleDocument, settings: Settings) => readonly Finding[];
};

/** A redirect of site.yml, and where it is written. */
export type WrittenRedirect = {
  /** On the site, `/` first. */
  readonly from: string;
  /** A path on the site, or a URL. */
  readonly to: string;
  readonly path: string;
  readonly place: Place;
};

/** A role that lacks a section which it must have, and the kinds that it has. */
export type IncompleteRole = { readonly path: string; readonly kinds: readonly SectionKind[] };

/** All roles of a site, and what rules need to compare them with each other and with today. */
export type Collection = {
  /** By path. */
  readonly roles: readonly Role[];
  /** Of all role files by path, also those whose front matter cannot be read. */
  readonly rolePaths: readonly string[];
  /** By path; none where `missing-section` is off. */
  readonly incomplete: readonly IncompleteRole[];
  readonly settings: Settings;
  /** Of site.yml, as diagnostics show it. */
  readonly sitePath: string;
  /** The site’s own facts; nothing when site.yml cannot be used. */
  readonly config: Config | undefined;
  /** milliseconds since the epoch */
  readonly now: number;
  /** The calendar day in the site’s time zone, YYYY-MM-DD. */
  readonly today: string;
  /** Where each of the roles is in its life, seen from now. */
  readonly stateOf: (role: Role) => State;
  /** Everything that a link inside the site can lead to; made when it is first asked for, since most sites have no such link. */
  readonly pages: () => SitePages;
  /** Where the redirects of site.yml lead, and where each is written. */
  readonly redirects: readonly WrittenRedirect[];
  /** The earlier paths of role files, the latest first, by the path that each has now. */
  readonly earlierPaths: Readonly<Record<string, readonly string[]>>;
  /** What links from elsewhere than a role: pages, and the texts of lists, by path. */
  readonly texts: readonly Text[];
  /** Of these the texts of lists. */
  readonly lists: readonly ListText[];
  /** The links of the menu and the footer in site.yml. */
  readonly menu: readonly Link[];
  /** The text of a role file; reading it may be expensive. */
  readonly textOf: (path: string) => string;
  /** Pages and roles whose files are there but could not be read: folders on the site, as `about/`. */
  readonly unread: readonly string[];
  /** Files of pages/ whose name keeps them from being read, by path. */
  readonly setAside: readonly string[];
  /** What content/public publishes: paths on the site, `/` first. */
  readonly publicPaths: ReadonlySet<string>;
  /** The pictures of the content, by their path below its folder. */
  readonly picturePaths: ReadonlySet<string>;
  /** The content folder, as diagnostics show it. */
  readonly root: string;
};

/** A rule that looks at all roles together, or at a role on a day. */
export type SiteRule = RuleText & {
  readonly on: 'site';
  readonly check: (collection: Collection) => readonly SiteFinding[];
};

/** A rule about the set-up, reported by the step that reads or writes it. */
export type SetupRule = RuleText & { readonly on: 'setup' };

export type Rule = RoleRule | SiteRule | SetupRule;

/** A check that reports what the parser found of one kind. */
export function faultsOf(kind: FaultKind): RoleRule['check'] {
  return ({ faults, source }) =>
    faults.filter((fault) => fault.kind === kind).map((fault) => findingOf(fault, source.text));
}

/** What `--fix` types is what the finding suggests. */
function findingOf({ kind: _, isSafe, ...finding }: Fault, text: string): Finding {
  const { suggestion } = finding;
  return isSafe === true && suggestion ? { ...finding, fix: editFor(suggestion, text) } : finding;
}

/** A check that reports every file but the first that shares a key with another, pointing at the first. */
export function duplicatesBy(
  keyOf: (role: Role) => string,
  findingFor: (role: Role, first: Role) => Finding | undefined,
): SiteRule['check'] {
  return ({ roles }) => {
    const firsts = new Map<string, Role>();
    return roles.flatMap((role) => {
      const first = firsts.get(keyOf(role));
      if (!first) firsts.set(keyOf(role), role);
      const finding = first && findingFor(role, first);
      return finding ? [{ path: role.path, ...finding }] : [];
    });
  };
}
