import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../support/helpers.ts';

const source = join(projectFolder, 'src');

/** The floor of each room, or of each file that stands alone. An import goes down, or stays in its room. */
const floors: Readonly<Record<string, number>> = {
  'main.ts': 13,
  'worker.ts': 13,
  'index.ts': 13,
  'feed.ts': 13,
  cli: 12,
  commands: 11,
  dev: 10,
  'build.ts': 9,
  publish: 8,
  extend: 8,
  host: 8,
  schedule: 7,
  cache: 6,
  io: 5,
  site: 4,
  import: 4,
  lint: 3,
  diff: 3,
  parse: 2,
  outputs: 2,
  browser: 2,
  reporters: 2,
  model: 1,
};

/** Rooms that may be entered by any file. */
const openShelves = new Set(['model']);

const modules = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));

function roomOf(path: string): string {
  return path.split('/')[0] ?? path;
}

function importsOf(path: string): readonly string[] {
  const text = readFileSync(join(source, path), 'utf8');
  const found = text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/gu);
  return [...found].map(([, target = '']) => relative(source, resolve(dirname(join(source, path)), target)));
}

describe('the rooms of src', () => {
  test.each(modules)('%s imports only from lower floors, by the door', (path) => {
    const room = roomOf(path);
    for (const target of importsOf(path)) {
      const targetRoom = roomOf(target);
      if (targetRoom === room) continue;
      const goesDown = (floors[targetRoom] ?? Infinity) < (floors[room] ?? 0);
      expect(goesDown, `${path} imports ${target}`).toBe(true);
      const isDoor = target === `${targetRoom}/index.ts` || target === targetRoom || openShelves.has(targetRoom);
      expect(isDoor, `${path} enters ${targetRoom} by ${target}`).toBe(true);
    }
  });

  test('every room has a floor', () => {
    expect(modules.map(roomOf).filter((room) => !(room in floors))).toEqual([]);
  });

  test('only main.ts knows the process', () => {
    const knowing = modules.filter(
      (path) =>
        /\bprocess(?:\?\.|\.|\[)|[=(]\s*process\b|node:process/u.test(withoutComments(path)) && path !== 'main.ts',
    );
    expect(knowing).toEqual([]);
  });

  test('no address is asked for with URL.canParse, which forgets letters beyond ASCII', () => {
    expect(modules.filter((path) => withoutComments(path).includes('canParse'))).toEqual([]);
  });

  test('no file is over 250 lines', () => {
    const long = modules.filter((path) => readFileSync(join(source, path), 'utf8').split('\n').length > 251);
    expect(long).toEqual([]);
  });
});

function withoutComments(path: string): string {
  return readFileSync(join(source, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'|`[^`]*`/gu, '');
}
