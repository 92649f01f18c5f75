import { memberOf, membersOf, wholeOf } from '../member.ts';
import { rangeFindings } from '../pay-findings.ts';
import type { RoleRule } from '../rule.ts';

/** Reports pay that cannot well be true. Bands of pay.yml are reported there; a min above the max is no valid field at all. */
export const salaryRange: RoleRule = {
  on: 'role',
  severity: 'warning',
  summary:
    'A salary is zero, lacks a digit, or looks like that of another period: an hourly pay per year, or a yearly pay per hour.',
  why: 'Job boards file and rank a posting by its pay; a slip of one key shows to everyone before the editor sees it.',
  bad: '---\ntitle: Cook\nsalary: {min: 28, max: 34, currency: EUR, per: year}\n---\n',
  good: '---\ntitle: Cook\nsalary: {min: 28, max: 34, currency: EUR, per: hour}\n---\n',
  check: ({ yaml }) => membersOf(memberOf(wholeOf(yaml), 'salary')).flatMap((pay) => rangeFindings(pay, yaml.placeOf)),
};
