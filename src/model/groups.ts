import type { ListName } from './name-key.ts';
import { placesOf } from './names.ts';
import { type Group, listNames, type PublishedRole, type Site } from './site.ts';

/** Up to `count` other open roles that a reader of this one may like: of the same team, then department, then place. */
export function relatedRoles(role: PublishedRole, site: Site, count: number): readonly PublishedRole[] {
  const found: PublishedRole[] = [];
  const addFrom = (shelf: Group | undefined) => {
    if (!shelf) return;
    const { roles } = shelf;
    // Walking on from the role's own position spreads the links evenly over a large group.
    const start = (positionsIn(shelf).get(role.slug) ?? -1) + 1;
    for (let step = 0; step < roles.length && found.length < count; step++) {
      const one = roles[(start + step) % roles.length];
      if (one && one.slug !== role.slug && !found.some(({ slug }) => slug === one.slug)) found.push(one);
    }
  };
  const addFromAll = (shelf: readonly Group[], names: readonly ListName[]) => {
    if (found.length < count) for (const { slug } of names) addFrom(groupAt(shelf, slug));
  };
  addFromAll(site.teams, listNames('team', role.team, site.names));
  addFromAll(site.departments, listNames('department', role.department, site.names));
  addFromAll(site.locations, placesOf(role, site.names));
  return found;
}

/** The group of a slug, when one of its roles is open. */
export function groupAt(shelf: readonly Group[], slug: string): Group | undefined {
  const known = groupsBySlug.get(shelf) ?? new Map(shelf.map((group) => [group.slug, group]));
  groupsBySlug.set(shelf, known);
  return known.get(slug);
}

/** Where each role stands in a group, by its slug. */
function positionsIn(group: Group): ReadonlyMap<string, number> {
  const known = positions.get(group) ?? new Map(group.roles.map(({ slug }, index) => [slug, index]));
  positions.set(group, known);
  return known;
}

/** Looked up for every role: made once for each site. */
const groupsBySlug = new WeakMap<readonly Group[], ReadonlyMap<string, Group>>();
const positions = new WeakMap<Group, ReadonlyMap<string, number>>();
