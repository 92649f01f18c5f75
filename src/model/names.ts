import { compareText } from './compare.ts';
import { type ListName, nameKey, slugsApart } from './name-key.ts';
import { placeKey, placesApart, placesByKey, remoteGroup, type TownParts, townsApart } from './place-names.ts';
import { type Location, locationName, type Role } from './role.ts';
import { slugOf } from './slug.ts';

export type ListKind = 'department' | 'team' | 'location';

/**
 * What departments, teams and places are called and addressed by where their plain names would not tell them apart; by kind, and by the key of
 * the name or place. Plain data. Most sites have none.
 */
export type DistinctNames = Readonly<Record<ListKind, Readonly<Record<string, ListName>>>> & {
  /** What a place needs beside town and country; by its key, where it needs something. */
  readonly towns: Readonly<Record<string, TownParts>>;
};

/** How a list of a department or team is told. */
export function listNameOf(kind: 'department' | 'team', name: string, names: DistinctNames): ListName {
  const apart = hasNone(names[kind]) ? undefined : known(names[kind], nameKey(name));
  return apart ?? { name, slug: knownSlugOf(name) };
}

/** How a list of a place is told. */
export function placeNameOf(location: Location, names: DistinctNames): ListName {
  const name = locationName(location);
  const apart = hasNone(names.location) ? undefined : known(names.location, placeKey(location));
  return apart ?? { name, slug: knownSlugOf(name) };
}

/** The location lists that a role is in, each once. */
export function placesOf(role: Pick<Role, 'locations' | 'workplace'>, names: DistinctNames): readonly ListName[] {
  const places = [
    ...role.locations.map((location) => placeNameOf(location, names)),
    ...(role.workplace === 'remote' ? [{ name: remoteGroup, slug: knownSlugOf(remoteGroup) }] : []),
  ];
  return places.filter(({ slug }, index) => places.findIndex((one) => one.slug === slug) === index);
}

/**
 * Finds the names that need more than their slug: different names of one slug, and places of one name in different towns, regions or
 * countries. All roles of the content count, whatever their state, and all of locations.yml, so that an address does not depend on what is
 * open today. A name that is written as its slug keeps it; another one ends in a digest of the name. A place says where it is.
 */
export function distinctNames(roles: readonly Role[], places: readonly Location[] = []): DistinctNames {
  const byKey = placesByKey([...places, ...roles.flatMap((role) => role.locations)]);
  return {
    department: namesApart(new Set(roles.flatMap(({ department = [] }) => department))),
    team: namesApart(new Set(roles.flatMap(({ team = [] }) => team))),
    location: placesApart(byKey),
    towns: townsApart(byKey),
  };
}

/** Lists are asked for again and again, and there are few beside the roles in them. */
function knownSlugOf(name: string): string {
  let slug = slugsByName.get(name);
  if (slug === undefined) slugsByName.set(name, (slug = slugOf(name)));
  return slug;
}

const slugsByName = new Map<string, string>();

/** What of a place is told where its town and country stand for it, such as on a card. */
export function townPartsOf(location: Location, { towns }: DistinctNames): TownParts {
  return (hasNone(towns) ? undefined : known(towns, placeKey(location))) ?? { office: false, region: false };
}

function hasNone(names: Readonly<Record<string, unknown>>): boolean {
  for (const key in names) return key === undefined;
  return true;
}

function known<Value>(names: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(names, key) ? names[key] : undefined;
}

function namesApart(names: ReadonlySet<string>): Readonly<Record<string, ListName>> {
  const byKey = new Map([...names].toSorted(compareText).map((name) => [nameKey(name), name]));
  const slugs = slugsApart([...byKey.values()]);
  return Object.fromEntries(
    [...byKey].flatMap(([key, name]) => {
      const slug = slugs.get(key);
      return slug === undefined || slug === slugOf(name) ? [] : [[key, { name, slug }]];
    }),
  );
}
