import { faultsOf, type RoleRule } from '../rule.ts';

/** Reports values of the wrong form. */
export const invalidField: RoleRule = {
  on: 'role',
  inPages: 'file',
  severity: 'error',
  isLocked: true,
  summary: 'A value in the front matter does not have the form that its key needs.',
  why: 'Aggregators drop a posting with a date or a salary that they cannot read.',
  bad: '---\ntitle: Cook\ndatePosted: 2026-02-30\n---\n',
  good: '---\ntitle: Cook\ndatePosted: 2026-02-28\n---\n',
  check: faultsOf('invalid-field'),
};
