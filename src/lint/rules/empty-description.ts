import { leastLength } from '../description-length.ts';
import { keyPlace } from '../key-place.ts';
import { liveRoles } from '../live-roles.ts';
import type { SiteRule } from '../rule.ts';

/** Reports roles with next to no text. */
export const emptyDescription: SiteRule = {
  on: 'site',
  severity: 'error',
  summary: `The text of an open role is shorter than ${leastLength} characters.`,
  why: 'Feeds of LinkedIn and Adzuna refuse such a posting, and Google requires a complete description.',
  bad: '---\ntitle: Cook\n---\nYou cook.\n',
  good: '---\ntitle: Cook\n---\nYou cook dinner for 40 guests, five evenings a week, together with two others. We teach you what you do not know yet.\n',
  check: (collection) =>
    liveRoles(collection).flatMap((role) => {
      const length = role.textLength;
      if (length >= leastLength) return [];
      const found = length === 0 ? 'There is no text' : `The text has ${length} characters, without its headings`;
      return [
        {
          path: role.path,
          message: `${found}; expected at least ${leastLength} characters`,
          place: keyPlace(role, 'title'),
          help: 'Write below the front matter what there is to do and what it takes, or add `status: draft` until that is known.',
        },
      ];
    }),
};
