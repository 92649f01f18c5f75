import type { Place, Point } from '../../model/diagnostic.ts';

/** Where the offsets of a text are in lines and columns, and back. */
export type Places = {
  /** The place of a stretch of the text; `end` is just behind its last unit. */
  readonly placeOf: (start: number, end: number) => Place;
  readonly offsetOf: (point: Point) => number;
};

/** Turns a text into its places. Its lines are counted once, when the first place is asked for. */
export function placesIn(text: string): Places {
  let counted: readonly number[] | undefined;
  const starts = () => (counted ??= lineStarts(text));

  function pointAt(offset: number): Point {
    const lines = starts();
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((lines[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (lines[low] ?? 0) + 1 };
  }

  return {
    placeOf: (start, end) => ({ start: pointAt(start), end: pointAt(end) }),
    offsetOf: ({ line, column }) => (starts()[line - 1] ?? text.length) + column - 1,
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
