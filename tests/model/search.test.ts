import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/model/search.ts';

describe('words', () => {
  test.each([
    ['Développeur', ['developpeur']],
    ['Straße', ['strasse']],
    ['C++ and C#', ['c++', 'and', 'c#']],
    ['node.js', ['node', 'js']],
    ['İstanbul', ['istanbul']],
    ['مهندس', ['مهندس']],
    ['', []],
  ])('of %s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});
