import type { Json, ValueChange } from './change.ts';

type JsonObject = { readonly [key: string]: Json };

/** A value in words, on one line. A date is told without its time where the other one has another day. */
export function valueText(key: string, value: Json, { before, after }: Pick<ValueChange, 'before' | 'after'>): string {
  if (value === null) return 'none';
  const days = [before, after].map((one) => dayOf(one));
  const day = dayOf(value);
  if (day !== undefined) return days[0] === days[1] ? wordOf(value) : day;
  return wordsOf(key, value);
}

/** The day of a date with a time. */
export function dayOf(value: Json): string | undefined {
  return typeof value === 'string' ? /^(\d{4}-\d\d-\d\d)T\d\d:\d\d/u.exec(value)?.[1] : undefined;
}

function wordsOf(key: string, value: Json): string {
  if (Array.isArray(value)) return value.map((one: Json) => wordsOf(key, one)).join(key === 'location' || key === 'salaries' ? '; ' : ', ');
  if (typeof value !== 'object' || value === null) return String(value);
  // It is no list: TypeScript does not see that of a list that may not be changed.
  const object = value as JsonObject;
  if (key === 'salary' || key === 'salaries') return payText(object);
  if (key === 'apply') return wordOf(object['href']).replace(/^mailto:/u, '');
  if (key === 'location') return placeText(object);
  const members = Object.entries(object).filter(([name]) => !name.startsWith('@'));
  return members.map(([name, member]) => `${name}: ${wordsOf(name, member)}`).join(', ');
} // prettier-ignore

function payText(pay: JsonObject): string {
  const [min, max, currency, per, whom] = ['min', 'max', 'currency', 'per', 'for'].map((name) => wordOf(pay[name]));
  const amount = min === '' ? `up to ${max}` : max === '' ? `from ${min}` : min === max ? min : `${min}–${max}`;
  return `${whom === '' ? '' : `${whom}: `}${amount} ${currency} per ${per}`;
}

function placeText({ name, street, postalCode, locality, region, country }: JsonObject): string {
  const parts = [name, street, postalCode, locality, region === locality ? undefined : region, country];
  return parts.map(wordOf).filter((part) => part !== '').join(', ');
} // prettier-ignore

/** A text or a number; empty where there is none. */
function wordOf(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
