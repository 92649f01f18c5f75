import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { eventually, markOf, save, serveDev, showDev } from '../support/dev.ts';
import { fullBody, projectFolder, roleText, siteFolder, siteYml } from '../support/helpers.ts';
import { sharedContext } from '../support/visit.ts';

/** How an open page becomes another one: in place where that comes to the same as a reload, and by a reload where it does not. */

const rolePath = 'content/roles/cook.md';
const dinner = (guests: number) => fullBody.replace('40 guests', `${guests} guests`);

/** A page that the script of the server is ready to change, with a mark that a reload takes away. */
async function openPage(folder: string, path = 'roles/cook/'): Promise<Page> {
  const { url } = await serveDev(folder);
  const page = await (await sharedContext()).newPage();
  onTestFinished(() => page.close());
  await showDev(page, url + path);
  return page;
}

const wasReloaded = async (page: Page) => (await markOf(page)) !== 'first load';

/** The whole page, without what lies over it. */
const htmlOf = (page: Page) =>
  page.evaluate<string>(`{
    const copy = document.documentElement.cloneNode(true);
    for (const part of copy.querySelectorAll('rolepress-findings, rolepress-day')) part.remove();
    copy.outerHTML.replace(/ data-version="[^"]*"/u, '');
  }`);

test('after each of a sequence of edits the page is to the letter what a reload makes of it', async () => {
  const folder = siteFolder({ 'content/roles/host.md': roleText({ title: 'Host', department: 'Kitchen' }) });
  const page = await openPage(folder);
  const edits: readonly (readonly [string, string, string])[] = [
    [rolePath, roleText({}, dinner(41)), '41 guests'],
    [rolePath, roleText({ title: 'Chef' }, dinner(42)), '42 guests'],
    [rolePath, roleText({ title: 'Chef', department: 'Kitchen' }, dinner(43)), '43 guests'],
    [rolePath, roleText({ department: 'Kitchen', salary: '{min: 30000, max: 40000, currency: EUR, per: year}' }, `${dinner(44)}\n- One more.\n\n> Said.\n`), '44 guests'],
    [rolePath, roleText({ summary: 'A <b>short</b> "one" & more.' }, `Some words first.\n\n${dinner(45)}`), '45 guests'],
    [rolePath, roleText({ language: 'de' }, dinner(46)), '46 guests'],
    ['templates/partials/breadcrumb.eta', '<p class="ours">Ours</p>\n', 'Ours'],
    ['content/site.yml', `${siteYml}theme: {accent: "#0b5f6f"}\n`, ''],
    ['content/site.yml', siteYml.replace(/title: .*/u, 'title: Another title'), 'Another title'],
    [rolePath, roleText({}, dinner(47)), '47 guests'],
  ]; // prettier-ignore
  const inPlace: boolean[] = [];
  for (const [path, text, shows] of edits) {
    const before = await htmlOf(page);
    save(folder, path, text);
    await eventually(async () => {
      const now = await htmlOf(page).catch(() => before);
      return now !== before && now.includes(shows) && !now.includes('data-rolepress-old');
    }, shows);
    await page.waitForLoadState();
    inPlace.push(!(await wasReloaded(page)));
    const shown = await htmlOf(page);
    await page.reload();
    expect(shown).toBe(await htmlOf(page));
    await eventually(() =>
      page.evaluate<boolean>(
        'performance.getEntriesByType("resource").some(({ name }) => name.includes("/findings?"))',
      ),
    );
    await page.evaluate('window.mark = "first load"');
  }
  // Buttons in another language, and text and style sheets at once, take a reload.
  expect(inPlace).toEqual([true, true, true, true, true, false, true, true, false, false]);
});

test('where a reader is, what has the focus and what is folded open stays, edit after edit', async () => {
  const folder = siteFolder({ [rolePath]: roleText({}, `${dinner(40)}\n${'\nAnother paragraph.\n'.repeat(80)}`) });
  const page = await openPage(folder);
  const share = page.getByRole('button', { name: 'Share', exact: true });
  await share.focus();
  await page.evaluate('window.scrollTo(0, 500)');
  // A scroll takes a while: it is animated.
  await eventually(() => page.evaluate<boolean>('window.scrollY === 500'));
  await page.evaluate('window.shown = getSelection().selectAllChildren(document.querySelector("h1"))');
  for (const guests of [50, 51, 52]) {
    save(folder, rolePath, roleText({}, `${dinner(guests)}\n${'\nAnother paragraph.\n'.repeat(80)}`));
    await page.getByText(`Dinner for ${guests} guests.`).waitFor();
  }
  expect(await wasReloaded(page)).toBe(false);
  expect(await page.evaluate('window.scrollY')).toBe(500);
  expect(await page.evaluate('getSelection().toString()')).toBe('Cook');
  expect(await share.evaluate((button) => button.ownerDocument.activeElement === button)).toBe(true);
});

describe('a reload is made', () => {
  const script = (text: string) => ({ 'templates/assets/own.js': text, 'templates/partials/styles.eta': '<link rel="stylesheet" href="<%= it.asset(\'site.css\') %>">\n<script src="<%= it.asset(\'own.js\') %>" defer></script>\n' }); // prettier-ignore
  const pageScript = readFileSync(join(projectFolder, 'lib/theme/assets/page.js'), 'utf8');

  /** Saves the role, and says whether the page that shows it was made anew. */
  async function reloadsAfter(page: Page, folder: string, path = rolePath, text = roleText({ title: 'Chef' }, dinner(50))) {
    save(folder, path, text);
    await page.getByText(path === rolePath ? 'Chef' : 'Ours').first().waitFor();
    return wasReloaded(page);
  } // prettier-ignore

  test('on a page with a script of the site’s own, which may hold on to any part of it', async () => {
    const folder = siteFolder(script('document.querySelector("h1").addEventListener("click", () => {})'));
    expect(await reloadsAfter(await openPage(folder), folder)).toBe(true);
  });

  test('on a page whose script of the default theme the site has replaced', async () => {
    const folder = siteFolder({ 'templates/assets/page.js': `${pageScript};window.ours=1;` });
    expect(await reloadsAfter(await openPage(folder), folder)).toBe(true);
  });

  test('on the front page, whose search knows the roles that it began with', async () => {
    const others = ['Baker', 'Host', 'Porter'].map(
      (title) => [`content/roles/${title}.md`, roleText({ title })] as const,
    );
    const folder = siteFolder(Object.fromEntries(others));
    expect(await reloadsAfter(await openPage(folder, ''), folder)).toBe(true);
  });

  test('where the part that differs was changed in the browser', async () => {
    const folder = siteFolder();
    const page = await openPage(folder);
    await page.evaluate('document.querySelector("h1").textContent = "By hand"');
    expect(await reloadsAfter(page, folder)).toBe(true);
  });

  test('where a button comes or goes, and the button does its work', async () => {
    const folder = siteFolder();
    const page = await openPage(folder);
    const header = readFileSync(join(projectFolder, 'templates/partials/site-header.eta'), 'utf8');
    const own = header.replace('<nav', '<p>Ours</p><nav').replace(/(<button.*<\/button>)/u, '<p>$1</p>');
    expect(await reloadsAfter(page, folder, 'templates/partials/site-header.eta', own)).toBe(true);
    const button = page.locator('[data-scheme-switch]');
    await button.click();
    expect(await button.getAttribute('aria-pressed')).toBe('true');
  });

  test('where a picture of content/public is another one under the same address', async () => {
    const picture = (width: number) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="1"/>`;
    const folder = siteFolder({
      'content/site.yml': siteYml.replace(/organization: .*/u, 'organization: {name: Example Inn, logo: logo.svg}'),
      'content/public/logo.svg': picture(1),
    });
    const page = await openPage(folder);
    save(folder, 'content/public/logo.svg', picture(2));
    await eventually(async () => wasReloaded(page).catch(() => false));
  });
});
