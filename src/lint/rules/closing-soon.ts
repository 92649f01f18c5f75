import { formOf } from '../../model/blanks.ts';
import { daysBetween, lastDayOf } from '../../model/calendar.ts';
import { keyPlace } from '../key-place.ts';
import type { SiteRule } from '../rule.ts';

/** Reports roles whose last day is near. */
export const closingSoon: SiteRule = {
  on: 'site',
  severity: 'info',
  summary: 'A role closes within the next days; `expiry.closingDays` of site.yml says how many.',
  why: 'On the day after its last one a role leaves the feeds by itself; who still seeks people has until then to move the date.',
  bad: '---\ntitle: Cook\ndatePosted: 2026-11-02\nvalidThrough: 2026-11-25\n---\n',
  good: '---\ntitle: Cook\ndatePosted: 2026-11-02\nvalidThrough: 2027-01-31\n---\n',
  check: ({ roles, stateOf, today, settings }) =>
    roles.flatMap((role) => {
      if (role.validThrough === undefined || stateOf(role) !== 'closing') return [];
      const days = daysBetween(today, lastDayOf(role.validThrough, settings.timeZone));
      return [
        {
          path: role.path,
          message: `The role closes ${inDays(days)}: its last day is ${role.validThrough}`,
          place: keyPlace(role, 'validThrough'),
          help: `Nothing is to be done if that is right; otherwise type a later day: \`${formOf('validThrough')}\`.`,
        },
      ];
    }),
};

function inDays(days: number): string {
  if (days <= 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}
