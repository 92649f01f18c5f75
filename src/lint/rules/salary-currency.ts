import { memberOf, membersOf, wholeOf } from '../member.ts';
import { currencyFinding } from '../pay-findings.ts';
import type { RoleRule } from '../rule.ts';

/** Reports codes that stand for no currency. Bands of pay.yml are reported there. */
export const salaryCurrency: RoleRule = {
  on: 'role',
  severity: 'error',
  summary: 'The currency of a salary is not one of ISO 4217.',
  why: 'Google and job boards drop a salary in a currency that they do not know.',
  bad: '---\ntitle: Cook\nsalary: {min: 28, max: 34, currency: RMB, per: hour}\n---\n',
  good: '---\ntitle: Cook\nsalary: {min: 28, max: 34, currency: CNY, per: hour}\n---\n',
  check: ({ yaml }) =>
    membersOf(memberOf(wholeOf(yaml), 'salary')).flatMap((pay) => currencyFinding(pay, yaml.placeOf) ?? []),
};
