import type { List, ListItem, Root, RootContent } from 'mdast';
import { type Bullet, bulletAt, isTitleInCapitals, sureBullets, titleReader } from '../../parse/index.ts';
import { guessLanguage } from '../../parse/index.ts';
import { oneLine } from '../clean-text.ts';
import type { Dropped, Importer } from '../imported-role.ts';
import { at, paragraph, text } from '../tree.ts';

/** Plain text: lines, bullets of every kind, and headings that are lines of their own. */
export const txt: Importer = {
  summary: 'plain text',
  // Data that no other importer knows is no text that people wrote.
  recognises: (file) => file.text !== undefined && file.data === undefined && !/^\s*(?:<\?xml|<!DOCTYPE)/u.test(file.text),
  read: ({ text: source = '', notes }, { settings }) => {
    if (oneLine(source) === '') return { refused: 'The file holds no text' };
    if (source.length > mostCharacters) return { refused: `The file has ${source.length} characters; expected at most ${mostCharacters}` };
    const count = source.split('\n').length;
    if (count > mostLines) return { refused: `The file has ${count} lines; expected at most ${mostLines}` };
    const { lines, dropped } = withoutPageLines(linesOf(source));
    const readTitle = titleReader(settings.sections, guessLanguage(source) ?? settings.language);
    const body = treeOf(lines, (title) => readTitle(title).length > 0);
    return { roles: [{ body, facts: [], notes, dropped, unit: 'line' }] };
  },
}; // prettier-ignore

const mostCharacters = 256 * 1024;
const mostLines = 20_000;

/** A line with text in it. */
type Line = {
  readonly text: string;
  readonly indent: number;
  /** 1-based */
  readonly line: number;
  /** Whether an empty line, or the end of a page, stands above it. */
  readonly isApart: boolean;
  /** Whether a page ends above it. */
  readonly startsPage: boolean;
  /** Below it stands a line of such signs. */
  readonly underline?: '=' | '-';
};

function linesOf(source: string): readonly Line[] {
  const lines: Line[] = [];
  let [isApart, startsPage] = [true, false];
  for (const [index, written] of source.split('\n').entries()) {
    startsPage ||= written.includes('\f');
    const expanded = written.replaceAll('\f', '').replaceAll('\t', '    ');
    const content = expanded.trim();
    const [, underline] = /^(?:(=)=+|(?:-)-+)$/u.exec(content) ? [content, content[0]] : [];
    const above = lines.at(-1);
    if (content === '') isApart = true;
    else if ((underline === '=' || underline === '-') && !isApart && above && !bulletAt(above.text))
      lines[lines.length - 1] = { ...above, underline };
    else {
      const indent = expanded.length - expanded.trimStart().length;
      lines.push({ text: content, indent, line: index + 1, isApart: isApart || startsPage, startsPage });
      [isApart, startsPage] = [false, false];
    }
  }
  return lines;
}

/** Headers and footers of pages are lines that come again where pages end, but for their number. */
function withoutPageLines(lines: readonly Line[]): { readonly lines: readonly Line[]; readonly dropped: readonly Dropped[] } {
  if (!lines.some(({ startsPage }) => startsPage)) return { lines, dropped: [] };
  const keyOf = ({ text: value }: Line) => value.replace(/\d+/gu, '#');
  const isAtEdge = (index: number) =>
    [index, index - 1, index + 1, index + 2].some((near) => lines[near]?.startsPage) || index >= lines.length - 2 || index < 2;
  const counts = new Map<string, number>();
  for (const [index, line] of lines.entries())
    if (isAtEdge(index)) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  const repeats = (line: Line, index: number) => isAtEdge(index) && (counts.get(keyOf(line)) ?? 0) > 1;
  return {
    lines: lines.filter((line, index) => !repeats(line, index)),
    dropped: lines.flatMap((line, index) =>
      repeats(line, index) ? [{ text: line.text, why: 'it comes again on each page', from: `line ${line.line}` }] : [],
    ),
  };
} // prettier-ignore

/** What a line is: the start of an item, a heading, more of what stands above it, or the start of a paragraph. */
type Read =
  | { readonly kind: 'item'; readonly line: Line; readonly bullet: Bullet }
  | { readonly kind: 'heading' | 'more' | 'paragraph'; readonly line: Line };

function treeOf(lines: readonly Line[], isKnown: (title: string) => boolean): Root {
  const children: RootContent[] = [];
  let list: OpenList | undefined;
  for (const read of readLines(lines, isKnown)) {
    const { line } = read;
    if (read.kind === 'item') {
      if (!list) children.push((list = newList(read.bullet, line)).list);
      list = withItem(list, read.bullet, line);
    } else if (read.kind === 'more') {
      const last = list ? lastParagraph(list.list) : children.at(-1);
      if (last?.type === 'paragraph') last.children.push(text(`\n${line.text}`));
    } else {
      list = undefined;
      if (read.kind === 'paragraph') children.push(paragraph([text(line.text)], line.line));
      else children.push({ type: 'heading', depth: line.underline === '=' ? 1 : 2, children: [text(line.text)], ...at(line.line) }); // prettier-ignore
    }
  }
  return { type: 'root', children };
}

function readLines(lines: readonly Line[], isKnown: (title: string) => boolean): readonly Read[] {
  const bullets = bulletsOf(lines);
  const longest = lines.reduce((most, line) => Math.max(most, line.text.length + line.indent), 0);
  // Where no line is longer, they were broken where the next word did not fit.
  const width = longest <= mostWidth ? longest : Infinity;
  return lines.map((line, index): Read => {
    const [bullet, next, above] = [bullets[index], lines[index + 1], lines[index - 1]];
    const isAboveItem = bullets[index + 1] !== undefined && bullets[index + 1]?.order === undefined;
    const title = bullet?.order === undefined ? line.text : line.text.slice(bullet.length);
    if ((!bullet || (bullet.order !== undefined && isAboveItem)) && isKnown(title) && next && isShort(title))
      return { kind: 'heading', line };
    if (bullet) return { kind: 'item', line, bullet };
    if (line.underline) return { kind: 'heading', line };
    if (index > 0 && next && isShort(line.text) && isTitleInCapitals(line.text)) return { kind: 'heading', line };
    const goesOn = above !== undefined && !line.isApart && !above.underline && continues(above, line, width);
    const isBelowHeading = above !== undefined && (isKnown(above.text) || isTitleInCapitals(above.text));
    return goesOn && !isBelowHeading ? { kind: 'more', line } : { kind: 'paragraph', line };
  });
}

/** Texts that are broken by hand or by mail programs have lines of at most so many characters. */
const mostWidth = 100;

/** Whether a line is more of the sentence above it: it starts small, or its first word had no room there. */
function continues(above: Line, line: Line, width: number): boolean {
  if (/^\p{Ll}/u.test(line.text)) return true;
  const [first = ''] = line.text.split(/\s/u, 1);
  const hasNoRoom = above.text.length + above.indent + 1 + first.length > width;
  return hasNoRoom && (above.text.length >= shortest || line.indent > above.indent);
}

const shortest = 40;

function isShort(title: string): boolean {
  return title.length <= 80 && title.split(/\s+/u).length <= 10 && !/[.!;,]$/u.test(title);
}

/** A hyphen, a star or a plus before a blank is a bullet in a text file, also where it is alone. */
function bulletsOf(lines: readonly Line[]): readonly (Bullet | undefined)[] {
  const found = lines.map((line) => bulletAt(line.text));
  const sure = sureBullets(found);
  return found.map((bullet, index) => {
    const isTyped = bullet && /^[-*+]\s/u.test(lines[index]?.text ?? '');
    return sure[index] ?? (isTyped ? bullet : undefined);
  });
}

/** The list that the last item stands in, and those around it. */
type OpenList = { readonly list: List; readonly levels: readonly Level[] };
type Level = { readonly list: List; readonly family: string; readonly indent: number };

function newList(bullet: Bullet, { line, indent }: Line): OpenList {
  const list = listFor(bullet, line);
  return { list, levels: [{ list, family: bullet.family, indent }] };
}

function listFor({ order }: Bullet, line: number): List {
  return { type: 'list', ordered: order !== undefined, ...(order === undefined ? {} : { start: order }), spread: false, children: [], ...at(line) }; // prettier-ignore
}

/** Signs that programs use below other bullets. */
const innerSigns = /^[-–—o○◦▪■□▫§»›\uf0a7]/u;

const mostLevels = 6;

function withItem(open: OpenList, bullet: Bullet, line: Line): OpenList {
  const { levels } = open;
  const last = levels.at(-1);
  const item: ListItem = { type: 'listItem', spread: false, children: [paragraph([text(line.text.slice(bullet.length))], line.line)], ...at(line.line) }; // prettier-ignore
  const same = levels.findLastIndex((level) => level.family === bullet.family && Math.abs(level.indent - line.indent) < 2); // prettier-ignore
  const isNew = levels.every(({ family }) => family !== bullet.family);
  const isDeeper = last && (line.indent >= last.indent + 2 || (isNew && innerSigns.test(bullet.sign)));
  if (same === -1 && isDeeper && last.list.children.length > 0 && levels.length < mostLevels) {
    const list = listFor(bullet, line.line);
    list.children.push(item);
    last.list.children.at(-1)?.children.push(list);
    return { ...open, levels: [...levels, { list, family: bullet.family, indent: line.indent }] };
  }
  const index = same === -1 ? Math.max(0, levels.findLastIndex((level) => level.indent <= line.indent)) : same; // prettier-ignore
  levels[index]?.list.children.push(item);
  return { ...open, levels: levels.slice(0, index + 1) };
}

/** The paragraph that the last item of a list, or of one inside it, ends with. */
function lastParagraph(list: List): RootContent | undefined {
  const last = list.children.at(-1)?.children.at(-1);
  return last?.type === 'list' ? lastParagraph(last) : last;
}
