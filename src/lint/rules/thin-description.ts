import { goodLength, leastLength } from '../description-length.ts';
import { keyPlace } from '../key-place.ts';
import { liveRoles } from '../live-roles.ts';
import type { SiteRule } from '../rule.ts';

/** Reports roles with little text. Those with next to none are reported by `empty-description`. */
export const thinDescription: SiteRule = {
  on: 'site',
  severity: 'warning',
  summary: `The text of an open role is shorter than ${goodLength} characters.`,
  why: 'Job boards turn thin descriptions away, and people who cannot tell what the job is do not apply.',
  bad: '---\ntitle: Cook\n---\nYou cook dinner for 40 guests, five evenings a week, together with two others. We teach you what you do not know yet.\n',
  good: '---\ntitle: Cook\n---\nYou cook dinner for 40 guests, five evenings a week, together with two others. We teach you what you do not know yet.\n\n## Duties\n- Prepare the fish station in the afternoon.\n- Cook from six to ten in the evening.\n- Plan the menu of the next week with the head cook.\n',
  check: (collection) =>
    liveRoles(collection).flatMap((role) => {
      const length = role.textLength;
      if (length < leastLength || length >= goodLength) return [];
      return [
        {
          path: role.path,
          message: `The text has ${length} characters, without its headings; expected at least ${goodLength}`,
          place: keyPlace(role, 'title'),
          help: 'Say more of what there is to do, what it takes, and how the work goes: a list of three or more items in each section.',
        },
      ];
    }),
};
