import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleDay, files, projectFolder, run, siteFolder } from '../support/helpers.ts';

/** The pages that `init` leaves to be filled in, and the menu that leads to them. */

const asked = ['init', '--yes', '--organization', 'Fern & Moss', '--url', 'https://careers.fern-and-moss.com/', '--now', exampleDay] as const; // prettier-ignore

type Found = { readonly rule: string; readonly severity: string; readonly message: string; readonly line: number };

async function checked(folder: string): Promise<readonly Found[]> {
  const { stdout } = await run(['check', '--now', exampleDay, '--format', 'json'], folder);
  return (JSON.parse(stdout) as { readonly diagnostics: readonly Found[] }).diagnostics;
}

/** A new site of which all pages are renamed and all lines of the menu and footer stand. */
async function withPages(language: string): Promise<string> {
  const folder = files({});
  await run([...asked, '--language', language], folder);
  const pages = join(folder, 'content/pages');
  for (const name of readdirSync(pages)) renameSync(join(pages, name), join(pages, name.slice(1)));
  edit(join(folder, 'content/site.yml'), (text) => text.replaceAll(/^# ((?:nav|footer):| {2,}\S.*)/gmu, '$1'));
  return folder;
}

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

describe('the pages of a new site', () => {
  test('are set aside, so that none of their blanks is published or told', async () => {
    const folder = files({});
    const { stdout } = await run(asked, folder);
    expect(readdirSync(join(folder, 'content/pages'))).toEqual(['_about.md', '_benefits.md', '_how-we-hire.md', '_imprint.md', '_index.md', '_privacy.md']); // prettier-ignore
    expect(await checked(folder)).toEqual([]);
    expect(stdout).toContain(
      '- write your words into the pages in content/pages, and take the _ off the names of those that you want',
    );
  });

  test.each(['en', 'de', 'fr'])('in %s need nothing but words: renamed, only their blanks are told, and each of them stops the build', async (language) => {
    const folder = await withPages(language);
    const found = await checked(folder);
    expect(new Set(found.map(({ rule, severity }) => `${severity} ${rule}`))).toEqual(new Set(['error unfilled-blank']));
    const texts = readdirSync(join(folder, 'content/pages')).map((name) => readFileSync(join(folder, 'content/pages', name), 'utf8'));
    const blanks = texts.flatMap((text) => text.replaceAll(/^# .*$/gmu, '').match(/<your [^<>\n]+>/gu) ?? []);
    expect(found).toHaveLength(blanks.length);
    // Entries are counted from 1, as people count them.
    expect(found.map(({ message }) => message).join('\n')).toContain('`title` in entry 1 of `items` in entry 1 of `blocks` has a blank');
  }); // prettier-ignore

  test.each(['en', 'de', 'fr'])('in %s are published when the blanks are filled in, with a menu and a footer in that language', async (language) => {
    const folder = await withPages(language);
    for (const name of readdirSync(join(folder, 'content/pages'))) edit(join(folder, 'content/pages', name), (text) => text.replaceAll(/<your [^<>\n]+>/gu, 'Words'));
    const { code, stdout } = await run(['build', '--now', exampleDay, '--max-warnings', '0'], folder);
    expect(code, stdout).toBe(0);
    const home = readFileSync(join(folder, 'dist/index.html'), 'utf8');
    for (const page of ['about', 'benefits', 'how-we-hire', 'imprint', 'privacy']) {
      const title = /<h1[^>]*>([^<]+)</u.exec(readFileSync(join(folder, `dist/${page}/index.html`), 'utf8'))?.[1] ?? '';
      expect(home).toMatch(new RegExp(`href="/${page}/"[^>]*>${title.trim()}<`, 'u'));
    }
  }); // prettier-ignore
});

describe('the way to a site of one’s own', () => {
  test('has a line that renames all pages, on every system', async () => {
    const way = readFileSync(join(projectFolder, 'docs/make-it-yours.md'), 'utf8');
    const script = /^node -e "([^"]+)"$/mu.exec(way)?.[1] ?? '';
    // In double quotes neither a POSIX shell nor PowerShell changes any of it.
    expect(script).toMatch(/^[^$`!\\]+$/u);
    const folder = files({});
    await run(asked, folder);
    execFileSync(process.execPath, ['-e', script], { cwd: folder });
    expect(readdirSync(join(folder, 'content/pages'))).toEqual(['about.md', 'benefits.md', 'how-we-hire.md', 'imprint.md', 'index.md', 'privacy.md']); // prettier-ignore
  });
});

describe('a page without a description', () => {
  const described = async (page: string, path: string) => {
    const folder = siteFolder({ [`content/pages/${path}.md`]: page });
    await run(['build', '--now', exampleDay], folder);
    const html = readFileSync(join(folder, 'dist', path === 'index' ? '' : path, 'index.html'), 'utf8');
    return /<meta name="description" content="([^"]*)">/u.exec(html)?.[1];
  };
  const blocks =
    'blocks:\n  - type: benefits\n    title: Offers\n    items:\n      - {icon: sun, title: Sundays, text: "All *free*."}\n      - {icon: sun, title: "And Mondays?", text: "Those too."}\n';

  test('has the first words of its text', async () => {
    expect(await described(`---\ntitle: About\n${blocks}---\n\nWe *bake*.\n`, 'about')).toBe('We bake.');
  });

  test('that is nothing but blocks has the first words of these, behind their titles', async () => {
    expect(await described(`---\ntitle: Offers\n${blocks}---\n`, 'offers')).toBe(
      'Sundays: All free. And Mondays? Those too.',
    );
  });

  test('at the front has that of the site', async () => {
    expect(await described(`---\ntitle: Start\n${blocks}---\n`, 'index')).not.toContain('Sundays');
  });
});
