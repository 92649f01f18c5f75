import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/io/index.ts';
import { buildIn, roleText, run, siteFolder, siteYml } from '../support/helpers.ts';

const text = 'No front matter.\n';
const rolesIn = (folder: string) => readContent('content', folder).roles.map(({ path }) => path);

describe('a file that is no role', () => {
  test.each([
    ['_template.md'],
    ['_drafts/waiter.md'],
    ['.hidden.md'],
    ['README.md'],
    ['kitchen/readme.md'],
    ['cook.md~'],
    ['#cook.md#'],
    ['~$cook.md'],
    ['cook.md.bak'],
    ['cook.md.orig'],
    ['Thumbs.db'],
    ['.DS_Store'],
    ['desktop.ini'],
  ])('%s in roles/ is left alone without a word', async (name) => {
    const folder = siteFolder({ [`content/roles/${name}`]: text });
    expect(rolesIn(folder)).toEqual(['content/roles/cook.md']);
    const { code, stdout } = await run(['check', '--max-warnings', '0'], folder);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '✓ 2 files checked, no findings\n' });
  });

  test('is not checked either where a commit names it', async () => {
    const folder = siteFolder({ 'content/roles/README.md': text, 'content/roles/_old/a.md': text });
    const { code } = await run(['check', 'content/roles/README.md', 'content/roles/_old/a.md'], folder);
    expect(code).toBe(0);
  });

  test('is none of those that only look like it: a copy is how a new role begins', () => {
    const names = ['cook copy.md', 'read-me-first.md', 'head_cook.md', 'bak.md', 'c#.md'];
    const folder = siteFolder(Object.fromEntries(names.map((name) => [`content/roles/${name}`, roleText()])));
    expect(rolesIn(folder).length).toBe(names.length + 1);
  });

  test('of public/ everything is published that no system has left there', async () => {
    const names = ['_redirects', 'README.md', 'a.txt~', 'Thumbs.db', 'x/desktop.ini'];
    const folder = siteFolder(Object.fromEntries(names.map((name) => [`content/public/${name}`, 'x'])));
    const published = new Set((await buildIn(folder)).files.map(({ path }) => path));
    expect(names.filter((name) => published.has(name))).toEqual(['_redirects', 'README.md', 'a.txt~']);
  });
});

describe('`ignore` in site.yml', () => {
  const site = (yaml: string, more: Readonly<Record<string, string>> = {}) =>
    siteFolder({
      'content/site.yml': siteYml + yaml,
      'content/roles/old/a.md': text,
      'content/notes.txt': text,
      ...more,
    });

  test.each([['ignore: [roles/old/**, notes.txt]\n'], ['ignore: "{roles/old/*,*.txt}"\n']])(
    'leaves out what its globs take: %s',
    async (yaml) => {
      const { code, stdout } = await run(['check', '--max-warnings', '0'], site(yaml));
      expect({ code, stdout }).toEqual({ code: 0, stdout: '✓ 2 files checked, no findings\n' });
      const { paths } = await buildIn(site(yaml));
      expect(paths.filter((path) => path.startsWith('roles/a/'))).toEqual([]);
    },
  );

  test('holds for files that are published as they are, and for shared texts', async () => {
    const yaml = 'ignore: [roles/old/**, notes.txt, "public/**/*.psd", shared/old.md]\nappend: [old]\n';
    const folder = site(yaml, { 'content/public/a/logo.psd': 'x', 'content/public/b.txt': 'x', 'content/shared/old.md': 'x' }); // prettier-ignore
    const { diagnostics } = await buildIn(folder);
    expect(diagnostics.map(({ message }) => message)).toEqual(['There is no file content/shared/old.md']);
  });

  test('leaves nothing out that it does not name, and never the settings', async () => {
    expect((await run(['check'], site('ignore: [other/**, site.yml]\n'))).code).toBe(1);
  });
});
