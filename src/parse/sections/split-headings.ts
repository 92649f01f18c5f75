import type { List, ListItem, Paragraph, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { bulletAt } from './bullets.ts';
import { asHeading, asPlainHeading, isInCapitals } from './heading.ts';
import { htmlApart } from './html-headings.ts';
import { type Line, linesIn, paragraphOf, type ParagraphLines } from './paragraph-lines.ts';
import type { TitleReader } from './titles/index.ts';

/** What tells which lines of a paragraph are headings. */
type Reader = { readonly readTitle: TitleReader; readonly source: string };

/**
 * Sets apart the lines of a paragraph, or below an item of a list, that were meant as headings, and the headings in a block of HTML:
 * authors leave no blank line around them. Other nodes stay as they are.
 */
export function withHeadingsApart(tree: Root, readTitle: TitleReader, source: string): Root {
  const reader = { readTitle, source };
  const children = tree.children.flatMap((node, index): RootContent[] => {
    if (node.type === 'paragraph') return paragraphApart(node, tree.children[index + 1], reader);
    if (node.type === 'list') return listApart(node, reader);
    return node.type === 'html' ? htmlApart(node) : [node];
  });
  return { ...tree, children };
}

function paragraphApart(paragraph: Paragraph, next: RootContent | undefined, reader: Reader): RootContent[] {
  const { position } = paragraph;
  if (!position || position.start.line === position.end.line) return [paragraph];
  const { lines, bounds } = linesIn(paragraph, reader.source);
  const groups: { readonly isHeading: boolean; readonly lines: Line[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const below = lines[index + 1] ?? (next?.type === 'list' ? 'list' : undefined);
    const isHeading = isHeadingLine(line, lines[index - 1], below, bounds, reader);
    const last = groups.at(-1);
    if (last && !last.isHeading && !isHeading) last.lines.push(line);
    else groups.push({ isHeading, lines: [line] });
  }
  if (!groups.some(({ isHeading }) => isHeading)) return [paragraph];
  return groups.map((group) => paragraphOf(group.lines, bounds));
}

function isHeadingLine(
  line: Line,
  above: Line | undefined,
  below: Line | 'list' | undefined,
  bounds: ParagraphLines['bounds'],
  { readTitle, source }: Reader,
): boolean {
  const node = paragraphOf([line], bounds);
  const heading = asHeading(node, source);
  const isKnown = (title: string) => readTitle(title).length > 0;
  if (heading && isKnown(heading.title)) return true;
  if (heading?.form === 'nospace') return heading.level > 1;
  if (below === undefined) return false;
  const before = above === undefined ? '' : textOf(above).trim();
  const isBelowItem = above !== undefined && bulletAt(before) !== undefined;
  const after = below === 'list' ? '• x' : textOf(below).trim();
  const isAboveItem = bulletAt(after) !== undefined;
  // In the middle of a sentence that was broken into lines stands no heading.
  const isApart = above === undefined || isBelowItem || /[.!?:;。！？：]$/u.test(before);
  const startsAnew = isAboveItem || /^[\p{Lu}\p{Lo}\d]/u.test(after);
  if (!isApart || !startsAnew) return false;
  if (heading) return isAboveItem || isBelowItem || heading.title.endsWith('?');
  const plain = asPlainHeading(node);
  if (!plain) return false;
  if (isKnown(plain.title)) return true;
  return isBelowItem && isAboveItem && (/[:：?]$/u.test(plain.title) || isInCapitals(plain.title));
}

function textOf({ children }: Line): string {
  return children.map((child) => toString(child)).join('');
}

/** Markdown takes a line below an item that is not indented for more of the item’s text. */
function listApart(list: List, reader: Reader): RootContent[] {
  for (const [index, item] of list.children.entries()) {
    const cut = cutItem(item, index < list.children.length - 1, reader);
    if (!cut) continue;
    const kept = { ...list, children: [...list.children.slice(0, index), cut.item] };
    const rest = list.children.slice(index + 1);
    const [first, last] = [rest[0]?.position?.start, rest.at(-1)?.position?.end];
    const further: List = {
      ...list,
      children: rest,
      ...(first && last ? { position: { start: first, end: last } } : {}),
    };
    if (typeof list.start === 'number') further.start = list.start + index + 1;
    return [ending(kept, cut.item), ...cut.apart, ...(rest.length > 0 ? listApart(further, reader) : [])];
  }
  return [list];
}

type Cut = { readonly item: ListItem; readonly apart: readonly RootContent[] };

/** Cuts an item before the first heading in the lines that are not indented. */
function cutItem(item: ListItem, hasNext: boolean, reader: Reader): Cut | undefined {
  const last = item.children.at(-1);
  if (last?.type === 'list') {
    const inner = last.children.at(-1);
    const cut = inner && cutItem(inner, hasNext, reader);
    if (!cut) return undefined;
    const list = ending({ ...last, children: [...last.children.slice(0, -1), cut.item] }, cut.item);
    return { item: ending({ ...item, children: [...item.children.slice(0, -1), list] }, list), apart: cut.apart };
  }
  if (last?.type !== 'paragraph' || last.position?.start.line === last.position?.end.line) return undefined;
  const { lines, bounds } = linesIn(last, reader.source);
  const at = lines.findIndex((line, index) => {
    const isIndented = bounds[line.index]?.start.column !== 1;
    const below = lines[index + 1] ?? (hasNext ? 'list' : undefined);
    return index > 0 && !isIndented && isHeadingLine(line, itemAbove, below, bounds, reader);
  });
  if (at === -1) return undefined;
  const kept = paragraphOf(lines.slice(0, at), bounds);
  const apart = paragraphApart(paragraphOf(lines.slice(at), bounds), hasNext ? emptyList : undefined, reader);
  return { item: ending({ ...item, children: [...item.children.slice(0, -1), kept] }, kept), apart };
}

/** Stands for the item that a line is below. */
const itemAbove: Line = { above: { type: 'text', value: '' }, children: [{ type: 'text', value: '• x' }], index: 0 };

/** Stands for the rest of a list. */
const emptyList: List = { type: 'list', children: [] };

/** A node that ends where its last child does. */
function ending<Node extends List | ListItem>(node: Node, last: RootContent): Node {
  const [start, end] = [node.position?.start, last.position?.end];
  return start && end ? { ...node, position: { start, end } } : node;
}
