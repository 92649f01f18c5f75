import { describe, expect, test } from 'vitest';
import { readRole } from '../../src/parse/index.ts';
import { marked, roleOf, settings } from '../support/helpers.ts';

const of = settings();

function read(text: string, withSettings = of) {
  return readRole({ path: 'content/roles/cook.md', text }, withSettings);
}

/** A role file whose front matter is a title and these lines. */
function withKeys(lines: string): string {
  return `---\ntitle: Cook\n${lines}\n---\nText\n`;
}

describe('front matter that can be read', () => {
  test.each([
    ['between two fences', '---\ntitle: Cook\nteam: Grill\n---\nText\n'],
    ['with Windows line ends', '---\r\ntitle: Cook\r\nteam: Grill\r\n---\r\nText\r\n'],
    ['with white space behind the fences', '--- \ntitle: Cook\nteam: Grill\n---\t \nText\n'],
    ['with comments and empty lines', '---\n# A note\ntitle: Cook # why\n\nteam: Grill\n---\nText\n'],
    ['of hundreds of lines', `---\n${'# A note for editors\n'.repeat(400)}title: Cook\nteam: Grill\n---\nText\n`],
    ['with anchors and aliases', '---\ntitle: &t Cook\nidentifier: *t\nteam: Grill\n---\nText\n'],
    ['without a line end behind the body', '---\ntitle: Cook\nteam: Grill\n---\nText'],
  ])('%s', (_, text) => {
    const { faults, role, body } = read(text);
    expect(faults).toEqual([]);
    expect(role).toMatchObject({ title: 'Cook', team: 'Grill' });
    expect(body).toMatchObject({ summary: { html: '<p>Text</p>' } });
  });

  test('ends neither at hyphens in a block scalar nor in the body', () => {
    const role = roleOf('---\ntitle: Cook\ndescription: |\n  One\n  ---y: 2\n  ---\n---\nText\n\n---\n\nMore\n');
    expect(role.description).toBe('One ---y: 2 ---');
    expect(role.body.summary.text).toBe('Text\n\nMore');
  });

  test('may end the file', () => {
    expect(roleOf('---\ntitle: Cook\n---').body).toMatchObject({ summary: { html: '' }, closing: { html: '' } });
  });

  test('tells the line of each key, also with Windows line ends', () => {
    const text = '---\n# A note\ntitle: Cook\nsalary:\n  min: 1\n  currency: EUR\n  per: year\nteam: Grill\n---\n';
    expect(roleOf(text).keyLines).toEqual({ title: 3, salary: 4, team: 8 });
    expect(roleOf(text.replaceAll('\n', '\r\n')).keyLines).toEqual({ title: 3, salary: 4, team: 8 });
  });

  test.each(['validThrough:', 'validThrough: ~', 'validThrough: null', 'validThrough: # later', 'skills:'])(
    '`%s` counts as absent',
    (line) => {
      const role = roleOf(withKeys(line));
      expect(role).toMatchObject({ skills: [] });
      expect(role.validThrough).toBeUndefined();
      expect(role.keyLines).toEqual({ title: 2 });
    },
  );
});

describe('front matter that cannot be read', () => {
  test.each([
    ['is missing', '⟦⟧# Cook\n\nText\n', /no front matter/u],
    ['is missing in an empty file', '⟦⟧', /no front matter/u],
    ['is JavaScript', '⟦---js⟧\n{title: process.exit()}\n---\n', /---js/u],
    ['is JavaScript behind a space', '⟦--- js⟧\n{title: process.exit()}\n---\n', /--- js/u],
    ['is JavaScript by its long name', '⟦---JavaScript⟧\n{title: process.exit()}\n---\n', /---JavaScript/u],
    ['is JSON', '⟦---json⟧\n{"title": "Cook"}\n---\n', /---json/u],
    ['is TOML', '⟦+++⟧\ntitle = "Cook"\n+++\n', /TOML/u],
    ['starts with four hyphens', '⟦----⟧\ntitle: Cook\n----\n', /----/u],
    ['has no end', '⟦---⟧\ntitle: Cook\n', /no end/u],
    ['is one fence', '⟦---⟧', /no end/u],
    ['starts after empty lines', '\n \n⟦---⟧\ntitle: Cook\n---\n', /line 3/u],
    ['has a line that starts like its end', '---\ntitle: |\n⟦---y: 2⟧\n---\n', /---y: 2/u],
    ['has a key twice', '---\ntitle: Cook\nteam: Grill\n⟦⟧title: Baker\n---\n', /line 2 already/u],
    ['is indented with a tab', '---\ntitle: Cook\nsalary:\n⟦\t⟧min: 1\n---\n', /tab/u],
    ['has a colon in a plain value', '---\ntitle: ⟦⟧Editor: local news\n---\n', /cannot be read/u],
    ['has a colon in a plain value, on Windows', '---\r\ntitle: ⟦⟧Editor: news\r\n---\r\n', /cannot be read/u],
    ['has a quote that is not closed', '---\ntitle: ⟦"Cook⟧\n---\n', /quote/u],
    ['has a value that starts with a sign', '---\ntitle: Cook\nteam: ⟦⟧@home\n---\n', /@/u],
    ['names an alias that nothing defines', '---\ntitle: Cook\nteam: ⟦⟧*grill\n---\n', /grill/u],
    ['is a list', '---\n⟦⟧- title: Cook\n---\n', /list/u],
    ['is text', '---\n\n⟦⟧just text\n---\n', /text/u],
    ['has a second document', '---\ntitle: Cook\n...\n⟦⟧team: Grill\n---\n', /cannot be read/u],
  ])('%s', (_, written, message) => {
    const { text, place } = marked(written);
    const { faults, role } = read(text);
    expect(role).toBeUndefined();
    expect(faults).toMatchObject([{ kind: 'front-matter', message: expect.stringMatching(message) }]);
    const [fault] = faults;
    expect(fault?.place?.start).toEqual(place.start);
    // A mark around something tells the end too.
    if (/⟦.+⟧/u.test(written)) expect(fault?.place).toEqual(place);
    expect(fault?.help).not.toBe('');
  });

  test('an alias bomb is refused at one of its aliases', () => {
    const levels = ['a', 'b', 'c', 'd', 'e', 'f'].map((name, index, all) => {
      const item = index === 0 ? 'x' : `*${all[index - 1]}`;
      return `${name}: &${name} [${Array.from({ length: 9 }, () => item).join(', ')}]`;
    });
    const text = withKeys(levels.join('\n'));
    const { faults, role } = read(text);
    expect(role).toBeUndefined();
    expect(faults).toMatchObject([{ kind: 'front-matter' }]);
    expect(text.split('\n')[(faults[0]?.place?.start.line ?? 0) - 1]).toContain('*');
  });

  test('every fault of the YAML is told, and the body is read all the same', () => {
    const { faults, body } = read('---\ntitle: Editor: news\nteam: @home\n---\n## Duties\n\n- **A:** b\n');
    expect(faults.map(({ place }) => place?.start.line)).toEqual([2, 3]);
    expect(body.sections).toMatchObject([{ title: 'Duties', at: { line: 5, column: 1 }, items: [{ label: 'A' }] }]);
  });
});

describe('a value of the wrong form is told at its place', () => {
  test.each([
    ['datePosted: ⟦2026-02-30⟧', /day that exists/u],
    ['datePosted: ⟦2025-02-29⟧', /day that exists/u],
    ['datePosted: ⟦2026-02-30T09:00:00Z⟧', /day that exists/u],
    ['datePosted: ⟦2026-11-02T09:00:00⟧', /offset/u],
    ['datePosted: ⟦2026-11-02T25:00:00Z⟧', /offset/u],
    ['datePosted: ⟦2026-11-02 09:00⟧', /YYYY-MM-DD/u],
    ['datePosted: ⟦02.11.2026⟧', /YYYY-MM-DD/u],
    ['datePosted: ⟦20261102⟧', /YYYY-MM-DD/u],
    ['validThrough: ⟦"2026-1-2"⟧', /YYYY-MM-DD/u],
    ['jobStartDate: ⟦2026-11-02T09:00:00Z⟧', /YYYY-MM-DD/u],
    ['status: ⟦opn⟧', /draft, open or closed/u],
    ['department: ⟦3⟧', /expected text/u],
    ['department: ⟦""⟧', /not empty/u],
    ['team: ⟦[a, b]⟧', /expected text/u],
    ['location: ⟦12⟧', /locations\.yml/u],
    ['location: [porto, ⟦12⟧]', /locations\.yml/u],
    ['location: ⟦{country: PT}⟧', /locality/u],
    ['location: {locality: Porto, country: ⟦pt⟧}', /two capital letters/u],
    ['location:\n  - porto\n  - locality: Porto\n    country: ⟦Portugal⟧', /two capital letters/u],
    ['workplace: ⟦office⟧', /on-site, hybrid or remote/u],
    ['applicantLocation: ⟦de⟧', /such as DE/u],
    ['applicantLocation:\n- DE\n- ⟦Germany⟧', /such as DE/u],
    ['employmentType: ⟦FULL_TIME⟧', /full-time/u],
    ['employmentType: [full-time, ⟦parttime⟧]', /part-time/u],
    ['salary: ⟦50000⟧', /pay\.yml/u],
    ['salary: ⟦{currency: EUR, per: year}⟧', /min, max/u],
    ['salary: ⟦{min: 90, max: 60, currency: EUR, per: year}⟧', /min/u],
    ['salary: {min: ⟦"60,000"⟧, currency: EUR, per: year}', /number/u],
    ['salary: {min: ⟦-1⟧, currency: EUR, per: year}', /not negative/u],
    ['salary: {min: 1, currency: ⟦€⟧, per: year}', /ISO 4217/u],
    ['salary:\n  min: 1\n  currency: EUR\n  per: ⟦annum⟧', /hour, day, week, month or year/u],
    ['apply: ⟦javascript:alert(1)⟧', /https:\/\//u],
    ['apply: ⟦jobs@⟧', /e-mail/u],
    ['skills: ⟦{a: b}⟧', /list of texts/u],
    ['skills: [Node.js, ⟦3⟧]', /expected text/u],
    ['language: ⟦english⟧', /language tag/u],
    ['aliases: ⟦jobs/cook⟧', /a path on this site/u],
    ['aliases: [/a, ⟦//evil.example⟧]', /a path on this site/u],
    ['directApply: ⟦yes⟧', /true or false/u],
    ['openings: ⟦0⟧', /at least 1/u],
    ['openings: ⟦1.5⟧', /whole number/u],
    ['openings: ⟦"2"⟧', /whole number/u],
    ['education: ⟦phd⟧', /bachelor-degree/u],
    ['experienceMonths: ⟦2 years⟧', /whole number/u],
    ['applicationContact: ⟦Ana⟧', /map of name/u],
    ['applicationContact: ⟦[Ana]⟧', /map of name/u],
    ['location: [⟦[porto]⟧]', /locations\.yml/u],
    ['applicationContact: {email: ⟦ana@⟧}', /e-mail/u],
  ])('%s', (written, message) => {
    const { text, place } = marked(withKeys(written));
    const { faults } = read(text);
    expect(faults).toMatchObject([{ kind: 'invalid-field', message: expect.stringMatching(message) }]);
    expect(faults[0]?.place).toEqual(place);
    expect(faults[0]?.help).toMatch(/\S/u);
  });

  test.each([
    ['a leap day', 'datePosted: 2024-02-29', { datePosted: '2024-02-29' }],
    ['an instant', 'validThrough: 2026-11-02T09:00:00+01:00', { validThrough: '2026-11-02T09:00:00+01:00' }],
    ['an instant in UTC', 'validThrough: 2026-11-02T09:00Z', { validThrough: '2026-11-02T09:00Z' }],
    ['one value for a list', 'skills: Node.js', { skills: ['Node.js'] }],
    ['a region code', 'applicantLocation: US-NY', { applicantLocations: ['US-NY'] }],
    ['an address', 'apply: a@inn.example', { apply: { kind: 'email', href: 'mailto:a@inn.example' } }],
    ['a link', 'apply: https://inn.example/a', { apply: { kind: 'url', href: 'https://inn.example/a' } }],
  ])('%s is of the right form', (_, line, expected) => {
    expect(roleOf(withKeys(line))).toMatchObject(expected);
  });
});

describe('a key that Rolepress does not know is told at the key', () => {
  test.each([
    ['⟦validThru⟧: 2027-01-31', 'validThrough'],
    ['⟦Team⟧: Grill', 'team'],
    ['⟦date posted⟧: 2026-11-02', 'datePosted'],
    ['⟦date⟧: 2026-11-02', 'datePosted'],
    ['⟦closes⟧: 2027-01-31', 'validThrough'],
    ['⟦deadline⟧: 2027-01-31', 'validThrough'],
    ['⟦type⟧: full-time', 'employmentType'],
    ['⟦compensation⟧: 3', 'salary'],
    ['⟦url⟧: https://inn.example', 'apply'],
    ['location: {locality: Porto, ⟦contry⟧: PT, country: PT}', 'country'],
    ['location:\n  - porto\n  - {locality: Porto, country: PT, ⟦postcode⟧: "1"}', 'postalCode'],
    ['salary: {min: 1, ⟦curency⟧: EUR, currency: EUR, per: year}', 'currency'],
    ['applicationContact:\n  ⟦mail⟧: a@inn.example', 'email'],
    ['⟦colour⟧: red', undefined],
    ['⟦__proto__⟧: {title: Baker}', undefined],
    ['⟦constructor⟧: 1', undefined],
    ['⟦toString⟧: 1', undefined],
  ])('%s', (written, meant) => {
    const { text, place } = marked(withKeys(written));
    const { faults } = read(text);
    expect(faults).toMatchObject([{ kind: 'unknown-field', place }]);
    const suggested = /did you mean `([^`]+)`/u.exec(faults[0]?.message ?? '')?.[1];
    expect(suggested).toBe(meant);
    if (meant !== undefined) expect(faults[0]?.help).toContain(`\`${meant}\``);
  });

  test('all of them are told at once', () => {
    const { faults } = read(withKeys('colour: red\nsize: 3\nlocation: {locality: x, country: PT, a: 1, b: 2}'));
    const places = faults.map(({ place }) => `${place?.start.line}:${place?.start.column}`);
    expect(places.toSorted()).toEqual(['3:1', '4:1', '5:38', '5:44']);
  });

  test('a help for an entry of a list names no index', () => {
    expect(read(withKeys('employmentType: [full-time, parttime]')).faults[0]?.help).not.toMatch(/\b1: /u);
  });
});

describe('a required key that is missing is told', () => {
  test.each(['---\n---\n', '---\n\n---\n', '---\ntitle:\n---\n', '---\nteam: Grill\n---\n'])('title in %j', (text) => {
    const { faults } = read(text);
    expect(faults).toMatchObject([{ kind: 'missing-field', message: expect.stringContaining('`title`') }]);
    expect(faults[0]?.place?.start.line).toBe(1);
  });

  test.each([
    ['⟦location⟧: {locality: Porto}', 'location.country'],
    ['location:\n  - porto\n  - ⟦{locality: Porto}⟧', 'country` in entry 2 of `location'],
    ['⟦salary⟧: {min: 1, per: year}', 'salary.currency'],
  ])('%s', (written, key) => {
    const { text, place } = marked(withKeys(written));
    const { faults } = read(text);
    expect(faults).toMatchObject([{ kind: 'missing-field', place, message: expect.stringContaining(`\`${key}\``) }]);
  });
});
