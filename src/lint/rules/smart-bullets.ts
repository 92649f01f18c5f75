import { visit } from 'unist-util-visit';
import type { TextEdit } from '../../model/diagnostic.ts';
import { parseMarkdown, type RoleDocument } from '../../parse/index.ts';
import { type BodyMatch, bodyStartOf, matchesInBody, whereLikely } from '../text/matches.ts';
import type { RoleRule } from '../rule.ts';

/** Bullets as Word, Google Docs and the web show them, the `o` of Word's second level, and dashes; all at the start of a line or of an item. */
const pattern =
  /(?:[•●▪■◦○□‣⁃∙·\uf0a7\uf0b7]|[–—](?=[ \t\u00a0])|o(?=[\t\u00a0]))(?<=^[ \t\u00a0]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?.)[ \t\u00a0]*(?:(?:[•●▪■◦○□‣⁃∙·\uf0a7\uf0b7]|o(?=[\t\u00a0]))[ \t\u00a0]*)*(?=\S)/gmu;

const bullets = whereLikely(/[•●▪■◦○□‣⁃∙·\uf0a7\uf0b7]|[–—][ \t\u00a0]|o[\t\u00a0]/, pattern);

/** What would make something else of the text behind a bullet. */
const block = /^(?:[-+*][ \t]|#{1,6}[ \t]|[>|<]|\d{1,9}[.)][ \t]|```|~~~|[-*_]{3,}\s|==)/u;

/** Reports bullets that are pasted as text and make no list. */
export const smartBullets: RoleRule = {
  on: 'role',
  severity: 'warning',
  summary: 'A line starts with a bullet such as • that is no list in Markdown.',
  why: 'The lines run together into one paragraph on the page, and the section has no items in the feed.',
  bad: '---\ntitle: Cook\n---\n## Duties\n• Prepare the stations.\n• Order the fish.\n',
  good: '---\ntitle: Cook\n---\n## Duties\n- Prepare the stations.\n- Order the fish.\n',
  check: (document) => {
    const { text } = document.source;
    const found = matchesInBody(document, bullets).filter(
      ({ around }) => around.type === 'paragraph' || (around.type === 'text' && around.parent === 'paragraph'),
    );
    const lines = withoutLoneDashes(
      found.map((match) => lineOf(match, text)),
      text,
    );
    const fixes = fixesFor(lines, document);
    return lines.map((line) => {
      const sign = shown(line.match.text.trim());
      const fix = fixes.get(line);
      return {
        message: line.isItem
          ? `“${sign}” stands behind the sign of a list item; expected the text`
          : `“${sign}” at the start of a line makes no list; expected \`- \``,
        place: line.match.place,
        help: line.isItem ? `Delete “${sign}”.` : `Write \`- \` in place of “${sign}”.`,
        ...(fix ? { fix } : {}),
      };
    });
  },
};

/** Word has its bullets in fonts of its own. */
function shown(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  return code >= 0xe000 ? `U+${code.toString(16).toUpperCase()}` : sign;
}

/** A line that starts with a bullet. */
type BulletLine = {
  readonly match: BodyMatch;
  /** offset of the line in the text */
  readonly start: number;
  /** What the line has in front of the bullet. */
  readonly indent: string;
  /** Whether a sign of Markdown stands in front of the bullet. */
  readonly isItem: boolean;
};

function lineOf(match: BodyMatch, text: string): BulletLine {
  const start = text.lastIndexOf('\n', match.start - 1) + 1;
  const indent = text.slice(start, match.start);
  return { match, start, indent, isItem: /\S/u.test(indent) };
}

/** A dash may start a wrapped line, or name who said something; two such lines in a row are a list. */
function withoutLoneDashes(lines: readonly BulletLine[], text: string): readonly BulletLine[] {
  const isBeside = (line: BulletLine, other: BulletLine | undefined) =>
    other !== undefined &&
    !other.isItem &&
    other.match.text.trim() === line.match.text.trim() &&
    /^[^\n]*\n(?:[ \t]*\n)?$/u.test(text.slice(Math.min(line.start, other.start), Math.max(line.start, other.start)));
  return lines.filter((line, index) => {
    if (!/^[–—]/u.test(line.match.text)) return true;
    return !line.isItem && (isBeside(line, lines[index - 1]) || isBeside(line, lines[index + 1]));
  });
}

/** The edits that make list items of the lines. They are tried out together, and those that make none are left out. */
function fixesFor(lines: readonly BulletLine[], document: RoleDocument): ReadonlyMap<BulletLine, TextEdit> {
  if (lines.length > mostLines) return new Map();
  const { text } = document.source;
  const from = bodyStartOf(document);
  let edits = new Map(
    lines.flatMap((line) => {
      const { start, text: found } = line.match;
      const end = start + found.length;
      return block.test(text.slice(end, end + 12)) ? [] : [[line, editOf(line, end, text)] as const];
    }),
  );
  for (let tries = 0; tries < mostTries && edits.size > 0; tries++) {
    const items = itemsAfter([...edits.values()], text, from);
    const good = new Map(Array.from(edits).filter(([{ isItem }], index) => isItem || items[index] === true));
    if (good.size === edits.size) return edits;
    edits = good;
  }
  return new Map();
}

/** Each try parses the body, and lists of thousands of items are slow to parse. */
const mostTries = 3;
const mostLines = 500;

function editOf({ match, start, indent, isItem }: BulletLine, end: number, text: string): TextEdit {
  if (isItem) return { start: match.start, end, text: '' };
  const spaces = indent.replaceAll('\u00a0', '');
  // A backslash that broke the line above would be shown once items break it.
  if (text.endsWith('\\\n', start)) return { start: start - 2, end, text: `\n${spaces}- ` };
  return spaces === indent ? { start: match.start, end, text: '- ' } : { start, end, text: `${spaces}- ` };
}

/** For each edit, whether a list item starts at its hyphen once all are made. */
function itemsAfter(edits: readonly TextEdit[], text: string, from: number): readonly boolean[] {
  let edited = '';
  let at = from;
  const hyphens = edits.map((edit) => {
    edited += text.slice(at, edit.start) + edit.text;
    at = edit.end;
    return edited.length - 2;
  });
  const starts = new Set<number | undefined>();
  visit(parseMarkdown(edited + text.slice(at)), 'listItem', ({ position }) => void starts.add(position?.start.offset));
  return hyphens.map((hyphen) => starts.has(hyphen));
}
