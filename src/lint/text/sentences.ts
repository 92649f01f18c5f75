import type { Prose } from './prose.ts';
import { eachWord } from './words-in.ts';

/** A sentence of a role. What starts a list item as its label is a heading of a kind, and no part of a sentence. */
export type Sentence = {
  /** 0-based, in UTF-16 units of the prose */
  readonly start: number;
  /** just behind the last unit */
  readonly end: number;
  /** How many words it has. */
  readonly words: number;
};

/** Each prose is divided once, for all rules. */
const known = new WeakMap<Prose, readonly Sentence[]>();

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
  const sentences: Sentence[] = [];
  for (const { kind, start, end } of passages) {
    if (kind === 'cell') continue;
    const passage = text.slice(start, end);
    const first = kind === 'item' ? (label.exec(passage)?.[0].length ?? 0) : 0;
    for (const part of partsOf(passage, first)) {
      let words = 0;
      eachWord(passage, part.start, part.end, () => words++);
      if (words === 0) continue;
      const piece = passage.slice(part.start, part.end);
      const lead = piece.length - piece.trimStart().length;
      sentences.push({ start: start + part.start + lead, end: start + part.start + piece.trimEnd().length, words });
    }
  }
  return sentences;
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
  parts.push({ start, end: passage.length });
  return parts;
}
