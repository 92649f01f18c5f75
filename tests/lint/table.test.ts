import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultThemeFolders, readTheme } from '../../src/io/index.ts';
import { type Example, type Rule, rules } from '../../src/lint/index.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { buildIn, files, projectFolder, run, siteYml } from '../support/helpers.ts';

const table = Object.entries<Rule>(rules);

/** The files of an example by their paths below a working directory; its own paths are relative to content/. */
function filesOf(example: Example): Readonly<Record<string, string>> {
  const byPath = typeof example === 'string' ? { 'roles/cook.md': example } : example;
  return Object.fromEntries(Object.entries(byPath).map(([path, text]) => [join('content', path), text]));
}

/** What git knows of the examples of the rule that asks for it. */
const renamed = { 'content/roles/chef.md': ['content/roles/cook.md'] };

/** What is told of a site that is made of an example. */
async function diagnosticsOf(example: Example, id: string): Promise<readonly Diagnostic[]> {
  const folder = files({ 'content/site.yml': siteYml, ...filesOf(example) });
  // What a baseline bears, and where links out lead, is known to the command alone.
  const asks = existsSync(join(folder, 'baseline.json'))
    ? ['--baseline', 'baseline.json']
    : id.includes('external')
      ? ['--external']
      : [];
  if (asks.length > 0) {
    const { stdout } = await run(['check', ...asks, '--format', 'json'], folder);
    return (JSON.parse(stdout) as { diagnostics: readonly Diagnostic[] }).diagnostics;
  }
  // Only a build asks git.
  if (existsSync(join(folder, '.git'))) {
    const { stdout } = await run(['build', '--format', 'json'], folder, { env: { PATH: process.env['PATH'] } });
    return (JSON.parse(stdout) as { diagnostics: readonly Diagnostic[] }).diagnostics;
  }
  const theme = readTheme([
    ...defaultThemeFolders(join(projectFolder, 'templates'), 'default'),
    { folder: join(folder, 'templates'), shown: 'templates', isOwn: true },
  ]);
  // Here nothing can draw.
  const history = id === 'moved-role' ? { changed: {}, lines: {}, renamed, closed: {} } : undefined;
  const socialImages = id === 'social-cards' ? 'missing' : undefined;
  return (
    await buildIn(folder, { theme, history, socialImages, pictures: 'missing', wantsHistory: id === 'gone-roles' })
  ).diagnostics;
}

test('every file of src/lint/rules is in the table, under its own name', () => {
  const names = readdirSync(join(projectFolder, 'src/lint/rules')).filter((name) => name !== 'index.ts');
  expect(Object.keys(rules).map((id) => `${id}.ts`)).toEqual(names.toSorted());
});

describe.each(table)('%s', (id, rule) => {
  test('is found in its bad example', async () => {
    const found = (await diagnosticsOf(rule.bad, id)).filter((one) => one.rule === id);
    expect(found).not.toEqual([]);
    for (const one of found) {
      // The example of a rule that is off turns it on.
      expect(one.severity).toBe(rule.severity === 'off' ? 'info' : rule.severity);
      expect(Object.keys(filesOf(rule.bad))).toContain(one.path);
      expect(one.help).toMatch(/\S/u);
    }
  });

  test('is not found in its good example', async () => {
    expect((await diagnosticsOf(rule.good, id)).filter((one) => one.rule === id)).toEqual([]);
  });

  test('says in sentences what it reports and why', () => {
    expect(rule.summary).toMatch(/^[A-Z].*\.$/u);
    expect(rule.why).toMatch(/^[A-Z].*\.$/su);
    expect(rule.good).not.toEqual(rule.bad);
  });
});
