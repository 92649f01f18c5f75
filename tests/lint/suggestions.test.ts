import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSource } from '../../src/schedule/index.ts';
import { editFor, applyEdits } from '../../src/model/text-edit.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { readRole } from '../../src/parse/index.ts';
import { fullBody, settings } from '../support/helpers.ts';

const of = settings();

function check(text: string): readonly Diagnostic[] {
  return checkSource({ path: 'content/roles/cook.md', text }, of).diagnostics;
}

function role(lines: string): string {
  return `---\ntitle: Cook\n${lines}\n---\n\n${fullBody}`;
}

/** What is to be typed for the first finding that says so. */
function typed(lines: string): string | undefined {
  return check(role(lines)).find(({ suggestion }) => suggestion)?.suggestion?.text;
}

/** The text after each suggestion was obeyed, one at a time; errors of rules that were not there before are told. */
function obey(text: string): string {
  let now = text;
  for (let round = 0; round < 20; round++) {
    const suggestion = check(now).find((one) => one.suggestion)?.suggestion;
    if (!suggestion) return now;
    now = applyEdits(now, [editFor(suggestion, now)]);
  }
  throw new Error(`suggestions have no end: ${now}`);
}

describe('what is to be typed is made of what was written', () => {
  test.each([
    ['datePosted: 15.10.2026', 'datePosted: 2026-10-15'],
    ['datePosted: 31/12/2026', 'datePosted: 2026-12-31'],
    ['datePosted: 2 November 2026', 'datePosted: 2026-11-02'],
    ['datePosted: 3. März 2027', 'datePosted: 2027-03-03'],
    ['salary: 55.000 - 65.000 €', 'salary: {min: 55000, max: 65000, currency: EUR, per: year}'],
    ['salary: 17,40 € pro Stunde', 'salary: {min: 17.40, max: 17.40, currency: EUR, per: hour}'],
    ['salary: bis zu 65k EUR', 'salary: {max: 65000, currency: EUR, per: year}'],
    ['salary: {min: 38k, currency: EUR, per: year}', 'salary: {min: 38000, currency: EUR, per: year}'],
    ['salary: {min: 48,500, currency: EUR, per: year}', 'salary: {min: 48500, currency: EUR, per: year}'],
    ['salary: {min: 17,40, currency: EUR, per: hour}', 'salary: {min: 17.40, currency: EUR, per: hour}'],
    ['salary: {min: 38.500, currency: EUR, per: year}', 'salary: {min: 38500, currency: EUR, per: year}'],
    ['workplace: office', 'workplace: on-site'],
    ['apply: Please send your CV to jobs@inn.example', 'apply: jobs@inn.example'],
    ['location: {locality: Leipzig, postalCode: 01099, country: DE}', 'location: {locality: Leipzig, postalCode: "01099", country: DE}'],
    ['location: {locality: Washington, DC, country: US}', 'location: {locality: "Washington, DC", country: US}'],
    ['identifier: REF #19', 'identifier: "REF #19"'],
    ['tags: #ferry', 'tags: "#ferry"'],
    ['skills: [“Knots”, “Radio”]', 'skills: ["Knots", "Radio"]'],
    ['validThru:', 'validThrough:'],
    ['closes: 31.1.2027', 'validThrough: 2027-01-31'],
    ['team: Bread: early', 'team: "Bread: early"'],
  ])('%s becomes %s', (written, expected) => {
    expect(typed(written)).toBe(expected);
  }); // prettier-ignore

  test.each([
    'datePosted: 01/02/2026',
    'datePosted: soon',
    'salary: 38k',
    'salary: $55,000 - $65,000',
    'salary: 55.000 € plus shares',
    'salary: 9 - 12 €',
    'workplace: on the boat',
    'apply: crew at ferrywell dot example',
    'apply: a@inn.example or b@inn.example',
  ])('of %s nothing is made', (written) => {
    expect(typed(written)).toBeUndefined();
  });

  test('both ways to read a date are named', () => {
    const help = check(role('datePosted: 01/02/2026')).map((one) => one.help);
    expect(help.join('\n')).toMatch(/2026-02-01.*2026-01-02/u);
  });
});

test('front matter in TOML, without an end or without a start is one error, and the body keeps its sections', () => {
  const texts = [
    `+++\ntitle = "Cook"\nteam = 'Grill'\n[salary]\nmin = 38_000\ncurrency = "EUR"\nper = "year"\n+++\n\n${fullBody}`,
    `---\ntitle: Cook\n\n${fullBody}`,
    `title: Cook\n\n${fullBody}`,
    `# Cook\n\n${fullBody}`,
  ];
  for (const text of texts) {
    expect(check(text).filter(({ severity }) => severity === 'error')).toMatchObject([{ rule: 'front-matter' }]);
    expect(readRole({ path: 'a.md', text }, of).body.sections).toHaveLength(3);
    const after = obey(text);
    expect(check(after).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(readRole({ path: 'a.md', text: after }, of).role?.title).toBe('Cook');
  }
});

test('a blank is a warning in a draft and an error elsewhere', () => {
  const levels = (lines: string) => check(role(lines)).flatMap(({ rule, severity }) => (rule === 'unfilled-blank' || severity === 'error' ? [`${rule} ${severity}`] : [])); // prettier-ignore
  expect(levels('status: draft\ndatePosted: <your day as YYYY-MM-DD>')).toEqual(['unfilled-blank warning']);
  expect(levels('datePosted: <your day as YYYY-MM-DD>')).toEqual(['unfilled-blank error']);
});

test('who obeys every suggestion publishes nothing that was not written, and gets no new error', () => {
  const sep = fc.constantFrom('.', ',', ' ', '');
  const amount = fc.tuple(fc.integer({ min: 20, max: 99 }), sep).map(([n, s]) => `${n}${s}500`);
  const lines = fc.oneof(
    fc.tuple(amount, amount, fc.constantFrom('€', 'EUR', '£', '$', ''), fc.constantFrom('', ' per year', ' brutto', ' plus')).map(([a, b, c, p]) => `salary: ${a} - ${b} ${c}${p}`),
    amount.map((a) => `salary: {min: ${a}, currency: EUR, per: year}`),
    fc.tuple(fc.integer({ min: 1, max: 31 }), fc.constantFrom('.', '/', '-'), fc.integer({ min: 1, max: 12 })).map(([d, s, m]) => `validThrough: ${d}${s}${m}${s}2027`),
    fc.constantFrom('team: “Grill”', 'identifier: 007', 'team: A #1', 'workplace: office', 'location: {locality: Nantes, Loire, country: FR}', 'apply: mail jobs@inn.example', 'deadline: 2027-01-31', 'salery:'),
  ); // prettier-ignore
  fc.assert(
    fc.property(lines, (line) => {
      const text = role(line);
      const after = obey(text);
      const errors = (one: string) => check(one).filter(({ severity }) => severity === 'error').length;
      expect(errors(after)).toBeLessThanOrEqual(errors(text));
      const digits = (one: string) => ((one.split('\n')[2] ?? '').match(/[1-9]/gu) ?? []).toSorted().join(''); // prettier-ignore
      expect(digits(after)).toBe(digits(text));
    }),
    { numRuns: 60 },
  );
});
