import { formOf } from '../../model/blanks.ts';
import type { RoleRule } from '../rule.ts';

/** Reports open roles that do not say when they were posted. */
export const missingDatePosted: RoleRule = {
  on: 'role',
  severity: 'warning',
  summary: 'An open role does not say when it was posted.',
  why: 'Google requires the date for structured data, and feeds are sorted by it.',
  bad: '---\ntitle: Cook\nlocation: {locality: Porto, country: PT}\n---\n',
  good: '---\ntitle: Cook\ndatePosted: 2026-11-02\nlocation: {locality: Porto, country: PT}\n---\n',
  check: ({ role, yaml }) => {
    if (role?.status !== 'open' || role.keyLines['datePosted'] !== undefined) return [];
    return [
      {
        message: 'The role is open but has no `datePosted`; expected the day on which it was first published',
        place: yaml.placeOfKey(['title']),
        help: `Add the key: \`${formOf('datePosted')}\`.`,
      },
    ];
  },
};
