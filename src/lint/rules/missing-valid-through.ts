import { formOf } from '../../model/blanks.ts';
import { keyPlace } from '../key-place.ts';
import { liveRoles } from '../live-roles.ts';
import { postingAge, staleDays } from '../posting-age.ts';
import type { SiteRule } from '../rule.ts';

/** Reports open roles that never close. */
export const missingValidThrough: SiteRule = {
  on: 'site',
  severity: 'info',
  summary: 'An open role does not say until when people can apply.',
  why: 'Without a last day it stays up until somebody remembers it, and some aggregators drop it after about 30 days.',
  bad: '---\ntitle: Cook\ndatePosted: 2026-11-02\n---\n',
  good: '---\ntitle: Cook\ndatePosted: 2026-11-02\nvalidThrough: 2027-01-31\n---\n',
  check: (collection) =>
    liveRoles(collection).flatMap((role) => {
      // An older one is reported as stale.
      const isFresh = (postingAge(role, collection) ?? 0) <= staleDays;
      if (!isFresh || role.keyLines['validThrough'] !== undefined) return [];
      return [
        {
          path: role.path,
          message: 'The role is open but has no `validThrough`; expected the last day to apply',
          place: keyPlace(role, 'title'),
          help: `Add the key: \`${formOf('validThrough')}\`.`,
        },
      ];
    }),
};
