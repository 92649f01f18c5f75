import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atStarts } from '../src/lint/text/matches.ts';
import { startsOf, wordStarts } from '../src/lint/text/starts.ts';
import { ageCoded } from '../src/lint/words/age-coded.ts';
import { genderCoded } from '../src/lint/words/gender-coded.ts';
import { inclusiveLanguage } from '../src/lint/words/inclusive-language.ts';
import { roleFiles } from './markdown-texts.ts';

const patterns: readonly RegExp[] = [
  /TODO(?! list)|T(?:B[DCA]|\.B\.[DC]\.?)|[Xx]{3,}|\\?\[[^\][\n]{1,9}\]|(?:\\?_){4,}|(?:\.{3}|…)(?=[ \t]*$)/gmu,
  /(?<!\p{L})(?:a{2}b?|(?:the )?\w+ly|c*d|[0-9-]{2,}x|.z)(?!\p{L})/gu,
  ...[ageCoded, inclusiveLanguage].map(
    ({ entries }) => new RegExp(`(?<![\\p{L}\\d])(?:${entries.map(({ words }) => words.source).join('|')})`, 'gu'),
  ),
  new RegExp(
    `\\b(?:${genderCoded.not.map(({ words }) => words.source).join('|')}|${genderCoded.masculine.join('|')})`,
    'gu',
  ),
];

/** Words and signs that the patterns are made of, and the ends of words. */
const pieces = [
  ...new Set(patterns.flatMap(({ source }) => source.match(/[a-z]{2,}|[A-Z]+|\d/gu) ?? [])),
  ..." |_|\\_|____|-|'|(|)|[|]|.|...|…|X|xxx|é|ß|、|😀|s|ly".split('|'),
  ...Array<string>(6).fill(' '),
  '\n',
];

describe('what is looked for only where it can start is found wherever it is', () => {
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((some) => some.join(''));

  test.each(patterns.map((pattern) => [pattern.source.slice(0, 40), pattern]))('%s', (_, pattern) => {
    const found = atStarts(new RegExp(pattern.source, pattern.flags.replace('g', 'y')));
    const same = (sample: string) => {
      const all = [...sample.matchAll(pattern)];
      expect(Array.from(found(sample), ({ 0: match, index }) => [match, index])).toEqual(
        all.map(({ 0: match, index }) => [match, index]),
      );
      const starts = startsOf(pattern.source);
      const among = starts.among(wordStarts(sample));
      // What starts inside a word is not sought by words.
      for (const { index } of all)
        if (!/[a-z\d]{2}/iu.test(sample.slice(Math.max(0, index - 1), index + 1))) expect(among).toContain(index);
    };
    for (const role of roleFiles()) same(role);
    fc.assert(fc.property(text, same), { numRuns: 2000 });
  });

  test('words start at every word and sign', () => {
    expect(wordStarts("the self-made\n'x' é1_b").filter((_, index) => index % 2 === 0)).toEqual([
      0, 4, 8, 9, 14, 15, 16, 18, 19, 20, 21,
    ]);
  });

  test('a pattern in a syntax that it does not know is our own fault', () => {
    expect(() => startsOf(String.raw`\u00e9`)).toThrow('not the syntax');
    expect(() => startsOf('a)b')).toThrow('not the syntax');
  });
});
