import type { Settings } from '../model/config.ts';
import { hasBlank } from '../model/blanks.ts';
import { nameKey } from '../model/name-key.ts';
import { baseNameOf, type Source } from '../model/source.ts';
import { slugOf } from '../model/slug.ts';
import { headerOf, normalTitle } from '../parse/index.ts';
import { isObject, textAt, valueAt } from './data.ts';

/** What tells a role from others, as its front matter says it. */
type Signs = {
  readonly path: string;
  /** Its number at the employer, and its stable id. */
  readonly ids: readonly string[];
  /** Where its page is, and was. */
  readonly addresses: readonly string[];
  /** Its title in each of its places. */
  readonly titles: readonly string[];
};

/** Tells of each role file which of those before it may be the same role, and by what. */
export type SameRoles = {
  readonly alike: (source: Source) => readonly string[];
  readonly add: (source: Source) => void;
};

/** A reader of role files that remembers what was in those that were added. */
export function sameRoles(settings: Settings): SameRoles {
  const known = { ids: new Map<string, Signs>(), addresses: new Map<string, Signs>(), titles: new Map<string, Signs>() };
  const read = new Map<Source, Signs>();
  const signsOf = (source: Source): Signs => {
    const signs = read.get(source) ?? readSigns(source, settings);
    read.set(source, signs);
    return signs;
  };
  const found = (by: Map<string, Signs>, keys: readonly string[]) => keys.flatMap((key) => by.get(key) ?? [])[0];
  return {
    alike: (source) => {
      const { ids, addresses, titles } = signsOf(source);
      const [byId, byAddress, byTitle] = [found(known.ids, ids), found(known.addresses, addresses), found(known.titles, titles)];
      // Two numbers of one employer are two jobs, whatever they are called.
      const areApart = byTitle !== undefined && byTitle !== byId && ids.length > 0 && byTitle.ids.length > 0;
      return [
        ...(byId ? [`${byId.path} has the same number; keep one of the two`] : []),
        ...(byAddress && byAddress !== byId ? [`${byAddress.path} has the same address; keep one of the two, or rename one`] : []),
        ...(byTitle && byTitle !== byId && byTitle !== byAddress && !areApart ? [`${byTitle.path} has the same title and place; see whether it is the same role`] : []),
      ];
    },
    add: (source) => {
      const signs = signsOf(source);
      for (const part of ['ids', 'addresses', 'titles'] as const)
        for (const key of signs[part]) if (!known[part].has(key)) known[part].set(key, signs);
    },
  };
} // prettier-ignore

function readSigns(source: Source, settings: Settings): Signs {
  const { value } = headerOf(source).yaml;
  const ids = ['identifier', 'id'].flatMap((key) => filledIn(textAt(value, key)) ?? []);
  const aliases = [valueAt(value, 'aliases')].flat().filter((alias) => typeof alias === 'string');
  const title = normalTitle(filledIn(textAt(value, 'title')) ?? '');
  return {
    path: source.path,
    ids: [...new Set(ids)],
    addresses: [`/roles/${slugOf(baseNameOf(source))}`, ...aliases.map((alias) => alias.replace(/\/$/u, ''))],
    titles: title === '' ? [] : placesIn(value, settings).map((place) => `${title}\n${place}`),
  };
}

/** A blank says nothing. */
function filledIn(text: string | undefined): string | undefined {
  return text === undefined || hasBlank(text) ? undefined : text.trim();
}

/** The towns, or the names of places without one; “remote” for a role that has no place. */
function placesIn(value: unknown, { locations = {} }: Settings): readonly string[] {
  const places = [valueAt(value, 'location')].flat().flatMap((place) => {
    const parts = typeof place === 'string' && Object.hasOwn(locations, place) ? locations[place] : place;
    if (typeof parts === 'string') return [parts];
    return isObject(parts) ? (filledIn(textAt(parts, 'locality') ?? textAt(parts, 'name')) ?? []) : [];
  });
  const isRemote = places.length === 0 && textAt(value, 'workplace') === 'remote';
  return [...new Set(isRemote ? ['remote'] : places.map(nameKey))];
}
