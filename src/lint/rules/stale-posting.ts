import { formOf } from '../../model/blanks.ts';
import { keyPlace } from '../key-place.ts';
import { postingAge, staleDays } from '../posting-age.ts';
import type { SiteRule } from '../rule.ts';

/** Reports open roles that were posted long ago and never close. */
export const stalePosting: SiteRule = {
  on: 'site',
  severity: 'warning',
  summary: `An open role was posted more than ${staleDays} days ago and has no last day.`,
  why: 'Most such roles were filled and forgotten: people apply in vain, and Google acts against sites that keep expired jobs up.',
  bad: '---\ntitle: Cook\ndatePosted: 2026-01-07\n---\n',
  good: '---\ntitle: Cook\ndatePosted: 2026-01-07\nvalidThrough: 2027-01-31\n---\n',
  check: (collection) =>
    collection.roles.flatMap((role) => {
      const days = postingAge(role, collection) ?? 0;
      if (days <= staleDays || role.validThrough !== undefined || collection.stateOf(role) !== 'open') return [];
      return [
        {
          path: role.path,
          message: `The role was posted ${days} days ago and has no \`validThrough\`; expected a last day, or \`status: closed\``,
          place: keyPlace(role, 'datePosted'),
          help: `If people are still wanted, add a last day: \`${formOf('validThrough')}\`; otherwise add \`status: closed\`. Leave \`datePosted\` as it is.`,
        },
      ];
    }),
};
