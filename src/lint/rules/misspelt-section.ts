import { misspellingsIn } from '../text/misspellings.ts';
import type { RoleRule } from '../rule.ts';

/** Reports headings that are a slip away from the title of a section. */
export const misspeltSection: RoleRule = {
  on: 'role',
  severity: 'warning',
  toldBy: 'missing-section',
  summary: 'A heading is almost the title of a section.',
  why: 'Because of the slip it stands for no section, and its text is in no field of the feed. Where a required section is missing by it, `missing-section` tells both.',
  bad: '---\ntitle: Cook\n---\n## Duties\n- Prepare the stations.\n\n## Further dutis\n- Order what is missing.\n',
  good: '---\ntitle: Cook\n---\n## Duties\n- Prepare the stations.\n\n## Further duties\n- Order what is missing.\n',
  check: (document, settings) =>
    misspellingsIn(document, settings).map(({ written, meant, place, fix }) => ({
      message: `The heading says “${written}”, which makes it no section; did you mean “${meant}”?`,
      place,
      help: `Write \`${meant}\`.`,
      ...(fix ? { fix } : {}),
    })),
};
