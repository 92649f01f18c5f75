import { itemForm } from '../../model/blanks.ts';
import type { RoleRule } from '../rule.ts';

/** Reports sections that have a heading and nothing else. */
export const emptySection: RoleRule = {
  on: 'role',
  severity: 'error',
  summary: 'A section has a heading but no text.',
  why: 'The page would show a heading over nothing, and the field in the feed would be empty.',
  bad: '---\ntitle: Cook\n---\n## Qualifications\n\n## Duties\n- Prepare the stations.\n\n## Responsibilities\n- Dinner for 40 guests.\n',
  good: '---\ntitle: Cook\n---\n## Qualifications\n- A steady hand.\n\n## Duties\n- Prepare the stations.\n\n## Responsibilities\n- Dinner for 40 guests.\n',
  check: ({ outline, body }) =>
    outline.sections.flatMap(({ heading }, index) => {
      const section = body.sections[index];
      if (heading.kinds.length === 0 || section?.text !== '') return [];
      return [
        {
          message: `The section “${heading.title}” has no text; expected a list or a paragraph below it`,
          place: heading.place,
          help: `Write at least one item below the heading, such as \`${itemForm}\`, or delete the heading.`,
        },
      ];
    }),
};
