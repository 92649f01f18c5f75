import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { roleFile } from '../../bench/corpus/role.ts';
import { type BuildInput, buildInMemory } from '../../src/build.ts';
import { loadNativeParser, readContent } from '../../src/io/index.ts';
import { roleWorker, workerPool } from '../../src/schedule/index.ts';
import { defaultTheme, exampleDay, files, projectFolder, readAll, roleText, run, siteYml } from '../support/helpers.ts';

const worker = pathToFileURL(join(projectFolder, 'lib/worker.js'));
const breakingWorker = pathToFileURL(join(projectFolder, 'tests/fixtures/workers/breaking-worker.js'));
const native = await loadNativeParser();

/** Files of so many made-up roles, some of them with faults. */
function manyRoles(count: number): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const { name, text } = roleFile(index + 1);
      return [`content/roles/${name}`, text];
    }),
  );
}

/** The same with a line of text each, where only their number matters. */
function shortRoles(count: number): Readonly<Record<string, string>> {
  const names = Array.from({ length: count }, (_, index) => `role-${String(index).padStart(3, '0')}`);
  return Object.fromEntries(names.map((name) => [`content/roles/${name}.md`, roleText({ title: `Cook ${name}` })]));
}

/** Builds on two worker threads. */
function buildOnPool(
  folder: string,
  workerFile: URL,
  { jobs = 2, taskTimeoutMs = 60_000, heapMb, ...options }: Partial<BuildInput> & { readonly jobs?: number; readonly taskTimeoutMs?: number; readonly heapMb?: number } = {},
) {
  const content = readContent('content', folder);
  return buildInMemory(
    { content, theme: defaultTheme(), now: exampleDay, drafts: false, ...options },
    workerPool({ workerFile, jobs, taskTimeoutMs, ...(heapMb === undefined ? {} : { heapMb }), local: roleWorker(native) }),
  );
} // prettier-ignore

/** Runs the command in this process, with worker threads as the product has them. */
function runWithWorkers(argv: readonly string[], folder: string) {
  return run(argv, folder, { loadNativeParser, workers: { workerFile: worker, count: 2 } });
}

/** Two batches: as few roles as two threads share. */
const fewRoles = 33;

describe('a pool of worker threads', () => {
  test('makes the same site as one thread, byte for byte, in a folder, once more and in memory, and tells the same', async () => {
    const faulty = {
      'content/roles/broken.md': '---\ntitle: [\n---\n',
      'content/roles/bare.md': roleText({}, 'Nothing.'),
    };
    const folder = files({ 'content/site.yml': `${siteYml}theme: {cards: false}\n`, ...manyRoles(fewRoles) });
    const withFaults = files({ 'content/site.yml': siteYml, ...shortRoles(fewRoles), ...faulty });
    const argv = ['build', '--now', exampleDay, '--format', 'json', '--out'];
    const runs = [];
    for (const jobs of ['1', '2']) {
      const { code } = await runWithWorkers([...argv, `dist-${jobs}`, '--jobs', jobs], folder);
      runs.push({ code, site: readAll(join(folder, `dist-${jobs}`)) });
    }
    expect(Object.keys(runs[0]?.site ?? {}).length).toBeGreaterThan(2 * fewRoles);
    expect(runs[0]).toMatchObject({ code: 0 });
    expect(runs[1]).toEqual(runs[0]);
    // A second time there is nothing to write, and what is kept in memory is alike.
    const again = await runWithWorkers(['build', '--now', exampleDay, '--out', 'dist-2', '--jobs', '2'], folder);
    expect(again.stdout).toMatch(/ 0 written, \d+ unchanged, 0 removed/u);
    const { files: inMemory } = await buildOnPool(folder, worker);
    const text = (contents: Uint8Array) => Buffer.from(contents).toString('latin1');
    expect(Object.fromEntries(inMemory.map(({ path, contents }) => [path, text(contents)]))).toEqual(runs[0]?.site);
    const [alone, spread] = [
      await runWithWorkers([...argv, 'dist', '--jobs', '1'], withFaults),
      // More threads than there are batches.
      await runWithWorkers([...argv, 'dist', '--jobs', '3'], withFaults),
    ];
    expect(alone).toMatchObject({ code: 1 });
    expect(spread).toEqual(alone);
  });
});

describe('a worker thread that breaks', () => {
  const reasons = {
    hangs: /longer than 3 seconds/u,
    ends: /its thread ended/u,
    starves: /memory/u,
    throws: /it throws/u,
  };
  test.each([
    // On a busy machine other roles may take a second or two: only one that never ends takes longer than three.
    ['hangs, ends or throws', ['hangs', 'ends', 'throws'], { taskTimeoutMs: 3000 }],
    ['starves', ['starves'], { heapMb: 96 }],
  ] as const)('%s as one role is checked and another rendered: all are told, and the others go on', async (_, ways, limits) => {
    const bad = ways.flatMap((way) => ['checked', 'rendered'].map((phase) => ({ way, path: `content/roles/${way}-when-${phase}.md` })));
    const broken = 'content/roles/zz-broken.md';
    const folder = files({
      'content/site.yml': `${siteYml}theme: {cards: false}\n`,
      // A thread has another batch behind that in which it breaks.
      ...shortRoles(97),
      ...Object.fromEntries(bad.map(({ path }) => [path, roleText({ datePosted: '2026-11-22' })])),
      [broken]: '---\ntitle: [\n---\n',
    });
    const { diagnostics } = await buildOnPool(folder, breakingWorker, limits);
    const told = diagnostics.filter(({ severity }) => severity === 'error');
    expect(new Set(told.map(({ path }) => path)), told[0]?.message).toEqual(new Set([...bad.map(({ path }) => path), broken]));
    for (const { way, path } of bad)
      expect(told.find((one) => one.path === path)).toMatchObject({
        rule: 'unreadable-file',
        message: expect.stringMatching(reasons[way]) as string,
      });
  }); // prettier-ignore

  test('before it has begun is a fault of the installation, not of a role', async () => {
    const folder = files({ 'content/site.yml': `${siteYml}theme: {cards: false}\n`, ...manyRoles(2) });
    const missing = new URL('missing.js', worker);
    await expect(buildOnPool(folder, missing)).rejects.toThrow('a worker thread could not be started');
  });
});
