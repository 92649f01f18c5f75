import { faultsOf, type RoleRule } from '../rule.ts';

/** Reports keys that Rolepress does not know. */
export const unknownField: RoleRule = {
  on: 'role',
  inPages: 'file',
  severity: 'error',
  isLocked: true,
  summary: 'The front matter has a key that Rolepress does not know.',
  why: 'A misspelt key is silently without effect otherwise: a role with `validThru` would never close.',
  bad: '---\ntitle: Cook\nvalidThru: 2027-01-31\n---\n',
  good: '---\ntitle: Cook\nvalidThrough: 2027-01-31\n---\n',
  check: faultsOf('unknown-field'),
};
