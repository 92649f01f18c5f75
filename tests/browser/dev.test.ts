import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { eventually, markOf, save, serveDev, showDev } from '../support/dev.ts';
import { fullBody, projectFolder, roleText, siteFolder } from '../support/helpers.ts';
import { faultsOf, sharedContext } from '../support/visit.ts';

/** What the development server does in a real browser. */

const rolePath = 'content/roles/cook.md';
const dinner = (guests: number) => roleText({}, fullBody.replace('40 guests', `${guests} guests`));

/** Pages that are closed after the test, and what they complain of. */
function visitor() {
  const complaints: string[] = [];
  const requests: string[] = [];
  const newPage = async (): Promise<Page> => {
    const page = await (await sharedContext()).newPage();
    onTestFinished(() => page.close());
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => requests.push(request.url()));
    return page;
  };
  const openPage = async (url: string): Promise<Page> => {
    const page = await newPage();
    await showDev(page, url);
    return page;
  };
  return { complaints, requests, newPage, openPage };
}

test('a page shows what is saved without a reload, and stays as it is when another role is saved', async () => {
  const folder = siteFolder({ 'content/roles/host.md': roleText({ title: 'Host' }) });
  const { url } = await serveDev(folder);
  const { complaints, openPage } = visitor();
  const page = await openPage(`${url}roles/cook/`);
  const other = await openPage(`${url}roles/host/`);
  await other.evaluate(
    'window.changes = 0; new MutationObserver(() => window.changes++).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })',
  );
  save(folder, rolePath, dinner(50));
  await page.getByText('Dinner for 50 guests.').waitFor();
  expect(await markOf(page)).toBe('first load');
  expect(await other.evaluate('window.changes')).toBe(0);
  expect(complaints).toEqual([]);
});

test('a style sheet is changed in place, and the page stays', async () => {
  const folder = siteFolder();
  const { url } = await serveDev(folder);
  const { complaints, openPage } = visitor();
  const page = await openPage(`${url}roles/cook/`);
  const css = readFileSync(join(projectFolder, 'templates/assets/site.css'), 'utf8');
  for (const width of [11, 12]) {
    save(folder, 'templates/assets/site.css', `${css}\nbody { border-top: ${width}px solid }\n`);
    await eventually(() => page.evaluate<boolean>(`getComputedStyle(document.body).borderTopWidth === "${width}px" && document.querySelectorAll('link[rel=stylesheet]').length === 1`));
  }
  expect(await markOf(page)).toBe('first load');
  // What follows compares with what the page is now.
  save(folder, rolePath, dinner(50));
  await page.getByText('Dinner for 50 guests.').waitFor();
  expect(complaints).toEqual([]);
}); // prettier-ignore

test('faults lie over the last good page, as text, with the place, what to type, and a link that opens the editor', async () => {
  const folder = siteFolder();
  const { url } = await serveDev(folder);
  const { complaints, openPage } = visitor();
  const page = await openPage(`${url}roles/cook/`);
  save(folder, rolePath, roleText({ '<img src=x onerror=alert(1)>': 'x' }));
  const panel = page.getByRole('region', { name: 'Findings' });
  await panel.waitFor();
  expect(await panel.innerText()).toContain('<img src=x onerror=alert(1)>');
  expect(await panel.locator('img').count()).toBe(0);
  const link = panel.getByRole('link', { name: /cook\.md:5:1/u });
  expect(await link.getAttribute('href')).toBe(`vscode://file${join(folder, rolePath)}:5:1`);
  expect(await panel.locator('pre').first().innerText()).toContain('> 5 |');
  expect(await panel.locator('.help').count()).toBeGreaterThan(0);
  expect(await faultsOf(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Close' }).click();
  await panel.waitFor({ state: 'hidden' });
  await page.reload();
  await page.getByRole('button', { name: /error/u }).waitFor();
  expect(await panel.isVisible()).toBe(false);
  save(folder, rolePath, `---\ntitle: "Cook\n---\n${fullBody}`);
  await panel.waitFor();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Cook');
  save(folder, rolePath, dinner(60));
  await page.getByText('Dinner for 60 guests.').waitFor();
  await panel.waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

test('eight tabs, more than a browser has connections, share one stream, and go on when the tab that listens is closed', async () => {
  const folder = siteFolder();
  const { url } = await serveDev(folder);
  const { complaints, requests, openPage } = visitor();
  const tabs: Page[] = [];
  for (let count = 0; count < 8; count++) tabs.push(await openPage(`${url}roles/cook/`));
  expect(requests.filter((asked) => asked.endsWith('/events'))).toHaveLength(1);
  save(folder, rolePath, dinner(70));
  await Promise.all(tabs.map((tab) => tab.getByText('Dinner for 70 guests.').waitFor()));
  await tabs[0]?.close();
  save(folder, rolePath, dinner(80));
  await Promise.all(tabs.slice(1).map((tab) => tab.getByText('Dinner for 80 guests.').waitFor()));
  expect(complaints).toEqual([]);
});

test('a hidden tab reloads when it is shown', async () => {
  const folder = siteFolder();
  const { url, session } = await serveDev(folder);
  const { openPage } = visitor();
  const page = await openPage(`${url}roles/cook/`);
  const show = (state: 'hidden' | 'visible') =>
    page.evaluate(`Object.defineProperty(document, 'hidden', { configurable: true, value: ${state === 'hidden'} }); document.dispatchEvent(new Event('visibilitychange'))`);
  await show('hidden');
  const before = session.version();
  save(folder, rolePath, dinner(90));
  await eventually(() => session.version() > before);
  await session.settled();
  expect(await markOf(page)).toBe('first load');
  await show('visible');
  await page.getByText('Dinner for 90 guests.').waitFor();
}); // prettier-ignore

test('links stay on the day that is looked at, and lead back to today', async () => {
  const folder = siteFolder({ 'content/roles/later.md': roleText({ title: 'Later', datePosted: '2027-01-02' }) });
  const { url } = await serveDev(folder, { drafts: false });
  const { complaints, newPage } = visitor();
  const page = await newPage();
  await page.goto(`${url}?now=2027-01-03`);
  await page.getByRole('link', { name: 'Later' }).click();
  await page.waitForURL('**/roles/later/?now=2027-01-03');
  await page.getByText('As of 2027-01-03.').waitFor();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Later');
  expect(complaints).toEqual([]);
  await page.getByRole('link', { name: 'Back to today' }).click();
  await page.waitForURL('**/roles/later/?now=');
  expect(await page.getByText('As of').count()).toBe(0);
});

test('the overview is open to everybody, runs nothing of the content, and shows feeds as their readers do', async () => {
  const hostile = roleText({ title: 'Cook', nothing: '<script>document.title = "bad"</script>' });
  const folder = siteFolder({ 'content/roles/bad.md': hostile });
  const { url, session } = await serveDev(folder);
  await session.settled();
  const { complaints, openPage } = visitor();
  const page = await openPage(`${url}_rolepress/`);
  expect(await faultsOf(page)).toEqual([]);
  expect(await page.title()).not.toContain('bad');
  await page.getByRole('link', { name: 'as a reader sees it' }).first().click();
  await page.frameLocator('iframe').first().getByText('Dinner for 40 guests.').waitFor();
  expect(complaints).toEqual([]);
});
