import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { parseMarkdown } from '../../src/parse/index.ts';
import { roleFile } from '../../bench/corpus/role.ts';
import { exampleDay, files, fullBody, projectFolder, readAll, roleText, run, siteYml } from '../support/helpers.ts';
import { runs } from '../support/fuzz.ts';
import { pathWith, runShell } from '../support/runner.ts';

/** A site of some made-up roles and of one for each thing that a page shows of others. */
function siteOf(count: number, more: Readonly<Record<string, string>> = {}): string {
  const made = Array.from({ length: count }, (_, index) => roleFile(index + 1));
  return files({
    'content/site.yml': `${siteYml}feeds: {pageSize: 3}\nappend: [pay]\n`,
    'content/shared/pay.md': '## Pay\n\nFair.\n',
    ...Object.fromEntries(made.map(({ name, text }) => [`content/roles/${name}`, text])),
    'content/roles/en.md': roleText({ translationKey: 'k', department: 'Kitchen' }),
    'content/roles/de.md': roleText({ translationKey: 'k', language: 'de', department: 'Kitchen' }),
    'content/roles/closed.md': roleText({ status: 'closed', department: 'Kitchen', aliases: '[/old/]' }),
    'content/roles/draft.md': roleText({ status: 'draft' }),
    ...more,
  });
}

const world = { toolFingerprint: () => 'these programs' };

/** Renders each shard on a machine of its own, which shares nothing, and copies what they have kept into one cache. */
async function renderShards(folder: string, count: number, more: readonly string[] = []) {
  for (let index = 1; index <= count; index++) {
    const argv = ['build', '--shard', `${index}/${count}`, '--now', exampleDay, '--quiet', '--cache-dir', `machine-${index}`, ...more];
    expect(await run(argv, folder, world)).toMatchObject({ code: 0, stdout: '', stderr: '' });
    // A shard without a role keeps nothing.
    const kept = join(folder, `machine-${index}`);
    if (existsSync(kept)) cpSync(kept, join(folder, 'shared'), { recursive: true });
  }
} // prettier-ignore

function build(folder: string, more: readonly string[] = []) {
  return run(['build', '--now', exampleDay, '--cache-dir', 'shared', '--out', 'dist', ...more], folder, world);
}

function whole(folder: string, more: readonly string[] = []) {
  return run(['build', '--now', exampleDay, '--out', 'whole', '--no-cache', ...more], folder, world);
}

describe('a site whose roles were rendered in shards', () => {
  test('is the same as one that was built at once, byte for byte, and so is what is told of it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 7 }),
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
        async (roles, shards, drafts) => {
          const folder = siteOf(roles);
          const more = drafts ? ['--drafts'] : [];
          await renderShards(folder, shards, more);
          const asJson = [...more, '--format', 'json'];
          const [atOnce, inShards] = [await whole(folder, asJson), await build(folder, asJson)];
          expect(inShards).toEqual(atOnce);
          expect(atOnce.code).toBe(0);
          expect(readAll(join(folder, 'dist'))).toEqual(readAll(join(folder, 'whole')));
        },
      ),
      { numRuns: runs(3) },
    );
  });

  test('has nothing left to render, and says so', async () => {
    const folder = siteOf(5);
    await renderShards(folder, 3);
    let parsed = 0;
    const loadNativeParser = () => Promise.resolve((text: string) => (parsed++, parseMarkdown(text)));
    const argv = ['build', '--now', exampleDay, '--cache-dir', 'shared'];
    const { stdout } = await run(argv, folder, { ...world, loadNativeParser });
    expect(parsed).toBe(0);
    expect(stdout).toContain('8 of 8 roles came from the shards\n');
  });

  test('has its faults told by the build at the end, all at once', async () => {
    const folder = siteOf(3, {
      'content/roles/broken.md': '---\ntitle: [\n---\n',
      'content/roles/short.md': roleText({ team: 'X' }, fullBody.replace('## Duties', '## Kitchen')),
      'content/roles/deep/en.md': roleText(),
    });
    await renderShards(folder, 3);
    const asJson = ['--format', 'json'];
    const [atOnce, inShards] = [await whole(folder, asJson), await build(folder, asJson)];
    expect(inShards).toEqual(atOnce);
    expect(atOnce.code).toBe(1);
  });

  test('has broken settings told by each shard, and templates that are broken', async () => {
    const shard = ['build', '--shard', '1/2', '--now', exampleDay];
    const site = siteOf(1, { 'content/site.yml': 'title: X\n' });
    expect(await run(shard, site, world)).toMatchObject({ code: 2, stdout: expect.stringContaining('content/site.yml') as string });
    const theme = siteOf(1, { 'templates/role.eta': '<% if ( %>' });
    expect(await run(shard, theme, world)).toMatchObject({ code: 2, stdout: expect.stringContaining('templates/role.eta:1') as string });
    expect(readAll(theme)).not.toHaveProperty('dist/index.html');
  }); // prettier-ignore

  test('needs a cache, and a shard that is one', async () => {
    const folder = siteOf(0);
    const { code, stderr } = await run(['build', '--shard', '1/2', '--no-cache'], folder, world);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('leave out --no-cache') as string });
    for (const wrong of ['0/2', '3/2', '1', 'a/b'])
      expect(await run(['build', '--shard', wrong], folder, world)).toMatchObject({ code: 2 });
  }); // prettier-ignore

  const misfits: Readonly<Record<string, readonly [change: (folder: string) => void, said: RegExp, more?: readonly string[]]>> = {
    'a shard is missing': [(folder) => rmSync(join(folder, 'shared/packs', packsIn(folder)[0] ?? '')), /^\d of 4 roles came from the shards, \d had to be rendered here \(in no shard: \d\)$/mu],
    'a text has changed since': [(folder) => appendFileSync(join(folder, 'content/roles/cook.md'), '\nMore.\n'), /^3 of 4 .*, 1 had to be rendered here \(the shard had another text: 1\)$/mu],
    'the settings have changed since': [(folder) => appendFileSync(join(folder, 'content/site.yml'), 'rules: {readability: off}\n'), /\(the shard had other settings: 4\)$/mu],
    'the theme has changed since': [(folder) => { mkdirSync(join(folder, 'templates/words'), { recursive: true }); writeFileSync(join(folder, 'templates/words/en.json'), '{"home": "Jobs"}'); }, /\(the shard had another theme, or other settings of the site: 4\)$/mu],
    'it is another day for some roles': [() => {}, /\(the shard had another day, history or related role: \d\)$/mu, ['--now', '2027-01-28']],
  }; // prettier-ignore

  test.each(Object.keys(misfits))('renders what does not fit by itself, and says why: %s', async (name) => {
    const [change, said, more = []] = misfits[name] ?? [() => {}, /never/u];
    const folder = siteOf(0, { 'content/roles/cook.md': roleText({ department: 'Kitchen' }) });
    await renderShards(folder, 2);
    change(folder);
    const { code, stdout } = await build(folder, more);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(said) as string });
    expect((await whole(folder, more)).code).toBe(0);
    expect(readAll(join(folder, 'dist'))).toEqual(readAll(join(folder, 'whole')));
  });
});

function packsIn(folder: string): readonly string[] {
  return readdirSync(join(folder, 'shared/packs')).toSorted();
}

/** The documents of an example in docs/. */
function example(name: string): readonly unknown[] {
  return parseAllDocuments(readFileSync(join(projectFolder, 'docs/examples', name), 'utf8')).map(
    (one) => one.toJS() as unknown,
  );
}

type Steps = { readonly steps: readonly { readonly run?: string }[] };
type Pod = {
  readonly spec: {
    readonly template: { readonly spec: { readonly containers: readonly { readonly args: readonly string[] }[] } };
  };
};

/** Runs a command that ends well; tells what it said. */
async function shell(command: string, folder: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const { code, stdout, stderr } = await runShell(['sh', '-ec', command], folder, { PATH: await pathWith(), ...env });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

async function expectSameAsAtOnce(folder: string): Promise<void> {
  expect((await run(['build', '--now', exampleDay, '--out', 'whole', '--no-cache'], folder)).code).toBe(0);
  expect(readAll(join(folder, 'dist'))).toEqual(readAll(join(folder, 'whole')));
}

/** Nothing draws pictures in this process. */
const withoutPictures = { 'content/site.yml': `${siteYml}theme: {cards: false}\nfeeds: {pageSize: 3}\n` };

/** A command that renders one of so many shards, as one that renders one of two: with each comes a process. */
function oneOfTwo(command: string, count: number): string {
  const said = `/${count} `;
  expect(command).toContain(said);
  return command.replace(said, '/2 ');
}

describe('the shards are distributed by', () => {
  test('a matrix of GitHub Actions, as in docs/examples', async () => {
    const folder = siteOf(4, withoutPictures);
    const [workflow] = example('github-matrix.yml') as readonly { readonly jobs: { readonly shard: Steps & { readonly strategy: { readonly matrix: { readonly shard: readonly number[] } } }; readonly site: Steps } }[]; // prettier-ignore
    const commandOf = ({ steps }: Steps) =>
      (steps.find((step) => step.run?.includes('rolepress'))?.run ?? '').replaceAll(
        '${{ needs.day.outputs.now }}',
        exampleDay,
      );
    const { shard, site } = workflow?.jobs ?? { shard: { steps: [], strategy: { matrix: { shard: [] } } }, site: { steps: [] } }; // prettier-ignore
    const indexes = shard.strategy.matrix.shard;
    expect(indexes).toEqual(indexes.map((_, index) => index + 1));
    for (const index of [1, 2]) {
      const command = oneOfTwo(commandOf(shard), indexes.length).replaceAll('${{ matrix.shard }}', String(index));
      // Each machine has a folder of its own, and the artifacts are put together into one.
      await shell(command, folder);
      cpSync(join(folder, 'cache'), join(folder, 'artifacts'), { recursive: true });
      rmSync(join(folder, 'cache'), { recursive: true });
    }
    renameSync(join(folder, 'artifacts'), join(folder, 'cache'));
    expect(await shell(commandOf(site), folder)).toContain('7 of 7 roles came from the shards');
    await expectSameAsAtOnce(folder);
  });

  test('an Indexed Job of Kubernetes, as in docs/examples', async () => {
    const folder = siteOf(4, withoutPictures);
    const [shards, site] = example('kubernetes-job.yml') as readonly (Pod & {
      readonly spec: { readonly completions?: number };
    })[];
    const argsOf = (job: Pod | undefined) => job?.spec.template.spec.containers[0]?.args[0] ?? '';
    const command = oneOfTwo(argsOf(shards), shards?.spec.completions ?? 0);
    for (const index of [0, 1]) await shell(command, folder, { JOB_COMPLETION_INDEX: String(index), NOW: exampleDay });
    expect(await shell(argsOf(site), folder, { NOW: exampleDay })).toContain('7 of 7 roles came from the shards');
    await expectSameAsAtOnce(folder);
  });

  const hasParallel = spawnSync('parallel', ['--version']).status === 0;

  test.skipIf(!hasParallel)('GNU parallel, as in docs/large-sites.md (skipped where it is not installed)', async () => {
    const folder = siteOf(4, withoutPictures);
    const line = /^parallel .*$/mu.exec(readFileSync(join(projectFolder, 'docs/large-sites.md'), 'utf8'))?.[0] ?? '';
    const indexes = Array.from({ length: 8 }, (_, index) => index + 1).join(' ');
    expect(line).toContain(` ::: ${indexes} `);
    const command = oneOfTwo(line, 8).replace(indexes, '1 2');
    // They run at once, and so each is a process of its own.
    const rolepress = `#!/bin/sh\nexec "${process.execPath}" "${join(projectFolder, 'lib/main.js')}" "$@"\n`;
    await shell(command, folder, { PATH: await pathWith({ rolepress }), HOME: folder });
    await expectSameAsAtOnce(folder);
  });
});
