import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { applyEdits } from '../../../src/model/text-edit.ts';
import { checkSource } from '../../../src/schedule/index.ts';
import { runs } from '../../support/fuzz.ts';
import { settings } from '../../support/helpers.ts';

const of = settings();

function role(body: string): string {
  return `---\ntitle: Deckhand\n---\n${body}`;
}

function check(text: string) {
  return checkSource({ path: 'content/roles/deckhand.md', text }, of);
}

function bulletFindings(text: string): readonly Diagnostic[] {
  return check(text).diagnostics.filter(({ rule }) => rule === 'smart-bullets');
}

function fixed(text: string): string {
  return applyEdits(
    text,
    bulletFindings(text).flatMap(({ fix }) => fix ?? []),
  );
}

/** The texts of the items of the first section, and the HTML of the whole body. */
function published(text: string) {
  const { body } = check(text);
  const html = [body.summary, ...body.sections, body.closing].map((block) => block.html).join('\n');
  return { items: body.sections[0]?.items.map((item) => item.text) ?? [], html };
}

/** What a page says, whatever white space stands between its tags. */
function pageOf(text: string): string {
  return published(text).html.replace(/\s*\n\s*/gu, '\n');
}

const tieAndCount = ['Tie up the boat.', 'Count passengers.'];

describe('lines of a section that start with the same sign are one list', () => {
  test.each([
    '•',
    '●',
    '▪',
    '·',
    '・',
    '▫',
    '➢',
    '➤',
    '✓',
    '✔',
    '✔️',
    '✅',
    '🔹',
    '👉',
    '→',
    '►',
    '»',
    '§',
    '–',
    '—',
    'o',
    '\uf0b7',
    '\uf0a7',
  ])(
    // prettier-ignore
    'with “%s”: items are published, one finding names the lines, and the fix writes hyphens',
    (sign) => {
      const text = role(`## Duties\n\n${sign} Tie up the boat.\n${sign} Count passengers.\n`);
      expect(published(text).items).toEqual(tieAndCount);
      const findings = bulletFindings(text);
      expect(findings).toHaveLength(1);
      expect(findings[0]?.place?.start).toEqual({ line: 6, column: 1 });
      expect(findings[0]?.help).toContain('2 lines');
      expect(fixed(text)).toBe(role('## Duties\n\n- Tie up the boat.\n- Count passengers.\n'));
    },
  );

  test.each([
    ['-Tie up the boat.\n-Count passengers.', '- Tie up the boat.\n- Count passengers.'],
    ['*Tie up the boat.\n*Count passengers.', '- Tie up the boat.\n- Count passengers.'],
    ['\\- Tie up the boat.\n\\- Count passengers.', '- Tie up the boat.\n- Count passengers.'],
    ['1.Tie up the boat.\n2.Count passengers.', '1. Tie up the boat.\n2. Count passengers.'],
    ['1\\. Tie up the boat.\n2\\. Count passengers.', '1. Tie up the boat.\n2. Count passengers.'],
    ['a) Tie up the boat.\nb) Count passengers.', '1. Tie up the boat.\n2. Count passengers.'],
    ['(1) Tie up the boat.\n(2) Count passengers.', '1. Tie up the boat.\n2. Count passengers.'],
    ['① Tie up the boat.\n② Count passengers.', '1. Tie up the boat.\n2. Count passengers.'],
    ['•Tie up the boat.\n\n•Count passengers.', '- Tie up the boat.\n\n- Count passengers.'],
    ['•\tTie up the boat.\\\n•\tCount passengers.', '- Tie up the boat.\n- Count passengers.'],
    ['  • Tie up the boat.\n  • Count passengers.', '- Tie up the boat.\n- Count passengers.'],
  ])('%j becomes %j', (written, meant) => {
    const text = role(`## Duties\n\n${written}\n`);
    expect(published(text).items).toEqual(tieAndCount);
    expect(bulletFindings(text)).toHaveLength(1);
    expect(fixed(text)).toBe(role(`## Duties\n\n${meant}\n`));
    expect(bulletFindings(fixed(text))).toEqual([]);
  });

  test.each([
    ['the second level of Word', '•\tOne\no\tTwo\no\tThree\n•\tFour', '- One\n  - Two\n  - Three\n- Four'],
    ['an indented level', '• One\n  • Two\n• Three', '- One\n  - Two\n- Three'],
    ['a line above', 'You:\n• One\n• Two', 'You:\n- One\n- Two'],
    ['a sentence below', '• One.\n• Two.\nWe wait for you.', '- One.\n- Two.\n\nWe wait for you.'],
    ['a line that goes on', '• One\nand more\n• Two', '- One\nand more\n- Two'],
    ['bold labels', '• **One:** a\n• **Two**: b', '- **One:** a\n- **Two**: b'],
    ['bullets that only look alike', '• One\n· Two\n● Three', '- One\n- Two\n- Three'],
    ['hyphens below bullets', '• One\n-Two\n-Three\n• Four', '- One\n  - Two\n  - Three\n- Four'],
  ])('%s: the page is that of the fixed text', (_, written, meant) => {
    const text = role(`## Duties\n\n${written}\n`);
    expect(bulletFindings(text)).toHaveLength(1);
    expect(fixed(text)).toBe(role(`## Duties\n\n${meant}\n`));
    expect(pageOf(text)).toBe(pageOf(fixed(text)));
  });

  test.each([
    '➢ Tie up the boat.',
    '✅ Tie up the boat.\n🔹 Count passengers.',
    'We ask for care\n– and for patience – every day.',
    '*Out of caution, interviews are held by video.',
    'o nosso barco navega\no vosso também.',
    'We plan:\n2026. We grow.\n2027. We sail.',
    '❌ No diploma.\n❌ No papers.',
    '1.5 tons\n2.5 tons',
    '+351 22 000 00 00\n+351 22 000 00 01',
    '-5 °C in winter\n-9 °C at night',
    '#1 in Porto\n#1 in Lisbon',
  ])('%j is none', (written) => {
    const text = role(`## Duties\n\n${written}\n`);
    expect(bulletFindings(text)).toEqual([]);
    expect(published(text).items).toEqual([]);
  });
});

const words = fc.constantFrom('boat', 'Öfen', 'Tie up', '厨房', 'z. B.', '**Knots:** all', '*n', '`o`', '[crew](/crew)', 'is 5', '👩‍🍳'); // prettier-ignore

const sentence = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));

const mark = fc.constantFrom('• ', '•', '•\t', 'o\t', 'o ', '➢ ', '✓ ', '✅ ', '・', '– ', '-', '\\- ', '*', '1.', '2.', '3.', 'a) ', 'b) ', '(1) ', '①', '', '', '  • ', '▪ ', '- ', '> ', '\uf0b7\u00a0', '&bull; '); // prettier-ignore

const body = fc
  .array(fc.tuple(mark, sentence, fc.constantFrom('\n', '\n', '\n', '\n\n', '\\\n', '  \n')), {
    minLength: 1,
    maxLength: 10,
  })
  .map((lines) => `## Duties\n\n${lines.map((parts) => parts.join('')).join('')}`);

/** Words; a single letter or digit may stand for a bullet. */
function wordsIn(text: string): readonly string[] {
  return (
    text
      .replaceAll('&bull;', ' ')
      .replaceAll('](/crew)', ']')
      .match(/\p{L}{2,}/gu) ?? []
  );
}

describe('whatever a section is made of', () => {
  test('no word is lost on its way to the page, in its order', () => {
    fc.assert(
      fc.property(body, (written) => {
        const { sections } = check(role(written)).body;
        expect(wordsIn(sections[0]?.text ?? '')).toEqual(wordsIn(written.replace('## Duties', '')));
      }),
      { numRuns: runs(75) },
    );
  });

  test('the fix loses no word, leaves no finding that has a fix, and settles', () => {
    fc.assert(
      fc.property(body, (written) => {
        const text = role(written);
        let once = text;
        for (let round = 0; round < 4; round++) once = fixed(once);
        expect(wordsIn(once)).toEqual(wordsIn(text));
        expect(fixed(once)).toBe(once);
      }),
      { numRuns: runs(25) },
    );
  });
});
