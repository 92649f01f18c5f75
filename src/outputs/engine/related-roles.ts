import type { ListName } from '../../model/name-key.ts';
import { groupAt, relatedRoles } from '../../model/groups.ts';
import { placesOf } from '../../model/names.ts';
import { type Group, listNames, type PublishedRole, type Site, type WrittenRole } from '../../model/site.ts';

/** What a list shows of a role. */
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
  | 'salaries'
  | 'datePosted'
  | 'validThrough'
>;

/** A listing that a role is in. */
type Listing = { readonly kind: Group['kind']; readonly name: string; readonly path: string };

/** Everything that the files of a role show of other roles. Plain data: it crosses threads, and is a part of the key of the role’s files. */
export type RelatedRoles = {
  /** The open roles that its page leads to, as cards. */
  readonly related: readonly CardFacts[];
  /** The open roles that are the same job in each language, itself among them when it is open; by language. */
  readonly versions: readonly Pick<PublishedRole, 'slug' | 'language'>[];
  /** The listings that its page leads to: those of its department, team and places that have an open role. */
  readonly listings: readonly Listing[];
};

/** What the files of a role depend on beside its text and what all roles share. Plain data, likewise. */
export type RolePage = Pick<WrittenRole, 'state' | 'dateModified'> & {
  readonly hasSocialImage: boolean;
  readonly relatedRoles: RelatedRoles;
  /** Of the pictures of the site; absent where the text shows none. */
  readonly picturesKey?: string;
};

/** How many other roles a role page leads to. */
const relatedCount = 3;

/** Finds what the files of a role show of other roles. */
export function relatedRolesOf(role: PublishedRole, site: Site): RelatedRoles {
  const listings: Listing[] = [];
  const addListings = (shelf: readonly Group[], names: readonly ListName[]) => {
    for (const { name, slug } of names) {
      const group = groupAt(shelf, slug);
      if (group) listings.push(listingOf(group, name));
    }
  };
  addListings(site.departments, listNames('department', role.department, site.names));
  addListings(site.teams, listNames('team', role.team, site.names));
  addListings(site.locations, placesOf(role, site.names));
  const versions = role.translationKey === undefined ? [] : (site.translations.get(role.translationKey) ?? []);
  return {
    related: relatedRoles(role, site, relatedCount).map(cardFactsOf),
    versions: versions.map(({ slug, language }) => ({ slug, language })),
    listings,
  };
}

/** The listing of a group under a name of its; the roles of a group share it. */
function listingOf(group: Group, name: string): Listing {
  const known = listingsOf.get(group) ?? new Map<string, Listing>();
  listingsOf.set(group, known);
  const listing = known.get(name) ?? { kind: group.kind, name, path: listingPath(group) };
  known.set(name, listing);
  return listing;
}

const listingsOf = new WeakMap<Group, Map<string, Listing>>();

/** What a list shows of a role, and nothing else of it. */
function cardFactsOf(role: PublishedRole): CardFacts {
  let facts = cardFacts.get(role);
  if (!facts) {
    const { slug, title, state, language, department, team, locations, workplace, employmentTypes } = role;
    const { salaries, datePosted, validThrough } = role;
    facts = { slug, title, state, language, department, team, locations, workplace, employmentTypes, salaries, datePosted, validThrough }; // prettier-ignore
    cardFacts.set(role, facts);
  }
  return facts;
}

/** Several pages show the same role. */
const cardFacts = new WeakMap<PublishedRole, CardFacts>();

/** The path of the first page of a group’s listing. */
export function listingPath({ kind, slug }: Pick<Group, 'kind' | 'slug'>): string {
  return `${kind}s/${slug}/`;
} // prettier-ignore
