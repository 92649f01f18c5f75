import type { PhrasingContent } from 'mdast';
import type { Place, Point } from '../../model/diagnostic.ts';
import { textOffsets, type TextOffsets } from '../../parse/index.ts';

/** A node whose text stands in the prose, from `start` on. */
export type Piece = { readonly start: number; readonly node: PhrasingContent };

/** Turns the pieces of a prose, in their order, into a finder of places in the file. What it needs is made when a first place is asked for. */
export function placeFinder(pieces: readonly Piece[], source: string): (start: number, end: number) => Place {
  let lines: readonly number[] | undefined;
  let offsets: readonly number[] | undefined;
  const walks = new Map<number, TextOffsets>();
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

/** Where each piece starts in the source; one without a position starts where the one before ends. */
function offsetsOf(pieces: readonly Piece[], source: string): readonly number[] {
  let end = 0;
  return pieces.map(({ node }) => {
    const start = node.position?.start.offset ?? end;
    const length = node.type === 'text' ? node.value.length : 0;
    end = node.position?.end.offset ?? walkOf(node, start, source)(length);
    return start;
  });
}

function walkOf(node: PhrasingContent, start: number, source: string): TextOffsets {
  return node.type === 'text' ? textOffsets(node.value, start, source) : () => start;
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
