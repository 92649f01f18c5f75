import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proseOf } from '../../../src/lint/text/prose.ts';
import { sentencesOf } from '../../../src/lint/text/sentences.ts';
import { syllablesIn } from '../../../src/lint/text/syllables.ts';
import { eachWord } from '../../../src/lint/text/words-in.ts';
import type { Place } from '../../../src/model/diagnostic.ts';
import { readRole } from '../../../src/parse/index.ts';
import { settings } from '../../support/helpers.ts';
import { runs } from '../../support/fuzz.ts';

const of = settings();

function documentOf(body: string) {
  return readRole({ path: 'content/roles/cook.md', text: `---\ntitle: Cook\n---\n${body}` }, of);
}

/** What stands at a place of a text, as an editor would mark it. */
function textAt(text: string, { start, end }: Place): string {
  const lines = text.split(/(?<=[\r\n])/u);
  const offset = ({ line, column }: Place['start']) => lines.slice(0, line - 1).join('').length + column - 1;
  return text.slice(offset(start), offset(end));
}

/** Every stretch of a role’s file that its prose shows as the word. */
function marked(body: string, word: RegExp): readonly string[] {
  const document = documentOf(body);
  const prose = proseOf(document);
  return [...prose.lower.matchAll(word)].map(({ index, 0: found }) =>
    textAt(document.source.text, prose.placeOf(index, index + found.length)),
  );
}

describe('prose', () => {
  test.each([
    ['a paragraph and an item', 'One *two*.\n\n- Three\n  four\n', 'One two.\nThree   four\n'],
    ['no headings', '# A\n\nB\n=\n\n**C**\n\n##D\n\n**E:**\n\ntext\n', 'text\n'],
    ['a bold sentence', '**Bring your own knives.**\n', 'Bring your own knives.\n'],
    [
      'no code, no images, no HTML',
      'a `b` c ![d](e.png) <b>f</b> <!-- g -->\n\n```\nh\n```\n\n<p>i</p>\n',
      'a \ufffc c \ufffc f \n',
    ],
    [
      'no addresses',
      'See https://inn.example/guys, <https://x.example/a>, me@inn.example and [us](https://inn.example).\n',
      'See \ufffc, \ufffc, \ufffc and us.\n',
    ],
    ['quotes, tables, notes', '> a\n\n| b |\n| - |\n| c |\n\nd[^1]\n\n[^1]: e\n', 'a\nb\nc\nd\ne\n'],
    ['breaks and bullets of other programs', 'a\\\nb\n• c\n• d\n', 'a\nb\nc\nd\n'],
    ['quotes, spaces and hyphens', 'we’re\u00a0able‑bodied &amp; R&D\n', "we're able-bodied & R&D\n"],
  ])('%s', (_, body, expected) => {
    expect(proseOf(documentOf(body)).text.replace(/ +/gu, ' ')).toBe(expected.replace(/ +/gu, ' '));
  });

  test('is made once', () => {
    const document = documentOf('a\n');
    expect(proseOf(document)).toBe(proseOf(document));
  });

  test.each([
    ['in emphasis', 'The **man**power\n', ['man**power']],
    ['over a line end', 'as a recent\ngraduate\n', ['recent\ngraduate']],
    ['over a line end in an item', '- as a recent\n  graduate\n', ['recent\n  graduate']],
    ['over a line end in a quote', '> - as a recent\n>   graduate\n', ['recent\n>   graduate']],
    ['over a Windows line end', 'as a recent\r\ngraduate\r\n', ['recent\ngraduate']],
    ['behind an escape', '\\*\\* manpower \\_manpower\n', ['manpower', 'manpower']],
    ['behind references', '&amp; &nbsp; &#x1F600;manpower &copy manpower &lt;a>\n', ['manpower', 'manpower']],
    [
      'behind an automatic link',
      'x@inn.example manpower y@inn.example, manpower (z@inn.example) manpower\n',
      ['manpower', 'manpower', 'manpower'],
    ],
    ['in a link', '[the manpower](/x "manpower")\n', ['manpower']],
    ['in a table', '| a \\| manpower | b |\n| - | - |\n| c | *manpower* |\n', ['manpower', 'manpower']],
    ['behind signs of two units', '😀 manpower İ manpower\n', ['manpower', 'manpower']],
    ['in a note', 'a[^1]\n\n[^1]: the manpower\n', ['manpower']],
  ])('places: %s', (_, body, expected) => {
    expect(marked(body, /manpower|recent +graduate/gu)).toEqual(expected);
  });

  test('a place is exact in any Markdown', () => {
    const fragment = fc.constantFrom(
      'manpower', ' ', '\n', '\n\n', '- ', '> ', '**', '*', '_', '`', '[a](/b)', '&amp;', '&nbsp;', '\\*', '\\', '&', 'x@inn.example',
      'https://inn.example/manpower', '<b>', '<br>', '|', '\n| - |\n', '# ', '1. ', '  \n', '\r\n', '\r', '😀', '[^1]', '\n[^1]: ', '"', '!', '~~',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 40 }), (parts) => {
        for (const found of marked(parts.join(''), /manpower/gu)) expect(found).toBe('manpower');
      }),
      { numRuns: runs(100) },
    );
  });
});

function sentencesIn(body: string): readonly string[] {
  const prose = proseOf(documentOf(body));
  return sentencesOf(prose).map(({ start, end }) => prose.text.slice(start, end));
}

describe('sentences', () => {
  test.each([
    ['One. Two! Three? “Four.” (Five.) Six', ['One.', 'Two!', 'Three?', '"Four."', '(Five.)', 'Six']],
    [
      'Tools, e.g. React, etc. No. 5 of Mr. Smith vs. Dr. Jones at 9 a.m. Eastern Time.',
      ['Tools, e.g. React, etc. No. 5 of Mr. Smith vs. Dr. Jones at 9 a.m. Eastern Time.'],
    ],
    [
      'The U.S. Digital Service and J. Smith. Version 2.5 is out.',
      ['The U.S. Digital Service and J. Smith.', 'Version 2.5 is out.'],
    ],
    ['- **Label:** One.\n- Label: two\n- three: four\n', ['One.', 'two', 'four']],
    ['Not a label: one.\n', ['Not a label: one.']],
    ['a\\\nb\n', ['a', 'b']],
    ['Wait… And then.', ['Wait…', 'And then.']],
    ['| a cell. Two |\n| - |\n', []],
    ['— \n', []],
  ])('are found in %j', (body, expected) => {
    expect(sentencesIn(body)).toEqual(expected);
  });
});

test.each([
  ['make', 1], ['roles', 1], ['worked', 1], ['table', 2], ['wanted', 2], ['places', 2], ['free', 1], ['responsibilities', 6], ['engineer', 3],
  ['the', 1], ['API', 2], ['2026', 1], ['idea', 2], ['café', 2],
])('%s has %d syllables', (word, count) => {
  expect(syllablesIn(word)).toBe(count);
}); // prettier-ignore

describe('words and syllables are those of their patterns', () => {
  const word = /[A-Za-z\d\u00c0-\u024f]+(?:[-'.,][A-Za-z\d\u00c0-\u024f]+)*/g;
  const vowels = /[aeiouy\u00e0-\u00f6\u00f8-\u00ff]+/g;
  const silent = /(?<=[^aeiouy])(?<![^aeiouy]l)e$|(?<=[^aeiouyschxzg])(?<![^aeiouy]l)es$|(?<=[^aeiouytd])ed$/;
  const letters = fc.constantFrom(
    ...Array.from("aeiouyAEYlLsdthcxzbcgESLED-.,'‐0 9éÉßÿŸİ×÷ñŁ_、"),
    'le',
    'es',
    'ed',
    'led',
    'ble',
    'ces',
  );
  const text = fc.array(letters, { maxLength: 12 }).map((some) => some.join(''));

  test('of generated texts', () => {
    fc.assert(
      fc.property(text, (written) => {
        const found: string[] = [];
        eachWord(written, 0, written.length, (start, end) => found.push(written.slice(start, end)));
        expect(found).toEqual(written.match(word) ?? []);
        for (const one of found) {
          const lower = one.toLowerCase();
          const groups = lower.match(vowels)?.length ?? 0;
          expect(syllablesIn(one)).toBe(Math.max(1, groups - (silent.test(lower) ? 1 : 0)));
        }
      }),
      { numRuns: runs(300) },
    );
  });
});
