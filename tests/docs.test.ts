import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder, run } from './helpers.ts';

test('docs/rules.md is what `npm run docs` writes', async () => {
  const { stdout } = await run(['explain', '--format', 'markdown'], projectFolder);
  expect(readFileSync(join(projectFolder, 'docs/rules.md'), 'utf8')).toBe(stdout);
});

test.each(['build', 'check', 'inspect', 'explain', 'schema'])('README shows every option of %s that its help shows', async (command) => {
  const { stdout } = await run([command, '--help'], projectFolder);
  const readme = readFileSync(join(projectFolder, 'README.md'), 'utf8');
  const options = [...stdout.matchAll(/^ {2}(--[a-z-]+)/gmu)].map(([, option]) => option);
  expect(options.length).toBeGreaterThan(0);
  expect(options.filter((option) => !readme.includes(`${option}`))).toEqual([]);
}); // prettier-ignore
