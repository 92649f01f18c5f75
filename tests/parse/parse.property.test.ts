import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Body } from '../../src/model/role.ts';
import { readRole } from '../../src/parse/index.ts';
import { roleOf, settings } from '../support/helpers.ts';
import { seeded } from '../support/fuzz.ts';

/** The same texts in every run; another seed finds others. */
seeded(20261123, 150);

const of = settings();

function read(text: string) {
  return readRole({ path: 'content/roles/cook.md', text }, of);
}

/** Pieces of which front matter and Markdown are made, so that random texts come near to real ones. */
const pieces = [
  ['---', '\n', '\r\n', ': ', 'title', 'location', 'salary', '[', ']', '{', '}', '- ', '* ', '|', '>', '&a ', '*a'],
  ['"', "'", '#', '## ', 'Duties', 'Qualifications', '**', '**Label:** ', '`', '```', '~~', '<', '/>', '<h2>', '!['],
  ['](', ')', '[^1]', '[^1]: ', '| a | b |', '|-|-|', '<script>', '<!--', '-->', '&#106;', '\t', '  ', '    '],
  ['__proto__', 'constructor', '2026-02-30', '\ufffd', '\0', '\u00a0', '\u{1f680}', 'é', '=', '+++', '%', '@', '?'],
];
const piece = fc.constantFrom(...pieces.flat());
const attacks = [
  ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg/onload=a>', '<a href="javascript:b">', '[a]'],
  ['[a](javascript:b)', '![a](javascript:b)', '[a](<java\tscript:b>)', '[a](&#x6a;avascript:b)', '<javascript:b>'],
  ['![a](https://b.example/c)', '![a](//b.example)', '![a](/\\b.example)', '![a]', '[a]: javascript:b "c"'],
  ['[a](" onclick=b)', '![" onload="b](/c "\' onload=d")', '```" onclick="b', '[a](/b "c" onclick=d)'],
];
const attack = fc.constantFrom(...attacks.flat());
const soup = fc.array(fc.oneof({ weight: 4, arbitrary: piece }, { weight: 1, arbitrary: fc.string() })).map(join);
const anyText = fc.oneof(
  soup,
  fc.string({ unit: 'binary' }),
  soup.map((body) => `---\ntitle: Cook\n---\n${body}`),
  soup.map((lines) => `---\ntitle: Cook\n${lines}\n---\n`),
);

function join(parts: readonly string[]): string {
  return parts.join('');
}

function htmlOf({ summary, sections, closing }: Body): string {
  const parts = sections.flatMap((section) => [section.html, ...section.items.map((item) => item.html)]);
  return [summary.html, ...parts, closing.html].join('\n');
}

/** Words that have no meaning in Markdown or YAML, and start no label. */
const word = fc.stringMatching(/^[a-z]{3,9}$/u);
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((parts) => `The ${parts.join(' ')}`);
const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map(dayOf);
const entry = fc.record({ label: fc.option(words, { nil: undefined }), text: words });
const section = fc.record({
  title: fc.constantFrom('Qualifications', 'Duties', 'Responsibilities', 'About us', 'Requirements', 'Key tasks'),
  entries: fc.array(entry, { minLength: 1, maxLength: 4 }),
});
const written = fc.record({
  title: words,
  datePosted: day,
  skills: fc.array(words, { minLength: 1, maxLength: 3 }),
  summary: words,
  level: fc.integer({ min: 2, max: 6 }),
  sections: fc.array(section, { maxLength: 6 }),
  closing: words,
});

type Written = typeof written extends fc.Arbitrary<infer Value> ? Value : never;

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function textOf({ title, datePosted, skills, summary, level, sections, closing }: Written): string {
  const parts = sections.map(({ title: heading, entries }) => {
    const items = entries.map(({ label, text }) => (label === undefined ? `- ${text}` : `- **${label}:** ${text}`));
    return `${'#'.repeat(level)} ${heading}\n\n${items.join('\n')}\n\n`;
  });
  const end = sections.length > 0 ? `---\n\n${closing}\n` : '';
  return `---\ntitle: ${title}\ndatePosted: ${datePosted}\nskills: [${skills.join(', ')}]\n---\n\n${summary}\n\n${parts.join('')}${end}`;
}

/** Found by other seeds. */
const found: [string][] = [
  ['---\ntitle: Cook\n].\nconstructor\n---\n'],
  ["---\ntitle: Cook\n]'\n\n---\n"],
  ['---\ntitle: Cook\napplicationContact: [a]\n---\n'],
  ['---\ntitle: Cook\n---\nTwo\nlines\n'],
];

describe('for any text at all', () => {
  test('reading neither throws nor tells a place outside of the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { faults, outline, body } = read(text);
        const lines = text.split('\n');
        const headings = outline.sections.map(({ heading }) => heading.place);
        for (const place of [...faults.flatMap((fault) => fault.place ?? []), ...headings]) {
          for (const { line, column } of [place.start, place.end]) {
            expect(line).toBeGreaterThanOrEqual(1);
            expect(column).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(lines.length);
            expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
          }
          const [from, to] = [place.start, place.end];
          expect(to.line > from.line || (to.line === from.line && to.column >= from.column)).toBe(true);
        }
        for (const { at } of body.sections.flatMap(({ items }) => items))
          expect(at.line).toBeLessThanOrEqual(lines.length);
      }),
      { examples: found },
    );
  });

  test('the HTML holds nothing that runs or loads from elsewhere', () => {
    const body = fc.array(fc.oneof(attack, piece, fc.string())).map(join);
    fc.assert(
      fc.property(body, (text) => {
        const html = htmlOf(read(`---\ntitle: Cook\n---\n${text}`).body);
        for (const [, name = '', attributes = ''] of html.matchAll(
          /<([a-z][^\s>/]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/giu,
        )) {
          expect(name).not.toMatch(/^(script|style|iframe|object|embed|form|svg|math|base|link|meta)$/iu);
          for (const [, key = '', value = ''] of attributes.matchAll(/([^\s=]+)(?:="([^"]*)")?/gu)) {
            expect(key).not.toMatch(/^(on|style|srcdoc|formaction|background)/iu);
            if (key === 'href') expect(value).toMatch(/^(https?:|mailto:|tel:|(?![a-z][a-z0-9+.-]*:))/iu);
            if (key === 'src') expect(value).not.toMatch(/^([a-z][a-z0-9+.-]*:|[\\/]{2}|\/\\)/iu);
          }
        }
        // Every < is the start of a tag that was looked at above, or of its end.
        expect(html.replace(/<\/?[a-z][a-z0-9]*((?:\s+[^\s=<>"]+(?:="[^"]*")?)*)\s*>/gu, '')).not.toContain('<');
      }),
    );
  });

  test('Windows line ends change neither the role nor a place', () => {
    const text = anyText.map((one) => one.replaceAll('\r', ''));
    fc.assert(
      fc.property(text, (unix) => {
        const [one, other] = [read(unix), read(unix.replaceAll('\n', '\r\n'))];
        expect(other.faults).toEqual(one.faults);
        expect(other.role).toEqual(one.role);
        const placesOf = ({ outline }: typeof one) => outline.sections.map(({ heading }) => heading.place);
        expect(placesOf(other)).toEqual(placesOf(one));
      }),
      { examples: found },
    );
  });
});

test('reading a role that was written gives it back, whatever its sections, their order and their level are', () => {
  fc.assert(
    fc.property(written, (one) => {
      const role = roleOf(textOf(one));
      expect(role).toMatchObject({ title: one.title, datePosted: one.datePosted, skills: one.skills });
      expect(role.body.summary.text).toBe(one.summary);
      expect(role.body.closing.text).toBe(one.sections.length > 0 ? one.closing : '');
      expect(role.body.sections.map(({ title }) => title)).toEqual(one.sections.map(({ title }) => title));
      expect(role.body.sections.map(({ items }) => items.map(({ label, text }) => ({ label, text })))).toEqual(
        one.sections.map(({ entries }) => entries),
      );
    }),
  );
});
