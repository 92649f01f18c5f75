import { dayOf, daysBetween } from '../model/calendar.ts';
import type { Role } from '../model/role.ts';
import type { Collection } from './rule.ts';

/**
 * Days after which an open role without a last day counts as forgotten. Boards take postings down after 30 to 90 days,
 * and one employer in ten has some that are older than six months (Clarify Capital, survey of 1,000 managers, 2022).
 */
export const staleDays = 180;

/** Whole days since a role was posted; negative before that day, nothing when the role does not say. */
export function postingAge(
  { datePosted }: Pick<Role, 'datePosted'>,
  { today, settings }: Pick<Collection, 'today' | 'settings'>,
): number | undefined {
  return datePosted === undefined ? undefined : daysBetween(dayOf(datePosted, settings.timeZone), today);
}
