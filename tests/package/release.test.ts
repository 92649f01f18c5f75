import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { workflowLinter } from '../support/actionlint.ts';
import { projectFolder } from '../support/helpers.ts';
import { repositoryOf } from '../support/repository.ts';
import { pathWith, runScript, type Step } from '../support/runner.ts';

/** What goes out with a release, and how. */

const read = (path: string) => readFileSync(join(projectFolder, path), 'utf8');

type Dependencies = Readonly<Record<string, string>>;
const { devDependencies, optionalDependencies, peerDependencies } = JSON.parse(read('package.json')) as Readonly<Record<'devDependencies' | 'optionalDependencies' | 'peerDependencies', Dependencies>>; // prettier-ignore

const bundled = [...read('lib/LICENSES.txt').matchAll(/^-{80}\n(\S+) (\S+) /gmu)].map(([, name = '', version = '']) => ({ name, version })); // prettier-ignore

describe('docs/dependencies.md', () => {
  const chapters = read('docs/dependencies.md').split('\n## ').slice(1);
  const rowsOf = (chapter = '') => [...chapter.matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gmu)].map(([, name = '', use = '', licence = '', other = '']) => ({ name, use, licence, other })); // prettier-ignore
  const names = (chapter: number) => rowsOf(chapters[chapter]).map(({ name }) => name);

  test('says of each direct dependency what it is for, its licence and what would replace it, and names no other', () => {
    const wanted = new Set([devDependencies, optionalDependencies, peerDependencies].flatMap(Object.keys));
    const said = chapters.flatMap(rowsOf);
    expect(said.map(({ name }) => name).toSorted()).toEqual([...wanted].toSorted());
    for (const { name, use, licence, other } of said) {
      const { license } = JSON.parse(read(`node_modules/${name}/package.json`)) as { license: string };
      expect({ name, licence }).toEqual({ name, licence: license });
      expect(Math.min(use.length, other.length), name).toBeGreaterThan(3);
    }
  });

  test('tells what is bundled apart from what is only for working on Rolepress', () => {
    const isBundled = new Set(bundled.map(({ name }) => name));
    expect(names(0)).toEqual(Object.keys(devDependencies).filter((name) => isBundled.has(name)).toSorted()); // prettier-ignore
    expect(names(1).toSorted()).toEqual([...new Set([optionalDependencies, peerDependencies].flatMap(Object.keys))].toSorted()); // prettier-ignore
  });
});

describe('the list of what is in the package', () => {
  test('names each bundled package with its licence and checksum, the optional ones, and no tool', () => {
    type Component = { readonly name: string; readonly version: string; readonly licenses: readonly unknown[]; readonly hashes?: readonly unknown[] };
    const printed = execFileSync(process.execPath, ['.ci/sbom.js'], { cwd: projectFolder, encoding: 'utf8', maxBuffer: 1e8 });
    const { bomFormat, metadata, components } = JSON.parse(printed) as { bomFormat: string; metadata: { component: { name: string } }; components: readonly Component[] };
    expect({ bomFormat, name: metadata.component.name }).toEqual({ bomFormat: 'CycloneDX', name: 'rolepress' });
    const idOf = ({ name, version }: { name: string; version: string }) => `${name}@${version}`;
    const listed = new Set(components.map(idOf));
    expect(bundled.map(idOf).filter((id) => !listed.has(id))).toEqual([]);
    const known = new Set([...bundled.map(({ name }) => name), ...Object.keys(optionalDependencies), ...Object.keys(peerDependencies)]);
    const tools = new Set(Object.keys(devDependencies).filter((name) => !known.has(name)));
    expect(components.map(({ name }) => name).filter((name) => tools.has(name))).toEqual([]);
    expect(components.filter(({ licenses, hashes = [] }) => licenses.length === 0 || hashes.length === 0).map(idOf)).toEqual([]);
  }); // prettier-ignore
});

describe('sizes', () => {
  const files = readdirSync(join(projectFolder, 'lib'), { recursive: true, encoding: 'utf8' });
  const bytes = (path: string) => readFileSync(join(projectFolder, path));
  const sum = (paths: readonly string[]) => paths.reduce((all, path) => all + bytes(path).length, 0);
  const zipped = (path: string) => gzipSync(bytes(path), { level: 9 }).length;

  test('the program and all that it loads take less than 2.6 MB', () => {
    expect(sum(files.filter((path) => /^[^/]+\.js$/u.test(path)).map((path) => `lib/${path}`))).toBeLessThan(2.6e6);
  });

  test('the scripts of the theme take less than 12 KB compressed, the one of every page less than 1 KB', () => {
    const scripts = readdirSync(join(projectFolder, 'lib/theme/assets')).map((name) => `lib/theme/assets/${name}`);
    expect(scripts.map(zipped).reduce((all, one) => all + one, 0)).toBeLessThan(12_000);
    expect(zipped('lib/theme/assets/page.js')).toBeLessThan(1000);
  });

  test('what reads feeds takes less than 9 KB compressed', () => {
    expect(zipped('lib/feed.js')).toBeLessThan(9000);
  });
});

describe('the release workflow', () => {
  const text = read('.github/workflows/release.yml');
  type Job = { readonly permissions: Readonly<Record<string, string>>; readonly steps: readonly Step[] };
  const { jobs, permissions } = parse(text) as { permissions: unknown; jobs: Readonly<Record<'version' | 'publish', Job>> };

  test('passes actionlint, and gives each job what it needs and no more', async () => {
    const lint = await workflowLinter(import.meta.url);
    expect(lint(text, '.github/workflows/release.yml')).toEqual([]);
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs.version.permissions).toEqual({ contents: 'write', 'pull-requests': 'write' });
    expect(jobs.publish.permissions).toEqual({ contents: 'write', 'id-token': 'write' });
    expect(jobs.publish.steps.map(({ run }) => run).find((run) => run?.startsWith('npm publish'))).toBe('npm publish "rolepress-$VERSION.tgz" --provenance --access public');
  });

  test('publishes a version once, and only where package.json names the repository that the proof will name', async () => {
    const { run = '' } = jobs.publish.steps.find(({ id }) => id === 'state') ?? {};
    const npm = (isThere: boolean) => `#!/bin/sh\ncase "$1" in view) exit ${isThere ? 0 : 1} ;; pkg) node -p 'JSON.stringify(require("./package.json").repository ?? {})' ;; esac\n`;
    const outcome = async (repository: string | undefined, isThere: boolean) => {
      const folder = repositoryOf({ 'package.json': JSON.stringify({ version: '1.2.3', repository: repository && { url: repository } }) });
      const { code, log, outputs } = await runScript(run, folder, { PATH: await pathWith({ npm: npm(isThere) }), GITHUB_REPOSITORY: 'fern/rolepress' });
      return { code, outputs, log };
    };
    expect(await outcome('git+https://github.com/fern/rolepress.git', false)).toMatchObject({ code: 0, outputs: { version: '1.2.3', new: 'true' } });
    expect((await outcome('git+https://github.com/fern/rolepress.git', true)).outputs).toEqual({ version: '1.2.3' });
    expect(await outcome(undefined, false)).toMatchObject({ code: 1, log: expect.stringContaining('::error::package.json has no `repository` with fern/rolepress') as string });
    expect((await outcome('https://github.com/other/rolepress', false)).code).toBe(1);
  });

  test('has scripts that bash can read, without an expression in them', () => {
    for (const { run = '' } of Object.values(jobs).flatMap(({ steps }) => steps)) {
      execFileSync('bash', ['-n', '-c', run]);
      expect(run).not.toContain('${{');
    }
  });

  test('takes the version of changesets that the scripts take, from a configuration for the main branch', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
    expect(new Set([scripts['changeset'], scripts['release:version']].map((line) => /@changesets\/cli@(\d+\.\d+\.\d+)/u.exec(line ?? '')?.[1])).size).toBe(1);
    expect(JSON.parse(read('.changeset/config.json'))).toMatchObject({ access: 'public', baseBranch: 'main', commit: false });
  });
}); // prettier-ignore
