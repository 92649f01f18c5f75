import type { Finding } from '../../model/diagnostic.ts';
import type { SectionHeading } from '../../parse/index.ts';
import { type Places, placesIn } from '../text/places.ts';
import type { RoleRule } from '../rule.ts';

/** Reports headings that leave out a level, and those of level 1, which is that of the page's title. */
export const headingLevel: RoleRule = {
  on: 'role',
  severity: 'info',
  summary: 'A heading is more than one level below the one above it, or of level 1.',
  why: 'The page has right levels all the same, but editors and the preview on GitHub see an outline with holes.',
  bad: '---\ntitle: Cook\n---\n## Qualifications\n\n#### Required\n\n- A steady hand.\n',
  good: '---\ntitle: Cook\n---\n## Qualifications\n\n### Required\n\n- A steady hand.\n',
  check: (document) => {
    const headings = document.outline.headings.filter(({ form }) => form === 'atx' || form === 'setext');
    if (headings.length === 0) return [];
    const [first] = headings;
    const top = document.tree.children[0]?.position?.start.line;
    const hasTitle = first?.level === 1 && first.kinds.length === 0 && first.place.start.line === top;
    const parts = hasTitle ? headings.slice(1) : headings;
    const { offsetOf } = placesIn(document.source.text);
    const found = [
      ...(hasTitle ? [titleFinding(first)] : []),
      ...tooHigh(parts, offsetOf),
      ...tooDeep(parts, offsetOf),
    ];
    // What only looks like a heading has a level too, by which sections begin: first `pseudo-heading` makes headings of all.
    const isSafe = document.outline.headings.every(({ form }) => form !== 'html' && form !== 'nospace');
    return isSafe ? found : found.map(({ fix: _, ...finding }) => finding);
  },
};

type OffsetOf = Places['offsetOf'];

function titleFinding({ title, place }: SectionHeading): Finding {
  return {
    message: `“${title}” is a heading of level 1; expected none above the text, since the page shows the title by itself`,
    place,
    help: 'Delete the line: the title stands in the front matter.',
  };
}

function tooHigh(parts: readonly SectionHeading[], offsetOf: OffsetOf): readonly Finding[] {
  // With other levels below them, or another way of writing, more would have to change at once.
  const isFlat = parts.every(({ level, form }) => level === 1 && form === 'atx');
  return parts
    .filter(({ level }) => level === 1)
    .map(({ title, place }) => {
      const start = offsetOf(place.start);
      return {
        message: `“${title}” is a heading of level 1, as only the title of the page is; expected level 2`,
        place,
        help: `Write \`## ${title}\`${isFlat ? '' : ', and one hash more for each heading that belongs below it'}.`,
        ...(isFlat ? { fix: { start, end: start, text: '#' } } : {}),
      };
    });
}

/** Each heading is held against the one above it as that one should be, so that all fixes fit together. */
function tooDeep(parts: readonly SectionHeading[], offsetOf: OffsetOf): readonly Finding[] {
  const above: { readonly level: number; readonly expected: number; readonly line: number }[] = [];
  const findings: Finding[] = [];
  for (const { level, title, place } of parts) {
    while ((above.at(-1)?.level ?? 0) >= level) above.pop();
    const parent = above.at(-1);
    const expected = parent ? parent.expected + 1 : level;
    above.push({ level, expected, line: place.start.line });
    if (!parent || level === expected) continue;
    const start = offsetOf(place.start);
    findings.push({
      message: `“${title}” is a heading of level ${level} below one of level ${parent.level} at line ${parent.line}; expected level ${expected}`,
      place,
      help: `Write \`${'#'.repeat(expected)} ${title}\`.`,
      fix: { start, end: start + level, text: '#'.repeat(expected) },
    });
  }
  return findings;
}
