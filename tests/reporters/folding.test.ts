import { describe, expect, test } from 'vitest';
import type { Diagnostic, Severity } from '../../src/model/diagnostic.ts';
import { githubSummary, reporters } from '../../src/reporters/index.ts';

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

describe('where GitHub shows findings', () => {
  const found = [...[3, 5, 8].map((line) => at(line, 'Same')), at(9, 'Other'), at(2, 'Fault', 'error')];
  const report = { diagnostics: found, paths: ['a.md'], textOf: () => undefined, rules: [{ id: 'raw-html', severity: 'warning' as const, summary: 'HTML.', why: 'It is lost.' }], version: '0' }; // prettier-ignore

  test('those of a file that say the same are one annotation, errors first', () => {
    const lines = reporters.github(report, { color: false }).trimEnd().split('\n');
    expect(lines.length).toBe(3);
    expect(lines[0]).toMatch(/^::error .*Fault/u);
    expect(lines[1]).toContain('Same%0Aand 2 more lines: 5, 8');
  });

  test('they are one row of the summary, which also says what the rules are for', () => {
    const summary = githubSummary(report);
    expect(summary.match(/Same/gu)?.length).toBe(1);
    expect(summary).toContain('and 2 more lines\\: 5, 8');
    expect(summary).toContain('- **raw\\-html**: HTML. It is lost.');
    expect(summary.indexOf('Fault')).toBeLessThan(summary.indexOf('Same'));
  });

  test('JSON and SARIF tell each of them', () => {
    for (const format of ['json', 'sarif'] as const)
      expect(reporters[format](report, { color: false }).match(/"Same"/gu)?.length).toBe(3);
  });
});
