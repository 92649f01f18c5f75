import { faultsOf, type RoleRule } from '../rule.ts';

/** Reports required keys that are not there or are empty. */
export const missingField: RoleRule = {
  on: 'role',
  inPages: 'file',
  severity: 'error',
  isLocked: true,
  summary: 'The front matter lacks a required key.',
  why: 'The page and the feeds cannot be written without it.',
  bad: '---\ndatePosted: 2026-11-02\n---\n',
  good: '---\ntitle: Cook\ndatePosted: 2026-11-02\n---\n',
  check: faultsOf('missing-field'),
};
