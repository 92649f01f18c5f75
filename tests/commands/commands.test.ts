import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { exampleDay, projectFolder, readAll, roleText, run, siteFolder, siteYml } from '../support/helpers.ts';

const warning = { 'content/notes.txt': 'nobody reads this' };
const broken = { 'content/roles/bad.md': roleText({ titel: 'x' }) };

function brokenClock(): number {
  throw new Error('the clock broke');
}

/** A site with two faulty roles, in a folder each. */
function twoFaults(): string {
  return siteFolder({ 'content/roles/x/a.md': roleText({ titel: 'a' }), 'content/roles/y/b.md': roleText({ titel: 'b' }) }); // prettier-ignore
}

/** The files that a check reports on, and how many it looked at. */
async function paths(argv: readonly string[], at = twoFaults()) {
  const { stdout } = await run(['check', '--format', 'json', ...argv], at);
  const report = JSON.parse(stdout) as { summary: { files: number }; diagnostics: { path: string }[] };
  return { files: report.summary.files, paths: report.diagnostics.map(({ path }) => path) };
}

describe('exit codes', () => {
  test.each(['build', 'check'])('%s: 0 clean, 1 faults in the content, 2 broken settings', async (command) => {
    expect((await run([command], siteFolder())).code).toBe(0);
    expect((await run([command], siteFolder(warning))).code).toBe(0);
    expect((await run([command], siteFolder(broken))).code).toBe(1);
    expect((await run([command], siteFolder({ 'content/site.yml': 'title: x\n' }))).code).toBe(2);
    expect((await run([command], siteFolder({ 'content/site.yml': 'title: [\n' }))).code).toBe(2);
    expect((await run([command], siteFolder({ 'content/locations.yml': '- x\n' }))).code).toBe(2);
  });

  test('a missing content folder is wrong use, told with its name', async () => {
    for (const command of ['build', 'check']) {
      const { code, stdout, stderr } = await run([command, '--content', 'nope'], siteFolder());
      expect(code).toBe(2);
      expect(stdout + stderr).toContain('nope');
    }
  });

  test('--max-warnings makes warnings count', async () => {
    const folder = siteFolder(warning);
    expect((await run(['check', '--max-warnings', '0'], folder)).code).toBe(1);
    expect((await run(['check', '--max-warnings', '1'], folder)).code).toBe(0);
    const { code, stdout } = await run(['build', '--max-warnings', '0'], folder);
    expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringContaining('Nothing was written') as string });
    expect(Object.keys(readAll(folder)).some((path) => path.startsWith('dist/'))).toBe(false);
    for (const wrong of ['-1', 'x', '1.5', ''])
      expect((await run(['check', `--max-warnings=${wrong}`], folder)).code).toBe(2);
  });
});

describe('wrong use', () => {
  test.each([
    [['biuld'], 'Did you mean build?'],
    [['build', '--ot', 'x'], 'Did you mean --out?'],
    [['check', '--forma', 'json'], 'Did you mean --format?'],
    [['check', '--format', 'xml'], 'text, json, github'],
    [['inspect'], 'missing required argument'],
    [['build', 'extra'], 'too many arguments'],
    [['build', '--now', '2026-13-01'], 'expected a date such as 2026-11-23'],
    [['build', '--now', 'tomorrow'], 'expected a date such as 2026-11-23'],
    [['build', '--base-url', 'inn.example'], 'expected a full URL'],
    [['check', 'nowhere.md'], 'there is no file or folder nowhere.md'],
    [['build', '--out', 'content'], '--out content is inside content'],
    [['build', '--out', 'content/public/dist'], 'is inside content'],
    [['build', '--out', 'templates/x'], 'is inside templates'],
    [['build', '--out', '.'], '--out'],
    [['build', '--out', ''], '--out'],
  ])('%j is told on standard error, and nothing is written', async (argv, told) => {
    const folder = siteFolder();
    const before = readAll(folder, { memory: true });
    const { code, stdout, stderr } = await run(argv, folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(told);
    expect(stderr).not.toMatch(/\n\s+at /u);
    expect(readAll(folder, { memory: true })).toEqual(before);
  });

  test('a file where the folder to publish into should be is told in words', async () => {
    const folder = siteFolder({ dist: 'a file' });
    const { code, stderr } = await run(['build'], folder);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: .*dist/u);
  });

  test('SOURCE_DATE_EPOCH that is no number is told', async () => {
    const { code, stderr } = await run(['build'], siteFolder(), { env: { SOURCE_DATE_EPOCH: 'soon' } });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('SOURCE_DATE_EPOCH') as string });
  });
});

describe('help', () => {
  test('lists every command; without a command too', async () => {
    for (const argv of [['--help'], ['help'], []]) {
      const { stdout, stderr } = await run(argv, '/');
      for (const name of Object.keys(commands)) expect(stdout + stderr).toMatch(new RegExp(`^  ${name}\\b`, 'mu'));
    }
    expect(await run(['--help'], '/')).toMatchObject({ code: 0, stderr: '' });
    expect(await run([], '/')).toMatchObject({ code: 0, stderr: '' });
  });

  test.each(Object.keys(commands))('of %s has its options and examples', async (name) => {
    const { code, stdout } = await run([name, '--help'], '/');
    const command = await commands[name as keyof typeof commands].load();
    expect(code).toBe(0);
    for (const { flags } of command.options) expect(stdout).toContain(flags);
    for (const example of command.examples) expect(stdout).toContain(`$ ${example}`);
    expect((await run(['help', name], '/')).stdout).toBe(stdout);
  });

  test('--version is the version alone', async () => {
    expect(await run(['--version'], '/', { version: '1.2.3' })).toEqual({ code: 0, stdout: '1.2.3\n', stderr: '' });
  });
});

describe('now', () => {
  const closes = { 'content/roles/cook.md': roleText({ validThrough: '2026-11-23' }), 'content/site.yml': `${siteYml}timeZone: Pacific/Auckland\n` }; // prettier-ignore
  const isClosed = async (argv: readonly string[], world = {}) => {
    const folder = siteFolder(closes);
    expect(await run(['build', '--quiet', ...argv], folder, world)).toEqual({ code: 0, stdout: '', stderr: '' });
    return (readAll(join(folder, 'dist'))['roles/cook/index.html'] ?? '').includes('This role is closed');
  };

  test.each([
    ['2026-11-23', false],
    ['2026-11-24', true],
    ['2026-11-23T10:59:59Z', false],
    ['2026-11-23T11:00:00Z', true],
    ['2026-11-24T00:00:00+13:00', true],
    ['2026-11-23T23:59:59+13:00', false],
  ])('--now %s is a day or an instant in the time zone of the site', async (now, closed) => {
    expect(await isClosed(['--now', now])).toBe(closed);
  });

  test('is --now, else SOURCE_DATE_EPOCH, else the clock', async () => {
    const later = { env: { SOURCE_DATE_EPOCH: String(Date.parse('2026-12-01') / 1000) } };
    expect(await isClosed(['--now', '2026-11-20'], { ...later, clock: () => Date.parse('2027-01-01') })).toBe(false);
    expect(await isClosed([], { ...later, clock: () => Date.parse('2026-11-20') })).toBe(true);
    expect(await isClosed([], { clock: () => Date.parse('2026-11-20') })).toBe(false);
    expect(await isClosed([], { clock: () => Date.parse('2026-12-20') })).toBe(true);
  });
});

describe('output', () => {
  test('findings go to standard output; progress goes to standard error, and only to a terminal', async () => {
    expect((await run(['check'], siteFolder(broken))).stderr).toBe('');
    let told = '';
    const stderr = { write: (text: string) => void (told += text), isTerminal: true, hasColor: false };
    await run(['build'], siteFolder(), { stderr });
    expect(told).toContain('Checking the roles');
    expect(told.endsWith('\r\u001b[2K')).toBe(true);
    told = '';
    await run(['build'], siteFolder(), { stderr, env: { CI: 'true' } });
    await run(['build', '--quiet'], siteFolder(), { stderr });
    expect(told).toBe('');
  });

  test('--quiet leaves errors only', async () => {
    expect(await run(['build', '--quiet'], siteFolder(warning))).toEqual({ code: 0, stdout: '', stderr: '' });
    const { stdout } = await run(['build', '--quiet'], siteFolder({ ...warning, ...broken }));
    expect(stdout).toContain('unknown-field');
    expect(stdout).not.toContain('unknown-file');
    expect(stdout).not.toContain('Nothing was written');
  });

  test('--format json is JSON and nothing else, also for build and when settings are broken', async () => {
    for (const folder of [siteFolder(), siteFolder(broken), siteFolder({ 'content/site.yml': 'x' })])
      for (const command of ['check', 'build'])
        expect(JSON.parse((await run([command, '--format', 'json'], folder)).stdout)).toMatchObject({ version: 1 });
  });

  test('under GitHub Actions annotations come along with the text, and only with it', async () => {
    const world = { env: { GITHUB_ACTIONS: 'true' } };
    const { stdout } = await run(['check'], siteFolder(broken), world);
    expect(stdout).toMatch(/^::error file=content\/roles\/bad\.md,line=5,/mu);
    expect(stdout).toContain('content/roles/bad.md:5:1  error');
    expect(
      (await run(['check', '--format', 'github'], siteFolder(broken), world)).stdout.match(/::error/gu),
    ).toHaveLength(1);
    expect((await run(['check', '--format', 'json'], siteFolder(broken), world)).stdout).not.toContain('::error');
  });

  test('an error of ours is not swallowed', async () => {
    await expect(run(['build'], siteFolder(), { clock: brokenClock })).rejects.toThrow('the clock broke');
  });
});

describe('check of paths', () => {
  test('reports on a file or a folder only', async () => {
    expect(await paths(['content/roles/x/a.md'])).toEqual({ files: 1, paths: ['content/roles/x/a.md'] });
    expect(await paths(['content/roles/y'])).toEqual({ files: 1, paths: ['content/roles/y/b.md'] });
    expect((await paths(['content/roles/x', './content/roles/y/b.md'])).paths).toHaveLength(2);
    expect(await paths(['content/roles/cook.md'])).toEqual({ files: 1, paths: [] });
    expect((await run(['check', 'content/roles/cook.md'], twoFaults())).code).toBe(0);
  });

  test('tells what a file has to do with the others', async () => {
    const twice = siteFolder({ 'content/roles/other/cook.md': roleText() });
    expect((await paths(['content/roles/other/cook.md'], twice)).paths).toEqual(['content/roles/other/cook.md']);
  });

  test('tells of files in the folder that nothing reads', async () => {
    const at = siteFolder({ 'content/roles/x/waiter.txt': 'Waiter' });
    expect((await paths(['content/roles/x'], at)).paths).toEqual(['content/roles/x/waiter.txt']);
  });

  test('may be of a file outside content/, as a role', async () => {
    const at = siteFolder({ 'drafts/new.md': roleText({ titel: 'x' }), 'drafts/fine.md': roleText() });
    expect((await paths(['drafts/new.md'], at)).paths).toEqual(['drafts/new.md']);
    expect((await run(['check', 'drafts/fine.md'], at)).code).toBe(0);
  });
});

test('the example and its seed role are clean', async () => {
  for (const argv of [[], ['content/roles/engineering/back-end-developer.md']])
    expect(await run(['check', '--now', exampleDay, '--max-warnings', '0', ...argv], projectFolder)).toMatchObject({ code: 0, stdout: expect.not.stringMatching(/  (error|warning)  /u) as string }); // prettier-ignore
});
