import { formOf } from '../../model/blanks.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { RoleFields } from '../../model/role-fields.ts';
import type { RoleRule } from '../rule.ts';

/** Reports dates that contradict each other. */
export const dateOrder: RoleRule = {
  on: 'role',
  severity: 'error',
  summary: 'A role closes, or starts, before it was posted.',
  why: 'It would never be open, and Google reports such a posting as faulty.',
  bad: '---\ntitle: Cook\ndatePosted: 2026-11-02\nvalidThrough: 2026-10-31\n---\n',
  good: '---\ntitle: Cook\ndatePosted: 2026-11-02\nvalidThrough: 2027-01-31\n---\n',
  check: ({ role, yaml }) => {
    const posted = role?.datePosted;
    if (!role || posted === undefined) return [];
    const before = (key: keyof RoleFields & ('validThrough' | 'jobStartDate')): readonly Finding[] => {
      const date = role[key];
      if (date === undefined || !isBefore(date, posted)) return [];
      return [
        {
          message: `\`${key}\` is ${date}, before \`datePosted\`, ${posted}; expected a later day`,
          place: yaml.placeOf([key]),
          help: `Check the year of both, then type a day after ${posted}: \`${formOf(key)}\`.`,
        },
      ];
    };
    return [...before('validThrough'), ...before('jobStartDate')];
  },
};

/** Whole days are compared as days, since the last day counts to its end. */
function isBefore(date: string, other: string): boolean {
  const instants = date.length > 10 && other.length > 10;
  return instants ? Date.parse(date) < Date.parse(other) : date.slice(0, 10) < other.slice(0, 10);
}
