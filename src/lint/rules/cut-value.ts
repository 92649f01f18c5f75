import { faultsOf, type RoleRule } from '../rule.ts';

/** Reports values that YAML reads in another way than they were meant. */
export const cutValue: RoleRule = {
  on: 'role',
  inPages: 'file',
  severity: 'error',
  isLocked: true,
  summary: 'A comma or a `#` cuts a value of the front matter, or a point makes thousands a fraction.',
  why: 'A salary of 48,500 would be published as 48, and “Deckhand #207” as “Deckhand”.',
  bad: '---\ntitle: Cook #207\nsalary: {min: 48,500, currency: EUR, per: year}\n---\n',
  good: '---\ntitle: "Cook #207"\nsalary: {min: 48500, currency: EUR, per: year}\n---\n',
  check: faultsOf('cut-value'),
};
