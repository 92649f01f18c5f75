import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openPreviousBuild } from '../../src/cache/index.ts';
import { publish, type Processes } from '../../src/publish/index.ts';
import { contentsOf, joinedFile, outputFile, type OutputFile, type OutputSink } from '../../src/model/output-file.ts';
import { files, modifiedTimes, readAll } from '../support/helpers.ts';

/** Waiting takes no time here. */
const wait = () => Promise.resolve();
const alone: Processes = { id: 1, isRunning: () => false, wait };

type Made = readonly OutputFile[];

/** Hands over files, for publishing. */
function making(made: Made): Parameters<typeof publish>[0] {
  return ({ write: take }) => {
    for (const one of made) take(one);
    return Promise.resolve(true);
  };
}

function site(contents: Readonly<Record<string, string>>): Made {
  return Object.entries(contents).map(([path, text]) => outputFile(path, text));
}

/** Publishes as the command does, with a manifest beside the folder. */
async function publishFiles(make: Parameters<typeof publish>[0], folder: string, processes: Processes = alone) {
  onTestFinished(() => rmSync(manifestFile(folder), { force: true }));
  const previous = openPreviousBuild({
    file: manifestFile(folder),
    out: folder,
    fingerprint: 'these programs',
    now: 0,
  });
  const result = await publish(make, { folder, before: previous.files, record: previous.record, processes });
  if (result.kind === 'published') previous.record(result.files);
  if (result.kind !== 'published') return result;
  const { files: _, ...numbers } = result;
  return numbers;
}

function publishTo(folder: string, contents: Readonly<Record<string, string>>, processes: Processes = alone) {
  return publishFiles(making(site(contents)), folder, processes);
}

function manifestFile(folder: string): string {
  return `${folder}-manifest`;
}

function manifestOf(folder: string): readonly string[] {
  const text = readFileSync(manifestFile(folder), 'utf8');
  return Object.keys((JSON.parse(text.slice(0, text.lastIndexOf('}') + 1)) as { files: object }).files).toSorted();
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Makes every file look old, so that a write shows. */
function age(folder: string): void {
  for (const path of Object.keys(readAll(folder))) utimesSync(join(folder, path), 1000, 1000);
}

describe('publishing', () => {
  test('makes the folder hold the files, and only them', async () => {
    const folder = join(files({}), 'deep/dist');
    const contents = { 'index.html': 'home', 'roles/a/index.html': 'a', 'empty.txt': '' };
    expect(await publishTo(folder, contents)).toMatchObject({
      kind: 'published',
      written: 3,
      unchanged: 0,
      removed: 0,
    });
    expect(readAll(folder)).toEqual(contents);
    expect(manifestOf(folder)).toEqual(Object.keys(contents).toSorted());
  });

  test('touches nothing that is unchanged', async () => {
    const folder = files({});
    await publishTo(folder, { a: 'a', b: 'bb', c: 'c' });
    age(folder);
    const result = await publishTo(folder, { a: 'a', b: 'xx', c: 'c' });
    expect(result).toMatchObject({ kind: 'published', written: 1, unchanged: 2, removed: 0 });
    const times = modifiedTimes(folder);
    expect([times['a'], times['c']]).toEqual([1_000_000, 1_000_000]);
    expect(times['b']).toBeGreaterThan(1_000_000);
  });

  test('leaves nothing but the site in the folder', async () => {
    const folder = files({});
    await publishTo(folder, { a: 'a' });
    expect(await publishTo(folder, { a: 'a' })).toMatchObject({ written: 0, unchanged: 1 });
    expect(readAll(folder, { memory: true })).toEqual({ a: 'a' });
    expect(existsSync(join(folder, '.rolepress'))).toBe(false);
  });

  test('asks no file for its bytes whose digest is that of the published one', async () => {
    const folder = files({});
    await publishTo(folder, { a: 'a' });
    const chunks = () => {
      throw new Error('nobody may ask');
    };
    const known = { ...outputFile('a', 'a'), chunks };
    expect(await publishFiles(making([known]), folder)).toMatchObject({ written: 0, unchanged: 1 });
  });

  test('puts a file back that somebody deleted or changed', async () => {
    const folder = files({});
    await publishTo(folder, { a: 'a', b: 'b' });
    rmSync(join(folder, 'a'));
    writeFileSync(join(folder, 'b'), 'X');
    expect(await publishTo(folder, { a: 'a', b: 'b' })).toMatchObject({ kind: 'published', written: 2 });
    expect(readAll(folder)).toEqual({ a: 'a', b: 'b' });
  });

  test('removes what it wrote before, with folders that become empty; keeps what others wrote', async () => {
    const folder = files({ 'roles/gone/notes.txt': 'mine', 'CNAME.bak': 'mine' });
    await publishTo(folder, { 'roles/gone/index.html': 'x', 'teams/y/index.html': 'y', 'index.html': 'home' });
    expect(await publishTo(folder, { 'index.html': 'home' })).toMatchObject({ removed: 2 });
    expect(readAll(folder)).toEqual({ 'index.html': 'home', 'roles/gone/notes.txt': 'mine', 'CNAME.bak': 'mine' });
    expect(existsSync(join(folder, 'teams'))).toBe(false);
  });

  test('refuses when a file of somebody else is in the way, and changes nothing', async () => {
    const folder = files({});
    await publishTo(folder, { a: 'a', old: 'old' });
    write(folder, 'b', 'not yours');
    write(folder, 'c/file', 'not yours');
    write(folder, 'd', 'not yours');
    const before = readAll(folder, { memory: true });
    const result = await publishTo(folder, { a: 'A', b: 'B', c: 'C', 'd/index.html': 'D' });
    expect(result).toEqual({ kind: 'foreign', paths: ['b', 'c', 'd/index.html'] });
    expect(readAll(folder, { memory: true })).toEqual(before);
  });

  test('takes a file of somebody else for its own when it has the same bytes', async () => {
    const folder = files({ a: 'a' });
    expect(await publishTo(folder, { a: 'a' })).toMatchObject({ kind: 'published', written: 0, unchanged: 1 });
  });

  test('a file becomes a folder, and a folder becomes a file', async () => {
    const folder = files({});
    await publishTo(folder, { x: 'file', 'y/a/b': 'deep', 'y/c': 'c' });
    await publishTo(folder, { 'x/index.html': 'in folder', y: 'file' });
    expect(readAll(folder)).toEqual({ 'x/index.html': 'in folder', y: 'file' });
    expect(manifestOf(folder)).toEqual(['x/index.html', 'y']);
    await publishTo(folder, { x: 'file again', 'y/z': 'z' });
    expect(readAll(folder)).toEqual({ x: 'file again', 'y/z': 'z' });
  });

  test('a folder becomes a file also when nothing but empty folders is left in it', async () => {
    const folder = files({});
    await publishTo(folder, { 'y/a/b': 'deep' });
    rmSync(join(folder, 'y/a/b'));
    expect(await publishTo(folder, { y: 'file' })).toMatchObject({ kind: 'published' });
    expect(readAll(folder)).toEqual({ y: 'file' });
  });

  test.each(['', '{', '[]', 'null', '{"files": 3}', '\0\0'])(
    'where the manifest is damaged (%j), nothing is removed, what is the same is taken over, and the others are counted',
    async (damaged) => {
      const folder = files({});
      await publishTo(folder, { a: 'a', b: 'b' });
      writeFileSync(manifestFile(folder), damaged);
      expect(await publishTo(folder, { a: 'a' })).toMatchObject({ kind: 'published', removed: 0, unknown: 1 });
      expect(readAll(folder)).toEqual({ a: 'a', b: 'b' });
      expect(manifestOf(folder)).toEqual(['a']);
    },
  );

  test('where no manifest is known, files of a site of ours are replaced, and those of anybody else are not', async () => {
    const schema = { 'schema/role.json': '{"title": "A role of a Rolepress site as data"}' };
    const [ours, another] = [files({ ...schema, a: 'old', b: 'b' }), files({ a: 'old', b: 'b' })];
    expect(await publishTo(ours, { ...schema, a: 'new' })).toMatchObject({ kind: 'published', written: 1, removed: 0, unknown: 1 });
    expect(readAll(ours)).toEqual({ ...schema, a: 'new', b: 'b' });
    expect(await publishTo(another, { a: 'new' })).toEqual({ kind: 'foreign', paths: ['a'] });
    expect(readAll(another)).toEqual({ a: 'old', b: 'b' });
  }); // prettier-ignore

  test.each(['../victim', '/etc/victim', 'x/../../victim', '..', '.', '', './victim', 'a//b', '..\\victim', 'a\0b', '.rolepress/lock'])(
    'a manifest that names %j never leads out of the folder',
    async (path) => {
      const parent = files({ victim: 'keep me', 'dist/keep': 'keep me' });
      const folder = join(parent, 'dist');
      const previous = openPreviousBuild({ file: manifestFile(folder), out: folder, fingerprint: undefined, now: 0 });
      previous.record({ [path]: [7, 0, ''] });
      expect(await publishTo(folder, { a: 'a' })).toMatchObject({ kind: 'published', removed: 0 });
      expect(readAll(parent)).toMatchObject({ victim: 'keep me', 'dist/keep': 'keep me', 'dist/a': 'a' });
    },
  ); // prettier-ignore

  test('a link in the folder is not followed when it is in the way', async () => {
    const outside = files({ 'index.html': 'outside', 'roles/file': 'outside' });
    const folder = files({});
    await publishTo(folder, { 'index.html': 'one', 'roles/a/index.html': 'one' });
    rmSync(join(folder, 'index.html'));
    rmSync(join(folder, 'roles'), { recursive: true });
    symlinkSync(join(outside, 'index.html'), join(folder, 'index.html'));
    symlinkSync(join(outside, 'roles'), join(folder, 'roles'));
    await publishTo(folder, { 'index.html': 'two', 'roles/a/index.html': 'two' });
    expect(readAll(outside)).toEqual({ 'index.html': 'outside', 'roles/file': 'outside' });
  });

  test('a file left unfinished by a killed build does not disturb, and is nobody’s', async () => {
    const folder = files({ '.rolepress/unfinished': 'half a pa' });
    expect(await publishTo(folder, { a: 'a' })).toMatchObject({ kind: 'published', written: 1 });
    expect(readAll(folder)).toEqual({ a: 'a' });
  });
});

function lock(folder: string): string {
  return join(folder, '.rolepress/lock');
}

describe('the lock', () => {
  test('of a process that is dead is taken over', async () => {
    const folder = files({ '.rolepress/lock': '4242' });
    const asked: number[] = [];
    const processes = { id: 7, isRunning: (id: number) => (asked.push(id), false), wait };
    expect(await publishTo(folder, { a: 'a' }, processes)).toMatchObject({ kind: 'published' });
    expect(asked).toContain(4242);
    expect(existsSync(lock(folder))).toBe(false);
  });

  test('of a process that runs is respected: nothing is written', async () => {
    const folder = files({ '.rolepress/lock': '4242' });
    let asked = 0;
    const processes = { id: 7, isRunning: () => (asked++, true), wait };
    expect(await publishTo(folder, { a: 'a' }, processes)).toEqual({ kind: 'locked', file: lock(folder) });
    expect(readAll(folder, { memory: true })).toEqual({ '.rolepress/lock': '4242' });
    expect(asked).toBeGreaterThan(10);
  });

  test('is waited for', async () => {
    const folder = files({ '.rolepress/lock': '4242' });
    let asked = 0;
    const processes = { id: 7, isRunning: () => (++asked === 5 && rmSync(lock(folder)), true), wait };
    expect(await publishTo(folder, { a: 'a' }, processes)).toMatchObject({ kind: 'published' });
  });

  test.each(['', 'not a number', '-1', '0', '1e999'])(
    'with %j in it, as a process leaves that died while it took the lock, is not for ever',
    async (content) => {
      const folder = files({ '.rolepress/lock': content });
      utimesSync(lock(folder), 1000, 1000);
      expect(await publishTo(folder, { a: 'a' })).toMatchObject({ kind: 'published' });
    },
  );

  test('with our own number in it is from an earlier life: containers count from one', async () => {
    const folder = files({ '.rolepress/lock': '7' });
    const processes = { id: 7, isRunning: () => true, wait };
    expect(await publishTo(folder, { a: 'a' }, processes)).toMatchObject({ kind: 'published' });
  });

  test('is let go when publishing fails', async () => {
    const folder = files({});
    const twice = [outputFile('a', 'a'), outputFile('a/b', 'b')];
    await expect(publishFiles(making(twice), folder)).rejects.toThrow();
    expect(existsSync(lock(folder))).toBe(false);
  });

  test('keeps two publishings from mixing: the folder is whole after both', async () => {
    const folder = files({});
    const one = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`p${index}`, 'one']));
    const two = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`p${index}`, 'two']));
    const processes = { id: 1, isRunning: () => true, wait };
    await Promise.all([
      publishTo(folder, one, processes),
      publishTo(folder, two, { id: 2, isRunning: () => true, wait }),
    ]);
    expect(new Set(Object.values(readAll(folder))).size).toBe(1);
  });
});

describe('a file that is made of parts', () => {
  const rows = Array.from({ length: 9000 }, (_, index) => `row ${index} é\n`);
  const parts = (last: string) => [joinedFile('deep/a.txt', [...rows, last].map(contentsOf))];

  test('holds them in their order', async () => {
    const folder = files({});
    expect(await publishFiles(making(parts('x')), folder)).toMatchObject({ kind: 'published', written: 1 });
    expect(readFileSync(join(folder, 'deep/a.txt'), 'utf8')).toBe(`${rows.join('')}x`);
  });

  test('is not touched when it is unchanged, also where nothing is known of it, and is written when it differs anywhere', async () => {
    const folder = files({});
    await publishFiles(making(parts('x')), folder);
    age(folder);
    expect(await publishFiles(making(parts('x')), folder)).toMatchObject({ written: 0, unchanged: 1 });
    rmSync(manifestFile(folder));
    expect(await publishFiles(making(parts('x')), folder)).toMatchObject({ written: 0, unchanged: 1 });
    expect(modifiedTimes(folder)['deep/a.txt']).toBe(1_000_000);
    expect(await publishFiles(making(parts('y')), folder)).toMatchObject({ written: 1 });
    expect(readFileSync(join(folder, 'deep/a.txt'), 'utf8').endsWith('y')).toBe(true);
  });
});

describe('a site that is withdrawn', () => {
  const withdrawn = (made: Made) => async (sink: OutputSink) => {
    await making(made)(sink);
    return false;
  };

  test('changes nothing', async () => {
    const folder = files({});
    await publishTo(folder, { a: 'a', b: 'b' });
    const before = readAll(folder, { memory: true });
    expect(await publishFiles(withdrawn([outputFile('a', 'x')]), folder)).toEqual({ kind: 'withdrawn' });
    expect(readAll(folder, { memory: true })).toEqual(before);
  });

  test('leaves no folder where there was none', async () => {
    const parent = files({});
    await publishFiles(withdrawn([outputFile('a', 'x')]), join(parent, 'dist'));
    expect(existsSync(join(parent, 'dist'))).toBe(false);
  });

  test('because its maker failed, leaves no trace either', async () => {
    const parent = files({});
    const failing = () => Promise.reject(new Error('a bug'));
    await expect(publishFiles(failing, join(parent, 'dist'))).rejects.toThrow('a bug');
    expect(existsSync(join(parent, 'dist'))).toBe(false);
  });
});

test('what a killed publishing left waiting is removed by the next one', async () => {
  const folder = files({});
  await publishTo(folder, { a: 'a' });
  write(folder, '.rolepress/next/7', 'half a pa');
  await publishTo(folder, { a: 'a' });
  expect(existsSync(join(folder, '.rolepress/next'))).toBe(false);
});
