import fc from 'fast-check';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { fingerprintsOf } from '../../src/model/fingerprint.ts';
import { githubSummary, type Report, reporters } from '../../src/reporters/index.ts';
import { files, roleText, run, siteYml } from '../support/helpers.ts';

const role = 'web/careers/content/roles/deck hand.md';

/** A repository with a site in a folder of its own, in which one value is wrong. */
function repository(root = '.git'): string {
  const folder = files({ 'web/careers/content/site.yml': siteYml, [role]: roleText({ workplace: 'boat' }) });
  mkdirSync(join(folder, root), { recursive: true });
  mkdirSync(join(folder, 'tools'));
  return folder;
}

/** What a check tells, started in a folder of the repository. */
async function checkIn(folder: string, at: string, format: string): Promise<string> {
  const content = at === 'web/careers' ? 'content' : join(folder, 'web/careers/content');
  const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: folder };
  return (await run(['check', '--content', content, '--format', format], join(folder, at), { env })).stdout;
}

describe.each(['web/careers', '.', 'tools'])('started in %s of a repository', (at) => {
  test('annotations name files from its root', async () => {
    expect(await checkIn(repository(), at, 'github')).toMatch(
      /^::error file=web\/careers\/content\/roles\/deck hand\.md,line=/mu,
    );
  });

  test('SARIF names files from its root', async () => {
    const log = JSON.parse(await checkIn(repository(), at, 'sarif')) as Log;
    const uris = log.runs[0]?.results?.map((one) => one.locations?.[0]?.physicalLocation?.artifactLocation?.uri);
    expect(new Set(uris)).toEqual(new Set([encodeURI(role)]));
  });

  test('JUnit names files from its root', async () => {
    expect(await checkIn(repository(), at, 'junit')).toContain(`file="${role}"`);
  });

  test('the fingerprints are the same as from its root', async () => {
    const printsFrom = async (start: string) =>
      (JSON.parse(await checkIn(repository(), start, 'sarif')) as Log).runs[0]?.results?.map((one) => one.partialFingerprints); // prettier-ignore
    expect(await printsFrom(at)).toEqual(await printsFrom('.'));
  });
});

test('without a repository files are named from the workspace of GitHub', async () => {
  expect(await checkIn(repository('none'), 'web/careers', 'github')).toContain('file=web/careers/content/roles/');
});

function reportOf(diagnostics: readonly Diagnostic[]): Report {
  return { diagnostics, paths: ['a.md'], textOf: () => 'text', rules: [], version: '1.2.3' };
}

function many(count: number, severity: Diagnostic['severity']): readonly Diagnostic[] {
  return Array.from({ length: count }, (_, index) => ({
    path: 'a.md',
    rule: 'long-list',
    severity,
    message: `${severity} ${index + 1}.`,
  }));
}

describe('many findings under GitHub Actions', () => {
  const report = reportOf([...many(12, 'info'), ...many(30, 'warning'), ...many(14, 'error')]);
  const lines = reporters.github(report, { color: false }).split('\n');

  test('are ten annotations of each kind, errors first, and the rest in a group of the log', () => {
    for (const kind of ['error', 'warning', 'notice'])
      expect(lines.filter((line) => line.startsWith(`::${kind} `)).length).toBe(10);
    expect(lines[0]).toMatch(/^::error /u);
    const group = lines.indexOf('::group::26 more findings, without annotations');
    expect(lines.slice(group + 1, lines.indexOf('::endgroup::')).length).toBe(26);
  });

  test('are all in the summary, errors first, each with a link to its rule', () => {
    const rows = githubSummary(report)
      .split('\n')
      .filter((line) => line.includes('a.md'));
    expect(rows.length).toBe(56);
    expect(rows[0]).toContain('error 1');
    for (const row of rows) expect(row).toContain('](https://unpkg.com/rolepress@1.2.3/docs/rules.md#long-list)');
  });

  test('lose none where there are no more than can be shown', () => {
    expect(reporters.github(reportOf(many(10, 'error')), { color: false })).not.toContain('::group::');
  });
});

describe('fingerprints', () => {
  const finding: fc.Arbitrary<Diagnostic> = fc.record({
    path: fc.constantFrom('a.md', 'b.md'),
    rule: fc.constantFrom('raw-html', 'missing-section'),
    severity: fc.constant('error' as const),
    message: fc.constantFrom('One', 'Two', '3 of 4', '5 of 6'),
    place: fc.integer({ min: 1, max: 4 }).map((line) => ({ start: { line, column: 1 }, end: { line, column: 2 } })),
  });
  const named = { pathOf: (path: string) => path, textOf: () => 'same\nsame\nother\n' };

  test('are never shared by two findings, and do not follow the lines above', () => {
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 30 }), (found) => {
        const prints = fingerprintsOf(found, named);
        expect(new Set(prints).size).toBe(found.length);
        const lower = found.map((one) => ({ ...one, place: { start: { line: one.place!.start.line + 1, column: 1 }, end: one.place!.end } })); // prettier-ignore
        expect(fingerprintsOf(lower, { ...named, textOf: () => 'new\nsame\nsame\nother\n' })).toEqual(prints);
      }),
    );
  });

  test('do not change from day to day with the numbers of a message', () => {
    const told = (message: string) =>
      fingerprintsOf(
        many(1, 'info').map((one) => ({ ...one, message })),
        named,
      );
    expect(told('Closes in 3 days')).toEqual(told('Closes in 2 days'));
  });
});

test('the summary of a job is written from the root of the repository', async () => {
  const folder = repository();
  const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(folder, 'summary.md') };
  await run(['check'], join(folder, 'web/careers'), { env });
  expect(readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8')).toContain('web/careers/content/roles/deck hand.md');
});
