import type { Build } from '../build.ts';
import { type DateValue, dayAt, endOf, startOf } from '../model/calendar.ts';
import type { Life } from './ledger.ts';

/** Tells for how long a build comes to the same: what is published changes when a day begins where the site is, or with a role that names a time of day. */
export function lifeOf(now: DateValue, { site, settings: { timeZone } }: Build): Life {
  const from = startOf(now, timeZone);
  const roles = site ? [...site.roles, ...site.withheld.map(({ role }) => role)] : [];
  const ends = roles.flatMap(({ datePosted, validThrough }) => [
    datePosted === undefined ? Infinity : startOf(datePosted, timeZone),
    validThrough === undefined ? Infinity : endOf(validThrough, timeZone) + 1000,
  ]);
  const tomorrow = endOf(dayAt(from, timeZone), timeZone) + 1000;
  let until = tomorrow;
  for (const end of ends) if (end > from && end < until) until = end;
  return { from, until, timeZone };
}

/** Claims that a time is within a life. */
export function isWithin(now: DateValue, { from, until, timeZone }: Life): boolean {
  const at = startOf(now, timeZone);
  return at >= from && at < until;
}
