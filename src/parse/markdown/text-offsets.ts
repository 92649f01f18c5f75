/** How far the source is searched for the next unit of a text; only escapes and the start of a line come between two. */
const longestGap = 64;

/** From a unit of a text to its offset in the source. */
export type TextOffsets = (unit: number) => number;

/** Finds the units of a text, as a parser gives it, in the source, where it starts at an offset. The source also has what is not text: escapes, character references, and the indentation of lines. */
export function textOffsets(value: string, start: number, source: string): TextOffsets {
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
