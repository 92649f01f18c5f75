import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  exampleDay,
  files,
  modifiedTimes,
  projectFolder,
  readAll,
  roleText,
  run,
  runProcess,
  siteFolder,
} from '../support/helpers.ts';
import { hostileContent } from '../support/sites.ts';

const sites = [['the example', join(projectFolder, 'content')], ['the hostile site', hostileContent]] as const; // prettier-ignore

/** A working directory with a copy of a content folder: the history of this project is none of the site’s. */
function copyOf(content: string): string {
  const folder = files({});
  cpSync(content, join(folder, 'content'), { recursive: true });
  return folder;
}

function build(folder: string, now: string, ...more: readonly string[]) {
  return run(['build', '--now', now, '--quiet', ...more], folder);
}

describe.each(sites)('%s', (_, content) => {
  test('comes out byte for byte the same, from anywhere, in every time zone and language, and says nothing of the machine', () => {
    const [site, elsewhere] = [copyOf(content), files({})];
    const argv = (out: string, folder: string) => ['build', '--content', folder, '--out', join(elsewhere, out), '--now', exampleDay, '--quiet']; // prettier-ignore
    const runs = [
      runProcess(argv('one', 'content'), site, {
        TZ: 'America/New_York',
        LANG: 'C',
        CI: 'true',
        NO_COLOR: '1',
      }),
      runProcess(argv('two', join(site, 'content')), '/', {
        TZ: 'Pacific/Apia',
        LANG: 'de_DE.UTF-8',
        LC_ALL: 'de_DE.UTF-8',
      }),
    ];
    for (const one of runs) expect(one).toEqual({ code: 0, stdout: '', stderr: '' });
    const built = readAll(join(elsewhere, 'one'), { memory: true });
    expect(Object.keys(built).length).toBeGreaterThan(20);
    expect(readAll(join(elsewhere, 'two'), { memory: true })).toEqual(built);
    for (const [path, text] of Object.entries(built))
      expect(
        [projectFolder, site, elsewhere].some((folder) => text.includes(folder)),
        path,
      ).toBe(false);
  });

  test('is not touched by a second build, and comes out the same over the rests of another day', async () => {
    const folder = copyOf(content);
    const out = join(folder, 'dist');
    await build(folder, exampleDay);
    const fresh = readAll(out, { memory: true });
    for (const path of Object.keys(fresh)) utimesSync(join(out, path), 1000, 1000);
    await build(folder, exampleDay);
    expect(Object.values(modifiedTimes(out)).every((time) => time === 1_000_000)).toBe(true);
    expect(Object.keys(readAll(out, { memory: true }))).toEqual(Object.keys(fresh));
    await build(folder, '2027-01-20', '--drafts');
    await build(folder, '2029-01-01');
    expect(Object.keys(readAll(out, { memory: true })).length).toBeLessThan(Object.keys(fresh).length);
    await build(folder, exampleDay);
    expect(readAll(out, { memory: true })).toEqual(fresh);
  });
});

test('the order in which files were written does not matter', async () => {
  const roles = Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [
      `content/roles/${['x', 'a', 'm'][index % 3]}/r${(index * 17) % 30}.md`,
      roleText({ title: `Role ${index % 4}`, department: `D${index % 5}`, datePosted: `2026-10-0${(index % 7) + 1}` }),
    ]),
  );
  const forward = siteFolder(roles);
  const backward = siteFolder(Object.fromEntries(Object.entries(roles).toReversed()));
  for (const folder of [forward, backward]) expect((await run(['build', '--quiet'], folder)).code).toBe(0);
  expect(readAll(join(backward, 'dist'))).toEqual(readAll(join(forward, 'dist')));
});

test('a role that is deleted is gone from everywhere, and nothing else is', async () => {
  const folder = siteFolder({
    'content/roles/waiter.md': roleText({ title: 'Waiter', department: 'Floor', team: 'Front', location: '{locality: Faro, country: PT}', aliases: '/jobs/waiter/' }), // prettier-ignore
  });
  const dist = join(folder, 'dist');
  expect((await run(['build', '--quiet'], folder)).code).toBe(0);
  const mine = { 'own.txt': 'mine', 'roles/waiter/photo.jpg': 'mine', 'CNAME': 'mine' }; // prettier-ignore
  for (const [path, text] of Object.entries(mine)) writeFileSync(join(dist, path), text);
  rmSync(join(folder, 'content/roles/waiter.md'));
  expect((await run(['build', '--quiet'], folder)).code).toBe(0);
  const left = readAll(dist);
  expect(left).toMatchObject(mine);
  const made = Object.entries(left).filter(([path]) => !(path in mine));
  expect(made.filter(([path, text]) => /waiter|faro|floor|front/iu.test(path) || /Waiter|Faro\b/u.test(text)).map(([path]) => path)).toEqual([]); // prettier-ignore
  for (const gone of ['jobs', 'teams', 'departments', 'locations/faro']) expect(existsSync(join(dist, gone)), gone).toBe(false); // prettier-ignore
  expect(left['roles/cook/index.html']).toContain('Cook');
});

test('an edit writes the files that it changes, and no other', async () => {
  const more = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`content/roles/r${index}.md`, roleText({ title: `Role ${index}`, contract: 'permanent' })])); // prettier-ignore
  const folder = siteFolder(more);
  const dist = join(folder, 'dist');
  await run(['build', '--quiet'], folder);
  const before = readAll(dist);
  for (const path of Object.keys(before)) utimesSync(join(dist, path), 1000, 1000);
  const role = join(folder, 'content/roles/r3.md');
  writeFileSync(role, readFileSync(role, 'utf8').replace('A steady hand.', 'A very steady hand.'));
  await run(['build', '--quiet'], folder);
  const after = readAll(dist);
  const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
  const written = Object.entries(modifiedTimes(dist)).filter(([, time]) => time !== 1_000_000).map(([path]) => path); // prettier-ignore
  expect(written).toEqual(changed);
  expect(changed).toEqual([
    '.well-known/ojobpub.json',
    'feed.json',
    'jobs.json',
    'jobs.rss',
    'roles/r3/index.html',
    'roles/r3/index.json',
    'search.json',
  ]);
});

test('check writes nothing', async () => {
  const folder = siteFolder();
  mkdirSync(join(folder, 'dist'));
  const before = readAll(folder, { memory: true });
  await run(['check'], folder);
  await run(['inspect', 'content/roles'], folder);
  expect(readAll(folder, { memory: true })).toEqual(before);
});
