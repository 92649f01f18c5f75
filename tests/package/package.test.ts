import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { build } from 'esbuild';
import { afterAll, describe, expect, test } from 'vitest';
import { documentPaths, fencesOf } from '../support/documents.ts';
import { exampleDay, projectFolder, readAll, roleText, type Run, runProcess, siteYml } from '../support/helpers.ts';

/*
 * The package as others get it: packed from lib/, and installed where neither the network nor
 * anything of this project is.
 */

const work = mkdtempSync(join(tmpdir(), 'rolepress-package-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const unpacked = join(work, 'package');
const consumer = join(work, 'consumer');
const optional = ['satteri', '@takumi-rs/core', '@fontsource-variable/inter'] as const;

const tarball = pack();
const packedFiles = Object.keys(readAll(unpacked));
install(consumer);

/** Packs the project as `npm run package` does, and unpacks what came of it; tells where the package is. */
function pack(): string {
  // Not made anew: other tests run the program at the same time.
  execFileSync(process.execPath, ['.ci/types.js'], { cwd: projectFolder, stdio: ['ignore', 'ignore', 'inherit'] });
  const name = execFileSync('npm', ['pack', '--silent', '--pack-destination', work], {
    cwd: projectFolder,
    encoding: 'utf8',
  });
  const file = join(work, name.trim());
  execFileSync('tar', ['-xzf', file, '-C', work]);
  return file;
}

/** Installs the package with nothing beside it, from nowhere but its file: a cache that is new holds no other. */
function install(folder: string): void {
  mkdirSync(join(folder, 'deep/below'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}\n');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['i', tarball, '--offline', '--omit=optional', '--cache', join(work, 'cache'), ...quiet], {
    cwd: folder,
  });
}

/** Runs a program of the system in a folder. */
function runIn(folder: string, program: string, ...argv: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(program, argv, { cwd: folder, encoding: 'utf8' });
  return { code: status ?? -1, stdout, stderr };
}

/** Writes files below a folder; no role has a picture, for those take optional packages. */
function writeSite(folder: string): void {
  mkdirSync(join(folder, 'content/roles'), { recursive: true });
  writeFileSync(join(folder, 'content/site.yml'), `${siteYml}theme: {cards: false}\n`);
  writeFileSync(join(folder, 'content/roles/cook.md'), roleText({ department: 'Kitchen' }));
  writeFileSync(join(folder, 'content/roles/baker.md'), roleText({ title: 'Baker', language: 'de' }));
}

type Package = {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
};

function readPackage(folder: string): Package {
  // npm has read it before.
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
}

/** The program of a package that this project has. */
function bin(name: string): string {
  return join(projectFolder, 'node_modules/.bin', name);
}

describe('the package', () => {
  test('holds the program, its types, its theme and what the README links, and nothing else', () => {
    const wanted = [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'docs/rules.md',
      'lib/LICENSES.txt',
      'lib/dev/client.js',
      'lib/dev/dev.css',
      'lib/feed.d.ts',
      'lib/feed.js',
      'lib/index.d.ts',
      'lib/index.js',
      'lib/main.js',
      'lib/starter/common/gitignore',
      'lib/starter/de/README.md',
      'lib/theme/assets/search.js',
      'lib/worker.js',
      'package.json',
      'templates/layout.eta',
      'templates/words/de.json',
    ];
    expect(packedFiles).toEqual(expect.arrayContaining(wanted));
    const allowed = /^(?:[A-Z]+(?:\.md)?|package\.json|(?:lib|templates|docs\/examples|docs\/screenshots)\/.+|docs\/[^/]+\.md)$/u; // prettier-ignore
    expect(packedFiles.filter((path) => !allowed.test(path))).toEqual([]);
    expect(packedFiles.filter((path) => path.startsWith('lib/') && !/\.js$|^lib\/(?:starter\/.+|LICENSES\.txt|dev\/dev\.css|(?:index|feed)\.d\.ts)$/u.test(path))).toEqual([]); // prettier-ignore
  });

  test('has documents whose every link to a file leads to one of its own', () => {
    const documents = packedFiles.filter((path) => path.endsWith('.md'));
    const links = documents.flatMap((path) => {
      const text = readFileSync(join(unpacked, path), 'utf8').replaceAll(/^```[\s\S]*?^```$|`[^`\n]*`/gmu, '');
      const targets = [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/gu)].map(([, target = '']) => target);
      const relative = targets.filter((target) => !/^(?:[a-z]+:|\/)/u.test(target));
      return relative.map((target) => posix.join(posix.dirname(path), target));
    });
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((path) => !packedFiles.includes(path))).toEqual([]);
  });

  test('needs no other package to run, and may use five', () => {
    const { dependencies = {}, optionalDependencies, peerDependencies } = readPackage(unpacked);
    expect(dependencies).toEqual({});
    expect(Object.keys(optionalDependencies ?? {}).toSorted()).toEqual([...optional].toSorted());
    expect(Object.keys(peerDependencies ?? {})).toEqual(['mammoth', 'sharp']);
    const loaded = packedFiles.filter((path) => path.endsWith('.js')).flatMap(importsOf);
    const foreign = new Set(loaded.filter((name) => !name.startsWith('.') && !name.startsWith('node:')));
    expect([...foreign].toSorted()).toEqual(['@takumi-rs/core', 'mammoth', 'satteri', 'sharp']);
  });

  test('takes less than 6 MB, and less than 20 MB with the optional packages', () => {
    expect(sizeOf(unpacked)).toBeLessThan(6e6);
    const beside = ['satteri', '@bruits', '@takumi-rs', '@fontsource-variable/inter'];
    const folders = beside.map((name) => join(projectFolder, 'node_modules', name)).filter((path) => existsSync(path));
    expect([unpacked, ...folders].reduce((sum, folder) => sum + sizeOf(folder), 0)).toBeLessThan(20e6);
  });

  test('passes on the licence of every package that is bundled', async () => {
    const [, ...parts] = readFileSync(join(unpacked, 'lib/LICENSES.txt'), 'utf8').split(/^-{80}\n/mu);
    const licences = new Map(parts.map((part) => [part.slice(0, part.indexOf(' (')), part]));
    expect([...licences.keys()]).toEqual([...licences.keys()].toSorted());
    for (const [name, text] of licences) expect(text, name).toMatch(/copyright [\s\S]{300}/iu);
    const bundled = await bundledPackages();
    expect(bundled.length).toBeGreaterThan(50);
    expect(bundled.filter((name) => !licences.has(name))).toEqual([]);
  });

  test.each([
    ['publint', '--strict'],
    ['attw', '--profile', 'esm-only'],
  ])('is clean for %s', (name, ...flags) => {
    const { code, stdout, stderr } = runIn(work, bin(name), tarball, ...flags);
    expect(code, stdout + stderr).toBe(0);
  });
});

/** How many bytes the files below a folder have together. */
function sizeOf(folder: string): number {
  return Object.values(readAll(folder)).reduce((sum, { length }) => sum + length, 0);
}

/** What a bundled file imports at run time. */
function importsOf(path: string): readonly string[] {
  const text = readFileSync(join(unpacked, path), 'utf8');
  const found = text.matchAll(/(?<![\w.$])(?:from|import)\s*\(?\s*"([^"\s]+)"/gu);
  return [...found].map(([, name = '']) => name);
}

/** The packages that something of is in a bundle of the sources, each with its version. */
async function bundledPackages(): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: projectFolder,
    entryPoints: ['src/main.ts', 'src/worker.ts', 'src/index.ts', 'src/feed.ts', 'src/browser/search.ts'],
    bundle: true,
    metafile: true,
    minifySyntax: true,
    write: false,
    outdir: 'lib',
    platform: 'node',
    format: 'esm',
    external: ['@takumi-rs/core', 'mammoth', 'satteri', 'sharp'],
    alias: { 'js-yaml': './src/parse/yaml/no-js-yaml.ts' },
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const folders = inputs.flatMap(([path, { bytesInOutput }]) => {
    const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path) ?? [];
    return folder === undefined || bytesInOutput === 0 ? [] : [folder];
  });
  return [...new Set(folders)].map((folder) => {
    const { name, version } = readPackage(join(projectFolder, folder));
    return `${name} ${version}`;
  });
}

describe('installed in a project without a network', () => {
  const below = join(consumer, 'deep/below');
  writeSite(below);
  const npx = ['--no-install', '--offline', 'rolepress'] as const;
  /** What npx starts. Npx itself takes longer than that to start. */
  const command = join(consumer, 'node_modules/.bin/rolepress');
  const { version } = readPackage(projectFolder);
  let own: Readonly<Record<string, string>> | undefined;
  /** The site as the program makes it that was packed. */
  const builtHere = () => {
    if (own === undefined)
      expect(runProcess(['build', '--now', exampleDay, '--out', 'own', '--no-cache'], below).code).toBe(0);
    return (own ??= readAll(join(below, 'own')));
  };

  test('it brings nothing else', () => {
    expect(runIn(consumer, 'ls', '-A', 'node_modules').stdout).toBe('.bin\n.package-lock.json\nrolepress\n');
  });

  test('it tells its version from any folder', () => {
    expect(runIn(below, 'npx', ...npx, '--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('it checks and builds from a folder below the project, to the bytes of the program that was packed', () => {
    const checked = runIn(below, command, 'check', '--now', exampleDay);
    expect(checked).toMatchObject({ code: 0, stderr: '' });
    const built = runIn(below, command, 'build', '--now', exampleDay, '--jobs', '2');
    expect(built).toMatchObject({ code: 0, stderr: '' });
    expect(Object.keys(builtHere())).toContain('feed.json');
    expect(readAll(join(below, 'dist'))).toEqual(builtHere());
  });

  test('its modules build the same site in memory, and read its feed', () => {
    writeFileSync(
      join(consumer, 'use.mjs'),
      `import { build, check } from 'rolepress';
       import { parseFeed } from 'rolepress/feed';
       const site = { cwd: ${JSON.stringify(below)}, now: '${exampleDay}' };
       const { files } = await build(site);
       const texts = new Map(files.map(({ path, contents }) => [path, Buffer.from(contents).toString('latin1')]));
       const read = parseFeed(Buffer.from(texts.get('feed.json'), 'latin1').toString());
       const titles = read.feed.items.map(({ title }) => title);
       console.log(JSON.stringify({ files: Object.fromEntries(texts), titles, found: (await check(site)).length }));`,
    );
    const { code, stdout, stderr } = runIn(work, process.execPath, join(consumer, 'use.mjs'));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { files, titles } = JSON.parse(stdout) as { files: Readonly<Record<string, string>>; titles: string[] };
    expect(titles.toSorted()).toEqual(['Baker', 'Cook']);
    expect(files).toEqual(builtHere());
  });

  test('the programs in its documents have the types that they say', () => {
    const programs = documentPaths.filter((path) => path.startsWith('docs/')).flatMap(fencesOf).filter(({ language }) => ['ts', 'js'].includes(language));
    const texts = programs.map(({ language, text }, index) => [`program-${index}.m${language}`, text] as const);
    for (const [name, text] of texts) writeFileSync(join(consumer, name), text);
    const typeRoots = join(projectFolder, 'node_modules/@types');
    const flags = ['--strict', '--noEmit', '--target', 'es2023', '--lib', 'es2023,dom', '--module', 'nodenext', '--types', 'node', '--typeRoots', typeRoots, '--allowJs', '--checkJs', '--skipLibCheck', '--checkers', '1'];
    const { code, stdout } = runIn(consumer, bin('tsc'), ...flags, ...texts.map(([name]) => name));
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(new Set(programs.map(({ path }) => path))).toEqual(new Set(['docs/aggregators.md', 'docs/extend.md']));
  }); // prettier-ignore

  // That its types are found by every way of looking for them, attw sees above.
  test('its types are what they say, without the types of any other package', () => {
    const program = [
      "import { type Build, build, check, defineConfig, defineOutput, defineRule, type Diagnostic, type ParsedRole, parseRole, type Role, type RuleFinding, type Site, type SiteFile } from 'rolepress';",
      "import { diffFeeds, type FeedItem, fetchRole, parseFeed } from 'rolepress/feed';",
      "const built: Build = await build({ cwd: '/site', now: '2026-11-23' });",
      'export const files: readonly SiteFile[] = built.files;',
      'export const title: string | undefined = built.roles[0]?.title;',
      'export const site: Site | undefined = built.site;',
      'export const role: Role | undefined = site?.open[0] && built.roles[0];',
      "export const found: readonly Diagnostic[] = await check({ cwd: '/site', now: '2026-11-23' });",
      "const parsed: ParsedRole = parseRole('---', { site: '' });",
      'export const item: string | undefined = parsed.body.sections[0]?.items[0]?.label ?? parsed.diagnostics[0]?.message;',
      "const rule = defineRule({ summary: 'S.', check: ({ title, state, body }, { today, roles }): readonly RuleFinding[] => [{ message: title + state + body.summary.text + today + roles.length }] });",
      'const output = defineOutput({ files: async ({ roles }) => roles.map(({ slug, url }) => ({ path: slug, contents: url })) });',
      'export default defineConfig({ rules: { rule }, outputs: { output } });',
      '// @ts-expect-error A rule has to say what it reports.',
      'defineRule({ check: () => [] });',
      '// @ts-expect-error A finding has to have a message.',
      "defineRule({ summary: 'S.', check: () => [{ help: 'H' }] });",
      '// @ts-expect-error A file has to have contents.',
      "defineOutput({ files: () => [{ path: 'x' }] });",
      '// @ts-expect-error There is no such option.',
      "parseRole('', { file: 'x' });",
      "const read = parseFeed('{}');",
      'export const gone: readonly FeedItem[] = read.feed ? diffFeeds(read.feed, { items: [] }).removed : [];',
      'export const company: string | undefined = gone[0]?._rolepress.organization.name;',
      "const fetched = async (url: string) => ({ ok: true, status: 200, url, text: () => Promise.resolve('{}') });",
      'const { role: data } = gone[0] ? await fetchRole(gone[0], fetched) : {};',
      'export const pay: number | undefined = data?.salary?.min;',
      'export const label: string | undefined = data?.sections[0]?.items[0]?.label;',
      'export const country: string | undefined = data?.locations[0]?.country;',
      '// @ts-expect-error A type that resolves to nothing would be any, and take this.',
      'export const wrong: number = built.files;',
      '// @ts-expect-error The same.',
      'export const alsoWrong: number = gone[0]?._rolepress.organization;',
    ];
    writeFileSync(join(consumer, 'types.mts'), program.join('\n'));
    const flags = ['--strict', '--noEmit', '--target', 'es2023', '--lib', 'es2023', '--types', '', '--skipLibCheck', 'false', '--checkers', '1']; // prettier-ignore
    const { stdout } = runIn(consumer, bin('tsc'), ...flags, '--module', 'nodenext', 'types.mts'); // prettier-ignore
    expect(stdout).toBe('');
  });

  test.skipIf(optional.some((name) => !existsSync(join(projectFolder, 'node_modules', name))))(
    'its feeds have the same bytes with the optional packages as without',
    () => {
      const folder = join(consumer, 'example');
      cpSync(join(projectFolder, 'content'), join(folder, 'content'), { recursive: true });
      const buildTo = (out: string) => runIn(folder, command, 'build', '--now', exampleDay, '--out', out, '--no-cache');
      expect(buildTo('without').code).toBe(0);
      for (const name of optional) {
        const link = join(consumer, 'node_modules', name);
        mkdirSync(dirname(link), { recursive: true });
        symlinkSync(join(projectFolder, 'node_modules', name), link);
      }
      expect(buildTo('with').code).toBe(0);
      const [without, given] = [readAll(join(folder, 'without')), readAll(join(folder, 'with'))];
      const pictures = Object.keys(given).filter((path) => !(path in without));
      expect(pictures.length, 'the optional packages are found').toBeGreaterThan(0);
      for (const feed of ['feed.json', 'jobs.json', 'jobs.rss', '.well-known/ojobpub.json', 'sitemap.xml'])
        expect(given[feed], feed).toBe(without[feed]);
    },
  );
});
