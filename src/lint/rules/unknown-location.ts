import { faultsOf, type RoleRule } from '../rule.ts';

/** Reports ids of places that locations.yml does not have. */
export const unknownLocation: RoleRule = {
  on: 'role',
  severity: 'error',
  isLocked: true,
  summary: 'A role names a place that locations.yml does not have.',
  why: 'A role without a place is in no listing of places, and Google requires one.',
  bad: {
    'locations.yml': 'porto: {locality: Porto, country: PT}\n',
    'roles/cook.md': '---\ntitle: Cook\nlocation: prto\n---\n',
  },
  good: {
    'locations.yml': 'porto: {locality: Porto, country: PT}\n',
    'roles/cook.md': '---\ntitle: Cook\nlocation: porto\n---\n',
  },
  check: faultsOf('unknown-location'),
};
