import { misspellingsIn } from '../text/misspellings.ts';
import type { RoleRule } from '../rule.ts';

/** Reports headings that are a slip away from the title of a section. */
export const misspeltSection: RoleRule = {
  on: 'role',
  severity: 'warning',
  summary: 'A heading is almost the title of a section.',
  why: 'Because of the slip it stands for no section: the role lacks one, and its text is in no field of the feed.',
  bad: '---\ntitle: Cook\n---\n## Responsibilties\n- Dinner for 40 guests.\n',
  good: '---\ntitle: Cook\n---\n## Responsibilities\n- Dinner for 40 guests.\n',
  check: (document, settings) =>
    misspellingsIn(document, settings).map(({ written, meant, place, fix }) => ({
      message: `The heading says “${written}”, which makes it no section; did you mean “${meant}”?`,
      place,
      help: `Write \`${meant}\`.`,
      ...(fix ? { fix } : {}),
    })),
};
