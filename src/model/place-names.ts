import { compareText } from './compare.ts';
import { type ListName, nameKey, slugsApart } from './name-key.ts';
import { type Location, locationName } from './role.ts';
import { slugOf } from './slug.ts';

/** The name of the list that holds the roles done from anywhere. */
export const remoteGroup = 'Remote';

/** Places with one key are one place, as far as their lists go. */
export function placeKey(location: Location): string {
  const { locality = '', region = '', country } = location;
  return [locationName(location), locality, region, country].map(nameKey).join('\n');
}

/** The places of a site, one of each key. Many roles are in one place, so that its key is made once for what is written alike. */
export function placesByKey(locations: readonly Location[]): ReadonlyMap<string, Location> {
  const keys = new Map<string, string>();
  const places = new Map<string, Location>();
  for (const location of locations) {
    const { name, locality, region, country } = location;
    const written = JSON.stringify([name, locality, region, country]);
    const key = keys.get(written) ?? placeKey(location);
    keys.set(written, key);
    places.set(key, location);
  }
  return places;
}

/** A place among those of its name. Those without a region are in the one that the others of their town have, if it is one. */
type Place = {
  readonly key: string;
  readonly label: string;
  readonly country: string;
  /** Empty where it is the label itself. */
  readonly town: string;
  readonly region: string;
};

/** Whether a place has to tell its office or its region, so that it is not taken for another. */
export type TownParts = { readonly office: boolean; readonly region: boolean };

/** Addresses of these countries are told with the state or province: towns of one name are common there. */
const toldWithRegion: ReadonlySet<string> = new Set(['AU', 'CA', 'US']);

/** Finds the places that town and country do not tell apart: several offices of one town, towns of one name. By their keys. */
export function townsApart(byKey: ReadonlyMap<string, Location>): Readonly<Record<string, TownParts>> {
  const places = [...byKey].filter(([, { locality }]) => locality !== undefined);
  const byTown = groupedBy(places, ([, { locality, country }]) => nameKey(`${locality}\n${country}`));
  const parts = [...byTown.values()].flatMap((town) => {
    const byRegion = groupedBy(town, ([, { region = '' }]) => nameKey(region));
    return town.map(([key, { region = '', country }]) => ({
      key,
      office: (byRegion.get(nameKey(region)) ?? []).length > 1,
      region: byRegion.size > 1 || toldWithRegion.has(country),
    }));
  });
  return Object.fromEntries(
    parts
      .filter(({ office, region }) => office || region)
      .toSorted((a, b) => compareText(a.key, b.key))
      .map(({ key, office, region }) => [key, { office, region }]),
  );
}

/** Finds the names of places that need more than themselves, by their keys. */
export function placesApart(byKey: ReadonlyMap<string, Location>): Readonly<Record<string, ListName>> {
  const places = [...byKey].map(placeOf).toSorted((a, b) => compareText(a.key, b.key));
  const named = [...groupedBy(places, ({ label }) => nameKey(label)).values()].flatMap(namedApart);
  const slugs = slugsApart(named.map(({ name }) => name));
  return Object.fromEntries(
    named.flatMap(({ key, label, name }) => {
      const slug = slugs.get(nameKey(name)) ?? slugOf(name);
      return name === label && slug === slugOf(label) ? [] : [[key, { name, slug }]];
    }),
  );
}

function placeOf([key, location]: readonly [string, Location]): Place {
  const label = locationName(location);
  const { country, locality = '', region = '' } = location;
  const unlessLabel = (text: string) => (nameKey(text) === nameKey(label) ? '' : text);
  return { key, label, country, town: unlessLabel(locality), region: unlessLabel(region) };
}

/** The places of one name, each with what it is called; a place that is called as the list of remote roles always says where it is. */
function namedApart(places: readonly Place[]): readonly (Place & { readonly name: string })[] {
  const inTowns = groupedBy(places, ({ town, country }) => nameKey(`${town}\n${country}`));
  const known = [...inTowns.values()].flatMap(withRegion);
  const isOne = new Set(known.map(whereKey)).size === 1;
  if (isOne && nameKey(known[0]?.label ?? '') !== nameKey(remoteGroup))
    return known.map((place) => ({ ...place, name: place.label }));
  return known.map((place) => {
    const [nearest = ''] = detailsOf(place);
    const rivals = known.filter((one) => nameKey(detailsOf(one)[0] ?? '') === nameKey(nearest));
    const isClear = rivals.every((one) => whereKey(one) === whereKey(place));
    return { ...place, name: [place.label, ...(isClear ? [nearest] : detailsOf(place))].join(', ') };
  });
}

function withRegion(places: readonly Place[]): readonly Place[] {
  const regions = new Map(places.flatMap(({ region }) => (region === '' ? [] : [[nameKey(region), region] as const])));
  const [only = ''] = regions.size === 1 ? regions.values() : [];
  return places.map((place) => ({ ...place, region: place.region || only }));
}

/** Where a place is, the nearest first. */
function detailsOf({ town, region, country }: Place): readonly string[] {
  return [town, region, country].filter((part) => part !== '');
}

function whereKey({ town, region, country }: Place): string {
  return nameKey(`${town}\n${region}\n${country}`);
}

function groupedBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): ReadonlyMap<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
