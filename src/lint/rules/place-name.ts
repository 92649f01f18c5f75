import { wholeOf, memberOf, membersOf } from '../member.ts';
import { placeFinding } from '../place-findings.ts';
import type { RoleRule } from '../rule.ts';

/** Reports localities that are no town. Places of locations.yml are reported there. */
export const placeName: RoleRule = {
  on: 'role',
  severity: 'warning',
  summary: 'A locality is a word for remote work, names several towns at once, or holds the region too.',
  why: 'Job boards look the town up: there is none of that name, so the job is found nowhere, or in a place where it is not.',
  bad: '---\ntitle: Cook\nlocation: {locality: Remote, country: PT}\n---\n',
  good: '---\ntitle: Cook\nworkplace: remote\napplicantLocation: PT\n---\n',
  check: ({ yaml, source }) => {
    const front = wholeOf(yaml);
    return membersOf(memberOf(front, 'location')).flatMap(
      (place) => placeFinding(place, yaml, { text: source.text, front }) ?? [],
    );
  },
};
