import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { files, readAll, roleText, run, siteFolder, siteYml } from '../support/helpers.ts';

/** What `rolepress` alone says behind its help. */
async function said(folder: string): Promise<string> {
  const { code, stdout, stderr } = await run([], folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout.slice(stdout.indexOf('Exit codes:')).split('\n').slice(2).join('\n');
}

const broken = roleText({ titel: 'x' });

describe('rolepress alone', () => {
  test('says to make a site where there is none', async () => {
    expect(await said(files({}))).toBe('There is no site in this folder.\n  npx rolepress init  makes one\n');
  });

  test('says where the site is when it is in a folder above or below', async () => {
    const folder = files({ 'careers/content/site.yml': siteYml, '.hidden/content/site.yml': siteYml });
    expect(await said(folder)).toContain('there is one in careers: go there first.');
    expect(await said(join(siteFolder(), 'content/roles'))).toContain('there is one in ../..: go there first.');
  });

  test('says to write a role where there is none, or none but the examples', async () => {
    const empty = files({ 'content/site.yml': siteYml });
    expect(await said(empty)).toContain(
      'The site has no role yet.\n  npx rolepress new "Title"  writes a draft of one\n',
    );
    const folder = files({});
    await run(['init', '--yes'], folder);
    expect(await said(folder)).toContain('The site has no roles but the examples.\n  npx rolepress new "Title"');
  });

  test('says to look at the faults where there are some', async () => {
    const folder = siteFolder({ 'content/roles/a.md': broken, 'content/roles/b.md': broken });
    expect(await said(folder)).toMatch(/^The content has 2 errors\.\n {2}npx rolepress check {2}names each/u);
    const settings = siteFolder({ 'content/site.yml': 'title: x\n' });
    expect(await said(settings)).toMatch(/^The content has \d+ errors\.\n/u);
  });

  test('says to build a site without a fault, and what to do with one that was built', async () => {
    const folder = siteFolder();
    expect(await said(folder)).toMatch(/^The site has 1 role and no fault\. It has not been built yet\.\n/u);
    await run(['build', '--no-cache'], folder);
    const before = readAll(folder, { memory: true });
    expect(await said(folder)).toMatch(/^The site has 1 role and no fault\. dist holds what was built last\.\n/u);
    expect(readAll(folder, { memory: true })).toEqual(before);
  });

  test('says that there are warnings', async () => {
    const folder = siteFolder({ 'content/notes.txt': 'x' });
    expect(await said(folder)).toContain(
      'The site has 1 role, and 1 warning. It has not been built yet.\n  npx rolepress check ',
    );
  });

  test('names no command that there is not', async () => {
    const folders = [files({}), files({ 'content/site.yml': siteYml }), siteFolder({ 'content/roles/a.md': broken }), siteFolder()]; // prettier-ignore
    for (const folder of folders) {
      const named = [...(await said(folder)).matchAll(/^ {2}npx rolepress (\w+)/gmu)].map(([, name = '']) => name);
      expect(named.length).toBeGreaterThan(0);
      expect(named.filter((name) => !(name in commands))).toEqual([]);
    }
  });
});
