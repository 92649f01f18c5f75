import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fullBody, roleText, run, siteFolder } from '../support/helpers.ts';

const role = 'content/roles/cook.md';
const broken = roleText({ layout: 'posting' }, fullBody.replace('## Duties', '## Perks'));
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
  writeFileSync(join(folder, role), broken.replace('layout: posting\n', ''));
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
  ['is of an earlier form', '{"version": 1, "entries": []}'],
])('a baseline that %s is told, with what to run', async (_, text) => {
  const folder = siteFolder(text === undefined ? {} : { 'known.json': text });
  const { code, stderr } = await check(folder);
  expect(code).toBe(2);
  expect(stderr).toContain('--update-baseline');
});

describe('a build with a baseline', () => {
  const build = (folder: string, ...options: readonly string[]) =>
    run(['build', '--baseline', 'known.json', '--now', '2026-11-23', ...options], folder);

  test('publishes what check calls clean, and nothing when something new is wrong', async () => {
    const folder = siteFolder({ [role]: broken });
    await check(folder, '--update-baseline');
    expect((await run(['build', '--now', '2026-11-23'], folder)).code).toBe(1);
    expect((await build(folder)).code).toBe(0);
    expect(readFileSync(join(folder, 'dist/roles/cook/index.html'), 'utf8')).toContain('Cook');
    writeFileSync(join(folder, 'content/roles/waiter.md'), broken);
    const { code, stdout } = await build(folder);
    expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringContaining('content/roles/waiter.md') as string });
  });

  test('looks again when the baseline has changed, though nothing else has', async () => {
    const folder = siteFolder({ [role]: broken });
    await check(folder, '--update-baseline');
    const world = { toolFingerprint: () => 'a' };
    const argv = ['build', '--baseline', 'known.json', '--now', '2026-11-23'];
    expect((await run(argv, folder, world)).code).toBe(0);
    writeFileSync(join(folder, 'known.json'), '{"version": 2, "entries": []}');
    expect((await run(argv, folder, world)).code).toBe(1);
  });

  test.each([
    ['front matter that cannot be read', roleText({ title: 'Cook: dinner' })],
    ['a value that would be left out', roleText({ validThrough: '2026-02-30' })],
    ['a misspelt key: a draft would be published', roleText({ statsu: 'draft' })],
  ])('does not bear %s', async (_, text) => {
    const folder = siteFolder({ [role]: text });
    expect((await check(folder, '--update-baseline')).code).toBe(1);
    expect((await check(folder)).code).toBe(1);
    expect((await build(folder)).code).toBe(1);
  });
});

test('a section that is missing anew is told though another one of the same file is known', async () => {
  const folder = siteFolder({ [role]: roleText({}, fullBody.replace('## Duties', '## Perks')) });
  await check(folder, '--update-baseline');
  const text = roleText({}, fullBody.replace('## Responsibilities', '## Perks').replace('Dinner for', 'Meals for'));
  writeFileSync(join(folder, role), text);
  expect((await told(folder)).rules).toContain('missing-section');
});

test('it holds from another working directory too', async () => {
  const folder = siteFolder({ [role]: broken });
  await check(folder, '--update-baseline');
  const argv = ['check', '--content', '../content', '--baseline', '../known.json', '--now', '2026-11-23'];
  mkdirSync(join(folder, 'tools'));
  expect((await run(argv, join(folder, 'tools'))).code).toBe(0);
});
