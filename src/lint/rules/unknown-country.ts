import { countryFinding } from '../country-code.ts';
import { type Member, memberOf, membersOf, wholeOf } from '../member.ts';
import type { RoleRule } from '../rule.ts';

/** Reports codes that stand for no country. Those of locations.yml are reported there. */
export const unknownCountry: RoleRule = {
  on: 'role',
  severity: 'error',
  summary: 'A country code is not one of ISO 3166-1.',
  why: 'Search engines and job boards file a job under its country; a code that they do not know hides it.',
  bad: '---\ntitle: Cook\nlocation: {locality: Leeds, country: UK}\n---\n',
  good: '---\ntitle: Cook\nlocation: {locality: Leeds, country: GB}\n---\n',
  check: ({ yaml }) => {
    const front = wholeOf(yaml);
    const found = (code: Member, canBeRegion: boolean) => countryFinding(code, yaml, canBeRegion);
    return [
      ...membersOf(memberOf(front, 'location')).map((place) => found(memberOf(place, 'country'), false)),
      ...membersOf(memberOf(front, 'applicantLocation')).map((code) => found(code, true)),
    ].filter((finding) => finding !== undefined);
  },
};
