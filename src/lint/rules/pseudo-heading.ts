import type { Paragraph, PhrasingContent } from 'mdast';
import type { Finding, TextEdit } from '../../model/diagnostic.ts';
import type { RoleDocument, SectionHeading } from '../../parse/index.ts';
import { joinedEdit } from '../text/joined-edit.ts';
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
  summary: 'A line in bold, a short line that stands alone, HTML, or `##` with no space is used as a heading.',
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

/** Lines of one form are one finding, but for those with a comment above them that silences rules. */
function boldAndHtmlIn(document: RoleDocument): readonly Finding[] {
  const { outline, source, disables } = document;
  const silenced = new Set(disables.map(({ line }) => line));
  const groups = new Map<string, Meant[]>();
  for (const meant of meantHeadings(
    document,
    outline.sections.map(({ heading }) => heading),
  )) {
    const { form, place } = meant.heading;
    const key = silenced.has(place.start.line) ? `${place.start.line}` : `${form} ${meant.fix !== undefined}`;
    groups.set(key, [...(groups.get(key) ?? []), meant]);
  }
  return [...groups.values()].flatMap((group) => findingFor(group, source));
}

/** A line that was meant as a heading, and the line to write in its place. */
type Meant = { readonly heading: SectionHeading; readonly line: string; readonly fix: TextEdit | undefined };

function meantHeadings({ outline, tree, source }: RoleDocument, sections: readonly SectionHeading[]): readonly Meant[] {
  const levels = new Map(levelsFor(sections).map((level, index) => [sections[index], level]));
  const nodes = new Map(tree.children.map((node) => [node.position?.start.line, node]));
  const { offsetOf } = placesIn(source.text);
  return outline.headings.flatMap((heading) => {
    const { form, place, title, level } = heading;
    if (!(levels.has(heading) && isMeant(heading)) && form !== 'html') return [];
    const node = nodes.get(place.start.line);
    const written = node?.type === 'paragraph' ? boldText(node, source.text) : signs.test(title) ? undefined : title;
    const line = `${'#'.repeat(levels.get(heading) ?? level)} ${written ?? title}`;
    const fix =
      written === undefined ? undefined : lineEdit(offsetOf(place.start), offsetOf(place.end), line, source.text);
    return [{ heading, line, fix }];
  });
}

function findingFor(group: readonly Meant[], source: RoleDocument['source']): readonly Finding[] {
  const [first, ...others] = group;
  if (!first) return [];
  const { form, title, place } = first.heading;
  const edits = group.flatMap(({ fix }) => fix ?? []);
  const fix = edits.length === group.length ? joinedEdit(edits, source.text) : undefined;
  const lines = others.map(({ heading }) => heading.place.start.line);
  const isOne = others.length === 0;
  return [
    {
      message: isOne
        ? `The heading “${title}” is ${kindsOfLine[form]}; expected a heading in Markdown`
        : `The headings “${title}” and ${others.map(({ heading }) => `“${heading.title}”`).join(', ')} are each ${kindsOfLine[form]}; expected headings in Markdown`,
      place,
      help: isOne
        ? `Write \`${first.line}\`.`
        : `Write \`${first.line}\`, and the same way in line${lines.length > 1 ? 's' : ''} ${lines.join(', ')}.`,
      ...(fix ? { fix } : {}),
    },
  ];
}

const kindsOfLine: Readonly<Record<SectionHeading['form'], string>> = {
  atx: 'a heading',
  setext: 'a heading',
  nospace: 'a line without a space behind the hashes',
  bold: 'a line in bold',
  plain: 'a line of plain text',
  html: 'in HTML',
};

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

function isMeant({ form }: SectionHeading): boolean {
  return form === 'bold' || form === 'plain' || form === 'html';
}

/** The level for each heading: its own, or for a line in bold that of the sections around it, so that what starts a section below it still does. */
function levelsFor(headings: readonly SectionHeading[]): readonly number[] {
  const usual = headings.find(({ kinds, level }) => kinds.length > 0 && level < 7)?.level ?? 2;
  const levels: number[] = [];
  for (const [index, { form, level }] of [...headings.entries()].toReversed()) {
    const below = levels[index + 1] ?? 0;
    levels[index] = form === 'bold' || form === 'plain' ? Math.max(2, usual, below) : level < 7 ? level : below;
  }
  return levels;
}

/** What stands between the stars or the tags, as it was written; nothing when it would mean something else behind hashes. */
function boldText({ children }: Paragraph, text: string): string | undefined {
  const [first, second] = children;
  if (children.every(({ type }) => type === 'text')) return plainText(children, text);
  const outer = first?.type === 'emphasis' ? first.children[0] : first;
  const inner = outer?.type === 'strong' ? outer.children : outer?.type === 'html' ? children.slice(1, 2) : [];
  const start = inner[0]?.position?.start.offset;
  const end = inner.at(-1)?.position?.end.offset;
  if (start === undefined || end === undefined) return undefined;
  const colon = outer?.type === 'strong' && second?.type === 'text' ? second.value.trim() : '';
  return asTitle(`${text.slice(start, end)}${colon}`);
}

/** A line of plain text, as it was written. */
function plainText(children: readonly PhrasingContent[], text: string): string | undefined {
  const [start, end] = [children[0]?.position?.start.offset, children.at(-1)?.position?.end.offset];
  return start === undefined || end === undefined ? undefined : asTitle(text.slice(start, end));
}

/** What can stand behind hashes as it is; nothing when it would end there. */
function asTitle(written: string): string | undefined {
  const title = written.trim();
  return /\n|#$|^$/u.test(title) ? undefined : title;
}

function shown(line: string): string {
  const clean = line.trim();
  return clean.length > 60 ? `${clean.slice(0, 59)}…` : clean;
}
