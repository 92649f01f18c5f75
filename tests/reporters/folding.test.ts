import { expect, test } from 'vitest';
import type { Diagnostic, Severity } from '../../src/model/diagnostic.ts';
import { reporters } from '../../src/reporters/index.ts';

function at(line: number, message: string, severity: Severity = 'warning', path = 'a.md'): Diagnostic {
  return { path, rule: 'raw-html', severity, message, place: { start: { line, column: 1 }, end: { line, column: 2 } } };
}

function textOf(diagnostics: readonly Diagnostic[]): string {
  return reporters.text({ diagnostics, paths: ['a.md'], textOf: () => undefined, rules: [], version: '0' }, { color: false }); // prettier-ignore
}

test('findings of a file that say the same are one, with the lines of the others', () => {
  const text = textOf([...[3, 5, 8].map((line) => at(line, 'Same')), at(9, 'Other'), at(2, 'Same', 'warning', 'b.md')]);
  expect(text).toContain('a.md:3:1  warning  Same  raw-html\n  and 2 more lines: 5, 8\n');
  expect(text.match(/Same/gu)?.length).toBe(2);
  expect(text).toContain('0 errors, 5 warnings');
});

test('errors are told first', () => {
  const text = textOf([at(1, 'Hint', 'info'), at(2, 'Doubt'), at(3, 'Fault', 'error')]);
  expect(text.match(/Fault|Doubt|Hint/gu)).toEqual(['Fault', 'Doubt', 'Hint']);
});
