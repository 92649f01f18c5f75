import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openPacks } from '../../src/cache/packs.ts';
import type { SocialImage } from '../../src/model/social-image.ts';
import { digestOf } from '../../src/model/key.ts';
import { parseMarkdown } from '../../src/parse/index.ts';
import { exampleDay, files, readAll, roleText, run, siteYml } from '../support/helpers.ts';

const count = 24;

/** A key of the cache. */
function keyOf(index: number): string {
  return digestOf(String(index));
}

function packsIn(folder: string): readonly string[] {
  return readdirSync(join(folder, '.rolepress/packs'));
}

/** A site of roles in departments of ten, or of fewer roles. */
function manyRoles(more: Readonly<Record<string, string>> = {}, length = count): string {
  const roles = Array.from({ length }, (_, index) => [
    `content/roles/role-${index}.md`,
    roleText({ title: `Cook ${index}`, department: `Kitchen ${index % 4}` }),
  ]);
  return files({ 'content/site.yml': `${siteYml}theme: {cards: false}\n`, ...Object.fromEntries(roles), ...more });
}

/** Builds, and counts the texts that were parsed. The clock is ahead, so that the times of files are trusted. */
async function build(
  folder: string,
  more: readonly string[] = [],
  { fingerprint = 'these programs', now = exampleDay } = {},
) {
  let parsed = 0;
  const loadNativeParser = () =>
    Promise.resolve((text: string) => {
      parsed += 1;
      return parseMarkdown(text);
    });
  const clock = () => Date.now() + 60_000;
  const world = { toolFingerprint: () => fingerprint, loadNativeParser, clock, env: { PATH: process.env['PATH'] } };
  const { code, stdout } = await run(['build', '--now', now, ...more], folder, world);
  expect(code, stdout).toBe(0);
  const [, written, unchanged] = /(\d+) written, (\d+) unchanged/u.exec(stdout) ?? [];
  return { parsed, written: Number(written), unchanged: Number(unchanged) };
}

describe('a build that remembers', () => {
  test('reads no text when nothing has changed', async () => {
    const folder = manyRoles();
    const first = await build(folder);
    expect(first.parsed).toBe(count);
    const second = await build(folder);
    expect(second).toEqual({ parsed: 0, written: 0, unchanged: first.written });
    expect(packsIn(folder).length).toBe(1);
  });

  test('writes of texts that alone have changed their pages and the lists, the same as anew', async () => {
    const folder = manyRoles({ 'content/site.yml': `${siteYml}theme: {cards: false}\nfeeds: {pageSize: 7}\n` });
    await build(folder);
    for (const [roles, text] of [
      [[7], '\nMore – «much» more.\n'],
      [[0, 1, count - 1], '\nMore.\n'],
      [[7], ''],
      [[3, 4, 20], '\n## Benefits\n\n- Ünder\n'],
    ] as const) {
      for (const role of roles)
        writeFileSync(
          join(folder, `content/roles/role-${role}.md`),
          `${roleText({ title: `Cook ${role}`, department: `Kitchen ${role % 4}` })}${text}`,
        );
      const { parsed, written } = await build(folder);
      // The text of the first build is still in the cache.
      expect(parsed).toBe(text === '' ? 0 : roles.length);
      // Two files of each role; a page of the feed under one or two names, RSS, the search index.
      expect(written).toBeGreaterThanOrEqual(2 * roles.length + 3);
      expect(written).toBeLessThanOrEqual(5 * roles.length + 3);
      await build(folder, ['--out', 'clean', '--no-cache']);
      expect(readAll(join(folder, 'dist'))).toEqual(readAll(join(folder, 'clean')));
    }
  });

  test('drops no social image when texts alone have changed', async () => {
    const folder = manyRoles({ 'content/site.yml': siteYml });
    const done: string[] = [];
    const world = {
      toolFingerprint: () => 'these programs',
      loadSocialImages: () =>
        Promise.resolve({
          covers: () => true,
          draw: ({ title }: SocialImage) => {
            done.push(title);
            return Promise.resolve(new Uint8Array([1]));
          },
          drawn: () => done.length,
          prune: () => void done.push('dropped others'),
        }),
    };
    const ask = () => run(['build', '--now', exampleDay, '--quiet'], folder, world);
    expect(await ask()).toMatchObject({ code: 0 });
    const first = done.splice(0);
    expect(first.length).toBe(count + 1);
    const before = readAll(join(folder, 'dist'));
    appendFileSync(join(folder, 'content/roles/role-7.md'), '\nMore.\n');
    expect(await ask()).toMatchObject({ code: 0 });
    // Each is asked for again, so that none is dropped; those that are in the cache are not drawn.
    expect(done.toSorted()).toEqual(first.toSorted());
    expect(Object.keys(readAll(join(folder, 'dist')))).toEqual(Object.keys(before));
  });

  test('reads what was edited, and what shows it', async () => {
    const folder = manyRoles();
    await build(folder);
    writeFileSync(join(folder, 'content/roles/role-7.md'), roleText({ title: 'Baker', department: 'Kitchen 3' }));
    const { parsed, written } = await build(folder);
    expect(parsed).toBeGreaterThan(1);
    expect(parsed).toBeLessThan(8);
    expect(written).toBeLessThan(20);
    expect(readAll(join(folder, 'dist'))['roles/role-7/index.html']).toContain('Baker');
  });

  test('puts a page back that somebody changed or deleted, and leaves the others', async () => {
    const folder = manyRoles();
    await build(folder);
    const before = readAll(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist/roles/role-7/index.html'), 'not ours');
    expect(await build(folder)).toMatchObject({ parsed: 0, written: 1 });
    expect(readAll(join(folder, 'dist'))).toEqual(before);
  });

  test('takes what an archive has brought back, which knows whole seconds only', async () => {
    const folder = manyRoles();
    await build(folder);
    for (const path of Object.keys(readAll(join(folder, 'dist'), { memory: true }))) {
      const file = join(folder, 'dist', path);
      const second = Math.floor(statSync(file).mtimeMs / 1000);
      utimesSync(file, second, second);
    }
    expect(await build(folder)).toMatchObject({ parsed: 0, written: 0 });
  });

  test('knows files by what they hold when their times say nothing, as in a fresh clone', async () => {
    const folder = manyRoles();
    await build(folder);
    for (let index = 0; index < count; index++) utimesSync(join(folder, `content/roles/role-${index}.md`), 1000, 1000);
    expect(await build(folder)).toMatchObject({ parsed: 0, written: 0 });
  });

  test('leaves pages alone that come to the same, also when the role cache is lost', async () => {
    const folder = manyRoles();
    await build(folder);
    rmSync(join(folder, '.rolepress/packs'), { recursive: true });
    writeFileSync(join(folder, 'content/roles/role-7.md'), roleText({ title: 'Baker', department: 'Kitchen 3' }));
    const { parsed, written } = await build(folder);
    expect(parsed).toBe(count);
    expect(written).toBeLessThan(20);
  });

  test('takes nothing from other programs', async () => {
    const folder = manyRoles();
    await build(folder);
    expect(await build(folder, [], { fingerprint: 'others' })).toMatchObject({ parsed: count, written: 0 });
  });

  test('sees that a day has begun', async () => {
    const folder = manyRoles({ 'content/roles/role-0.md': roleText({ validThrough: exampleDay }) });
    await build(folder);
    expect((await build(folder, [], { now: `${exampleDay}T12:00:00Z` })).written).toBe(0);
    expect((await build(folder, [], { now: '2026-11-24T12:00:00Z' })).written).toBeGreaterThan(0);
    expect(readAll(join(folder, 'dist'))['roles/role-0/index.html']).toContain('This role is closed');
  });

  test('without the cache makes everything anew, and yet removes the pages of a role that is gone', async () => {
    const folder = manyRoles();
    await build(folder, ['--no-cache']);
    expect(readAll(join(folder, '.rolepress'))).toEqual({ [`builds/${readdirSync(join(folder, '.rolepress/builds'))[0]}`]: expect.any(String) as string });
    expect(await build(folder, ['--no-cache'])).toMatchObject({ parsed: count, written: 0 });
    rmSync(join(folder, 'content/roles/role-7.md'));
    await build(folder, ['--no-cache']);
    expect(existsSync(join(folder, 'dist/roles/role-7'))).toBe(false);
  }); // prettier-ignore

  test('where it is not known whose the files of the folder are, leaves them and says how many there are', async () => {
    const folder = manyRoles();
    await build(folder);
    rmSync(join(folder, '.rolepress'), { recursive: true });
    rmSync(join(folder, 'content/roles/role-7.md'));
    const { code, stdout } = await run(['build', '--now', exampleDay], folder, { toolFingerprint: () => 'these programs' });
    expect(code).toBe(0);
    expect(stdout).toContain('2 files in dist are not of this site, and whose is not known: nothing was removed. Build into an empty folder for a clean site.\n');
    expect(existsSync(join(folder, 'dist/roles/role-7'))).toBe(true);
  }); // prettier-ignore

  test('keeps to the folder that it is given', async () => {
    const folder = manyRoles();
    await build(folder, ['--cache-dir', 'kept/here']);
    expect(readdirSync(folder)).not.toContain('.rolepress');
    expect((await build(folder, ['--cache-dir', 'kept/here'])).parsed).toBe(0);
  });

  test('does not take what the repository holds, where anybody may have written it', async () => {
    const folder = manyRoles();
    const git = (...argv: readonly string[]) => execFileSync('git', argv, { cwd: folder, env: process.env });
    git('init', '-q');
    await build(folder);
    expect((await build(folder)).parsed).toBe(0);
    git('add', '-f', '.rolepress');
    const { stderr } = await run(['build', '--quiet'], folder, {
      toolFingerprint: () => 'these programs',
      env: process.env,
    });
    expect(stderr).toContain('.rolepress is part of the repository, so it is not used');
    expect((await build(folder)).parsed).toBe(count);
  });

  test('is written by several builds at the same time, and read whole after them', () => {
    const folder = join(manyRoles(), '.rolepress/packs');
    const writers = Array.from({ length: 4 }, () => openPacks(folder));
    for (const [index, writer] of writers.entries()) writer.add(keyOf(index), `text ${index}`, [Buffer.from('body')]);
    for (const writer of writers) writer.save({ dropsUnused: false });
    const packs = openPacks(folder);
    const texts = writers.map((_, index) => packs.get(keyOf(index))?.head());
    expect(texts).toEqual(['text 0', 'text 1', 'text 2', 'text 3']);
    expect(readdirSync(folder).every((name) => name.endsWith('.pack'))).toBe(true);
    packs.save({ dropsUnused: false });
  });

  test('is given up when somebody deletes it meanwhile, or where it cannot be written', () => {
    const folder = manyRoles();
    const writer = openPacks(join(folder, '.rolepress/packs'));
    writer.add(keyOf(1), 'text');
    rmSync(join(folder, '.rolepress'), { recursive: true });
    expect(writer.add(keyOf(2), 'more')?.head()).toBe('more');
    expect(() => writer.save({ dropsUnused: true })).not.toThrow();
    expect(existsSync(join(folder, '.rolepress'))).toBe(false);
    const blocked = openPacks(join(folder, 'content/site.yml/packs'));
    expect(blocked.add(keyOf(1), 'text')).toBeUndefined();
    expect(() => blocked.save({ dropsUnused: true })).not.toThrow();
  });

  test('loses what killed builds left half written, and not what others are writing', async () => {
    const folder = manyRoles();
    await build(folder);
    const [left, other] = ['new-left', 'new-other'].map((name) => join(folder, '.rolepress/packs', name));
    for (const file of [left, other]) writeFileSync(file ?? '', 'half');
    utimesSync(left ?? '', 1000, 1000);
    writeFileSync(join(folder, 'content/roles/role-0.md'), roleText({ title: 'Baker' }));
    await build(folder);
    expect([left, other].map((file) => existsSync(file ?? ''))).toEqual([false, true]);
  });

  test('does not grow without end', async () => {
    const few = 8;
    const folder = manyRoles({}, few);
    const packs = join(folder, '.rolepress/packs');
    const sizeOf = () => readdirSync(packs).reduce((sum, name) => sum + statSync(join(packs, name)).size, 0);
    await build(folder);
    const first = sizeOf();
    for (let round = 0; round < 12; round++) {
      const filler = `Text ${round}. ${'More of it. '.repeat(900)}`;
      for (let index = 0; index < few; index++)
        writeFileSync(
          join(folder, `content/roles/role-${index}.md`),
          roleText({ title: `Cook ${round}`, description: filler }),
        );
      await build(folder, ['--out', `dist-${round}`]);
    }
    expect(sizeOf()).toBeLessThan(2 * (few * 12_000 * 8 + first) + 1_000_000);
    expect(readdirSync(join(folder, '.rolepress/builds')).filter((name) => name.startsWith('site-')).length).toBe(8);
  });
});

test('a check remembers what became of the role files too', async () => {
  const folder = manyRoles();
  const world = { toolFingerprint: () => 'these programs' };
  const first = await run(['check', '--format', 'json'], folder, world);
  expect(packsIn(folder).length).toBe(1);
  expect(await run(['check', '--format', 'json'], folder, world)).toEqual(first);
});

test('--timing tells on standard error how long each stage took', async () => {
  const { code, stdout, stderr } = await run(['build', '--timing', '--quiet', '--now', exampleDay], manyRoles());
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  expect(stderr.split('\n').map((line) => line.split(' ')[0])).toEqual(['read', 'work', 'check', 'publish', 'remember', 'all', '']);
  expect(stderr).toMatch(/^all +\d+\.\d{3} s$/mu);
}); // prettier-ignore
