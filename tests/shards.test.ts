import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { roleFile } from '../bench/corpus/role.ts';
import { exampleDay, files, fullBody, projectFolder, readAll, roleText, run, runProcess, siteYml } from './helpers.ts';

const main = join(projectFolder, 'lib/main.js');

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

const world = { fingerprint: () => 'these programs' };

async function merged(folder: string, count: number, more: readonly string[] = []) {
  const parts = Array.from({ length: count }, (_, index) => `part-${index + 1}`);
  for (const [index, part] of parts.entries()) {
    const made = await run(['build', '--shard', `${index + 1}/${count}`, '--now', exampleDay, '--quiet', '--no-cache', '--out', part, ...more], folder, world); // prettier-ignore
    expect(made).toMatchObject({ code: 0, stdout: '', stderr: '' });
  }
  return run(['merge', ...parts.toReversed(), '--out', 'merged', '--format', 'json'], folder, world);
}

function whole(folder: string, more: readonly string[] = []) {
  return run(
    ['build', '--now', exampleDay, '--out', 'whole', '--no-cache', '--format', 'json', ...more],
    folder,
    world,
  );
}

describe('a site in parts', () => {
  test('is the same as one that was built at once, byte for byte, and so is what is told of it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 7 }),
        fc.integer({ min: 1, max: 5 }),
        fc.boolean(),
        async (roles, parts, drafts) => {
          const folder = siteOf(roles);
          const more = drafts ? ['--drafts'] : [];
          const [atOnce, inParts] = [await whole(folder, more), await merged(folder, parts, more)];
          expect(inParts).toEqual(atOnce);
          expect(atOnce.code).toBe(0);
          expect(readAll(join(folder, 'merged'))).toEqual(readAll(join(folder, 'whole')));
        },
      ),
      { numRuns: 8 },
    );
  });

  test('has its faults told when it is merged, all at once', async () => {
    const folder = siteOf(3, {
      'content/roles/broken.md': '---\ntitle: [\n---\n',
      'content/roles/short.md': roleText({ team: 'X' }, fullBody.replace('## Duties', '## Kitchen')),
      'content/roles/deep/en.md': roleText(),
    });
    const [atOnce, inParts] = [await whole(folder), await merged(folder, 3)];
    expect(inParts).toEqual(atOnce);
    expect(atOnce.code).toBe(1);
  });

  test('has broken settings told by each part', async () => {
    const folder = siteOf(1, { 'content/site.yml': 'title: X\n' });
    const part = await run(['build', '--shard', '1/2', '--now', exampleDay, '--out', 'part'], folder, world);
    expect(part).toMatchObject({ code: 2, stdout: expect.stringContaining('content/site.yml') as string });
    expect(readAll(folder)).not.toHaveProperty('part/rolepress-part.json');
  });

  test('is made as of one time, which has to be said', async () => {
    const folder = siteOf(0);
    const { code, stderr } = await run(['build', '--shard', '1/2'], folder, world);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('--now') as string });
    for (const wrong of ['0/2', '3/2', '1', 'a/b'])
      expect(await run(['build', '--shard', wrong, '--now', exampleDay], folder)).toMatchObject({ code: 2 });
  });

  const misfits: Readonly<Record<string, readonly [make: (folder: string) => void | Promise<unknown>, folders: readonly string[], said: RegExp]>> = {
    'a part that is missing': [() => {}, ['part-1'], /shard 2\/2 is missing/u],
    'a part that is named twice': [() => {}, ['part-1', 'part-1'], /both shard 1\/2/u],
    'a folder without a part': [() => {}, ['part-1', 'content'], /content holds no part/u],
    'a damaged part': [
      (folder) => writeFileSync(join(folder, 'part-2/rolepress-part.json'), readFileSync(join(folder, 'part-2/rolepress-part.json'), 'utf8').replace('open', 'shut')),
      ['part-1', 'part-2'],
      /part-2 holds no part of a site, or a damaged one/u,
    ],
    'a part as of another day': [
      (folder) => run(['build', '--shard', '2/2', '--now', '2026-12-01', '--out', 'part-2', '--quiet'], folder, world),
      ['part-1', 'part-2'],
      /of different sites/u,
    ],
    'content that has changed since': [
      (folder) => writeFileSync(join(folder, 'content/roles/en.md'), roleText({ title: 'Other' })),
      ['part-1', 'part-2'],
      /other content or templates/u,
    ],
    'a part without its pages': [(folder) => rmSync(join(folder, 'part-2/roles'), { recursive: true }), ['part-1', 'part-2'], /part-2/u],
  }; // prettier-ignore

  test.each(Object.keys(misfits))('is not merged from %s, and nothing is written', async (name) => {
    const [make, folders, said] = misfits[name] ?? [() => {}, [], /never/u];
    const folder = siteOf(2);
    await merged(folder, 2);
    const before = readAll(join(folder, 'merged'), { memory: true });
    await make(folder);
    const { code, stderr } = await run(['merge', ...folders, '--out', 'merged'], folder, world);
    expect(code).toBe(2);
    expect(stderr).toMatch(said);
    expect(readAll(join(folder, 'merged'), { memory: true })).toEqual(before);
  });
});

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

function shell(command: string, folder: string, env: Readonly<Record<string, string>> = {}): void {
  const { status, stderr } = spawnSync('sh', ['-ec', `rolepress() { "$NODE" "$MAIN" "$@"; }\n${command.replaceAll('npx rolepress', 'rolepress')}`], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE: process.execPath, MAIN: main, ...env },
  }); // prettier-ignore
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
}

function expectSameAsAtOnce(folder: string): void {
  expect(runProcess(['build', '--now', exampleDay, '--out', 'whole'], folder).code).toBe(0);
  expect(readAll(join(folder, 'dist'))).toEqual(readAll(join(folder, 'whole')));
}

describe('the parts are distributed by', () => {
  test('a matrix of GitHub Actions, as in docs/examples', () => {
    const folder = siteOf(4);
    const [workflow] = example('github-matrix.yml') as readonly { readonly jobs: { readonly part: Steps & { readonly strategy: { readonly matrix: { readonly shard: readonly number[] } } }; readonly merge: Steps } }[]; // prettier-ignore
    const commandOf = ({ steps }: Steps) => steps.find((step) => step.run?.includes('rolepress'))?.run ?? '';
    const { part, merge } = workflow?.jobs ?? {
      part: { steps: [], strategy: { matrix: { shard: [] } } },
      merge: { steps: [] },
    };
    for (const shard of part.strategy.matrix.shard) {
      const command = commandOf(part).replaceAll('${{ matrix.shard }}', String(shard)).replaceAll('${{ needs.day.outputs.now }}', exampleDay); // prettier-ignore
      // An artifact is put into a folder of its name.
      shell(`${command}\nmkdir -p parts && mv part-${shard} parts/`, folder);
    }
    shell(commandOf(merge), folder);
    expectSameAsAtOnce(folder);
  });

  test('an Indexed Job of Kubernetes, as in docs/examples', () => {
    const folder = siteOf(4);
    const [parts, merge] = example('kubernetes-job.yml') as readonly (Pod & {
      readonly spec: { readonly completions?: number };
    })[];
    const argsOf = (job: Pod | undefined) => job?.spec.template.spec.containers[0]?.args[0] ?? '';
    for (let index = 0; index < (parts?.spec.completions ?? 0); index++)
      shell(argsOf(parts), folder, { JOB_COMPLETION_INDEX: String(index), NOW: exampleDay });
    shell(argsOf(merge), folder);
    expectSameAsAtOnce(folder);
  });

  const hasParallel = spawnSync('parallel', ['--version']).status === 0;

  test.skipIf(!hasParallel)('GNU parallel, as in docs/large-sites.md (skipped where it is not installed)', () => {
    const folder = siteOf(12);
    const line = /^parallel .*$/mu.exec(readFileSync(join(projectFolder, 'docs/large-sites.md'), 'utf8'))?.[0] ?? '';
    writeFileSync(join(folder, 'rolepress'), `#!/bin/sh\nexec "${process.execPath}" "${main}" "$@"\n`, { mode: 0o755 });
    shell(line.replaceAll('rolepress', './rolepress'), folder);
    expectSameAsAtOnce(folder);
  });
});
