import { type Group, groupAt, placesOf, type PublishedRole, relatedRoles, type Site } from '../model/site.ts';
import { slugOf } from '../model/slug.ts';

/** What a card shows of a role. */
export type CardFacts = Pick<
  PublishedRole,
  | 'slug'
  | 'title'
  | 'state'
  | 'language'
  | 'department'
  | 'team'
  | 'locations'
  | 'workplace'
  | 'employmentTypes'
  | 'salary'
  | 'datePosted'
  | 'validThrough'
>;

/** What a card shows of a role, and nothing else of it. */
export function cardFactsOf(role: CardFacts): CardFacts {
  return {
    slug: role.slug,
    title: role.title,
    state: role.state,
    language: role.language,
    department: role.department,
    team: role.team,
    locations: role.locations,
    workplace: role.workplace,
    employmentTypes: role.employmentTypes,
    salary: role.salary,
    datePosted: role.datePosted,
    validThrough: role.validThrough,
  };
}

/** A listing as a role names it. */
type Listing = { readonly kind: Group['kind']; readonly name: string; readonly path: string };

/** Everything that the files of a role show of other roles: who keeps printed files may ask whether it is the same. */
export type Neighbours = {
  /** The open roles that its page leads to, as cards. */
  readonly related: readonly CardFacts[];
  /** The open roles that are the same job in each language, itself among them when it is open; by language. */
  readonly versions: readonly Pick<PublishedRole, 'slug' | 'language'>[];
  /** The listings that its page leads to: those of its department, team and places that have an open role. */
  readonly listings: readonly Listing[];
};

/** How many other roles a role page leads to. */
const relatedCount = 3;

/** Finds what the files of a role show of other roles. */
export function neighboursOf(role: PublishedRole, site: Site): Neighbours {
  const listings: Listing[] = [];
  const addListing = (shelf: readonly Group[], name: string | undefined) => {
    const group = name === undefined ? undefined : groupAt(shelf, slugOf(name));
    if (group && name !== undefined) listings.push({ kind: group.kind, name, path: listingPath(group) });
  };
  addListing(site.departments, role.department);
  addListing(site.teams, role.team);
  for (const name of placesOf(role)) addListing(site.locations, name);
  return {
    related: relatedRoles(role, site, relatedCount),
    versions: role.translationKey === undefined ? [] : (site.translations.get(role.translationKey) ?? []),
    listings,
  };
}

/** The path of the first page of a group’s listing. */
export function listingPath({ kind, slug }: Pick<Group, 'kind' | 'slug'>): string {
  return `${kind}s/${slug}/`;
} // prettier-ignore
