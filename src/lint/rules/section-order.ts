import type { RoleRule } from '../rule.ts';

/** A site turns the rule on. */
const site =
  'title: Careers at Example\nurl: https://careers.inn.example/\norganization: {name: Example}\nrules: {section-order: info}\n';

/** Reports the first section that stands below one that should follow it. Sections of several kinds, and the second of a kind, may stand anywhere. For sites that want one order. */
export const sectionOrder: RoleRule = {
  on: 'role',
  severity: 'off',
  summary: 'The sections are not in the order in which the site asks for them.',
  why: 'Candidates who compare roles find the same thing in the same place.',
  bad: {
    'site.yml': site,
    'roles/cook.md':
      '---\ntitle: Cook\n---\n## Duties\n- Prepare the stations.\n\n## Qualifications\n- A steady hand.\n',
  },
  good: {
    'site.yml': site,
    'roles/cook.md':
      '---\ntitle: Cook\n---\n## Qualifications\n- A steady hand.\n\n## Duties\n- Prepare the stations.\n',
  },
  check: ({ outline }, { sections }) => {
    const ranks = new Map(sections.definitions.map(({ kind }, rank) => [kind, rank]));
    const seen = new Set<string>();
    let last: { readonly rank: number; readonly title: string; readonly line: number } | undefined;
    for (const { heading } of outline.sections) {
      const { kinds, title, place } = heading;
      const [kind = ''] = kinds;
      const rank = ranks.get(kind);
      if (rank === undefined || kinds.length > 1 || seen.has(kind)) continue;
      seen.add(kind);
      if (last && rank < last.rank) {
        return [
          {
            message: `The section “${title}” stands below “${last.title}” of line ${last.line}; expected it above`,
            place,
            help: `Move it, with its text, above line ${last.line}.`,
          },
        ];
      }
      last = { rank, title, line: place.start.line };
    }
    return [];
  },
};
