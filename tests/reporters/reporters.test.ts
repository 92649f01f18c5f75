import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { type Report, reporters } from '../../src/reporters/index.ts';

const escape = String.fromCodePoint(27);
const diagnostic: Diagnostic = {
  path: 'content/roles/cook.md',
  rule: 'missing-section',
  severity: 'error',
  message: 'Missing section “Duties”',
};

/** A diagnostic at a stretch of one line. */
function at(line: number, column: number, endColumn = column + 1, more: Partial<Diagnostic> = {}): Diagnostic {
  return { ...diagnostic, place: { start: { line, column }, end: { line, column: endColumn } }, ...more };
}

function reportOf(diagnostics: readonly Diagnostic[], files = 1, source?: string): Report {
  const paths = Array.from({ length: files }, (_, index) => `content/roles/${index}.md`);
  return { diagnostics, paths, textOf: () => source, rules: [], version: '0.0.0' };
}

function textOf(one: Diagnostic | readonly Diagnostic[], source?: string, color = false): string {
  const diagnostics = Array.isArray(one) ? (one as readonly Diagnostic[]) : [one as Diagnostic];
  return reporters.text(reportOf(diagnostics, 1, source), { color });
}

/** The character of a frame’s marked line above the first caret. */
function pointedAt(source: string, line: number, column: number): string {
  const rows = textOf(at(line, column), source).split('\n');
  const caret = rows.findIndex((row) => /^ +\| *\^/u.test(row));
  return (rows[caret - 1] ?? '')[(rows[caret] ?? '').indexOf('^')] ?? '';
}

describe('text', () => {
  test('has place, severity, message and rule, then the frame, then the help', () => {
    const text = textOf(at(2, 3, 6, { help: 'Type this:\n## Duties' }), 'one\nab def gh\nthree\nfour');
    expect(text).toBe(
      [
        'content/roles/cook.md:2:3  error  Missing section “Duties”  missing-section',
        '  1 | one',
        '> 2 | ab def gh',
        '    |   ^^^',
        '  3 | three',
        '  help: Type this:',
        '        ## Duties',
        '',
        'Why a rule exists: rolepress explain RULE',
        '✗ 1 error, 0 warnings in 1 file',
        '',
      ].join('\n'),
    );
  });

  test('says that nothing was found', () => {
    expect(reporters.text(reportOf([], 3), { color: false })).toBe('✓ 3 files checked, no findings\n'); // prettier-ignore
  });

  test('has no frame without a place or without the text', () => {
    expect(textOf(diagnostic, 'one')).not.toContain('|');
    expect(textOf(at(1, 1))).not.toContain('|');
    expect(textOf(at(9, 1), 'one line')).not.toContain('|');
  });

  test('the caret stands below its character, also behind tabs, in long lines, and in files of many lines', () => {
    expect(pointedAt('a\tb\tX', 1, 5)).toBe('X');
    const long = `${'x'.repeat(500)}Y${'z'.repeat(500)}`;
    expect(pointedAt(long, 1, 501)).toBe('Y');
    expect(pointedAt(`${'\n'.repeat(998)}aX\nlast`, 999, 2)).toBe('X');
    expect(pointedAt('a\r\nbX\r\nc', 2, 2)).toBe('X');
    for (const row of textOf(at(1, 501), long).split('\n').slice(0, 3)) expect(row.length).toBeLessThan(120);
  });

  test.each([
    ['narrow characters', ['a', '\t', ' ', 'é', 'ß', 'ж', '“', '\u0085']],
    ['characters that take two columns, or none', ['a', '中', '🦊', '\u0301']],
  ])('the caret stands below its character on every line of %s', (_, characters) => {
    const line = fc.string({ unit: fc.constantFrom(...characters), maxLength: 300 });
    fc.assert(
      fc.property(line, line, (before, after) => {
        const rows = textOf(at(1, before.length + 1), `${before}X${after}`).split('\n');
        expect(width((rows[2] ?? '').replace(/\^.*$/u, ''))).toBe(width((rows[1] ?? '').replace(/X.*$/u, '')));
      }),
    );
  });

  test('a stretch of several lines is underlined to the end of its first', () => {
    const many = { ...diagnostic, place: { start: { line: 1, column: 3 }, end: { line: 3, column: 2 } } };
    expect(textOf(many, 'abcd\nefg\nhi')).toContain('\n    |   ^^\n');
  });

  test('names the other places of a finding', () => {
    const related = [{ path: 'content/roles/a.md', place: { start: { line: 4, column: 1 }, end: { line: 4, column: 2 } }, message: 'the first' }]; // prettier-ignore
    expect(textOf({ ...diagnostic, related })).toContain('see: content/roles/a.md:4:1 (the first)');
  });

  test('has colours only when it may', () => {
    expect(textOf(at(1, 1), 'a', true)).toContain(escape);
    expect(textOf(at(1, 1), 'a')).not.toContain(escape);
    const plain = new RegExp(`${escape}\\[[\\d;]*m`, 'gu');
    expect(textOf(at(1, 1, 2, { help: 'x' }), 'a', true).replace(plain, '')).toBe(textOf(at(1, 1, 2, { help: 'x' }), 'a')); // prettier-ignore
  });

  test('lets nothing in the content speak to the terminal', () => {
    const evil = [`${escape}[31mred`, `${escape}]0;title\u0007`, `${escape}]8;;http://x\u0007link`, '\u009b2J', '\rover', '\b\b', '\u202egpj', '\u0000']; // prettier-ignore
    for (const words of evil) {
      const related = [{ path: words, message: words }];
      const text = textOf({ ...at(1, 1), path: words, message: words, help: words, related }, `${words}\nnext`);
      expect(text, JSON.stringify(words)).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
    }
  });
});

describe('json', () => {
  test('has exactly the documented shape', () => {
    const report = reportOf([at(2, 3, 6, { help: 'Type it' }), { ...diagnostic, severity: 'warning' as const }], 4); // prettier-ignore
    const text = reporters.json(report, { color: true });
    expect(text.endsWith('\n')).toBe(true);
    expect(JSON.parse(text)).toEqual({
      version: 1,
      summary: { files: 4, errors: 1, warnings: 1, infos: 0 },
      diagnostics: [
        { path: 'content/roles/cook.md', line: 2, column: 3, endLine: 2, endColumn: 6, severity: 'error', rule: 'missing-section', message: 'Missing section “Duties”', help: 'Type it', url: 'https://unpkg.com/rolepress@0.0.0/docs/rules.md#missing-section', fixable: false },
        { path: 'content/roles/cook.md', line: 1, column: 1, endLine: 1, endColumn: 1, severity: 'warning', rule: 'missing-section', message: 'Missing section “Duties”', help: null, url: 'https://unpkg.com/rolepress@0.0.0/docs/rules.md#missing-section', fixable: false },
      ],
    }); // prettier-ignore
  });

  test('is JSON when there is nothing to tell', () => {
    expect(JSON.parse(reporters.json(reportOf([], 0), { color: true }))).toEqual({
      version: 1,
      summary: { files: 0, errors: 0, warnings: 0, infos: 0 },
      diagnostics: [],
    });
  });
});

describe('github', () => {
  test('says file, lines, columns and rule, and errors, warnings and notices', () => {
    const report = reportOf([at(2, 3, 6, { help: 'Type it' }), at(1, 1, 2, { severity: 'warning' }), { ...diagnostic, severity: 'info' as const }], 1); // prettier-ignore
    expect(reporters.github(report, { color: true }).split('\n')).toEqual([
      '::error file=content/roles/cook.md,line=2,endLine=2,col=3,endColumn=6,title=missing-section::Missing section “Duties”%0AType it',
      '::warning file=content/roles/cook.md,line=1,endLine=1,col=1,endColumn=2,title=missing-section::Missing section “Duties”',
      '::notice file=content/roles/cook.md,line=1,endLine=1,col=1,endColumn=1,title=missing-section::Missing section “Duties”',
      '',
    ]);
  });

  test('whatever is in a path, a message or a help comes out of the runner’s decoder as it was', () => {
    const words = fc.string({ unit: fc.oneof(fc.constantFrom('%', '\r', '\n', ':', ',', '::', '=', '%25', '%0A', ' ', 'é', '🦊'), fc.string({ minLength: 1, maxLength: 1 })) }); // prettier-ignore
    fc.assert(
      fc.property(words, words, fc.option(words, { nil: undefined }), (path, message, help) => {
        const text = reporters.github(reportOf([{ ...diagnostic, path, message, help }]), { color: false }); // prettier-ignore
        expect(text.endsWith('\n')).toBe(true);
        const line = text.slice(0, -1);
        expect(line).not.toMatch(/[\r\n]/u);
        const { properties, data } = decode(line);
        expect(properties).toMatchObject({ file: path, title: 'missing-section' });
        expect(data).toBe(help === undefined ? message : `${message}\n${help}`);
      }),
    );
  });
});

/** How the runner reads a workflow command. https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs */
function decode(line: string) {
  const end = line.indexOf('::', 2);
  const head = line.slice(2, end);
  const space = head.indexOf(' ');
  const data = [['%0D', '\r'], ['%0A', '\n'], ['%25', '%']] as const; // prettier-ignore
  const property = [['%0D', '\r'], ['%0A', '\n'], ['%3A', ':'], ['%2C', ','], ['%25', '%']] as const; // prettier-ignore
  const properties = head
    .slice(space + 1)
    .split(',')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), unescaped(pair.slice(pair.indexOf('=') + 1), property)] as const);
  return { command: head.slice(0, space), properties: Object.fromEntries(properties), data: unescaped(line.slice(end + 2), data) }; // prettier-ignore
}

function unescaped(text: string, pairs: readonly (readonly [string, string])[]): string {
  return pairs.reduce((one, [from, to]) => one.replaceAll(from, to), text);
}

/** How many columns of a terminal a text takes. */
function width(text: string): number {
  return Array.from(text, (character) =>
    /\p{M}/u.test(character) ? 0
    : /[\p{Emoji_Presentation}\p{Script=Han}]/u.test(character) ? 2
    : 1,
  ).reduce<number>((sum, columns) => sum + columns, 0); // prettier-ignore
}
