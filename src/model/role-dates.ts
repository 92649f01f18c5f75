import { dayAt, lastDayOf, publishedInstant, withOffset } from './calendar.ts';
import type { Config } from './config.ts';
import type { Role } from './role.ts';

/** When a role last changed; nothing where neither git nor its editor knows. One that was written before it was posted changed when it appeared. */
export function modifiedAt(role: Role, change: number | undefined, { timeZone }: Config): string | undefined {
  const said = role.dateModified === undefined ? undefined : publishedInstant(role.dateModified, timeZone);
  const posted = role.datePosted === undefined ? undefined : publishedInstant(role.datePosted, timeZone);
  const changed = change ?? said;
  return changed === undefined ? undefined : withOffset(Math.max(changed, posted ?? changed), timeZone);
}

/** The last day to apply, where it is over; else the day on which the file began to say `status: closed`; nothing when that is not known. */
export function closedOn(
  role: Role,
  closing: number | undefined,
  { timeZone }: Config,
  now: number,
): string | undefined {
  const lastDay = role.validThrough === undefined ? undefined : lastDayOf(role.validThrough, timeZone);
  if (lastDay !== undefined && lastDay <= dayAt(now, timeZone)) return lastDay;
  return closing === undefined ? undefined : dayAt(closing * 1000, timeZone);
}
