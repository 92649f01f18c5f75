import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import { readHistory } from '../../src/io/index.ts';
import { commit as commitAt, type Edit, emptyRepository, git, gitEnv as env } from '../support/repository.ts';
import { files, readAll, roleText, run, siteYml } from '../support/helpers.ts';

/** Real repositories, each in a folder of its own; nothing of the user’s own git settings counts. */

/** Commits files at a second of 2026-11-20. */
function commit(folder: string, second: number, contents: Edit = {}): void {
  commitAt(folder, contents, `${start + second} +0100`);
}

/** 2026-11-20T00:00:00Z, in seconds. */
const start = 1_795_132_800;

async function secondsOf(cwd: string, paths: readonly string[], folder = 'content') {
  const history = await readHistory({ folder, cwd, paths, env });
  const changed = Object.entries(history?.changed ?? {}).map(([path, time]) => [path, time - start] as const);
  return { changed: Object.fromEntries(changed), gap: history?.gap };
}

const a = 'content/roles/a.md';
const b = 'content/roles/b.md';

describe('the history of a folder', () => {
  test('tells the last commit that touched each file', async () => {
    const folder = emptyRepository();
    commit(folder, 1, { [a]: '1', [b]: '1' });
    commit(folder, 2, { [a]: '2', 'README.md': 'x' });
    commit(folder, 3, { 'README.md': 'y' });
    expect(await secondsOf(folder, [a, b])).toEqual({ changed: { [a]: 2, [b]: 1 }, gap: undefined });
  });

  test('knows files by any name, in a folder below the repository’s', async () => {
    const folder = emptyRepository();
    const names = [
      'plain.md',
      'größe シェフ.md',
      'a "quoted" \\ name.md',
      '-dash.md',
      'deep/er.md',
      'tab\tand\nline.md',
    ];
    const paths = names.map((name) => `sites/one two/content/roles/${name}`);
    commit(folder, 5, Object.fromEntries(paths.map((path) => [path, 'x'])));
    const shown = names.map((name) => `content/roles/${name}`);
    const { changed } = await secondsOf(join(folder, 'sites/one two'), shown);
    expect(changed).toEqual(Object.fromEntries(shown.map((path) => [path, 5])));
    const fromAbove = await secondsOf(folder, paths, 'sites/one two/content');
    expect(Object.keys(fromAbove.changed).toSorted()).toEqual(paths.toSorted());
  });

  test('is not led astray by a file that is named like a commit', async () => {
    const folder = emptyRepository();
    const forged = `content/roles/x/deadbeef ${start + 99}`;
    commit(folder, 1, { [a]: '1', [forged]: 'x' });
    expect((await secondsOf(folder, [a, forged])).changed).toEqual({ [a]: 1, [forged]: 1 });
  });

  test('counts a new name as a change, and a file that is not committed as unknown', async () => {
    const folder = emptyRepository();
    commit(folder, 1, { [a]: '1' });
    renameSync(join(folder, a), join(folder, b));
    commit(folder, 2);
    writeFileSync(join(folder, 'content/roles/new.md'), 'x');
    expect((await secondsOf(folder, [b, 'content/roles/new.md'])).changed).toEqual({ [b]: 2 });
  });

  test('follows what was merged, and counts a merge that changes a file itself', async () => {
    const folder = emptyRepository();
    commit(folder, 1, { [a]: '1', [b]: '1' });
    git(folder, 'checkout', '--quiet', '-b', 'side');
    commit(folder, 2, { [a]: 'side' });
    git(folder, 'checkout', '--quiet', 'main');
    commit(folder, 3, { 'README.md': 'main' });
    git(folder, 'merge', '--quiet', '--no-ff', '--no-commit', 'side');
    commit(folder, 4);
    expect((await secondsOf(folder, [a, b])).changed).toEqual({ [a]: 2, [b]: 1 });
    git(folder, 'checkout', '--quiet', '-b', 'other');
    commit(folder, 5, { [b]: 'other' });
    git(folder, 'checkout', '--quiet', 'main');
    commit(folder, 6, { [a]: 'main' });
    git(folder, 'merge', '--quiet', '--no-ff', '--no-commit', 'other');
    writeFileSync(join(folder, b), 'neither');
    commit(folder, 7);
    expect((await secondsOf(folder, [a, b])).changed).toEqual({ [a]: 6, [b]: 7 });
  });

  test('is found from a worktree', async () => {
    const folder = emptyRepository();
    commit(folder, 1, { [a]: '1' });
    const other = join(files({}), 'tree');
    git(folder, 'worktree', 'add', '--quiet', other);
    expect((await secondsOf(other, [a])).changed).toEqual({ [a]: 1 });
  });

  test('of thousands of files and commits is read to its end', async () => {
    const folder = emptyRepository();
    const many = Array.from(
      { length: 1500 },
      (_, index) => `content/roles/a-role-with-a-long-name-so-that-all-are-more-than-a-pipe-holds-${index}.md`,
    );
    commit(folder, 1, Object.fromEntries(many.map((path) => [path, '1'])));
    for (let second = 2; second < 6; second++) commit(folder, second, { [many[second] ?? '']: 'x' });
    const { changed } = await secondsOf(folder, many);
    expect(Object.keys(changed).length).toBe(1500);
    expect(changed[many[5] ?? '']).toBe(5);
  });
});

describe('the day on which a role was closed by hand', () => {
  const closed = (text = '') => roleText({ status: 'closed', validThrough: '' }) + text;

  test('is that of the commit that said so, whatever was committed after it, and is in closed.json', async () => {
    const folder = emptyRepository();
    commit(folder, 1, { 'content/site.yml': siteYml, [a]: roleText(), [b]: closed() });
    commit(folder, 86_400, { [a]: closed() });
    commit(folder, 3 * 86_400, { [a]: closed('\nThank you.\n'), 'content/roles/open.md': roleText() });
    const history = await readHistory({ folder: 'content', cwd: folder, paths: [a, b], closed: [a, b], env });
    expect(history?.closed).toEqual({ [a]: start + 86_400, [b]: start + 1 });
    const built = await run(['build', '--now', '2026-11-25', '--quiet'], folder, { env });
    expect(built).toMatchObject({ code: 0 });
    const { roles } = JSON.parse(readAll(join(folder, 'dist'))['closed.json'] ?? '') as { roles: { id: string; closed_on: string }[] }; // prettier-ignore
    expect(roles.map(({ id, closed_on: day }) => [id, day])).toEqual([['a', '2026-11-21'], ['b', '2026-11-20']]); // prettier-ignore
    const later = await run(['build', '--now', '2027-02-19', '--quiet'], folder, { env });
    expect(later).toMatchObject({ code: 0 });
    // Ninety days after a role closed it is told, and after ninety-one it is not.
    expect(readAll(join(folder, 'dist'))['closed.json']).toMatch(/"id": "a"/u);
    expect(readAll(join(folder, 'dist'))['closed.json']).not.toMatch(/"id": "b"/u);
  }); // prettier-ignore

  test('is not known before the first commit says so, or in the oldest commit of a shallow clone', async () => {
    const folder = emptyRepository();
    commit(folder, 1, { 'content/site.yml': siteYml, [a]: closed() });
    const clone = files({});
    git(clone, 'clone', '--quiet', '--depth', '1', `file://${folder}`, 'site');
    const request = { folder: 'content', paths: [a, b], closed: [a, b], env };
    expect((await readHistory({ ...request, cwd: join(clone, 'site') }))?.closed).toEqual({});
    writeFileSync(join(folder, b), closed());
    expect((await readHistory({ ...request, cwd: folder }))?.closed).toEqual({ [a]: start + 1 });
  });
});

describe('what is not known', () => {
  /** A clone of the newest commits only. */
  function shallowClone(of: string, depth: number): string {
    const folder = join(files({}), 'clone');
    git(dirname(folder), 'clone', '--quiet', '--depth', String(depth), `file://${of}`, folder);
    return folder;
  }

  test('in a shallow clone is told, and no date is made up', async () => {
    const folder = emptyRepository();
    commit(folder, 1, { [a]: '1', [b]: '1' });
    commit(folder, 2, { 'README.md': '2' });
    commit(folder, 3, { [a]: '3' });
    expect(await secondsOf(shallowClone(folder, 1), [a, b])).toEqual({
      changed: {},
      gap: { kind: 'shallow', files: 2 },
    });
    expect(await secondsOf(shallowClone(folder, 2), [a, b])).toEqual({
      changed: { [a]: 3 },
      gap: { kind: 'shallow', files: 1 },
    });
    expect((await secondsOf(shallowClone(folder, 3), [a])).gap).toBeUndefined();
  });

  test('because git refuses is told with its words', async () => {
    const folder = files({ '.git': 'gitdir: nowhere\n', [a]: 'x' });
    const { changed, gap } = await secondsOf(folder, [a]);
    expect(changed).toEqual({});
    expect(gap).toEqual({ kind: 'refused', reason: expect.stringContaining('not a git repository') as string });
  });

  test('because there is no git is told', async () => {
    const folder = emptyRepository();
    commit(folder, 1, { [a]: '1' });
    const history = await readHistory({ folder: 'content', cwd: folder, paths: [a], env: { PATH: '/nowhere' } });
    expect(history?.gap).toEqual({ kind: 'refused', reason: 'git is not installed' });
  });

  test('before the first commit, or outside of a repository, is no fault', async () => {
    const fresh = emptyRepository();
    mkdirSync(join(fresh, 'content'));
    expect(await secondsOf(fresh, [a])).toEqual({ changed: {}, gap: undefined });
    const outside = files({ [a]: 'x' });
    expect(await readHistory({ folder: 'content', cwd: outside, paths: [a], env })).toBeUndefined();
  });

  test('is a warning of a build, with what to do, and none of a check', async () => {
    const folder = emptyRepository();
    commit(folder, 1, { 'content/site.yml': siteYml, 'content/roles/cook.md': roleText() });
    commit(folder, 2, { 'README.md': 'x' });
    const shallow = shallowClone(folder, 1);
    const built = await run(['build', '--now', '2026-11-23'], shallow, { env });
    expect(built.code).toBe(0);
    expect(built.stdout).toContain(
      'content/site.yml:1:1  warning  The clone is shallow: it does not know when one file last changed',
    );
    expect(built.stdout).toContain('fetch-depth: 0');
    const checked = await run(['check', '--now', '2026-11-23'], shallow, { env });
    expect(checked.stdout).not.toContain('missing-history');
  });
});

describe('the date of the last change of a role', () => {
  const role = (header: Readonly<Record<string, string>> = {}) =>
    roleText({ location: 'porto', salary: 'band', ...header });
  const content = {
    'content/site.yml': `${siteYml}append: [fair]\ntimeZone: Europe/Berlin\n`,
    'content/locations.yml': 'porto: {locality: Porto, country: PT}\n',
    'content/pay.yml': 'band: {min: 1, max: 2, currency: EUR, per: year}\n',
    'content/shared/fair.md': '## Fair\n\nFor all.\n',
    'content/shared/unused.md': '## Unused\n',
    'content/roles/cook.md': role(),
  };

  async function dateOf(folder: string): Promise<unknown> {
    const { files: made } = await build({ cwd: folder, now: '2026-11-23', env });
    const feed = made.find(({ path }) => path === 'feed.json')?.contents ?? '{}';
    const { items } = JSON.parse(Buffer.from(feed).toString()) as {
      items: readonly { readonly date_modified?: string }[];
    };
    return items[0]?.date_modified;
  }

  test.each([
    ['its own file', { 'content/roles/cook.md': role({ team: 'Night' }) }, true],
    ['a block that ends it', { 'content/shared/fair.md': '## Fair\n\nFor everyone.\n' }, true],
    [
      'the places that it names',
      { 'content/locations.yml': 'porto: {locality: Porto, region: Norte, country: PT}\n' },
      true,
    ],
    ['the pay that it names', { 'content/pay.yml': 'band: {min: 1, max: 3, currency: EUR, per: year}\n' }, true],
    [
      'a place that it does not name',
      { 'content/locations.yml': 'porto: {locality: Porto, country: PT}\nfaro: {locality: Faro, country: PT}\n' },
      false,
    ],
    [
      'pay that it does not name',
      {
        'content/pay.yml':
          '# Bands\nother:\n  min: 5\n  currency: EUR\n  per: hour\nband: {min: 1, max: 2, currency: EUR, per: year}\n',
      },
      false,
    ],
    ['a block that ends no role', { 'content/shared/unused.md': '## Still unused\n' }, false],
    ['another role', { 'content/roles/baker.md': roleText({ title: 'Baker', datePosted: '2026-10-01' }) }, false],
  ] as const)('moves with %s', async (_, change, moves) => {
    const folder = emptyRepository();
    commit(folder, 0, content);
    commit(folder, 3600, change);
    expect(await dateOf(folder)).toBe(moves ? '2026-11-20T02:00:00+01:00' : '2026-11-20T01:00:00+01:00');
  });

  test('is the day of posting for a role that was written before', async () => {
    const folder = emptyRepository();
    commit(folder, 0, { ...content, 'content/roles/cook.md': role({ datePosted: '2026-11-22' }) });
    expect(await dateOf(folder)).toBe('2026-11-22T01:00:00+01:00');
  });

  test('comes from the front matter where git knows nothing, and from git where it does', async () => {
    const dated = { ...content, 'content/roles/cook.md': role({ dateModified: '2026-11-12' }) };
    expect(await dateOf(files(dated))).toBe('2026-11-12T01:00:00+01:00');
    const folder = emptyRepository();
    commit(folder, 0, dated);
    expect(await dateOf(folder)).toBe('2026-11-20T01:00:00+01:00');
  });

  test('is not known where nobody has said anything', async () => {
    expect(await dateOf(files(content))).toBeUndefined();
    expect(await dateOf(files({ ...content, 'content/roles/cook.md': role({ datePosted: '' }) }))).toBeUndefined();
  });
});
