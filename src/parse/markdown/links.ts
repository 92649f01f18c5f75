import type { Definition, Image, Link as LinkNode, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Point } from '../../model/diagnostic.ts';
import type { Link } from '../../model/role.ts';

type Linking = LinkNode | Image | Definition;

/** Finds where a body leads to: links, pictures, and the definitions that something refers to. */
export function linksOf(tree: Root, source: string): readonly Link[] {
  const found: { node: Linking; place: Span }[] = [];
  const referred = new Set<string>();
  const shown = new Set<string>();
  /** Where the search for a node without a position begins. */
  let from: Spot = { line: 1, column: 1, offset: 0 };
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const start = node.position?.start;
    if (start?.offset !== undefined) from = { line: start.line, column: start.column, offset: start.offset };
    if (node.type === 'imageReference') shown.add(node.identifier);
    if (node.type === 'linkReference' || node.type === 'imageReference') referred.add(node.identifier);
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      const place = node.position ? placeOf(node, from, source) : placeOfText(toString(node), from, source);
      found.push({ node, place });
      // The next one that has no position stands behind this one.
      if (!node.position) from = place.end;
    }
    if ('children' in node) for (let index = node.children.length; index-- > 0;) push(node.children[index]);
  }
  return found
    .filter(({ node }) => node.type !== 'definition' || referred.has(node.identifier))
    .map(({ node, place: { start, end } }) => ({
      href: node.url,
      text: textOf(node),
      ...(node.type === 'image' || (node.type === 'definition' && shown.has(node.identifier)) ? pictureMark : {}),
      place: { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } },
    }));

  function push(node: Nodes | undefined): void {
    if (node) waiting.push(node);
  }
}

const pictureMark = { isPicture: true } as const;

/** A point, also as an offset. */
type Spot = Point & { /** 0-based, in UTF-16 units */ readonly offset: number };

type Span = { readonly start: Spot; readonly end: Spot };

/** How far on the text of a link without a position is sought. */
const longestGap = 4096;

function textOf(node: Linking): string {
  const text = node.type === 'definition' ? (node.label ?? node.identifier) : toString(node);
  return text.replace(/\s+/gu, ' ').trim();
}

/** The place of the address. It stands behind the text, so that a text which is the address too is not taken for it. */
function placeOf(node: Linking, from: Spot, source: string): Span {
  const start = from.offset;
  const end = node.position?.end.offset ?? start;
  const behind = isAutomatic(source, start) ? start : Math.min(end, start + textLength(node, start));
  const at = node.url === '' ? -1 : source.slice(behind, end).indexOf(node.url);
  return at === -1
    ? placeBetween(start, end, from, source)
    : placeBetween(behind + at, behind + at + node.url.length, from, source);
}

function isAutomatic(source: string, start: number): boolean {
  return source[start] !== '[' && source[start] !== '!';
}

function textLength(node: Linking, start: number): number {
  if (node.type === 'definition') return node.label?.length ?? 0;
  if (node.type === 'image') return node.alt?.length ?? 0;
  return (node.children.at(-1)?.position?.end.offset ?? start) - start;
}

/** GitHub’s automatic links may have no position: they are sought as they read. */
function placeOfText(text: string, from: Spot, source: string): Span {
  const at = source.slice(from.offset, from.offset + longestGap).indexOf(text);
  return at === -1
    ? { start: from, end: from }
    : placeBetween(from.offset + at, from.offset + at + text.length, from, source);
}

function placeBetween(start: number, end: number, from: Spot, source: string): Span {
  const first = spotAt(start, from, source);
  return { start: first, end: spotAt(end, first, source) };
}

function spotAt(offset: number, from: Spot, source: string): Spot {
  const lines = source.slice(from.offset, offset).split('\n');
  const last = lines.at(-1) ?? '';
  const column = lines.length === 1 ? from.column + last.length : last.length + 1;
  return { line: from.line + lines.length - 1, column, offset };
}
