import type { Paragraph } from 'mdast';
import type { Finding, TextEdit } from '../../model/diagnostic.ts';
import type { RoleDocument, SectionHeading } from '../../parse/index.ts';
import { matchesInBody, whereLikely } from '../text/matches.ts';
import { placesIn } from '../text/places.ts';
import type { RoleRule } from '../rule.ts';

/** Hashes without the space that makes them a heading, or with one that Markdown does not take for a space. */
const pattern = /(?<=^ {0,3})(#{1,6})([\u00a0\u2007\u202f\u200b\ufeff]*)(?=[^#\s])(.*\p{L}.*)$/gmu;

const withoutSpace = whereLikely(/#[^#\s]|#[\u00a0\u2007\u202f\u200b\ufeff]/, pattern);

/** What has a meaning in Markdown, or in HTML and not in Markdown. */
const signs = /[\\`*_[\]<>&~#]/u;

/** Reports lines that are meant as headings and are none in Markdown. */
export const pseudoHeading: RoleRule = {
  on: 'role',
  severity: 'warning',
  summary: 'A line in bold, in HTML, or with `##` and no space, is used as a heading.',
  why: 'Other tools, and the preview on GitHub, show no heading there; with other words in it Rolepress would see none either.',
  bad: '---\ntitle: Cook\n---\n**Qualifications**\n\n- A steady hand.\n\n##Duties\n\n- Prepare the stations.\n',
  good: '---\ntitle: Cook\n---\n## Qualifications\n\n- A steady hand.\n\n## Duties\n\n- Prepare the stations.\n',
  check: (document) => [...hashesIn(document), ...boldAndHtmlIn(document)],
};

/** One hash may also be a tag, as in `#hiring`, unless the line stands for a section. */
function hashesIn(document: RoleDocument): readonly Finding[] {
  const sections = new Set(document.outline.sections.map(({ heading }) => heading.place.start.line));
  return matchesInBody(document, withoutSpace)
    .filter(({ around, groups: [hashes = ''], place }) => {
      const inParagraph = around.type === 'paragraph' || (around.type === 'text' && around.parent === 'paragraph');
      return inParagraph && (hashes.length > 1 || sections.has(place.start.line));
    })
    .map(({ place, start, text, groups: [hashes = '', gap = '', rest = ''] }) => {
      // `##Title##`: behind a space the closing hashes would become a part of the title.
      const title = rest.trimEnd().endsWith(hashes) ? rest.trimEnd().slice(0, -hashes.length).trimEnd() : undefined;
      const fix =
        title === undefined
          ? { start: start + hashes.length, end: start + hashes.length + gap.length, text: ' ' }
          : { start, end: start + text.length, text: `${hashes} ${title}` };
      return {
        message: `\`${shown(text)}\` has no space behind ${hashes.length > 1 ? 'the hashes' : 'the hash'}; expected a heading`,
        place,
        help: `Write \`${shown(`${hashes} ${title ?? rest}`)}\`.`,
        fix,
      };
    });
}

function boldAndHtmlIn({ outline, tree, source }: RoleDocument): readonly Finding[] {
  const headings = outline.sections.map(({ heading }) => heading);
  if (!headings.some(isBoldOrHtml)) return [];
  const nodes = new Map(tree.children.map((node) => [node.position?.start.line, node]));
  const levels = levelsFor(headings);
  const { offsetOf } = placesIn(source.text);
  return headings.flatMap((heading, index) => {
    if (!isBoldOrHtml(heading)) return [];
    const { form, place, title } = heading;
    const node = nodes.get(place.start.line);
    const written = node?.type === 'paragraph' ? boldText(node, source.text) : signs.test(title) ? undefined : title;
    const line = `${'#'.repeat(levels[index] ?? 2)} ${written ?? title}`;
    const fix =
      written === undefined ? undefined : lineEdit(offsetOf(place.start), offsetOf(place.end), line, source.text);
    return [
      {
        message: `The heading “${title}” is ${form === 'bold' ? 'a line in bold' : 'in HTML'}; expected a heading in Markdown`,
        place,
        help: `Write \`${line}\`.`,
        ...(fix ? { fix } : {}),
      },
    ];
  });
}

/** The edit of a line as a whole: spaces in front, which make it a part of a list item above, or the sign of a line break behind, would be in the way. */
function lineEdit(start: number, end: number, line: string, text: string): TextEdit | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const nextLine = text.indexOf('\n', end);
  const lineEnd = nextLine === -1 ? text.length : nextLine;
  const before = text.slice(lineStart, start);
  const after = text.slice(end, lineEnd);
  if (before.trim() !== '' || !/^[ \t]*(?:\\|<br *\/?>)?[ \t]*$/iu.test(after)) return undefined;
  return {
    start: lineStart,
    end: after.trim() === '' ? end : lineEnd,
    text: line,
  };
}

function isBoldOrHtml({ form, kinds }: SectionHeading): boolean {
  return kinds.length > 0 && (form === 'bold' || form === 'html');
}

/** The level for each heading: its own, or for a line in bold that of the sections around it, so that what starts a section below it still does. */
function levelsFor(headings: readonly SectionHeading[]): readonly number[] {
  const usual = headings.find(({ kinds, level }) => kinds.length > 0 && level < 7)?.level ?? 2;
  const levels: number[] = [];
  for (const [index, { form, level }] of [...headings.entries()].toReversed()) {
    const below = levels[index + 1] ?? 0;
    levels[index] = form === 'bold' ? Math.max(2, usual, below) : level < 7 ? level : below;
  }
  return levels;
}

/** What stands between the stars or the tags, as it was written; nothing when it would mean something else behind hashes. */
function boldText({ children }: Paragraph, text: string): string | undefined {
  const [first, second] = children;
  const outer = first?.type === 'emphasis' ? first.children[0] : first;
  const inner = outer?.type === 'strong' ? outer.children : outer?.type === 'html' ? children.slice(1, 2) : [];
  const start = inner[0]?.position?.start.offset;
  const end = inner.at(-1)?.position?.end.offset;
  if (start === undefined || end === undefined) return undefined;
  const colon = outer?.type === 'strong' && second?.type === 'text' ? second.value.trim() : '';
  const written = `${text.slice(start, end)}${colon}`.trim();
  return /\n|#$|^$/u.test(written) ? undefined : written;
}

function shown(line: string): string {
  const clean = line.trim();
  return clean.length > 60 ? `${clean.slice(0, 59)}…` : clean;
}
