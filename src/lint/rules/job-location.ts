import { formOf } from '../../model/blanks.ts';
import type { RoleRule } from '../rule.ts';

/** Reports roles that are done somewhere and do not say where. */
export const jobLocation: RoleRule = {
  on: 'role',
  severity: 'warning',
  summary: 'An open role that is not remote names no place.',
  why: 'Google requires a place for structured data, so the role gets none and is not found there.',
  bad: '---\ntitle: Cook\ndatePosted: 2026-11-02\n---\n',
  good: '---\ntitle: Cook\ndatePosted: 2026-11-02\nlocation: {locality: Porto, country: PT}\n---\n',
  check: ({ role, yaml }) => {
    // Where the work is done from may have been said in a way that could not be read.
    const isUnread = role?.keyLines['workplace'] !== undefined && role.workplace === undefined;
    // A draft may be unfinished, and a closed role is in no feed.
    if (role?.status !== 'open' || role.workplace === 'remote' || role.keyLines['location'] !== undefined || isUnread)
      return [];
    return [
      {
        message: 'The role names no `location`; expected where the work is done',
        place: yaml.placeOfKey(['title']),
        help: `Add the key: \`${formOf('location')}\`; or, for work from anywhere, \`workplace: remote\` and \`${formOf('applicantLocation')}\`.`,
      },
    ];
  },
};
