import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/model/text-edit.ts';
import { checkSource } from '../../../src/schedule/index.ts';
import { settings } from '../../support/helpers.ts';

const of = settings();
const header = '---\ntitle: Cook\n---\n';

function check(text: string) {
  return checkSource({ path: 'content/roles/cook.md', text }, of);
}

/** Each section in short: its title, its kinds, and the texts of its items. */
function shapeOf(text: string): readonly string[] {
  return check(text).body.sections.map(
    ({ title, kinds, items }) =>
      `${title} = ${kinds.join(' + ') || 'none'}: ${items.map((item) => item.text).join(', ')}`,
  );
}

const qualifications = 'Qualifications = qualifications: a';
const duties = 'Duties = duties: b';

describe('a line that stands for a heading', () => {
  test.each([
    ['plain, with blank lines', 'Qualifications\n\n- a\n\nDuties\n\n- b\n', [qualifications, duties]],
    ['plain, above pasted bullets', 'Qualifications\n• a\nDuties\n• b\n', [qualifications, duties]],
    ['bold, above pasted bullets', '**Qualifications**\n• a\n**Duties**\n• b\n', [qualifications, duties]],
    ['below an item without a blank line', '**Qualifications**\n- a\n**Duties**\n- b\n', [qualifications, duties]],
    ['plain, below an item', 'Qualifications\n- a\nDuties\n- b\n', [qualifications, duties]],
    ['in HTML', '<h2>Qualifications</h2>\n- a\n<h2>Duties</h2>\n- b\n', [qualifications, duties]],
    ['unknown and bold', '**Duties**\n\n- b\n\n**WE OFFER:**\n\n- c\n', [duties, 'WE OFFER: = none: c']],
    ['unknown, bold, above bullets', '**Duties**\n• b\n**WE OFFER:**\n• c\n', [duties, 'WE OFFER: = none: c']],
    ['a question', '**Duties**\n\n- b\n\n**Interested?**\n\nWrite to us.\n', [duties, 'Interested? = none: ']],
    ['unknown and plain', 'Duties:\n\n- b\n\nWe offer:\n\n- c\n', ['Duties: = duties: b', 'We offer: = none: c']],
    ['unknown, in HTML', '<h2>Duties</h2>\n\n- b\n\n<h2>Perks</h2>\n\n- c\n', [duties, 'Perks = none: c']],
    ['known to belong elsewhere', '## Duties\n\n- b\n\n**Benefits**\n\n- c\n', [duties, 'Benefits = none: c']],
  ])('%s', (_, text, shape) => {
    expect(shapeOf(header + text)).toEqual(shape);
    const fixed = applyEdits(
      header + text,
      check(header + text).diagnostics.flatMap(({ fix }) => fix ?? []),
    );
    expect(shapeOf(fixed).slice(0, 1)).toEqual(shape.slice(0, 1));
  });

  test.each([
    ['an unknown bold line below a real heading', '## Duties\n\n- b\n\n**Early**\n\n- c\n', 'Duties = duties: b, c'],
    ['a bold line right below the heading', '**Duties**\n\n**Early:**\n\n- b\n', 'Duties = duties: b'],
    ['a bold line at the end', '**Duties**\n\n- b\n\n**Join us!**\n', 'Duties = duties: b'],
    ['a line that leads over to a list', '## Duties\n\nYou will:\n\n- b\n', 'Duties = duties: b'],
    ['a label with its value', '## Duties\n\n- b\n\nRequirements: a degree\n\n- c\n', 'Duties = duties: b, c'],
  ])('is not %s', (_, text, shape) => expect(shapeOf(header + text)).toEqual([shape]));

  test('is told once for all lines of its form, with one fix', () => {
    const text = `${header}**Duties**\n\n- b\n\n**Responsibilities**\n\n- c\n\n**Qualifications**\n\n- a\n`;
    const findings = check(text).diagnostics.filter(({ rule }) => rule === 'pseudo-heading');
    expect(findings).toHaveLength(1);
    expect(findings[0]?.help).toBe('Write `## Duties`, and the same way in lines 8, 12.');
    expect(
      applyEdits(
        text,
        findings.flatMap(({ fix }) => fix ?? []),
      ),
    ).toBe(text.replaceAll(/^\*\*(.*)\*\*$/gmu, '## $1'));
  });

  test('is found whatever is wrong with the front matter', () => {
    const body = '**Qualifications**\n• a\n**Duties**\n• b\n';
    for (const front of ['', '---\ntitle: [Cook\n---\n', '---\ntitle: a: b\ntitle: c\n---\n\n'])
      expect(shapeOf(front + body)).toEqual([qualifications, duties]);
  });
});
