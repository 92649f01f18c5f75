import * as v from 'valibot';
import { isDay, isInstant } from '../../model/calendar.ts';
import type { Settings } from '../../model/config.ts';
import { roleFields } from '../../model/role-fields.ts';
import { oneLine } from '../clean-text.ts';
import type { Fact, Note, RoleKey } from '../imported-role.ts';
import { askedBy } from './labels.ts';
import { countryOf } from './country-of.ts';
import { placeOf, placeYaml } from './place-fact.ts';
import { saidBy } from './value-fact.ts';
import { yamlValue } from './yaml-value.ts';

/** A value that data of another system names: where it stood there, and the key that it is for. */
export type Given = { readonly key: RoleKey | 'terms'; readonly value: unknown; readonly from: string };

/** Facts, and what was given and does not fit. */
export type Held = { readonly facts: readonly Fact[]; readonly notes: readonly Note[] };

/** Holds values of data against their keys. Empty ones say nothing; what does not fit is told. */
export function dataFacts(given: readonly Given[], settings: Settings): Held {
  const facts: Fact[] = [];
  const notes: Note[] = [];
  for (const { key, value, from } of given) {
    if (isEmpty(value)) continue;
    const written = typeof value === 'string' ? oneLine(value) : value;
    const said =
      key === 'terms' ? saidBy('terms', String(written), settings) : one(key, yamlFor(key, written, settings));
    if (said) facts.push(...said.map(([of, yaml]) => ({ key: of, yaml, from: `“${from}”`, ...asWritten(written, yaml) })));
    else notes.push({ from: `“${from}”`, message: `“${shown(written)}” was not understood; add it to the front matter by hand` }); // prettier-ignore
  }
  return { facts, notes };
}

function one(key: RoleKey, yaml: string | undefined): readonly (readonly [RoleKey, string])[] | undefined {
  return yaml === undefined ? undefined : [[key, yaml]];
}

/** What was written, where the fact says it in other words. */
function asWritten(value: unknown, yaml: string): Pick<Fact, 'written'> {
  const parts = [value].flat().filter((part) => typeof part === 'string' && !yaml.includes(part));
  return parts.length === 0 ? {} : { written: parts.join(', ') };
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === null || value === '' || (typeof value === 'string' && value.trim() === '');
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

const dates: ReadonlySet<string> = new Set(['datePosted', 'validThrough', 'jobStartDate', 'dateModified']);

function yamlFor(key: RoleKey, value: unknown, settings: Settings): string | undefined {
  if (key === 'location') return placesYaml([value].flat(), settings);
  if (key === 'salary') return payYaml(value, settings);
  if (dates.has(key)) return dateYaml(key, value, settings);
  if (key === 'applicantLocation') return countriesYaml([value].flat());
  if (v.is(roleFields.entries[key], value)) return yamlValue(value);
  // A number where a text is expected, such as that of a job.
  if (typeof value === 'number' && v.is(roleFields.entries[key], String(value))) return yamlValue(String(value));
  if (typeof value !== 'string') return undefined;
  const asked = askedBy(key) ?? key;
  const said = saidBy(asked, value, settings)?.find(([of]) => of === key) ?? saidBy(key, value, settings)?.find(([of]) => of === key); // prettier-ignore
  return said?.[1];
}

/** The parts of a place as data has them. */
export type GivenPlace = {
  readonly [Key in 'name' | 'street' | 'locality' | 'region' | 'postalCode' | 'country']?: unknown;
};

function placesYaml(values: readonly unknown[], settings: Settings): string | undefined {
  const places = values.map((value) => placeFor(value, settings));
  if (places.some((place) => place === undefined) || places.length === 0) return undefined;
  const each = [...new Set(places)];
  return each.length === 1 ? each[0] : `[${each.join(', ')}]`;
}

function placeFor(value: unknown, settings: Settings): string | undefined {
  if (typeof value === 'string') {
    const written = oneLine(value);
    if (written === '') return undefined;
    const known = placeYaml(written, settings);
    // A field for the place names it, in whatever words.
    return known ?? placeOf({ name: written });
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const text = (part: unknown) => (typeof part === 'string' && part.trim() !== '' ? oneLine(part) : undefined);
  const { name, street, locality, region, postalCode, country } = value as GivenPlace;
  const code = countryOf(text(country) ?? '');
  const parts = { name: text(name), street: text(street), locality: text(locality), region: text(region), postalCode: text(postalCode) }; // prettier-ignore
  if (parts.name === undefined && parts.locality === undefined && parts.region === undefined) return undefined;
  const known = parts.locality === undefined || parts.street !== undefined ? undefined : placeYaml([parts.locality, text(country)].filter(Boolean).join(', '), settings); // prettier-ignore
  return known !== undefined && !known.startsWith('{') ? known : placeOf({ ...parts, country: code }, settings);
}

function payYaml(value: unknown, settings: Settings): string | undefined {
  if (typeof value === 'string') return saidBy('salary', value, settings)?.[0]?.[1];
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined && part !== null && part !== '');
  const numbers = entries.map(([key, part]) => [key, (key === 'min' || key === 'max') && typeof part === 'string' && /^\d+(?:\.\d+)?$/u.test(part) ? Number(part) : part] as const); // prettier-ignore
  const pay: unknown = Object.fromEntries(numbers);
  return v.is(roleFields.entries.salary, pay) ? yamlValue(pay) : undefined;
}

/** A day or an instant; milliseconds, and dates as in mail, which RSS has. */
function dateYaml(key: RoleKey, value: unknown, settings: Settings): string | undefined {
  if (typeof value === 'number' && value > 1e11 && value < 1e13) return new Date(value).toISOString().slice(0, 10);
  if (typeof value !== 'string') return undefined;
  if (isDay(value) || isInstant(value)) return key === 'jobStartDate' ? value.slice(0, 10) : value;
  const [, day] = /^(\d{4}-\d\d-\d\d)[ T]\d\d:\d\d/u.exec(value) ?? [];
  if (day !== undefined && isDay(day)) return day;
  if (/^(?:\w{3}, )?\d{1,2} \w{3} \d{4} \d\d:\d\d(?::\d\d)? (?:GMT|UTC|Z|[+-]\d{4})$/u.test(value)) {
    const ms = Date.parse(value);
    return Number.isNaN(ms) ? undefined : new Date(ms).toISOString().replace('.000', '');
  }
  return saidBy(key, value, settings)?.[0]?.[1];
}

function countriesYaml(values: readonly unknown[]): string | undefined {
  const codes = values.map((value) => (typeof value === 'string' ? (v.is(roleFields.entries.applicantLocation, value) ? value : countryOf(value)) : undefined)); // prettier-ignore
  return codes.some((code) => code === undefined) ? undefined : `[${[...new Set(codes)].join(', ')}]`;
}
