import { groupAt, placesOf, type PublishedRole, relatedRoles, type Site } from '../model/site.ts';
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

/** Everything that the files of a role show of other roles: who keeps printed files may ask whether it is the same. */
export type Neighbours = {
  /** The open roles that its page leads to, as cards. */
  readonly related: readonly CardFacts[];
  /** The open roles that are the same job in each language, itself among them when it is open; by language. */
  readonly versions: readonly Pick<PublishedRole, 'slug' | 'language'>[];
  /** The paths of the listings that its page leads to: those of its department, team and places that have an open role. */
  readonly listings: readonly string[];
};

/** How many other roles a role page leads to. */
const relatedCount = 3;

/** Finds what the files of a role show of other roles. */
export function neighboursOf(role: PublishedRole, site: Site): Neighbours {
  const { departments, teams, locations } = site;
  const shelves = [
    { shelf: departments, names: role.department === undefined ? [] : [role.department] },
    { shelf: teams, names: role.team === undefined ? [] : [role.team] },
    { shelf: locations, names: placesOf(role) },
  ];
  return {
    related: relatedRoles(role, site, relatedCount),
    versions: role.translationKey === undefined ? [] : (site.translations.get(role.translationKey) ?? []),
    listings: shelves.flatMap(({ shelf, names }) =>
      names.flatMap((name) => {
        const group = groupAt(shelf, slugOf(name));
        return group ? [listingPath(group)] : [];
      }),
    ),
  };
}

/** The path of the first page of a group’s listing. */
export function listingPath({ kind, slug }: { readonly kind: 'department' | 'team' | 'location'; readonly slug: string }): string {
  return `${kind}s/${slug}/`;
} // prettier-ignore
