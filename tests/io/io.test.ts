import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent, readTheme } from '../../src/io/index.ts';
import { buildIn, files, fileOf, fullBody, readAll, roleText, run, siteFolder, siteYml } from '../support/helpers.ts';

async function found(folder: string) {
  const { diagnostics } = await buildIn(folder);
  return diagnostics.map(({ path, rule, severity, place }) => ({ path, rule, severity, line: place?.start.line ?? 1 }));
}

describe('reading content', () => {
  test('a byte order mark and Windows line ends are no part of a text', async () => {
    const windows = `\ufeff${roleText().replaceAll('\n', '\r\n')}`;
    const folder = siteFolder({ 'content/roles/cook.md': windows, 'content/site.yml': `\ufeff${siteYml}` });
    expect(readContent('content', folder).roles[0]?.text.startsWith('---')).toBe(true);
    const built = await buildIn(folder);
    expect(built.diagnostics).toEqual([]);
    expect(fileOf(built, 'roles/cook/index.html')).toBe(fileOf(await buildIn(siteFolder()), 'roles/cook/index.html'));
  });

  test('a byte that is not UTF-8 reads as U+FFFD and is reported on its line', async () => {
    const text = Buffer.from(roleText({ department: 'K\u00fcche' }), 'latin1');
    const folder = siteFolder({ 'content/roles/cook.md': text });
    expect(readContent('content', folder).roles[0]?.text).toContain('K\ufffdche');
    expect(await found(folder)).toEqual([{ path: 'content/roles/cook.md', rule: 'unreadable-file', severity: 'error', line: 5 }]); // prettier-ignore
  });

  test.each(['site.yml', 'locations.yml', 'pay.yml', 'shared/block.md'])('a broken byte in %s is reported too', async (name) => {
    const sound = { 'site.yml': siteYml, 'locations.yml': 'porto: {locality: Porto, country: PT}\n', 'pay.yml': 'one: {min: 1, currency: EUR, per: hour}\n', 'shared/block.md': 'Text\n' }[name];
    const folder = siteFolder({ [`content/${name}`]: Buffer.concat([Buffer.from(`${sound}# line `), Buffer.from([0xff])]) });
    const line = (sound ?? '').split('\n').length;
    expect(await found(folder)).toContainEqual({ path: `content/${name}`, rule: 'unreadable-file', severity: 'error', line });
  }); // prettier-ignore

  test('a text in UTF-16 is reported, not published', async () => {
    const folder = siteFolder({ 'content/roles/cook.md': Buffer.from(`\ufeff${roleText()}`, 'utf16le') });
    expect((await found(folder)).map(({ rule }) => rule)).toContain('unreadable-file');
    expect((await buildIn(folder)).files).toEqual([]);
  });

  test('links to files and to folders are refused with a finding, and never read', async () => {
    const outside = files({ 'secret.md': roleText({ title: 'Secret' }), 'deep/secret.md': roleText({ title: 'Secret' }), 'logo.svg': '<svg id="secret"/>' }); // prettier-ignore
    const folder = siteFolder({ 'content/public/real.txt': 'real', 'content/shared/real.md': 'real' });
    const links = {
      'roles/linked.md': 'secret.md',
      'roles/linked-folder': 'deep',
      'public/logo.svg': 'logo.svg',
      'shared/linked.md': 'secret.md',
      'locations.yml': 'secret.md',
      'roles/dangling.md': 'nowhere.md',
    };
    for (const [from, to] of Object.entries(links)) symlinkSync(join(outside, to), join(folder, 'content', from));
    const paths = Object.keys(links).map((path) => `content/${path}`);
    const reported = await found(folder);
    expect(reported.filter(({ rule }) => rule === 'unreadable-file').map(({ path }) => path)).toEqual(paths.toSorted());
    expect(reported.every(({ severity }) => severity === 'error')).toBe(true);
    expect(JSON.stringify(readContent('content', folder))).not.toMatch(/secret/iu);
  });

  test('a link given on the command line is not read either when it lies in content', async () => {
    const outside = files({ 'secret.md': roleText({ title: 'Secret' }) });
    const folder = siteFolder();
    symlinkSync(join(outside, 'secret.md'), join(folder, 'content/roles/linked.md'));
    const { stdout } = await run(['inspect', 'content/roles/linked.md'], folder);
    expect(stdout).not.toContain('Secret');
  });

  test('nor is one that lies behind a linked folder', async () => {
    const outside = files({ 'secret.md': roleText({ title: 'Secret' }) });
    const folder = siteFolder();
    symlinkSync(outside, join(folder, 'content/roles/linked'));
    for (const command of ['check', 'inspect']) {
      const { code, stdout, stderr } = await run([command, 'content/roles/linked/secret.md'], folder);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('lies behind a link');
    }
  });

  test('dot files are left out, but for .well-known', async () => {
    const folder = siteFolder({
      'content/.DS_Store': 'x', 'content/roles/.draft.md.swp': 'x', 'content/roles/.hidden/role.md': roleText(),
      'content/public/.htaccess': 'x', 'content/public/.well-known/security.txt': 'Contact: x', 'content/.git/config': 'x',
    }); // prettier-ignore
    const built = await buildIn(folder);
    expect(built.diagnostics).toEqual([]);
    const paths = built.files.map(({ path }) => path);
    expect(paths).toContain('.well-known/security.txt');
    expect(paths.filter((path) => /htaccess|DS_Store|hidden|config/u.test(path))).toEqual([]);
  });

  test('files that no part reads are reported with what to do', async () => {
    const folder = siteFolder({
      'content/site.yaml': siteYml,
      'content/roles/waiter.txt': 'Waiter',
      'content/roles/UPPER.MD': roleText(),
      'content/shared/deep/block.md': 'Text',
      'content/notes.md': 'Notes',
    });
    const { diagnostics } = await buildIn(folder);
    const unknown = diagnostics.filter(({ rule }) => rule === 'unknown-file');
    expect(Object.fromEntries(unknown.map(({ path, help }) => [path, help]))).toEqual({
      'content/site.yaml': expect.stringContaining('`site.yml`') as string,
      'content/roles/waiter.txt': expect.stringContaining('.md') as string,
      'content/roles/UPPER.MD': expect.stringContaining('.md') as string,
      'content/shared/deep/block.md': expect.stringContaining('directly in shared/') as string,
      'content/notes.md': expect.stringContaining('roles/') as string,
    });
    expect(unknown.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  test('public files keep every byte', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const folder = siteFolder({ 'content/public/all.bin': bytes });
    await run(['build', '--quiet'], folder);
    expect(readAll(join(folder, 'dist'))['all.bin']).toBe(Buffer.from(bytes).toString('latin1'));
  });

  test('roles come by path, whatever the folders', () => {
    const folder = siteFolder({ 'content/roles/z/a.md': roleText(), 'content/roles/b.md': roleText(), 'content/roles/a/z.md': roleText() }); // prettier-ignore
    const paths = readContent('content', folder).roles.map(({ path }) => path);
    expect(paths).toEqual(['content/roles/a/z.md', 'content/roles/b.md', 'content/roles/cook.md', 'content/roles/z/a.md']); // prettier-ignore
  });

  test('an empty file and one with nothing but a mark are reported, not a crash', async () => {
    const folder = siteFolder({ 'content/roles/empty.md': '', 'content/roles/mark.md': '\ufeff', 'content/roles/body.md': fullBody }); // prettier-ignore
    const reported = (await found(folder)).filter(({ rule }) => rule === 'front-matter');
    expect(reported.map(({ path }) => path)).toEqual(['content/roles/body.md', 'content/roles/empty.md', 'content/roles/mark.md']); // prettier-ignore
  });
});

describe('reading a theme', () => {
  test('a file of a later folder replaces the one of the same name, links are not followed', () => {
    const base = files({ 'role.eta': 'base', 'home.eta': 'base', 'assets/a.css': 'base' });
    const own = files({ 'role.eta': 'own', 'assets/a.css': 'own' });
    symlinkSync(join(base, 'role.eta'), join(own, 'home.eta'));
    const theme = readTheme([{ folder: base, shown: 'base' }, { folder: own, shown: 'own' }]); // prettier-ignore
    expect(theme.templates).toEqual({
      'role.eta': { path: 'own/role.eta', text: 'own' },
      'home.eta': { path: 'base/home.eta', text: 'base' },
    });
    expect(theme.assets.map(({ contents }) => Buffer.from(contents).toString())).toEqual(['own']);
  });

  test('a folder that is not there is an empty theme', () => {
    expect(readTheme([{ folder: '/nowhere/at/all', shown: 'x' }])).toEqual({
      templates: {},
      words: [],
      assets: [],
      added: [],
    });
  });
});
