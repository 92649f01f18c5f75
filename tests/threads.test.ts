import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { roleFile } from '../bench/corpus/role.ts';
import { type BuildInput, buildInMemory } from '../src/build.ts';
import { type Hand, newHand } from '../src/crew.ts';
import { loadNativeParser, readContent } from '../src/io/index.ts';
import { spread } from '../src/threads/index.ts';
import { defaultTheme, exampleDay, files, projectFolder, readAll, roleText, runProcess, siteYml } from './helpers.ts';

const worker = pathToFileURL(join(projectFolder, 'lib/worker.js'));
const breakingWorker = pathToFileURL(join(projectFolder, 'tests/fixtures/threads/breaking-worker.js'));
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

/** Builds with three threads. */
function buildSpread(
  folder: string,
  workerFile: URL,
  {
    jobs = 3,
    patience = 1500,
    hand = newHand(native),
    ...options
  }: Partial<BuildInput> & { readonly jobs?: number; readonly patience?: number; readonly hand?: Hand } = {},
) {
  return buildInMemory({
    content: readContent('content', folder),
    theme: defaultTheme(),
    now: exampleDay,
    drafts: false,
    crew: spread({ workerFile, jobs, hand, patience, hasFastParser: true }),
    ...options,
  });
}

describe('threads', () => {
  test('make the same site as one, byte for byte, and tell the same', () => {
    const faulty = {
      'content/roles/broken.md': '---\ntitle: [\n---\n',
      'content/roles/bare.md': roleText({}, 'Nothing.'),
    };
    const folder = files({ 'content/site.yml': `${siteYml}theme: {cards: false}\n`, ...manyRoles(230) });
    const withFaults = files({ 'content/site.yml': siteYml, ...manyRoles(150), ...faulty });
    const argv = ['build', '--now', exampleDay, '--format', 'json', '--out'];
    const runs = ['1', '2', '8'].map((jobs) => ({
      code: runProcess([...argv, `dist-${jobs}`, '--jobs', jobs], folder).code,
      site: readAll(join(folder, `dist-${jobs}`)),
      faults: runProcess([...argv, 'dist', '--jobs', jobs], withFaults),
    }));
    expect(Object.keys(runs[0]?.site ?? {}).length).toBeGreaterThan(500);
    expect(runs[0]).toMatchObject({ code: 0, faults: { code: 1 } });
    expect(runs[1]).toEqual(runs[0]);
    expect(runs[2]).toEqual(runs[0]);
  });

  test('leave a site as it is when nothing changed', () => {
    const folder = files({ 'content/site.yml': `${siteYml}theme: {cards: false}\n`, ...manyRoles(100) });
    const build = () => runProcess(['build', '--now', exampleDay, '--jobs', '4'], folder).stdout;
    build();
    expect(build()).toMatch(/ 0 written, \d+ unchanged, 0 removed/u);
  });

  test('write what is read of a disk and what is kept in memory alike', async () => {
    const folder = files({ 'content/site.yml': `${siteYml}theme: {cards: false}\n`, ...manyRoles(100) });
    const { files: inMemory } = await buildSpread(folder, worker);
    runProcess(['build', '--now', exampleDay, '--jobs', '1'], folder);
    const text = (contents: string | Uint8Array) => Buffer.from(contents as Uint8Array).toString('latin1');
    expect(Object.fromEntries(inMemory.map(({ path, contents }) => [path, text(contents)]))).toEqual(
      readAll(join(folder, 'dist')),
    );
  });
});

describe('a thread that breaks', () => {
  const reasons = {
    hangs: /longer than 2 seconds/u,
    ends: /its thread ended/u,
    starves: /memory/u,
    throws: /it throws/u,
  };
  test.each(
    Object.keys(reasons).flatMap(
      (way) =>
        [
          [way as keyof typeof reasons, 'read'],
          [way as keyof typeof reasons, 'printed'],
        ] as const,
    ),
  )('%s as a role is %s: the role is told, and all others go on', async (way, phase) => {
    const bad = `content/roles/${way}-when-${phase}.md`;
    const broken = `content/roles/zz-broken.md`;
    const folder = files({
      'content/site.yml': `${siteYml}theme: {cards: false}\n`,
      ...manyRoles(200),
      // Newest, so that it is printed first; read by a thread, since those are given work first.
      [bad]: roleText({ datePosted: '2026-11-22' }),
      ...(phase === 'read' ? { [broken]: '---\ntitle: [\n---\n' } : {}),
    });
    const content = firstIs(bad, readContent('content', folder));
    // The second thread compiles what comes first. The first one prints it, when this one is slow enough to leave it to it.
    const jobs = phase === 'read' ? 3 : 2;
    const hand = phase === 'read' ? newHand(native) : slowly(newHand(native));
    // Memory takes a while to run out.
    const patience = way === 'starves' ? 60_000 : 1500;
    const { diagnostics } = await buildSpread(folder, breakingWorker, { content, patience, jobs, hand });
    const told = diagnostics.filter(({ severity }) => severity === 'error');
    const [first] = told;
    expect([...new Set(told.map(({ path }) => path))], told[0]?.message).toEqual(
      phase === 'read' ? [bad, broken] : [bad],
    );
    expect(first).toMatchObject({ rule: 'unreadable-file' });
    expect(first?.message).toMatch(reasons[way]);
  });
});

/** The same content with one role before all others: it goes to a thread for sure. */
function firstIs(path: string, content: BuildInput['content']): BuildInput['content'] {
  const isFirst = (one: { readonly path: string }) => one.path === path;
  return { ...content, roles: [...content.roles.filter(isFirst), ...content.roles.filter((one) => !isFirst(one))] };
}

/** A hand that takes its time to compile. */
function slowly(hand: Hand): Hand {
  return {
    ...hand,
    compile: (source, settings) => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
      return hand.compile(source, settings);
    },
  };
}
