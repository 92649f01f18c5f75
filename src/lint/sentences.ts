import type { Prose } from './prose.ts';

/** A sentence of a role. What starts a list item as its label is a heading of a kind, and no part of a sentence. */
export type Sentence = {
  /** 0-based, in UTF-16 units of the prose */
  readonly start: number;
  /** just behind the last unit */
  readonly end: number;
  readonly words: readonly string[];
};

/** Each prose is divided once, for all rules. */
const known = new WeakMap<Prose, readonly Sentence[]>();

/** Numbers count as words; what is joined by a hyphen or an apostrophe is one word. */
const word = /[A-Za-z\d\u00c0-\u024f]+(?:[-'.,][A-Za-z\d\u00c0-\u024f]+)*/g;

/** A full stop behind one of these ends no sentence, although a capital may follow. */
const abbreviation =
  /(?:\b(?:e\.g|i\.e|etc|incl|vs|viz|approx|no|dept|inc|ltd|co|corp|mr|mrs|ms|dr|prof|st|jr|sr|u\.s|u\.k|a\.m|p\.m|\p{L})|\.\p{L})\.$/iu;

/** The end of a sentence: a stop, closing signs, a space, and something that starts another. */
const stop = /(?<![.!?…])[.!?…]+["')\]]*(?=[ ]+["'([]*[A-Z\d\u00c0-\u00de])|\n/g;

const label = /^[^.!?:\n]{1,60}:[ ]/;

/** Turns prose into its sentences. The end of a paragraph, of an item or of a broken line is the end of a sentence. Cells of tables are left out. */
export function sentencesOf(prose: Prose): readonly Sentence[] {
  const sentences = known.get(prose) ?? divide(prose);
  known.set(prose, sentences);
  return sentences;
}

function divide({ text, passages }: Prose): readonly Sentence[] {
  return passages.flatMap(({ kind, start, end }) => {
    if (kind === 'cell') return [];
    const passage = text.slice(start, end);
    const first = kind === 'item' ? (label.exec(passage)?.[0].length ?? 0) : 0;
    return partsOf(passage, first).flatMap((part) => {
      const piece = passage.slice(part.start, part.end);
      const words = piece.match(word);
      if (!words) return [];
      const lead = piece.length - piece.trimStart().length;
      return [{ start: start + part.start + lead, end: start + part.start + piece.trimEnd().length, words }];
    });
  });
}

function partsOf(passage: string, first: number): readonly { readonly start: number; readonly end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let start = first;
  for (const { index, 0: sign } of passage.matchAll(stop)) {
    const end = index + sign.length;
    if (end <= start || (sign === '.' && abbreviation.test(passage.slice(Math.max(start, end - 12), end)))) continue;
    parts.push({ start, end });
    start = end;
  }
  return [...parts, { start, end: passage.length }];
}
