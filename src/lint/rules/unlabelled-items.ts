import { itemForm } from '../../model/blanks.ts';
import type { RoleRule } from '../rule.ts';

/** A site turns the rule on. */
const site =
  'title: Careers at Example\nurl: https://careers.inn.example/\norganization: {name: Example}\nrules: {unlabelled-items: info}\n';

/** Reports items of a section that do not start with a label. For sites whose house style wants one on each. */
export const unlabelledItems: RoleRule = {
  on: 'role',
  severity: 'off',
  summary: 'An item of a section has no label in front.',
  why: 'Labels let candidates skim a list, and the feed has them as fields of their own.',
  bad: {
    'site.yml': site,
    'roles/cook.md': '---\ntitle: Cook\n---\n## Duties\n- Prepare the stations every morning.\n',
  },
  good: {
    'site.yml': site,
    'roles/cook.md': '---\ntitle: Cook\n---\n## Duties\n- **Stations:** Prepare them every morning.\n',
  },
  check: ({ body }) =>
    body.sections
      .filter(({ kinds }) => kinds.length > 0)
      .flatMap(({ items }) => items)
      .filter(({ label }) => label === undefined)
      .map(({ at }) => ({
        message: 'The item has no label; expected one in front of its text',
        place: { start: at, end: at },
        help: `Start it with two or three words that say what it is about: \`${itemForm}\`.`,
      })),
};
