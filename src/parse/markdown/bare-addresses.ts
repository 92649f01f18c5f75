import type { Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { eachNode } from './each-node.ts';
import { textOffsets } from './text-offsets.ts';

const [linkLiterals] = gfmAutolinkLiteralFromMarkdown().transforms ?? [];

const mayBeAddress = /@|:\/\/|www\./iu;

/** Makes links of the addresses in running text, as GitHub does. Each link, and the text around it, has its place. */
export function linkAddresses(tree: Root, source: string): void {
  if (!mayBeAddress.test(source)) return;
  eachNode(tree, (node, parent, index) => {
    if (node.type === 'link' || node.type === 'linkReference') return index + 1;
    if (node.type !== 'text' || !parent || !mayBeAddress.test(node.value)) return undefined;
    const pieces = withPlaces(piecesOf(node.value), node, source);
    // Where text is, other running text can be.
    (parent.children as RootContent[]).splice(index, 1, ...pieces);
    return index + pieces.length;
  });
}

function piecesOf(value: string): readonly PhrasingContent[] {
  const paragraph: Paragraph = { type: 'paragraph', children: [{ type: 'text', value }] };
  linkLiterals?.({ type: 'root', children: [paragraph] });
  return joined(paragraph.children.flatMap(withoutMarksAtEnd));
}

/** Marks at the end of an address that are no punctuation anywhere else. */
function withoutMarksAtEnd(node: PhrasingContent): PhrasingContent[] {
  const [text] = node.type === 'link' ? node.children : [];
  if (node.type !== 'link' || text?.type !== 'text') return [node];
  const marks = /[*_~][*_~!"'),.:;?\]}]*$/u.exec(text.value)?.[0].length ?? 0;
  if (marks === 0) return [node];
  const children: Text[] = [{ type: 'text', value: text.value.slice(0, -marks) }];
  return [
    { ...node, url: node.url.slice(0, -marks), children },
    { type: 'text', value: text.value.slice(-marks) },
  ];
}

/** Texts side by side become one. */
function joined(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const found: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = found.at(-1);
    if (last?.type === 'text' && node.type === 'text')
      found[found.length - 1] = { type: 'text', value: last.value + node.value };
    else found.push(node);
  }
  return found;
}

function withPlaces(
  pieces: readonly PhrasingContent[],
  { value, position }: Text,
  source: string,
): readonly PhrasingContent[] {
  const first = position?.start;
  if (first?.offset === undefined || !position) return pieces;
  const offsetOf = textOffsets(value, first.offset, source);
  let unit = 0;
  let start = first;
  return pieces.map((piece, index) => {
    const text = piece.type === 'link' ? piece.children[0] : piece;
    unit += text?.type === 'text' ? text.value.length : 0;
    const end = index === pieces.length - 1 ? position.end : pointAt(offsetOf(unit), start, source);
    const place = { start, end };
    start = end;
    if (piece.type !== 'link') return { ...piece, position: place };
    return { ...piece, children: piece.children.map((child) => ({ ...child, position: place })), position: place };
  });
}

type Point = NonNullable<Text['position']>['start'];

/** An offset as a point; `from` is a point before it. */
function pointAt(offset: number, from: Point, source: string): Point {
  const lines = source.slice(from.offset, offset).split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return {
    line: from.line + lines.length - 1,
    column: lines.length === 1 ? from.column + last : last + 1,
    offset,
  };
}
