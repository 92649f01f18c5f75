import type { Finding, TextEdit } from '../../model/diagnostic.ts';
import { eachNode, parseMarkdown, type PastedList, type RoleDocument } from '../../parse/index.ts';
import { joinedEdit } from '../text/joined-edit.ts';
import { type BodyMatch, bodyStartOf, matchesInBody, whereLikely } from '../text/matches.ts';
import type { RoleRule } from '../rule.ts';

/** Bullets in a quote or in an item of Markdown, behind its own sign or on a further line. Those at the top of the text are found when it is read. */
const pattern =
  /(?:[•●▪■◦○□‣⁃∙·\uf0a7\uf0b7]|o(?=[\t\u00a0]))(?<=^(?:[ \t\u00a0]|> ?)*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?.)[ \t\u00a0]*(?:(?:[•●▪■◦○□‣⁃∙·\uf0a7\uf0b7]|o(?=[\t\u00a0]))[ \t\u00a0]*)*(?=\S)/gmu;

const bullets = whereLikely(/[•●▪■◦○□‣⁃∙·\uf0a7\uf0b7]|o[\t\u00a0]/, pattern);

/** Reports lists whose bullets are pasted as text and make no list in Markdown: one finding for each list. */
export const smartBullets: RoleRule = {
  on: 'role',
  severity: 'warning',
  summary: 'Lines start with a bullet such as • that is no list in Markdown.',
  why: 'Rolepress publishes them as a list, but other tools, and the preview on GitHub, run the lines together into one paragraph.',
  bad: '---\ntitle: Cook\n---\n## Duties\n• Prepare the stations.\n• Order the fish.\n',
  good: '---\ntitle: Cook\n---\n## Duties\n- Prepare the stations.\n- Order the fish.\n',
  check: (document) => {
    const good = document.pastedLists.length === 0 ? new Set() : listsThatWork(document);
    const atTop = document.pastedLists.map((list) => pastedFinding(list, good.has(list), document.source.text));
    return [...atTop, ...innerFindings(document)];
  },
};

function pastedFinding(list: PastedList, works: boolean, text: string): Finding {
  const { lines, isOrdered, place } = list;
  const sign = shown(list.sign);
  const [type, many] = [isOrdered ? '`1. `, `2. ` and so on' : '`- `', lines.length > 1];
  const fix = works && list.edits ? joinedEdit(list.edits, text) : undefined;
  return {
    message: many
      ? `Lines start with signs such as “${sign}”, which make no list; expected ${isOrdered ? 'numbers' : 'bullets'} of Markdown`
      : `“${sign}” at the start of a line makes no list; expected \`- \``,
    place,
    help: many ? `Write ${type} in place of the signs in all ${lines.length} lines.` : `Write ${type} in place of “${sign}”.`, // prettier-ignore
    ...(fix ? { fix } : {}),
  };
}

/** Word has its bullets in fonts of its own. */
function shown(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  return code >= 0xe000 && code <= 0xf8ff ? `U+${code.toString(16).toUpperCase()}` : sign;
}

/** Each try parses the body, and lists of thousands of items are slow to parse. */
const mostTries = 3;
const mostLines = 500;

/** The lists of which every line is an item once they are written in Markdown. They are tried out together, and those that fail are left out. */
function listsThatWork(document: RoleDocument): ReadonlySet<PastedList> {
  const { pastedLists, source } = document;
  const from = bodyStartOf(document);
  let lists = pastedLists.filter(({ edits, lines }) => edits !== undefined && lines.length <= mostLines);
  for (let tries = 0; tries < mostTries && lists.length > 0; tries++) {
    const failed = firstFailed(lists, source.text, from);
    if (failed.size === 0) return new Set(lists);
    lists = lists.filter((list) => !failed.has(list));
  }
  return new Set();
}

/** The lists with a line that starts no item once all edits are made. */
function firstFailed(lists: readonly PastedList[], text: string, from: number): ReadonlySet<PastedList> {
  let edited = '';
  let at = from;
  const signs: { readonly list: PastedList; readonly offset: number }[] = [];
  for (const list of lists) {
    for (const edit of list.edits ?? []) {
      edited += text.slice(at, edit.start);
      const sign = edit.text.search(/\S/u);
      if (sign !== -1) signs.push({ list, offset: edited.length + sign });
      edited += edit.text;
      at = edit.end;
    }
  }
  const starts = new Set<number | undefined>();
  eachNode(parseMarkdown(edited + text.slice(at)), ({ type, position }) => {
    if (type === 'listItem') starts.add(position?.start.offset);
  });
  return new Set(signs.filter(({ offset }) => !starts.has(offset)).map(({ list }) => list));
}

/** A line that starts with a bullet, inside of a list or a quote. */
type InnerLine = { readonly match: BodyMatch; readonly isItem: boolean };

/** Bullets behind the sign of an item, one finding for those on lines that follow each other. */
function innerFindings(document: RoleDocument): readonly Finding[] {
  const { text } = document.source;
  const known = new Set(document.pastedLists.flatMap(({ lines }) => lines));
  const groups: InnerLine[][] = [];
  for (const match of matchesInBody(document, bullets)) {
    const { around, place, start } = match;
    const inParagraph = around.type === 'paragraph' || (around.type === 'text' && around.parent === 'paragraph');
    if (!inParagraph || known.has(place.start.line)) continue;
    const isItem = /[^\s>]/u.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
    const last = groups.at(-1);
    const above = last?.at(-1);
    if (above?.isItem === isItem && place.start.line - above.match.place.start.line <= 2) last?.push({ match, isItem });
    else groups.push([{ match, isItem }]);
  }
  return groups.flatMap((group) => innerFinding(group, text));
}

function innerFinding(lines: readonly InnerLine[], text: string): readonly Finding[] {
  const [first] = lines;
  if (!first) return [];
  const sign = shown(first.match.text.trim());
  const count = lines.length > 1 ? ` in ${lines.length} lines` : '';
  const edits = lines.map(({ match: { start, text: found } }): TextEdit => ({ start, end: start + found.length, text: '' })); // prettier-ignore
  const fix = first.isItem && !edits.some(({ end }) => block.test(text.slice(end, end + 12))) ? joinedEdit(edits, text) : undefined; // prettier-ignore
  return [
    {
      message: first.isItem
        ? `“${sign}” stands behind the sign of a list item${count}; expected the text`
        : `“${sign}” at the start of a line makes no list${count}; expected \`- \``,
      place: first.match.place,
      help: first.isItem ? `Delete “${sign}”${count}.` : `Write \`- \` in place of “${sign}”${count}.`,
      ...(fix ? { fix } : {}),
    },
  ];
}

/** What would make something else of the text behind a bullet. */
const block = /^(?:[-+*][ \t]|#{1,6}[ \t]|[>|<]|\d{1,9}[.)][ \t]|```|~~~|[-*_]{3,}\s|==)/u;
