import type { Settings } from '../../model/config.ts';
import type { Place, TextEdit } from '../../model/diagnostic.ts';
import type { SectionKind } from '../../model/role.ts';
import { editDistance } from '../../model/suggest.ts';
import { type RoleDocument, type SectionHeading, titleReader, titleWords, type Vocabulary } from '../../parse/index.ts';
import { placesIn } from './places.ts';

/** A heading that would stand for a section if some of its words were spelt otherwise. */
export type Misspelling = {
  /** The words as written, from the first to the last that is misspelt. */
  readonly written: string;
  readonly meant: string;
  readonly kinds: readonly SectionKind[];
  readonly place: Place;
  /** Absent when markup hides the words. */
  readonly fix?: TextEdit;
};

/** Longer headings are sentences. */
const mostTitleCharacters = 80;

/** Turns a document into the misspelt titles in it. */
export function misspellingsIn(document: RoleDocument, { sections }: Settings): readonly Misspelling[] {
  const unknown = document.outline.headings.filter(
    ({ kinds, title }) => kinds.length === 0 && title.length <= mostTitleCharacters,
  );
  if (unknown.length === 0) return [];
  const known = titleWords(sections, document.titleLanguage);
  const readTitle = titleReader(sections, document.titleLanguage);
  return unknown.flatMap((heading) => {
    const meant = heading.title.replace(/[\p{L}\p{M}]+/gu, (word) => meantWord(word, known) ?? word);
    const kinds = meant === heading.title ? [] : readTitle(meant);
    return kinds.length === 0 ? [] : [misspelling(heading, meant, kinds, document.source.text)];
  });
}

/** The known word that a misspelt one stands for, with its capitals: in short words one edit is allowed, in long ones two. */
function meantWord(word: string, vocabulary: Vocabulary): string | undefined {
  const wanted = word.normalize('NFKC').toLowerCase();
  // Slips in the first letter are rare; most words that differ there are others, such as “commission” and “mission”.
  const known = vocabulary.get(wanted.charAt(0));
  if (!known || wanted.length < 5 || known.has(wanted)) return undefined;
  let best: string | undefined;
  let bestDistance = 3;
  for (const candidate of known) {
    if (candidate.length < 6) continue;
    const limit = Math.min(bestDistance, candidate.length < 10 ? 2 : 3);
    if (Math.abs(candidate.length - wanted.length) >= limit) continue;
    const distance = editDistance(wanted, candidate, limit);
    if (distance >= limit || isInflected(wanted, candidate)) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best && withCapitalsOf(word, best);
}

/** “Requirement” is no misspelt “requirements”: one word is the other with an ending. */
function isInflected(word: string, other: string): boolean {
  const [short, long] = word.length < other.length ? [word, other] : [other, word];
  return long.startsWith(short) && long !== short && !short.endsWith('ie') && !long.endsWith('ss');
}

function withCapitalsOf(model: string, word: string): string {
  if (model === model.toUpperCase()) return word.toUpperCase();
  const [first = '', ...others] = word;
  return model[0] === model[0]?.toUpperCase() ? first.toUpperCase() + others.join('') : word;
}

/** Only what differs is the place, if the heading is written as it reads. */
function misspelling(
  { title, place }: SectionHeading,
  meant: string,
  kinds: readonly SectionKind[],
  source: string,
): Misspelling {
  const before = title.split(/(?<=[^\p{L}\p{M}])|(?=[^\p{L}\p{M}])/u);
  const after = meant.split(/(?<=[^\p{L}\p{M}])|(?=[^\p{L}\p{M}])/u);
  const first = before.findIndex((part, index) => part !== after[index]);
  const last = before.findLastIndex((part, index) => part !== after[index]);
  const written = before.slice(first, last + 1).join('');
  const words = after.slice(first, last + 1).join('');
  const { offsetOf, placeOf } = placesIn(source);
  const [from, to] = [offsetOf(place.start), offsetOf(place.end)];
  const at = wordsAt(source.slice(from, to), written);
  if (at === -1) return { written, meant: words, kinds, place };
  const [start, end] = [from + at, from + at + written.length];
  return { written, meant: words, kinds, place: placeOf(start, end), fix: { start, end, text: words } };
}

/** Where words stand in a text as words of their own; -1 when they do not. */
function wordsAt(text: string, words: string): number {
  let at = text.indexOf(words);
  const isLetter = (index: number) => /[\p{L}\p{M}]/u.test(text.charAt(index));
  while (at > -1 && (isLetter(at - 1) || isLetter(at + words.length))) at = text.indexOf(words, at + 1);
  return at;
}
