import { diffArrays } from 'diff';
import type { Piece } from './change.ts';

/** Signs of scripts that put no spaces between words: each is compared by itself. */
const alone = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;
const letter = String.raw`(?:(?!${alone})[\p{L}\p{M}\p{N}_])`;

/** A word or a sign, and the space behind it. */
const token = new RegExp(String.raw`(?:${letter}+(?:['’.-]${letter}+)*|\S\p{M}*)\s*|\s+`, 'gu');

/** Texts that differ in more words than this are told as one text in place of another: finding out more would take too long. */
const mostEdits = 2000;

/** Compares two texts word by word. What is the same and what is added are together the text after; what is the same and what is removed are that before, but for spaces. */
export function diffText(before: string, after: string): readonly Piece[] {
  const [one, other] = [before.match(token) ?? [], after.match(token) ?? []];
  const found = diffArrays(one, other, { comparator: isSameWord, maxEditLength: mostEdits });
  const pieces = found?.map(({ added, removed, value }): Piece => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') }));
  return (pieces ?? [{ kind: 'removed', text: before }, { kind: 'added', text: after }]).filter(({ text }) => text !== '');
} // prettier-ignore

function isSameWord(one: string, other: string): boolean {
  return one.trimEnd() === other.trimEnd();
}

/** Returns whether two texts have more than four of five words in common. */
export function isSimilar(one: string, other: string): boolean {
  const counts = new Map<string, number>();
  const [words, others] = [wordsOf(one), wordsOf(other)];
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of others) {
    const left = counts.get(word) ?? 0;
    if (left > 0) common++;
    counts.set(word, left - 1);
  }
  return words.length > 0 && (2 * common) / (words.length + others.length) > 0.8;
}

function wordsOf(text: string): readonly string[] {
  return (text.match(token) ?? []).map((word) => word.trimEnd());
}
