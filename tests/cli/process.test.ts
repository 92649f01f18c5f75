import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasColor } from '../../src/cli/index.ts';
import {
  exampleDay,
  fullBody,
  projectFolder,
  readAll,
  roleText,
  run,
  runProcess,
  siteFolder,
} from '../support/helpers.ts';

const main = join(projectFolder, 'lib/main.js');

/** Ten role files, each broken in its own way, and the line and the rule of what must be told of it. */
const broken: Readonly<Record<string, readonly [text: string, line: number, rule: string]>> = {
  'no-front-matter.md': ['# Cook\n\nText.\n', 1, 'front-matter'],
  'open-end.md': ['---\ntitle: Cook\n\nText.\n', 1, 'front-matter'],
  'bad-yaml.md': [`---\ntitle: Cook\nteam: "Hot\n---\n${fullBody}`, 3, 'front-matter'],
  'bad-date.md': [roleText({ datePosted: '2026-02-30' }), 3, 'invalid-field'],
  'unknown-key.md': [roleText({ closes: '2027-01-31' }), 5, 'unknown-field'],
  'no-title.md': [`---\ndatePosted: 2026-11-02\nlocation: {locality: Porto, country: PT}\n---\n${fullBody}`, 1, 'missing-field'],
  'no-duties.md': [roleText({}, fullBody.replace('## Duties', '## Kitchen')), 19, 'missing-section'],
  'nowhere.md': [roleText({ location: 'porto' }), 4, 'unknown-location'],
  'wrong-order.md': [roleText({ validThrough: '2026-10-01' }), 5, 'date-order'],
  'worker.md': [roleText({ workplace: 'remotely' }), 5, 'invalid-field'],
  'binary.md': ['\0\x01\x02\u{fffd}\n'.repeat(4), 1, 'unreadable-file'],
}; // prettier-ignore

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

test('ten broken role files are all told in one run, each on its line, and the site stays byte for byte', async () => {
  const folder = siteFolder();
  expect((await run(['build', '--now', exampleDay], folder)).code).toBe(0);
  const before = readAll(join(folder, 'dist'), { memory: true });
  write(folder, Object.fromEntries(Object.entries(broken).map(([name, [text]]) => [`content/roles/${name}`, text])));
  const { code, stdout, stderr } = await run(['build', '--now', exampleDay, '--format', 'json'], folder);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { path: string; line: number; rule: string }[] };
  for (const [name, [, line, rule]] of Object.entries(broken)) {
    const told = diagnostics.filter(({ path }) => path === `content/roles/${name}`);
    expect(told.map((one) => ({ line: one.line, rule: one.rule })), name).toContainEqual({ line, rule });
  } // prettier-ignore
  expect(readAll(join(folder, 'dist'), { memory: true })).toEqual(before);
  const text = await run(['build', '--now', exampleDay], folder);
  expect(text.stdout).toContain('Nothing was written; dist is as it was');
  expect(text.stdout + text.stderr).not.toMatch(/\n\s+at .*:\d+:\d+|node:internal|This is a bug/u);
});

describe('inspect', () => {
  const path = 'content/roles/engineering/back-end-developer.md';

  test('as JSON has the documented shape', async () => {
    const { code, stdout, stderr } = await run(['inspect', path, '--format', 'json', '--now', exampleDay], projectFolder); // prettier-ignore
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [seed, ...others] = JSON.parse(stdout) as Record<string, unknown>[];
    expect(others).toEqual([]);
    expect(Object.keys(seed ?? {}).toSorted()).toEqual(['feeds', 'fields', 'path', 'sections', 'slug', 'state']);
    expect(seed).toMatchObject({
      path,
      slug: 'back-end-developer',
      state: 'open',
      fields: {
        title: { value: 'Back End Developer', from: { path, line: 2 } },
        id: { value: 'back-end-developer', from: null },
      },
      feeds: { feed: true, sitemap: true },
    });
    const sections = seed?.['sections'] as { kinds: string[]; title: string; form: string; items: { line: number; label: string | null; text: string }[] }[]; // prettier-ignore
    expect(sections.map(({ kinds, title, form, items }) => [kinds, title, form, items.length])).toEqual([
      [['qualifications'], 'Qualifications', 'atx', 4],
      [['duties'], 'Job Duties', 'atx', 3],
      [['responsibilities'], 'Responsibilities', 'atx', 3],
    ]);
    expect(sections[0]?.items[2]).toEqual({ line: 30, label: 'API Development', text: expect.stringContaining('RESTful') as string }); // prettier-ignore
  });

  test('as text names each value, where it comes from, and each section', async () => {
    const { stdout } = await run(['inspect', path, '--now', exampleDay], projectFolder);
    expect(stdout).toContain(`${path}  open  /roles/back-end-developer/`);
    expect(stdout).toMatch(/title +Back End Developer +\(content\/roles\/engineering\/back-end-developer\.md:2\)/u);
    expect(stdout).toContain('line 33: Job Duties  duties, atx, 3 items');
    expect(stdout).toContain('feed: yes');
  });

  test('says why a role is in no feed', async () => {
    const folder = siteFolder({
      'content/roles/closed.md': roleText({ status: 'closed' }),
      'content/roles/draft.md': roleText({ status: 'draft' }),
      'content/roles/later.md': roleText({ datePosted: '2027-02-01' }),
      'content/roles/broken.md': 'no front matter',
    });
    const { code, stdout } = await run(['inspect', 'content/roles', '--format', 'json'], folder);
    expect(code).toBe(1);
    const told = JSON.parse(stdout) as { path: string; state: string | null; feeds: Record<string, unknown> }[];
    expect(Object.fromEntries(told.map((one) => [one.path.slice(14, -3), [one.state, one.feeds['feed']]]))).toEqual({
      broken: [null, 'its front matter cannot be read'],
      closed: ['closed', 'it is closed'],
      cook: ['open', true],
      draft: ['draft', 'it is a draft'],
      later: ['scheduled', 'it is scheduled for 2027-02-01'],
    });
  });

  test('says that a path is not there, or holds no role', async () => {
    expect(await run(['inspect', 'nope.md'], siteFolder())).toMatchObject({ code: 2, stdout: '' });
    const { code, stderr } = await run(['inspect', 'content/site.yml'], siteFolder());
    expect({ code, told: stderr !== '' }).toEqual({ code: 2, told: true });
  });
});

describe('the process', () => {
  test('ends with the exit code of the run', () => {
    expect(runProcess(['check'], siteFolder()).code).toBe(0);
    expect(runProcess(['check', '--nope'], siteFolder())).toMatchObject({ code: 2, stdout: '' });
    expect(runProcess(['--version'], '/').stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });

  test('has colours only when it was asked for them, whatever its exit code is', () => {
    const folder = siteFolder({ 'content/roles/x.md': '' });
    const color = String.fromCodePoint(27);
    const plain = runProcess(['check'], folder);
    expect(plain.code).toBe(1);
    expect(plain.stdout).not.toContain(color);
    expect(runProcess(['check'], folder, { FORCE_COLOR: '1' }).stdout).toContain(color);
  });

  test.each([
    ['', true, {}, true],
    ['', false, {}, false],
    ['on a terminal that shows none', true, { TERM: 'dumb' }, false],
    ['where they are asked for', false, { FORCE_COLOR: '1' }, true],
    ['where they are asked for with a number, on any terminal', true, { FORCE_COLOR: '3', TERM: 'dumb' }, true],
    ['where they are said not to be asked for', false, { FORCE_COLOR: '0' }, false],
    ['where they are said not to be asked for, in a word', false, { FORCE_COLOR: 'false' }, false],
    ['where none are wanted', true, { NO_COLOR: '1' }, false],
    ['where none are wanted, also if they are asked for', true, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['where that none are wanted is empty', true, { NO_COLOR: '' }, true],
  ])('has colours, or none, %s (a terminal: %s)', (_, isTerminal, env, has) => {
    expect(hasColor(isTerminal, env)).toBe(has);
  });

  test('bears a reader that has seen enough', () => {
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`content/roles/r${index}.md`, 'x\n']));
    const folder = siteFolder(many);
    const command = `"${process.execPath}" "${main}" check 2>err.txt | head -1; cat err.txt >&2`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
    expect(stdout).toMatch(/^content\/roles\/r0\.md:1:1 {2}error/u);
    expect(stderr).toBe('');
  });

  test('writes a long report whole into a pipe', () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`content/roles/r${index}.md`, 'x\n']));
    const { stdout } = runProcess(['check', '--format', 'json'], siteFolder(many));
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: unknown[] };
    expect(diagnostics.length).toBeGreaterThanOrEqual(200);
  });

  test('says of an error of its own that it is a bug, with where to report it, and ends with 2', () => {
    // Nobody’s content can break the clock.
    const preload = 'Date.now = () => { throw new Error("broken on purpose") }';
    const folder = siteFolder({ 'break.mjs': preload });
    const { status, stderr } = spawnSync(process.execPath, ['--import', './break.mjs', main, 'build'], { cwd: folder, encoding: 'utf8' }); // prettier-ignore
    expect(status).toBe(2);
    expect(stderr).toContain('This is a bug in Rolepress');
    expect(stderr).toContain('broken on purpose');
    expect(stderr).toMatch(/https:\/\/\S+/u);
  });
});

test('a file of public/ where Rolepress publishes one is told, not lost', async () => {
  const folder = siteFolder({ 'content/public/index.html': 'mine', 'content/public/roles': 'a file, not a folder' });
  const { code, stdout, stderr } = await run(['build', '--now', exampleDay], folder);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  for (const name of ['index.html', 'roles']) expect(stdout).toContain(`content/public/${name}:1:1  error`);
  expect(readAll(folder)).not.toHaveProperty('dist/index.html');
});
