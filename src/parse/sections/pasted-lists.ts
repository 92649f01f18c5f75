import type { List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Place, TextEdit } from '../../model/diagnostic.ts';
import { paragraphOf, type Point } from './paragraph-lines.ts';
import { type Entry, type ReadLine, type Stretch, stretchesOf } from './pasted-lines.ts';

/** A list that was pasted as text: its lines start with bullets that Markdown does not know. */
export type PastedList = {
  /** The bullet of the first line. */
  readonly sign: string;
  readonly isOrdered: boolean;
  /** The lines that start with a bullet, 1-based. */
  readonly lines: readonly number[];
  /** The first bullet. */
  readonly place: Place;
  /** What makes items of Markdown of the lines, in their order; nothing when one of them would become something else. */
  readonly edits: readonly TextEdit[] | undefined;
};

type Result = { readonly tree: Root; readonly pastedLists: readonly PastedList[] };

/** Turns paragraphs at the top of a body whose lines start with bullets into the lists that they were meant as. Every word stays. */
export function withPastedLists(tree: Root, source: string): Result {
  const children: RootContent[] = [];
  const pastedLists: PastedList[] = [];
  let paragraphs: Paragraph[] = [];
  const finish = () => {
    for (const stretch of stretchesOf(paragraphs, source)) {
      children.push(nodeOf(stretch, source));
      if (stretch.kind === 'list') pastedLists.push(pastedListOf(stretch, source));
    }
    paragraphs = [];
  };
  for (const node of tree.children) {
    if (node.type === 'paragraph') {
      paragraphs.push(node);
      continue;
    }
    finish();
    children.push(node);
  }
  finish();
  return pastedLists.length === 0 ? { tree, pastedLists } : { tree: { ...tree, children }, pastedLists };
}

function nodeOf(stretch: Stretch, source: string): RootContent {
  if (stretch.kind === 'paragraph') return stretch.paragraph;
  if (stretch.kind === 'list') return listOf(stretch.entries, stretch.isLoose, source);
  const { lines } = stretch;
  return paragraphOf(lines.map(({ line }) => line), lines[0]?.bounds ?? []); // prettier-ignore
}

/** The entries are those of one list and of the lists in its items. */
function listOf(entries: readonly Entry[], isLoose: boolean, source: string): List {
  const depth = entries[0]?.depth ?? 0;
  const starts = entries.flatMap((entry, index) => (entry.depth === depth ? [index] : []));
  const items = starts.map((start, index) => {
    const [first, ...inner] = entries.slice(start, starts[index + 1]);
    return itemOf(first, inner, isLoose, source);
  });
  const order = entries[0]?.head.bullet.order;
  return {
    type: 'list',
    ordered: order !== undefined,
    ...(order === undefined ? {} : { start: order }),
    spread: isLoose,
    children: items,
    ...around(items),
  };
}

function itemOf(entry: Entry | undefined, inner: readonly Entry[], isLoose: boolean, source: string): ListItem {
  if (!entry) return { type: 'listItem', spread: isLoose, children: [] };
  const { head, more } = entry;
  const lines = [{ ...head.line, children: withoutBullet(head, source) }, ...more.map(({ line }) => line)];
  const paragraph = paragraphOf(lines, head.bounds);
  const start = startOf(head);
  const children = inner.length === 0 ? [paragraph] : [paragraph, listOf(inner, isLoose, source)];
  const end = children.at(-1)?.position?.end;
  return { type: 'listItem', spread: isLoose, checked: null, children, ...(start && end ? { position: { start, end } } : {}) }; // prettier-ignore
}

function around(items: readonly ListItem[]): Pick<List, 'position'> {
  const [start, end] = [items[0]?.position?.start, items.at(-1)?.position?.end];
  return start && end ? { position: { start, end } } : {};
}

function startOf({ line, bounds }: ReadLine): Point | undefined {
  return bounds[line.index]?.start;
}

function withoutBullet(head: Entry['head'], source: string): readonly PhrasingContent[] {
  const [first, ...others] = head.line.children;
  if (first?.type !== 'text') return head.line.children;
  const value = first.value.slice(head.lead + head.bullet.length);
  const [start, offset] = [startOf(head), textStart(head, source)];
  const end = first.position?.end;
  if (value === '') return others;
  if (!start || !end || offset === undefined) return [{ ...first, value }, ...others];
  const moved = { ...start, offset, column: start.column + offset - (start.offset ?? 0) };
  return [{ type: 'text', value, position: { start: moved, end } }, ...others];
}

/** The offset in the source at which the text behind the bullet starts; nothing when the bullet is written as a reference such as `&bull;`. */
function textStart({ line, bullet, lead, bounds }: Entry['head'], source: string): number | undefined {
  const [first] = line.children;
  if (first?.type !== 'text') return undefined;
  let at = bounds[line.index]?.start.offset ?? 0;
  for (const sign of first.value.slice(lead, lead + bullet.length)) {
    if (source[at] === '\\' && source.startsWith(sign, at + 1)) at++;
    if (!source.startsWith(sign, at)) return undefined;
    at += sign.length;
  }
  return at;
}

function pastedListOf({ entries, next }: Stretch & { readonly kind: 'list' }, source: string): PastedList {
  const [first] = entries;
  const start = first && startOf(first.head);
  const { sign = '', order, length = 0 } = first?.head.bullet ?? {};
  const at = { line: start?.line ?? 1, column: start?.column ?? 1 };
  const width = Math.min(length, sign.length);
  const edits = entries.map((entry) => editOf(entry, source));
  return {
    sign,
    isOrdered: order !== undefined,
    lines: entries.flatMap(({ head }) => startOf(head)?.line ?? []),
    place: { start: at, end: { ...at, column: at.column + width } },
    edits: edits.every((edit) => edit !== undefined)
      ? [...edits, ...(next ? [blankLineAbove(next, source)] : [])]
      : undefined,
  };
}

/** What would make something else of the text behind a bullet. */
const block =
  /^(?:[-+*](?:[ \t]|$)|#{1,6}(?:[ \t]|$)|[>|<]|\d{1,9}[.)](?:[ \t]|$)|```|~~~|[-*_]{3,}\s|==|\[[ \txX]\])/mu;

function editOf({ head, spaces }: Entry, source: string): TextEdit | undefined {
  const [start, end] = [lineStart(head, source), textStart(head, source)];
  if (end === undefined || block.test(source.slice(end, end + 12).split('\n', 1)[0] ?? '')) return undefined;
  const { order } = head.bullet;
  const text = `${' '.repeat(spaces)}${order === undefined ? '-' : `${order}.`} `;
  // A backslash that broke the line above would be shown once items break it.
  return source.endsWith('\\\n', start) && head.line.above.type === 'break'
    ? { start: start - 2, end, text: `\n${text}` }
    : { start, end, text };
}

function blankLineAbove(read: ReadLine, source: string): TextEdit {
  const start = lineStart(read, source);
  return source.endsWith('\\\n', start) && read.line.above.type === 'break'
    ? { start: start - 2, end: start, text: '\n\n' }
    : { start, end: start, text: '\n' };
}

function lineStart(read: ReadLine, source: string): number {
  return source.lastIndexOf('\n', (startOf(read)?.offset ?? 0) - 1) + 1;
}
