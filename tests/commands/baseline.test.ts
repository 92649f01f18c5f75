import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fullBody, roleText, run, siteFolder } from '../support/helpers.ts';

const role = 'content/roles/cook.md';
const broken = roleText({ titel: 'Chef' }, fullBody.replace('## Duties', '## Perks'));
const check = (folder: string, ...options: readonly string[]) =>
  run(['check', '--baseline', 'known.json', '--format', 'json', '--now', '2026-11-23', ...options], folder);

async function told(folder: string, ...options: readonly string[]) {
  const { code, stdout } = await check(folder, ...options);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { rule: string; path: string }[] };
  return { code, rules: diagnostics.filter(({ rule }) => rule !== 'missing-valid-through' && rule !== 'apply-target').map(({ rule }) => rule) }; // prettier-ignore
}

test('an old handbook can adopt the check on day one: what is known is borne, what is new is told', async () => {
  const folder = siteFolder({ [role]: broken });
  expect((await told(folder, '--update-baseline')).code).toBe(0);
  expect(await told(folder)).toEqual({ code: 0, rules: [] });
  writeFileSync(join(folder, role), `${broken}\n<div>new</div>\n`);
  expect((await told(folder)).rules).toContain('raw-html');
});

test('it survives lines that are added above', async () => {
  const folder = siteFolder({ [role]: broken });
  await check(folder, '--update-baseline');
  writeFileSync(join(folder, role), broken.replace('title: Cook', 'title: Cook\ndepartment: Kitchen\nteam: Night'));
  expect(await told(folder)).toEqual({ code: 0, rules: [] });
});

test('an entry whose finding is gone is told', async () => {
  const folder = siteFolder({ [role]: broken });
  await check(folder, '--update-baseline');
  writeFileSync(join(folder, role), broken.replace('titel: Chef\n', ''));
  expect((await told(folder)).rules).toEqual(['unused-baseline']);
});

test('of two findings on like lines one that is known does not hide the other', async () => {
  const one = `${roleText()}\n<div>x</div>\n`;
  const folder = siteFolder({ [role]: one });
  await check(folder, '--update-baseline');
  writeFileSync(join(folder, role), `${one}\n<div>x</div>\n`);
  expect((await told(folder)).rules).toEqual(['raw-html']);
});

test('its bytes are the same whenever it is written', async () => {
  const folder = siteFolder({ [role]: broken, 'content/roles/waiter.md': broken });
  await check(folder, '--update-baseline');
  const first = readFileSync(join(folder, 'known.json'), 'utf8');
  await check(folder, '--update-baseline');
  expect(readFileSync(join(folder, 'known.json'), 'utf8')).toBe(first);
});

test.each([
  ['is not there', undefined],
  ['is not JSON', '{'],
  ['is something else', '{"version": 2}'],
])('a baseline that %s is told, with what to run', async (_, text) => {
  const folder = siteFolder(text === undefined ? {} : { 'known.json': text });
  const { code, stderr } = await check(folder);
  expect(code).toBe(2);
  expect(stderr).toContain('--update-baseline');
});
