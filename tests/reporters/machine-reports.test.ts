import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { jsonSchemaOf } from '../../src/model/json-schema.ts';
import { githubSummary, jsonReport, type Report, reporters } from '../../src/reporters/index.ts';
import { run, siteFolder } from '../support/helpers.ts';

const words = fc.string({ unit: 'binary', maxLength: 30 });
const point = fc.record({ line: fc.integer({ min: 1, max: 9 }), column: fc.integer({ min: 1, max: 40 }) });
const diagnostic: fc.Arbitrary<Diagnostic> = fc.record(
  {
    path: words,
    message: words,
    rule: fc.constantFrom('raw-html', 'front-matter', 'duplicate-id'),
    severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
    place: point.map((start) => ({ start, end: { line: start.line, column: start.column + 3 } })),
    help: words,
    related: fc.array(fc.record({ path: words, message: words }), { maxLength: 2 }),
  },
  { requiredKeys: ['path', 'message', 'rule', 'severity'] },
);

const reports = fc.array(diagnostic, { maxLength: 5 }).map((diagnostics): Report => ({
  diagnostics,
  paths: diagnostics.map(({ path }) => path),
  textOf: () => 'one line\nanother\n',
  rules: ['raw-html', 'front-matter', 'duplicate-id'].map((id) => ({
    id,
    severity: 'error',
    summary: 'S.',
    why: 'W.',
  })),
  version: '1.2.3',
}));

const plain = { color: false };

/** What a CI server that reads the output would take for a command. */
const command = /^\s*::|##\[/mu;

describe('JSON', () => {
  const validate = new Ajv2020().compile(jsonSchemaOf(jsonReport, 'report'));

  test('fits its published schema, and holds no command for a CI server', () => {
    fc.assert(
      fc.property(reports, (report) => {
        const json = reporters.json(report, plain);
        expect(validate(JSON.parse(json)), JSON.stringify(validate.errors)).toBe(true);
        expect(json).not.toMatch(/[^\P{Cc}\n]/u);
        expect(json).not.toMatch(command);
      }),
    );
  });
});

describe('SARIF', () => {
  test('names its rules, its places and its fingerprints as the standard asks', () => {
    fc.assert(
      fc.property(reports, (report) => {
        const log = JSON.parse(reporters.sarif(report, plain)) as Log;
        expect(log.version).toBe('2.1.0');
        const [one] = log.runs;
        const ids = one?.tool.driver.rules?.map(({ id }) => id) ?? [];
        expect(new Set(ids).size).toBe(ids.length);
        expect(one?.results?.length).toBe(report.diagnostics.length);
        const prints = one?.results?.map(({ partialFingerprints }) => partialFingerprints?.['rolepress/v2']);
        expect(new Set(prints).size).toBe(report.diagnostics.length);
        for (const result of one?.results ?? []) {
          expect(ids[result.ruleIndex ?? -1]).toBe(result.ruleId);
          expect(['error', 'warning', 'note']).toContain(result.level);
          const { artifactLocation, region } = result.locations?.[0]?.physicalLocation ?? {};
          expect(artifactLocation?.uri).toMatch(/^[\w.!~*'()%/-]*$/u);
          expect((region?.startLine ?? 0) * (region?.startColumn ?? 0)).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('a fingerprint stays when lines are added above', async () => {
    const prints = async (text: string) => {
      const { stdout } = await run(['check', '--format', 'sarif'], siteFolder({ 'content/roles/cook.md': text }));
      return (JSON.parse(stdout) as Log).runs[0]?.results?.filter(({ ruleId }) => ruleId === 'raw-html').map((one) => one.partialFingerprints);
    }; // prettier-ignore
    const before = await prints('---\ntitle: Cook\n---\n<div>x</div>\n');
    expect(before?.length).toBe(1);
    expect(await prints('---\ntitle: Cook\nteam: Night\n---\n\nMore.\n\n<div>x</div>\n')).toEqual(before);
  });
});

describe('JUnit', () => {
  test('is well-formed whatever the content says, with a failure for each error', () => {
    fc.assert(
      fc.property(reports, (report) => {
        const xml = reporters.junit(report, plain);
        const parser = new SaxesParser();
        let failures = 0;
        parser.on('opentag', ({ name }) => void (failures += name === 'failure' ? 1 : 0));
        parser.on('error', (error) => {
          throw error;
        });
        parser.write(xml).close();
        expect(failures).toBe(report.diagnostics.filter(({ severity }) => severity === 'error').length);
        expect(xml).not.toMatch(command);
      }),
    );
  });
});

describe('GitHub', () => {
  test('no word of the content becomes a command, a control character or markup', () => {
    fc.assert(
      fc.property(reports, (report) => {
        const lines = reporters.github(report, plain).split('\n').slice(0, -1);
        expect(lines.length).toBe(report.diagnostics.length);
        for (const line of lines) expect(line).toMatch(/^::(error|warning|notice) /u);
        expect(githubSummary(report)).not.toMatch(/<[a-z]/iu);
      }),
    );
  });

  test('text for people holds no command either', () => {
    fc.assert(
      fc.property(reports, (report) => {
        expect(reporters.text(report, plain)).not.toMatch(command);
      }),
    );
  });

  test('annotations and a job summary come by themselves', async () => {
    const folder = siteFolder({ 'content/roles/cook.md': '---\ntitel: x\n---\n', 'summary.md': '' });
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: `${folder}/summary.md` };
    const { stdout } = await run(['check'], folder, { env });
    expect(stdout).toMatch(/^::error file=content\/roles\/cook\.md,line=2,/mu);
    expect(stdout).toContain('content/roles/cook.md:2:1  error');
    const { readFileSync } = await import('node:fs');
    expect(readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8')).toContain('unknown\\-field');
  });
});

test('a form may go to a file, several at once, and two cannot share standard output', async () => {
  const folder = siteFolder();
  const { stdout } = await run(
    ['check', '--format', 'text', '--format', 'sarif=out/r.sarif', '--format', 'junit=r.xml'],
    folder,
  );
  expect(stdout).not.toContain('{');
  const { readFileSync } = await import('node:fs');
  expect(readFileSync(`${folder}/out/r.sarif`, 'utf8')).toContain('"2.1.0"');
  expect(readFileSync(`${folder}/r.xml`, 'utf8')).toContain('<testsuites');
  expect((await run(['check', '--format', 'json', '--format', 'sarif'], folder)).code).toBe(2);
});
