import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exampleDay, files, projectFolder, run } from '../support/helpers.ts';

test('docs/rules.md is what `npm run docs` writes', async () => {
  const { stdout } = await run(['explain', '--format', 'markdown'], projectFolder);
  expect(readFileSync(join(projectFolder, 'docs/rules.md'), 'utf8')).toBe(stdout);
});

test.each(['build', 'check', 'init', 'new', 'import', 'diff', 'dev', 'preview', 'inspect', 'explain', 'schema'])('docs/commands.md shows every option of %s that its help shows', async (command) => {
  const { stdout } = await run([command, '--help'], projectFolder);
  const shown = readFileSync(join(projectFolder, 'docs/commands.md'), 'utf8');
  const options = [...stdout.matchAll(/^ {2}(--[a-z-]+)/gmu)].map(([, option]) => option);
  expect(options.length).toBeGreaterThan(0);
  expect(options.filter((option) => !shown.includes(`${option}`))).toEqual([]);
}); // prettier-ignore

test('the files that the guide and README show are a site without a fault', async () => {
  const readme = ['docs/getting-started.md', 'README.md']
    .map((path) => readFileSync(join(projectFolder, path), 'utf8'))
    .join('\n');
  const shown = [...readme.matchAll(/`(content\/[^`]+\.(?:yml|md))`[^\n`]*(?:`[^\n]*)?:\n\n```(?:yaml|markdown)\n([\s\S]*?)\n```/gu)]; // prettier-ignore
  const site = Object.fromEntries(shown.map(([, path = '', text = '']) => [path, `${text}\n`]));
  expect(Object.keys(site)).toEqual([
    'content/site.yml',
    'content/locations.yml',
    'content/roles/back-end-developer.md',
  ]);
  const { code, stdout } = await run(['build', '--now', exampleDay, '--max-warnings', '0'], files(site));
  expect(code, stdout).toBe(0);
});

test('docs/configuration.md is what `npm run docs` writes', () => {
  const script = "import('./.ci/docs.js').then(({ configurationPage }) => process.stdout.write(configurationPage()))";
  const written = execFileSync(process.execPath, ['-e', script], { cwd: projectFolder, encoding: 'utf8' });
  expect(readFileSync(join(projectFolder, 'docs/configuration.md'), 'utf8')).toBe(written);
});
