import { type DateValue, dayAt, daysBetween, endOf, lastDayOf, publishedInstant, startOf } from './calendar.ts';
import { compareNames, compareText } from './compare.ts';
import type { Config } from './config.ts';
import { goneRoles } from './gone-roles.ts';
import { closedOn, modifiedAt } from './role-dates.ts';
import type { ListName } from './name-key.ts';
import { type DistinctNames, distinctNames, type ListKind, listNameOf, placesOf } from './names.ts';
import type { ListText, Page } from './page.ts';
import type { Block, Body, Location, Role } from './role.ts';

/** Where a role is in its life, seen from today. */
export type State = 'draft' | 'scheduled' | 'open' | 'closing' | 'closed';

/** A role that has a page. */
export type PublishedRole = Omit<Role, 'dateModified'> & {
  readonly state: State;
  /** RFC 3339: when what is published of it last changed, its posting included; nothing when no date is known. */
  readonly dateModified?: string;
  /** YYYY-MM-DD: the day on which a closed role closed; nothing when that is not known. */
  readonly closedOn?: string;
};

/** A published role with its text: what its own files are made of. */
export type WrittenRole = PublishedRole & { readonly body: Body };

/** A role that has no page, and why. */
export type WithheldRole = { readonly role: Role; readonly state: State; readonly reason: string };

/** A text of content/shared that ends every role. */
export type SharedBlock = Block & {
  /** The file's base name. */
  readonly name: string;
  /** Its first heading; empty when it has none. */
  readonly title: string;
};

/** Open roles that have something in common: a department, a team or a place. */
export type Group = {
  readonly kind: ListKind;
  readonly name: string;
  readonly slug: string;
  readonly roles: readonly PublishedRole[];
  /** What the owner says of it. */
  readonly text?: ListText;
};

/** Everything that the outputs are made from. */
export type Site = {
  readonly config: Config;
  /** The calendar day in the site's time zone, YYYY-MM-DD. */
  readonly today: string;
  readonly blocks: readonly SharedBlock[];
  /** How departments, teams and places are told apart. */
  readonly names: DistinctNames;
  /** Every role that has a page, by slug. */
  readonly roles: readonly PublishedRole[];
  /** The roles that are open or closing, newest first. */
  readonly open: readonly PublishedRole[];
  /** The open roles that translate each other, by their `translationKey` and then by language. */
  readonly translations: ReadonlyMap<string, readonly PublishedRole[]>;
  readonly departments: readonly Group[];
  readonly teams: readonly Group[];
  readonly locations: readonly Group[];
  readonly withheld: readonly WithheldRole[];
  /** The roles whose files were taken away not long ago, by slug. */
  readonly gone: readonly PublishedRole[];
  /** By folder; the front page is none of them. */
  readonly pages: readonly Page[];
  /** What content/pages/index.md says of the front page. */
  readonly home?: Page;
  /** What the owner says of lists of roles. */
  readonly listTexts: readonly ListText[];
};

/** What a site is assembled from, beside its roles. */
export type Assembly = {
  readonly config: Config;
  readonly blocks: readonly SharedBlock[];
  /** The places of locations.yml. */
  readonly places?: readonly Location[];
  /** The instant that counts as now; a day counts from its first instant. */
  readonly now: DateValue;
  /** Whether drafts and scheduled roles get pages too. */
  readonly drafts: boolean;
  /** When the files that a role is made from last changed, in milliseconds since the epoch; nothing when that is not known. */
  readonly changeOf: (role: Role) => number | undefined;
  /** When the file of a role began to say that it is closed, in seconds since the epoch; nothing when that is not known. */
  readonly closingOf?: (role: Role) => number | undefined;
  /** Roles whose files were taken away, the latest first, and when, in seconds since the epoch. */
  readonly gone?: readonly GoneRole[];
  readonly pages?: readonly Page[];
  readonly lists?: readonly ListText[];
};

/** A role as its file said last, and when that was taken away. */
export type GoneRole = { readonly role: Role; readonly goneAt: number };

/** Turns roles into a site. The slugs of the roles differ. */
export function assemble(roles: readonly Role[], assembly: Assembly): Site {
  const { config, blocks, places, drafts, changeOf, closingOf, pages = [], lists = [] } = assembly;
  const names = distinctNames(roles, places);
  const now = startOf(assembly.now, config.timeZone);
  const published: PublishedRole[] = [];
  const withheld: WithheldRole[] = [];
  for (const role of roles.toSorted((a, b) => compareText(a.slug, b.slug))) {
    const state = stateOf(role, config, now);
    const reason = withheldBecause(role, state, config, now, drafts);
    if (reason === undefined)
      // New keys come first: behind a spread, engines keep a description of all keys for each object, as large as a role.
      published.push({
        state,
        closedOn: state === 'closed' ? closedOn(role, closingOf?.(role), config, now) : undefined,
        ...role,
        dateModified: modifiedAt(role, changeOf(role), config),
      });
    else withheld.push({ role, state, reason });
  }
  const listed = inOrderOfPosting(published.filter(isListed), config);
  return {
    config,
    today: dayAt(now, config.timeZone),
    blocks,
    names,
    roles: published,
    open: listed,
    translations: translationsOf(listed),
    departments: groups('department', listed, ({ department }) => listNames('department', department, names), lists),
    teams: groups('team', listed, ({ team }) => listNames('team', team, names), lists),
    locations: groups('location', listed, (role) => placesOf(role, names), lists),
    withheld,
    gone: goneRoles(assembly.gone ?? [], roles, config, now),
    pages: pages.filter(({ folder }) => folder !== '').toSorted((a, b) => compareText(a.folder, b.folder)),
    home: pages.find(({ folder }) => folder === ''),
    listTexts: lists,
  };
}

function translationsOf(open: readonly PublishedRole[]): Site['translations'] {
  const found = new Map<string, PublishedRole[]>();
  const translated = open.filter(({ translationKey }) => translationKey !== undefined);
  for (const role of translated.toSorted(
    (a, b) => compareText(a.language, b.language) || compareText(a.slug, b.slug),
  )) {
    if (role.translationKey === undefined) continue;
    found.set(role.translationKey, [...(found.get(role.translationKey) ?? []), role]);
  }
  return found;
}

/** The state of a role at an instant (milliseconds since the epoch). A role closes when the last second of its last day is over. */
export function stateOf(role: Role, config: Pick<Config, 'timeZone' | 'expiry'>, now: number): State {
  if (role.status !== 'open') return role.status;
  if (role.validThrough !== undefined && now >= endOf(role.validThrough, config.timeZone) + 1000) return 'closed';
  if (role.datePosted !== undefined && now < startOf(role.datePosted, config.timeZone)) return 'scheduled';
  const daysLeft =
    role.validThrough === undefined
      ? Infinity
      : daysBetween(dayAt(now, config.timeZone), lastDayOf(role.validThrough, config.timeZone));
  return daysLeft < config.expiry.closingDays ? 'closing' : 'open';
}

/** Claims that the site’s lists show a role: that it is not closed. Drafts and scheduled roles have no page, unless they are asked for. */
export function isListed({ state }: Pick<PublishedRole, 'state'>): boolean {
  return state !== 'closed';
}

/** Claims that a role takes applications: it is in the feeds and has structured data. */
export function isOpen(role: PublishedRole): boolean {
  return role.state === 'open' || role.state === 'closing';
}

/** A department or team as its list is told; nothing for a role that has none. */
export function listNames(kind: 'department' | 'team', name: string | undefined, names: DistinctNames): readonly ListName[] {
  return name === undefined ? [] : [listNameOf(kind, name, names)];
} // prettier-ignore

function withheldBecause(role: Role, state: State, config: Config, now: number, drafts: boolean): string | undefined {
  if (state === 'draft' && !drafts) return 'it is a draft';
  if (state === 'scheduled' && !drafts) return `it is scheduled for ${role.datePosted}`;
  if (state === 'closed' && role.validThrough !== undefined) {
    const days = daysBetween(lastDayOf(role.validThrough, config.timeZone), dayAt(now, config.timeZone));
    if (days > config.expiry.keepClosedDays) return `it closed ${days} days ago`;
  }
  return undefined;
}

/** The newest first; roles that come by slug stay in that order where they are of one time. */
function inOrderOfPosting(roles: readonly PublishedRole[], { timeZone }: Config): readonly PublishedRole[] {
  const timed = roles.map((role) => ({
    role,
    posted: role.datePosted === undefined ? -Infinity : publishedInstant(role.datePosted, timeZone),
  }));
  return timed.toSorted((a, b) => (a.posted === b.posted ? 0 : b.posted - a.posted)).map(({ role }) => role);
}

function groups(
  kind: Group['kind'],
  roles: readonly PublishedRole[],
  namesOf: (role: PublishedRole) => readonly ListName[],
  lists: readonly ListText[],
): readonly Group[] {
  const bySlug = new Map<string, { name: string; roles: PublishedRole[] }>();
  for (const role of roles) {
    for (const { name, slug } of namesOf(role)) {
      const group = bySlug.get(slug);
      if (!group) bySlug.set(slug, { name, roles: [role] });
      else {
        // Two names of a role may have the same slug.
        if (group.roles.at(-1) !== role) group.roles.push(role);
        if (compareText(name, group.name) < 0) group.name = name;
      }
    }
  }
  return [...bySlug]
    .map(([slug, group]) => {
      const text = lists.find((one) => one.kind === kind && one.slug === slug);
      return { kind, name: text?.fields.name ?? group.name, slug, roles: group.roles, text };
    })
    .toSorted((a, b) => compareNames(a.name, b.name));
}
