import { chmodSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleDay, files, roleText, run, siteFolder, siteYml } from '../support/helpers.ts';
import { commit, edit, git, gitEnv, repositoryOf } from '../support/repository.ts';

/** What a site is compared with, and how that is read. */

const cook = 'content/roles/cook.md';
const site = { 'content/site.yml': siteYml, [cook]: roleText() };
const louder = { [cook]: roleText({ team: 'Night' }) };

async function diff(cwd: string, ...argv: readonly string[]) {
  return run(['diff', '--now', exampleDay, ...argv], cwd, { env: gitEnv });
}

describe('without a base', () => {
  test('the commit counts at which the default branch was left, and what is not committed counts too', async () => {
    const folder = repositoryOf(site);
    git(folder, 'checkout', '--quiet', '-b', 'side');
    commit(folder, louder);
    edit(folder, { 'content/roles/baker.md': roleText({ title: 'Baker' }) });
    const { stdout } = await diff(folder);
    expect(stdout).toMatch(/^Compared with the merge base with main \([0-9a-f]{10}\), .*: 1 role opened, 1 changed/u);
  });

  test('the last commit counts on the default branch itself', async () => {
    const folder = repositoryOf(site);
    commit(folder, louder);
    expect((await diff(folder)).stdout).toContain('Compared with the last commit');
    expect((await diff(folder)).stdout).toContain('nothing would change');
  });

  test('a clone that does not reach that far back, a folder without a repository and one without a commit are refused with what to do', async () => {
    const folder = repositoryOf(site);
    git(folder, 'checkout', '--quiet', '-b', 'side');
    commit(folder, louder);
    git(folder, 'checkout', '--quiet', 'main');
    commit(folder, { 'README.md': 'x' });
    const clone = join(files({}), 'clone');
    git(dirname(clone), 'clone', '--quiet', '--depth', '1', '--no-single-branch', '--branch', 'side', `file://${folder}`, clone);
    expect(await diff(clone)).toMatchObject({ code: 2, stderr: expect.stringMatching(/merge base with origin\/main is not in this clone.*--unshallow/u) as string });
    expect(await diff(siteFolder())).toMatchObject({ code: 2, stderr: 'error: content is in no repository; name a folder or a saved feed to compare with\n' });
    const empty = siteFolder();
    git(empty, 'init', '--quiet');
    expect((await diff(empty)).stderr).toContain('nothing has been committed yet');
  });
}); // prettier-ignore

describe('a commit', () => {
  test('is never taken for an option, and one that is not there is told', async () => {
    const folder = repositoryOf(site);
    for (const base of ['--output=x', '-h', '--upload-pack=touch x', 'nowhere', 'HEAD~7', 'main:content'])
      expect(await diff(folder, '--', base), base).toMatchObject({ code: 2, stderr: expect.stringContaining('there is no file, folder or commit') as string }); // prettier-ignore
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });

  test('is read without a checkout, and without anything that the repository would have git run', async () => {
    const folder = repositoryOf({ ...site, '.gitattributes': '*.md filter=evil diff=evil\n' });
    const mark = join(folder, 'ran');
    const hook = '.git/hooks/post-checkout';
    edit(folder, { [hook]: `#!/bin/sh\ntouch "${mark}"\n` });
    chmodSync(join(folder, hook), 0o755);
    for (const [key, value] of [['filter.evil.smudge', `touch "${mark}"`], ['filter.evil.process', `touch "${mark}"`], ['diff.evil.textconv', `touch "${mark}"; cat`], ['diff.evil.command', `touch "${mark}"`], ['core.fsmonitor', `touch "${mark}"`], ['core.pager', `touch "${mark}"`]] as const)
      git(folder, 'config', key, value);
    edit(folder, louder);
    const { stdout } = await diff(folder, 'HEAD');
    expect(stdout).toContain('team: none -> Night');
    expect(existsSync(mark)).toBe(false);
    expect(existsSync(join(folder, '.rolepress'))).toBe(false);
  });

  test('is read with odd names, links and large files as a folder is', async () => {
    const folder = repositoryOf({ ...site, 'content/roles/größe シェフ.md': roleText({ title: 'Chef' }), 'content/public/big.bin': 'x'.repeat(3_000_000), 'content/public/.well-known/x.txt': 'x', 'content/public/.hidden/x.html': 'x' });
    expect((await diff(folder, 'HEAD')).stdout).toContain('nothing would change');
    expect((await diff(folder, join(folder, 'content'))).stdout).toContain('nothing would change');
  });

  test('in which the content folder was not there yet makes everything new', async () => {
    const folder = repositoryOf({ 'README.md': 'x' });
    commit(folder, { 'sites/one two/content/site.yml': siteYml, 'sites/one two/content/roles/cook.md': roleText() });
    const { stdout, code } = await diff(join(folder, 'sites/one two'), 'HEAD~1');
    expect(stdout).toContain('1 role opened, 3 pages added, 1 feed item changed');
    expect(code).toBe(0);
    expect((await diff(join(folder, 'sites/one two'), 'HEAD')).stdout).toContain('nothing would change');
  });
}); // prettier-ignore

describe('a folder or a file', () => {
  test('is content, a site that was built, or a feed that was saved; all of them tell the same role', async () => {
    const before = siteFolder({ 'content/roles/baker.md': roleText({ title: 'Baker' }) });
    await run(['build', '--now', exampleDay, '--quiet', '--no-cache'], before);
    const folder = siteFolder(louder);
    for (const base of ['', 'content', 'dist', 'dist/jobs.json', 'dist/feed.json']) {
      const { stdout, code } = await diff(folder, join(before, base));
      expect(code, base).toBe(0);
      expect(stdout, base).toContain('1 closed, 1 changed');
      expect(stdout, base).toContain('team: none -> Night');
      expect(stdout, base).toContain('feed      Baker  baker  removed');
    }
    expect((await diff(before, join(before, 'dist/feed.json'))).stdout).toContain('nothing would change');
  });

  test('of another day tells what has closed since, and of another address that the site has moved and nothing else', async () => {
    const folder = siteFolder({ [cook]: roleText({ validThrough: '2026-11-30' }) });
    await run(['build', '--now', exampleDay, '--quiet', '--no-cache'], folder);
    const later = await run(['diff', 'dist', '--now', '2026-12-01'], folder);
    expect(later.stdout).toContain('closed    Cook  /roles/cook/  its page says so');
    await run(['build', '--now', exampleDay, '--quiet', '--no-cache', '--base-url', 'https://inn.example/careers/'], folder);
    const moved = await diff(folder, 'dist');
    expect(moved.stdout).toContain('url: https://inn.example/careers/ -> https://careers.inn.example/');
    expect(moved.stdout).not.toContain('changed   Cook');
  });

  test('that is something else is refused, and says what was expected', async () => {
    const folder = siteFolder({ 'other/x.txt': 'x', 'no.json': '{"items": []}', 'text.json': 'x', 'page.json': JSON.stringify(feedPage) });
    expect((await diff(folder, 'other')).stderr).toContain('other holds no content and no site; expected a site.yml');
    expect((await diff(folder, 'no.json')).stderr).toContain('no.json cannot be compared: it is not a feed of Rolepress');
    expect((await diff(folder, 'text.json')).stderr).toContain('text.json cannot be compared: it is not a feed of Rolepress');
    expect((await diff(folder, 'page.json')).stderr).toContain('it is one page of a feed of several');
  });

  test('with settings that are broken is refused; broken settings of now are findings', async () => {
    const broken = siteFolder({ 'content/site.yml': 'title: [x\n' });
    expect(await diff(siteFolder(), broken)).toMatchObject({ code: 2, stderr: expect.stringContaining('is no site to compare with: ') as string });
    const { code, stdout } = await diff(broken, siteFolder());
    expect(code).toBe(2);
    expect(stdout).toContain('site.yml:');
  });
}); // prettier-ignore

const feedPage = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Example',
  home_page_url: 'https://careers.inn.example/',
  feed_url: 'https://careers.inn.example/jobs.json',
  next_url: 'https://careers.inn.example/jobs/2.json',
  authors: [],
  language: 'en',
  items: [],
};
