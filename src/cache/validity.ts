import type { Settings } from '../model/config.ts';
import { type DateValue, dayAt, endOf, startOf } from '../model/calendar.ts';
import type { Site } from '../model/site.ts';

/** From when to when a build comes to the same: milliseconds since the epoch, the end left out. */
export type Validity = {
  readonly from: number;
  readonly until: number;
  /** In which a day that is given as now begins. */
  readonly timeZone: string;
};

/** For how long a build comes to the same: what is published changes when a day begins where the site is, or with a role that names a time of day. */
export function validityOf(now: DateValue, site: Site | undefined, { timeZone }: Pick<Settings, 'timeZone'>): Validity {
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

/** Returns whether a time is within a validity. */
export function isWithin(now: DateValue, { from, until, timeZone }: Validity): boolean {
  const at = startOf(now, timeZone);
  return at >= from && at < until;
}
