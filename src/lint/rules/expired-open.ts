import { formOf } from '../../model/blanks.ts';
import { keyPlace } from '../key-place.ts';
import type { SiteRule } from '../rule.ts';

/** Reports roles that say they are open after their last day. */
export const expiredOpen: SiteRule = {
  on: 'site',
  severity: 'warning',
  summary: 'A role says `status: open`, but its last day is over.',
  why: 'The date wins: the page says that the role is closed and the feeds leave it out, whatever the editor meant.',
  bad: '---\ntitle: Cook\ndatePosted: 2026-09-01\nvalidThrough: 2026-10-31\nstatus: open\n---\n',
  good: '---\ntitle: Cook\ndatePosted: 2026-09-01\nvalidThrough: 2026-10-31\nstatus: closed\n---\n',
  check: ({ roles, stateOf }) =>
    roles.flatMap((role) => {
      const saysOpen = role.status === 'open' && role.keyLines['status'] !== undefined;
      if (!saysOpen || role.validThrough === undefined || stateOf(role) !== 'closed') return [];
      return [
        {
          path: role.path,
          message: `The role says that it is open, but its last day was ${role.validThrough}, so it is published as closed; expected one of the two to change`,
          place: keyPlace(role, 'status'),
          help: `Type \`status: closed\`, or a later last day: \`${formOf('validThrough')}\`.`,
          related: [{ path: role.path, place: keyPlace(role, 'validThrough'), message: 'the last day' }],
        },
      ];
    }),
};
