import { formOf } from '../../model/blanks.ts';
import type { RoleRule } from '../rule.ts';

/** Reports remote roles that do not say where applicants may live. */
export const remoteCountry: RoleRule = {
  on: 'role',
  severity: 'error',
  summary: 'An open remote role does not say in which countries applicants may live.',
  why: 'Google requires it for remote jobs, and candidates elsewhere would apply in vain.',
  bad: '---\ntitle: Cook\ndatePosted: 2026-11-02\nworkplace: remote\n---\n',
  good: '---\ntitle: Cook\ndatePosted: 2026-11-02\nworkplace: remote\napplicantLocation: [PT]\n---\n',
  check: ({ role, yaml }) => {
    // A draft may be unfinished, and a closed role is in no feed.
    if (role?.status !== 'open' || role.workplace !== 'remote' || role.keyLines['applicantLocation'] !== undefined)
      return [];
    return [
      {
        message:
          'The role is remote but has no `applicantLocation`; expected the countries that applicants may live in',
        place: yaml.placeOf(['workplace']),
        help: `Add the key with the codes of the countries: \`${formOf('applicantLocation')}\`.`,
      },
    ];
  },
};
