import type { Paragraph } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { type Bullet, bulletAt, sureBullets } from './bullets.ts';
import { type Bounds, type Line, linesIn } from './paragraph-lines.ts';

/** A line of a paragraph, and the bullet that it surely starts with. */
export type ReadLine = {
  readonly line: Line;
  /** Of all lines of its paragraph. */
  readonly bounds: readonly Bounds[];
  readonly bullet: Bullet | undefined;
  /** How many characters that are white space, but not to Markdown, stand in front of the bullet. */
  readonly lead: number;
  /** How many characters of the source the line is indented by. */
  readonly indent: number;
};

/** An item of a list that was pasted as text. */
export type Entry = {
  readonly head: ReadLine & { readonly bullet: Bullet };
  /** Lines into which its text goes on. */
  readonly more: ReadLine[];
  /** 0 for an item of the list itself, 1 for one of a list in its last item, and so on. */
  readonly depth: number;
  /** How many spaces stand in front of it when it is written in Markdown. */
  readonly spaces: number;
};

/** A stretch of lines: a list, or text as it was. */
export type Stretch =
  | {
      readonly kind: 'list';
      readonly entries: Entry[];
      /** Whether blank lines part its items. */
      isLoose: boolean;
      /** The line right below the list that is no part of it. */
      next?: ReadLine;
    }
  | { readonly kind: 'text'; readonly lines: readonly ReadLine[] }
  | { readonly kind: 'paragraph'; readonly paragraph: Paragraph };

/** Parts the lines of paragraphs that follow each other into lists and text. */
export function stretchesOf(paragraphs: readonly Paragraph[], source: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let list: (Stretch & { readonly kind: 'list' }) | undefined;
  let levels: readonly Level[] = [];
  for (const [index, lines] of readLines(paragraphs, source).entries()) {
    const paragraph = paragraphs[index];
    if (paragraph && !lines.some(({ bullet }) => bullet)) {
      stretches.push({ kind: 'paragraph', paragraph });
      list = undefined;
      continue;
    }
    let text: ReadLine[] = [];
    for (const [place, read] of lines.entries()) {
      const last = list?.entries.at(-1);
      if (startsItem(read)) {
        const next = list && levelsFor(read, levels);
        if (!list || !next) stretches.push((list = { kind: 'list', entries: [], isLoose: false }));
        else if (place === 0) list.isLoose = true;
        levels = next ?? [levelOf(read, 0)];
        text = [];
        list.entries.push({ head: read, more: [], depth: levels.length - 1, spaces: levels.at(-1)?.spaces ?? 0 });
      } else if (list && last && place > 0 && goesOn(last.more.at(-1) ?? last.head, read)) last.more.push(read);
      else {
        if (list && place > 0) list.next = read;
        list = undefined;
        if (text.length === 0) stretches.push({ kind: 'text', lines: text });
        text.push(read);
      }
    }
  }
  return stretches;
}

function startsItem(read: ReadLine): read is Entry['head'] {
  return read.bullet !== undefined;
}

/** A quick look: most paragraphs start their lines with letters only. */
const mayHaveBullet = /^[ \t\u00a0]*(?:[^\p{L}\s]|o[ \t\u00a0]|[a-z]\))/mu;

function readLines(paragraphs: readonly Paragraph[], source: string): readonly (readonly ReadLine[])[] {
  const read = paragraphs.map((paragraph) => {
    const { start, end } = paragraph.position ?? {};
    if (!mayHaveBullet.test(source.slice(start?.offset ?? 0, end?.offset ?? 0))) return [];
    const { lines, bounds } = linesIn(paragraph, source);
    return lines.map((line) => readLine(line, bounds, source));
  });
  // A paragraph without bullets stands between the bullets above and below it.
  const bullets = read.flatMap((lines) => (lines.length === 0 ? [undefined] : lines.map(({ bullet }) => bullet)));
  const sure = sureBullets(bullets);
  let at = 0;
  return read.map((lines) => {
    const from = at;
    at += Math.max(1, lines.length);
    return lines.map((line, index) => ({ ...line, bullet: sure[from + index] }));
  });
}

function readLine(line: Line, bounds: readonly Bounds[], source: string): ReadLine {
  const text = textOf(line);
  const lead = text.length - text.trimStart().length;
  const found = bulletAt(text.slice(lead));
  const [first] = line.children;
  const isPlain = found && first?.type === 'text' && first.value.length >= lead + found.length;
  const start = bounds[line.index]?.start.offset ?? 0;
  const indent = start - (source.lastIndexOf('\n', start - 1) + 1);
  return { line, bounds, bullet: isPlain ? found : undefined, lead, indent };
}

function textOf({ children }: Line): string {
  return children.map((child) => toString(child)).join('');
}

/** A longer line was probably broken by hand or by a program, in the middle of a sentence. */
const longLine = 60;

/** Whether the text of an item goes on in the line below it, which has no bullet. */
function goesOn(above: ReadLine, { line }: ReadLine): boolean {
  const [before, text] = [textOf(above.line).trimEnd(), textOf(line)];
  return !/^[^\p{L}]*[\p{Lu}\p{Lo}]/u.test(text) || (before.length >= longLine && !/[.!?:;。！？：]$/u.test(before));
}

/** A list around the place, from the outermost on. */
type Level = {
  readonly family: string;
  readonly isOrdered: boolean;
  readonly indent: number;
  readonly spaces: number;
  /** How wide its signs are in Markdown. */
  readonly width: number;
};

function levelOf({ bullet: { family, order }, indent }: Entry['head'], spaces: number): Level {
  const isOrdered = order !== undefined;
  return { family, isOrdered, indent, spaces, width: isOrdered ? `${order}. `.length : 2 };
}

/** What Word, and people who type lists, use below other bullets. */
const innerSigns = /^[-–—o○◦▪■□▫§»›\uf0a7]/u;

/** The levels down to the one that an item belongs to; nothing when it starts a list of its own. */
function levelsFor(read: Entry['head'], levels: readonly Level[]): readonly Level[] | undefined {
  const { bullet, indent } = read;
  const same = levels.findLastIndex((level) => level.family === bullet.family && Math.abs(level.indent - indent) < 2);
  if (same !== -1) return levels.slice(0, same + 1);
  const last = levels.at(-1);
  const isNew = levels.every(({ family }) => family !== bullet.family);
  if (last && levels.length < mostLevels && (indent >= last.indent + 2 || (isNew && innerSigns.test(bullet.sign))))
    return [...levels, levelOf(read, last.spaces + last.width)];
  const beside = Math.max(0, levels.findLastIndex((level) => level.indent <= indent)); // prettier-ignore
  return levels[beside]?.isOrdered === (bullet.order !== undefined) ? levels.slice(0, beside + 1) : undefined;
}

const mostLevels = 4;
