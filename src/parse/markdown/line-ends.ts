import type { TextEdit } from '../../model/diagnostic.ts';

/** A text with line feeds only, and the way back to the text as it was. */
export type LineFeeds = {
  readonly text: string;
  /** Turns an edit of `text` into one of the text as it was; new lines end as the old ones do. */
  readonly toSource: (edit: TextEdit) => TextEdit;
};

/** Line ends of Windows would come out in the HTML and in front of every `$`; without them each line and column stays. */
export function withLineFeeds(source: string): LineFeeds {
  if (!source.includes('\r\n')) return { text: source, toSource: (edit) => edit };
  // Where each carriage return stood, counted in the text without them.
  const removed = [...source.matchAll(/\r\n/gu)].map(({ index }, before) => index - before);
  const toSource = (offset: number) => offset + countBelow(removed, offset);
  return {
    text: source.replaceAll('\r\n', '\n'),
    toSource: ({ start, end, text }) => ({
      start: toSource(start),
      end: toSource(end),
      text: text.replace(/\r?\n/gu, '\r\n'),
    }),
  };
}

/** How many of some numbers in ascending order are below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
