import { compareNames } from '../../model/compare.ts';
import type { ListName } from '../../model/name-key.ts';
import { listNameOf, placeNameOf } from '../../model/names.ts';
import type { CardFacts } from '../engine/related-roles.ts';
import type { SiteLook } from '../output.ts';
import type { FacetView } from './finder-view-types.ts';
import type { Translations } from './translations.ts';

/** A value that a role may be filtered by. */
type Value = { readonly value: string; readonly name: string };

/** What roles may be filtered by, in the order of the page: the values that a role has. */
const facets: Readonly<Record<string, (role: CardFacts, words: Translations, site: Named) => readonly Value[]>> = {
  department: ({ department }, _, { names }) =>
    department === undefined ? [] : [valueOf(listNameOf('department', department, names))],
  location: ({ locations }, _, { names }) => locations.map((location) => valueOf(placeNameOf(location, names))),
  workplace: ({ workplace }, words) =>
    workplace === undefined ? [] : [{ value: workplace, name: words.say(`workplace.${workplace}`) }],
  employmentType: ({ employmentTypes }, words) =>
    employmentTypes.map((type) => ({ value: type, name: words.say(`employment.${type}`) })),
};

const facetList = Object.entries(facets);

/** What facets need of a site. */
type Named = Pick<SiteLook, 'names'>;

function valueOf({ name, slug }: ListName): Value {
  return { value: slug, name };
}

/** What a role may be filtered by, as scripts read it: `name=value`, separated by spaces. */
export function facetsOf(role: CardFacts, words: Translations, site: Named): string {
  let told = '';
  for (const [name, valuesOf] of facetList)
    for (const { value } of onceEach(valuesOf(role, words, site))) told += `${told === '' ? '' : ' '}${name}=${value}`;
  return told;
}

function onceEach(values: readonly Value[]): Iterable<Value> {
  return new Map(values.map((one) => [one.value, one])).values();
}

/** The facets in which roles differ, each with its values and how many roles have them. */
export function facetViews(roles: readonly CardFacts[], words: Translations, site: Named): readonly FacetView[] {
  return facetList.flatMap(([id, valuesOf]) => {
    const options = new Map<string, { value: string; name: string; count: number }>();
    for (const role of roles) {
      const values = valuesOf(role, words, site);
      // A role counts once for a value.
      for (const { value, name } of values.length > 1 ? onceEach(values) : values) {
        const known = options.get(value);
        if (known) known.count += 1;
        else options.set(value, { value, name, count: 1 });
      }
    }
    const sorted = [...options.values()].toSorted((a, b) => compareNames(a.name, b.name));
    return sorted.length > 1 ? [{ id, label: words.say(id), options: sorted }] : [];
  });
}
