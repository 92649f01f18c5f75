import { faultsOf, type RoleRule } from '../rule.ts';

/** Reports values in quotation marks that YAML takes for a part of them. */
export const typographicQuotes: RoleRule = {
  on: 'role',
  inPages: 'file',
  severity: 'error',
  isLocked: true,
  summary: 'A value of the front matter stands in typographic quotation marks.',
  why: 'YAML knows straight ones only: the others would be published with the value, on the page, in the feeds and in search results.',
  bad: '---\ntitle: “Cook”\n---\n',
  good: '---\ntitle: "Cook"\n---\n',
  check: faultsOf('typographic-quotes'),
};
