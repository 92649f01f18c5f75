import { posix, win32 } from 'node:path';
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { isWithin, shownPath } from '../../src/io/index.ts';
import { reporters } from '../../src/reporters/index.ts';
import {
  buildIn,
  exampleDay,
  files,
  fullBody,
  readAll,
  roleText,
  run,
  siteFolder,
  siteYml,
} from '../support/helpers.ts';

test.each([
  ['/a/b/content', '/a/b', 'content'],
  ['content', '/a/b', 'content'],
  ['./content/', '/a/b', 'content'],
  ['/a/b', '/a/b', '.'],
  ['../x', '/a/b', '../x'],
  ['/other/place', '/a/b/c', '/other/place'],
  ['..dots', '/a', '..dots'],
  ['a\\b.md', '/a', 'a\\b.md'],
])('the path %s seen from %s is shown as %s', (path, cwd, shown) => {
  expect(shownPath(path, cwd, posix)).toBe(shown);
});

test.each([
  ['C:\\site\\content', 'C:\\site', 'content'],
  ['content\\roles\\cook.md', 'C:\\site', 'content/roles/cook.md'],
  ['content/roles\\cook.md', 'C:\\site', 'content/roles/cook.md'],
  ['.\\content\\', 'C:\\site', 'content'],
  ['c:\\SITE\\Content', 'C:\\site', 'Content'],
  ['C:\\site', 'C:\\site', '.'],
  ['C:\\site\\', 'c:\\site', '.'],
  ['..\\shared\\site.yml', 'C:\\site', '../shared/site.yml'],
  ['C:\\other\\place', 'C:\\a\\b\\c', 'C:/other/place'],
  ['D:\\jobs\\content', 'C:\\site', 'D:/jobs/content'],
  ['\\\\server\\share\\content', 'C:\\site', '//server/share/content'],
  ['content', '\\\\server\\share\\site', 'content'],
  ['content', 'C:\\', 'content'],
])('on Windows the path %s seen from %s is shown as %s', (path, cwd, shown) => {
  expect(shownPath(path, cwd, win32)).toBe(shown);
});

test.each([
  ['/a/b', '/a/b', true],
  ['/a/b/c', '/a/b', true],
  ['/a/b/..c', '/a/b', true],
  ['/a/bc', '/a/b', false],
  ['/a', '/a/b', false],
  ['/A/b/c', '/a/b', false],
  ['/x', '/', true],
])('whether %s is in %s: %s', (path, folder, expected) => {
  expect(isWithin(path, folder, posix)).toBe(expected);
});

test.each([
  ['C:\\site', 'C:\\site', true],
  ['C:\\site\\dist', 'C:\\site', true],
  ['c:\\Site\\dist', 'C:\\site', true],
  ['C:\\site\\..dist', 'C:\\site', true],
  ['C:\\site\\dist', 'C:\\', true],
  ['C:\\site-2', 'C:\\site', false],
  ['C:\\', 'C:\\site', false],
  ['D:\\site\\dist', 'C:\\site', false],
  ['\\\\server\\share\\site', 'C:\\site', false],
])('on Windows, whether %s is in %s: %s', (path, folder, expected) => {
  expect(isWithin(path, folder, win32)).toBe(expected);
});

describe('Windows line ends', () => {
  const sound = {
    'content/site.yml': `${siteYml}append: [equal]\ndescription: >\n  Folded\n  text\n`,
    'content/locations.yml': 'porto: {locality: Porto, country: PT}\n',
    'content/shared/equal.md': '# Everyone\n\nWe hire\neverybody.\n',
    'content/roles/cook.md': roleText({ location: 'porto', description: '|\n  One\n  two\n' }),
  };
  const faulty = {
    ...sound,
    'content/roles/baker.md': roleText({ title: 'Baker' }, fullBody.replace('## Duties', '##Duties')),
  };
  const onWindows = (site: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(site).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]));

  test('change no byte of the site', async () => {
    const [unix, windows] = [await buildIn(files(sound)), await buildIn(files(onWindows(sound)))];
    expect(unix.files.length).toBeGreaterThan(0);
    expect(windows.files).toEqual(unix.files);
  });

  test('change nothing of what is told', async () => {
    const [unix, windows] = [await buildIn(files(faulty)), await buildIn(files(onWindows(faulty)))];
    // Edits are told in offsets, which do differ.
    const told = ({ diagnostics }: typeof unix) => diagnostics.map(({ fix: _, ...one }) => one);
    expect(told(unix).map(({ path }) => path)).toContain('content/roles/baker.md');
    expect(told(windows)).toEqual(told(unix));
  });

  test('stay when a file is fixed', async () => {
    const folder = files(onWindows(faulty));
    expect((await run(['check', '--fix', '--now', exampleDay], folder)).code).toBe(0);
    const fixed = readAll(folder)['content/roles/baker.md'] ?? '';
    expect(fixed).toContain('\r\n## Duties\r\n');
    expect(fixed.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });
});

describe('backslashes', () => {
  test.skipIf(process.platform === 'win32').each(['public/menu\\today.txt', 'roles/head\\cook.md'])(
    'in the name of %s are told, and the file is not published',
    async (name) => {
      const folder = siteFolder({ [`content/${name}`]: roleText({ title: 'Head cook' }) });
      const { diagnostics, files: made } = await buildIn(folder);
      const told = diagnostics.filter(({ rule }) => rule === 'unreadable-file');
      expect(told.map(({ path, message, help }) => ({ path, message, help }))).toEqual([
        {
          path: `content/${name}`,
          message: 'The name holds a backslash, which browsers and Windows take for a slash',
          help: `Rename it, for example to \`${name.slice(name.indexOf('/') + 1).replace('\\', '-')}\`.`,
        },
      ]);
      expect(made.filter(({ path }) => path.includes('\\'))).toEqual([]);
    },
  );

  test.each([
    ['`apply`', { apply: 'C:\\jobs\\apply.html' }, 'invalid-field'],
    ['a link', {}, 'broken-link'],
  ])('and drive letters in %s lead nowhere', async (_, header, rule) => {
    const body = fullBody.replace(
      'The summary',
      '[one](C:\\\\x.pdf) [two](C:/x.pdf) [three](\\\\server\\x) The summary',
    );
    const { diagnostics } = await buildIn(siteFolder({ 'content/roles/cook.md': roleText(header, body) }));
    expect(diagnostics.map((one) => one.rule)).toContain(rule);
  });
});

describe('a path outside the working directory', () => {
  test.each([
    ['content/roles/a b.md', { uri: 'content/roles/a%20b.md', uriBaseId: 'SRCROOT' }],
    ['../jobs/cook.md', { uri: '../jobs/cook.md', uriBaseId: 'SRCROOT' }],
    ['/srv/jobs/a b.md', { uri: 'file:///srv/jobs/a%20b.md' }],
    ['D:/jobs/a b.md', { uri: 'file:///D:/jobs/a%20b.md' }],
  ])('%s is a whole address in SARIF', (path, expected) => {
    const diagnostic = { path, rule: 'raw-html', severity: 'error', message: 'M.' } as const;
    const report = { diagnostics: [diagnostic], paths: [path], textOf: () => 'x\n', rules: [], version: '1.0.0' };
    const log = JSON.parse(reporters.sarif(report, { color: false })) as Log;
    expect(log.runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation).toEqual(expected);
  });

  test('is told with forward slashes when it is not there', async () => {
    const { code, stderr } = await run(['check', './content/../nowhere', '--now', exampleDay], siteFolder());
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'error: there is no file or folder nowhere\n' });
  });
});
