import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runs } from '../support/fuzz.ts';
import {
  exampleDay,
  projectFolder,
  readAll,
  roleText,
  run,
  runProcess,
  siteFolder,
  siteYml,
} from '../support/helpers.ts';

const count = 60;

function kitchen(edition: string): Readonly<Record<string, string>> {
  const roles = Array.from({ length: count }, (_, index) => [
    `content/roles/cook-${index}.md`,
    roleText({ title: `Cook ${index} ${edition}`, department: `Kitchen ${index % 7} ${edition}`, identifier: `C-${index}` }),
  ]); // prettier-ignore
  return { ...Object.fromEntries(roles), 'content/site.yml': `${siteYml}theme: {cards: false}\n` } as Record<
    string,
    string
  >;
}

const build = ['build', '--now', exampleDay, '--quiet', '--out'];

/** A fixed row of numbers from 0 to 1. https://en.wikipedia.org/wiki/Linear_congruential_generator */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) yield (state = (state * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32;
}

test('a build that is killed at any moment leaves every file whole, and the next one repairs the rest', async () => {
  const folders = { old: siteFolder(kitchen('old')), new: siteFolder(kitchen('new')) };
  for (const folder of Object.values(folders)) expect(await run([...build, 'clean'], folder)).toMatchObject({ code: 0, stderr: '' }); // prettier-ignore
  const clean = { old: readAll(join(folders.old, 'clean')), new: readAll(join(folders.new, 'clean')) };
  expect(Object.keys(clean.old).length).toBeGreaterThan(2 * count);
  const out = join(folders.old, 'dist');
  // Both editions are built as one site is: with one list of what was published.
  const publish = [...build, out, '--cache-dir', join(folders.old, '.rolepress')];
  expect((await run(publish, folders.old)).code).toBe(0);

  const random = numbers(20261123);
  const seen = { before: 0, between: 0, after: 0 };
  // At least one blow falls in the middle of the writing, or this test tests nothing.
  for (let round = 0; round < runs(3) || (seen.between === 0 && round < 20); round++) {
    const edition = round % 2 === 0 ? 'new' : 'old';
    const child = spawn(process.execPath, [join(projectFolder, 'lib/main.js'), ...publish], { cwd: folders[edition], stdio: 'ignore' }); // prettier-ignore
    const ended = once(child, 'exit');
    // Half of the blows fall at any time, half fall as soon as the writing has begun.
    if (round % 2 !== 0) await sleep(50 + random.next().value * 600);
    else await firstWrite(out, random.next().value * 4);
    child.kill('SIGKILL');
    await ended;
    const left = readAll(out);
    for (const [path, contents] of Object.entries(left))
      expect(contents === clean.old[path] || contents === clean.new[path], `${path} in round ${round}`).toBe(true);
    const same = (other: Readonly<Record<string, string>>) => Object.keys(other).every((path) => left[path] === other[path]); // prettier-ignore
    seen[same(clean[edition]) ? 'after' : same(clean[edition === 'new' ? 'old' : 'new']) ? 'before' : 'between']++;
    expect(runProcess(publish, folders[edition])).toMatchObject({ code: 0, stderr: '' });
    expect(readAll(out), `repaired in round ${round}`).toEqual(clean[edition]);
    expect(existsSync(join(out, '.rolepress'))).toBe(false);
  }
  expect(seen.between).toBeGreaterThan(0);
}, 600_000);

/** Waits until a build has written its first page, and then some milliseconds. */
async function firstWrite(out: string, more: number): Promise<void> {
  const first = () => readFileSync(join(out, 'index.html'), 'utf8');
  const before = first();
  for (let tries = 0; tries < 4000 && first() === before; tries++) await sleep(1);
  await sleep(more);
}
