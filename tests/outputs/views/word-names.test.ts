import { expect, test } from 'vitest';
import { run, siteFolder } from '../../support/helpers.ts';

const check = async (more: Readonly<Record<string, string>>) => (await run(['check'], siteFolder(more))).stdout;

test('a misspelt name of a word is told with its line and the right one', async () => {
  const told = await check({ 'templates/words/en.json': '{\n  "aply": "Apply now"\n}' });
  expect(told).toContain('templates/words/en.json:2:1  error  There is no word `aply`; did you mean `apply`?');
});

test('a word of the theme, and one of the site’s own that a template of it names, are no findings', async () => {
  const own = { 'templates/words/en.json': '{"apply": "Apply now", "aply": "x", "entirelyOther": "y"}' };
  expect(await check({ ...own, 'templates/not-found.eta': '<p><%= it.words.aply %></p>' })).toContain('no findings');
});
