import type { SectionHeading } from '../../parse/index.ts';
import type { RoleRule } from '../rule.ts';

/** Reports a section title that comes twice. Different titles of one kind, such as required and preferred qualifications, are fine. */
export const duplicateSection: RoleRule = {
  on: 'role',
  severity: 'warning',
  summary: 'A role has two sections with the same title.',
  why: 'Most often one of them was pasted in by mistake, and readers think that they have read it already.',
  bad: '---\ntitle: Cook\n---\n## Duties\n- Prepare the stations.\n\n## Duties\n- Clean the stations.\n',
  good: '---\ntitle: Cook\n---\n## Duties\n- Prepare the stations.\n- Clean the stations.\n',
  check: ({ outline, source }) => {
    const firsts = new Map<string, SectionHeading>();
    return outline.sections.flatMap(({ heading }) => {
      const key = heading.title.toLowerCase();
      const first = firsts.get(key);
      if (heading.kinds.length === 0) return [];
      if (!first) {
        firsts.set(key, heading);
        return [];
      }
      return [
        {
          message: `A second section “${heading.title}”; the first one is at line ${first.place.start.line}`,
          place: heading.place,
          help: `Move the items up into the section at line ${first.place.start.line}, or give this one a title of its own, such as “Preferred ${heading.title.toLowerCase()}”.`,
          related: [{ path: source.path, place: first.place, message: 'the first one' }],
        },
      ];
    });
  },
};
