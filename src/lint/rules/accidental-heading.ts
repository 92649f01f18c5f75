import type { Finding } from '../../model/diagnostic.ts';
import { eachNode, isBreakUnderText, type RoleDocument } from '../../parse/index.ts';
import type { RoleRule } from '../rule.ts';
import { misspellingsIn } from '../text/misspellings.ts';
import { placesIn } from '../text/places.ts';

/** Reports lines of hyphens right below a text, of which Markdown makes a heading. */
export const accidentalHeading: RoleRule = {
  on: 'role',
  severity: 'warning',
  summary: 'A line of hyphens stands right below a text, which Markdown reads as a heading.',
  why: 'A heading starts a part of its own: the text would leave the section that it was written in.',
  bad: '---\ntitle: Cook\n---\nYou also bake bread on Sundays.\n---\n\nWrite to us.\n',
  good: '---\ntitle: Cook\n---\nYou also bake bread on Sundays.\n\n---\n\nWrite to us.\n',
  check: (document, settings) => {
    const headings = document.outline.headings.filter(
      ({ form, level, kinds }) => form === 'setext' && level === 2 && kinds.length === 0,
    );
    const misspelt = headings.length === 0 ? [] : misspellingsIn(document, settings);
    const misspeltLines = new Set(misspelt.map(({ place }) => place.start.line));
    const unsure = headings.filter(({ place }) => !misspeltLines.has(place.start.line));
    return [
      ...breaksUnderText(document),
      ...unsure.map(({ title, place }) => ({
        message: `“${title}” is a heading, since a line of hyphens stands right below it; expected \`##\` in front of a heading`,
        place,
        help: `Write \`## ${title}\` in place of both lines; where no heading is meant, leave an empty line above the hyphens.`,
      })),
    ];
  },
};

/** Published as a paragraph and a break; the fix writes what is published. */
function breaksUnderText({ tree, source }: RoleDocument): readonly Finding[] {
  const findings: Finding[] = [];
  const { placeOf } = placesIn(source.text);
  eachNode(tree, (node, parent, index) => {
    if (node.type !== 'thematicBreak') return;
    if (!isBreakUnderText(node, parent?.children[index - 1], source.text)) return;
    const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset];
    const lineStart = source.text.lastIndexOf('\n', start - 1) + 1;
    const indent = source.text.slice(lineStart, start);
    // In a list or a quote an empty line needs its signs; fewer hyphens than three are no break.
    const isSafe = indent.trim() === '' && parent?.type === 'root' && source.text.startsWith('---', start);
    findings.push({
      message:
        'A line of hyphens stands right below a text, which makes a heading of it in other programs; expected an empty line between them',
      place: placeOf(start, end),
      help: 'Leave an empty line above the hyphens; for a heading, write `## ` in front of the text and delete the hyphens.',
      ...(isSafe ? { fix: { start: lineStart, end: lineStart, text: '\n' } } : {}),
    });
  });
  return findings;
}
