import type { PhrasingContent } from 'mdast';
import type { Place, Point } from '../../model/diagnostic.ts';

/** A node whose text stands in the prose, from `start` on. */
export type Piece = { readonly start: number; readonly node: PhrasingContent };

/** How far the source is searched for the next unit of a text; only escapes and the start of a line come between two. */
const longestGap = 64;

/** Turns the pieces of a prose, in their order, into a finder of places in the file. What it needs is made when a first place is asked for. */
export function placeFinder(pieces: readonly Piece[], source: string): (start: number, end: number) => Place {
  let lines: readonly number[] | undefined;
  let offsets: readonly number[] | undefined;
  const walks = new Map<number, Walk>();
  return (start, end) => {
    lines ??= lineStartsOf(source);
    // The end is the place behind the last unit: what follows may stand in another piece.
    return { start: pointAt(offsetAt(start), lines), end: pointAt(offsetAt(end - 1) + 1, lines) };
  };

  function offsetAt(index: number): number {
    offsets ??= offsetsOf(pieces, source);
    const at = lastAtMost(pieces.length, index, (piece) => pieces[piece]?.start ?? 0);
    const piece = pieces[at];
    if (!piece) return 0;
    const walk = walks.get(at) ?? walkOf(piece.node, offsets[at] ?? 0, source);
    walks.set(at, walk);
    return walk(index - piece.start);
  }
}

/** Where each piece starts in the source. Those that come from GitHub’s automatic links have no position: each starts where the one before ends. */
function offsetsOf(pieces: readonly Piece[], source: string): readonly number[] {
  let end = 0;
  return pieces.map(({ node }) => {
    const start = node.position?.start.offset ?? end;
    const length = node.type === 'text' ? node.value.length : 0;
    end = node.position?.end.offset ?? walkOf(node, start, source)(length);
    return start;
  });
}

/** From a unit of a node to its offset in the source. */
type Walk = (unit: number) => number;

/** The source also has what is not text: escapes, character references, and the indentation of lines. */
function walkOf(node: PhrasingContent, start: number, source: string): Walk {
  if (node.type !== 'text') return () => start;
  const { value } = node;
  if (source.startsWith(value, start)) return (unit) => start + unit;
  const offsets: number[] = [];
  let at = start;
  for (let unit = 0; unit < value.length; unit++) {
    at = seek(value, unit, source, at);
    offsets.push(at);
    at += widthAt(value, unit, source, at);
  }
  return (unit) => offsets[unit] ?? at;
}

/** The offset at which the source shows a unit of the value, from `at` on. */
function seek(value: string, unit: number, source: string, at: number): number {
  const wanted = value[unit] ?? '';
  if (source[at] === wanted || (source[at] === '&' && referenceLength(source, at) > 1)) return at;
  const found = source.slice(at, at + longestGap).indexOf(wanted);
  return found === -1 ? at : at + found;
}

/** How much of the source stands for one unit: none when a character reference before it stood for two. */
function widthAt(value: string, unit: number, source: string, at: number): number {
  const reference = source[at] === '&' ? referenceLength(source, at) : 1;
  if (reference > 1 && !value.startsWith(source.slice(at, at + reference), unit)) return reference;
  return source[at] === value[unit] ? 1 : 0;
}

function referenceLength(source: string, at: number): number {
  return /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iu.exec(source.slice(at, at + 40))?.[0].length ?? 1;
}

function lineStartsOf(source: string): readonly number[] {
  return [0, ...[...source.matchAll(/[\r\n]/gu)].map(({ index }) => index + 1)];
}

function pointAt(offset: number, lines: readonly number[]): Point {
  const line = lastAtMost(lines.length, offset, (index) => lines[index] ?? 0);
  return { line: line + 1, column: offset - (lines[line] ?? 0) + 1 };
}

/** The last of `count` rising numbers that is not above `most`; 0 when there is none. */
function lastAtMost(count: number, most: number, numberAt: (index: number) => number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (numberAt(middle) <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}
