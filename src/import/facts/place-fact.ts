import { blank } from '../../model/blanks.ts';
import type { Settings } from '../../model/config.ts';
import { nameKey } from '../../model/name-key.ts';
import type { Location } from '../../model/role.ts';
import { countryOf } from './country-of.ts';
import { inFlow } from './yaml-value.ts';

/** A place as YAML: the id of locations.yml where that has it, else its parts; nothing where it is not certain what they are. */
export function placeYaml(written: string, { locations = {} }: Settings): string | undefined {
  const known = knownPlace(written, locations);
  if (known !== undefined) return inFlow(known);
  const parts = written.split(/\s*,\s*/u);
  const country = parts.length > 1 ? countryOf(parts.at(-1) ?? '') : undefined;
  const [locality = '', region, ...more] = country === undefined ? parts : parts.slice(0, -1);
  if (more.length > 0 || !isName(locality) || (region !== undefined && (!isName(region) || country === undefined)))
    return undefined;
  return placeOf({ locality, region, country });
}

type Parts = {
  readonly [Key in 'name' | 'street' | 'locality' | 'region' | 'postalCode' | 'country']?: string | undefined;
};

/** A place that the source gives in its parts. */
export function placeOf({ country, ...parts }: Parts, settings?: Settings): string {
  const { locality = '' } = parts;
  const same = Object.entries(settings?.locations ?? {}).filter(([, place]) => nameKey(place.locality ?? '') === nameKey(locality) && place.country === country); // prettier-ignore
  const [only] = same;
  if (only && same.length === 1 && parts.street === undefined) return inFlow(only[0]);
  const entries = Object.entries(parts).flatMap(([key, value]) => (value ? [`${key}: ${inFlow(value)}`] : []));
  return `{${[...entries, `country: ${country ?? blank('country code')}`].join(', ')}}`;
}

/** The id of a place by its id or its one name; a town that holds several places is none of them. */
function knownPlace(written: string, locations: Readonly<Record<string, Location>>): string | undefined {
  const entries = Object.entries(locations);
  const named = (nameOf: (id: string, place: Location) => readonly (string | undefined)[]) =>
    entries.filter(([id, place]) =>
      nameOf(id, place).some((name) => name !== undefined && nameKey(name) === nameKey(written)),
    );
  const [byId] = named((id) => [id]);
  if (byId) return byId[0];
  for (const found of [
    named((_, { name }) => [name]),
    named((_, { locality }) => [locality]),
    named((_, { locality, region, country }) => [`${locality}, ${country}`, `${locality}, ${region}`]),
  ])
    if (found.length === 1) return found[0]?.[0];
  const parts = written.split(/\s*,\s*/u);
  const country = parts.length === 2 ? countryOf(parts[1] ?? '') : undefined;
  const inTown = entries.filter(
    ([, place]) => place.country === country && nameKey(place.locality ?? '') === nameKey(parts[0] ?? ''),
  );
  return inTown.length === 1 ? inTown[0]?.[0] : undefined;
}

/** Words that tell how one works, or that there are many places. */
const noTown =
  /^(?:remote|anywhere|hybrid|various|multiple|several|flexible|worldwide|global|nationwide|home ?office|deutschlandweit|bundesweit|verschiedene|télétravail|remoto|híbrido|tbd|tbc|n\/a|any|all|europe|emea|apac)(?![\p{L}])/iu;

function isName(written: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}'’.\- ]{1,40}$|^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,12}$/u.test(written) && written.split(' ').length <= 4 && !noTown.test(written) && !/ (?:or|and|und|oder|et|ou|y|o) /u.test(written) && countryOf(written) === undefined;
} // prettier-ignore
