import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JsonReport } from '../../src/reporters/json-report.ts';
import { run, siteFolder } from '../support/helpers.ts';

/** What is told of the files of templates/: path, message and help. */
async function told(theme: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const files = Object.fromEntries(Object.entries(theme).map(([name, text]) => [`templates/${name}`, text]));
  const { stdout } = await run(['check', '--format', 'json'], siteFolder(files));
  const { diagnostics } = JSON.parse(stdout) as JsonReport;
  return diagnostics.filter(({ path }) => path.startsWith('templates/')).map(({ path, message, help }) => [path, message, help].join(' | ')); // prettier-ignore
}

const title = '<h1><%= it.role.title %></h1>\n';

describe('a file of templates/ that has no effect is told, with the name that was meant', () => {
  test.each([
    ['rol.eta', 'role.eta'],
    ['partials/hedaer.eta', 'partials/role-header.eta` or `partials/site-header.eta'],
    ['partials/site-haeder.eta', 'partials/site-header.eta'],
    ['assets/stie.css', 'assets/site.css'],
    ['asset/site.css', 'assets/site.css'],
    ['Role.eta', 'role.eta'],
    ['role.html', 'role.eta'],
    ['partials/own.eta', undefined],
    ['assets/own.png', undefined],
  ])('%s', async (name, meant) => {
    const found = await told({ [name]: title });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`templates/${name} | `);
    if (meant === undefined) expect(found[0]).not.toContain('did you mean');
    else expect(found[0]).toContain(`did you mean \`${meant}\`?`);
  });
});

describe('nothing is told of a file', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ['that replaces one', { 'not-found.eta': '<p>Nothing here</p>\n', 'assets/site.css': 'p {}\n' }],
    ['that a template includes', { 'partials/own.eta': '<i>Own</i>', 'not-found.eta': "<%~ include('partials/own') %>" }],
    ['that a template names as an asset', { 'assets/own.css': 'p {}', 'not-found.eta': "<%= it.asset('own.css') %>" }],
    ['that a style sheet names', { 'assets/own.woff2': 'x', 'assets/site.css': '@font-face {src: url(own.woff2)}' }],
    ['where a template puts names together', { 'partials/own-1.eta': '<i>Own</i>', 'not-found.eta': "<% const n = 1 %><%~ include('partials/own-' + n) %>" }],
    ['that is no part of a theme', { 'README.md': 'Ours.\n', '_old.eta': 'x', 'role.eta.bak': 'x', '.gitkeep': '' }],
    ['with the words of a new language', { 'words/pt.json': '{}' }],
  ])('%s', async (_, theme) => {
    expect(await told(theme)).toEqual([]);
  }); // prettier-ignore
});

test('the default theme has no file without effect', async () => {
  const folder = siteFolder();
  const { stdout } = await run(['check', '--templates', join(import.meta.dirname, '../../templates')], folder);
  expect(stdout).not.toContain('unused-theme-file');
});
