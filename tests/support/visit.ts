import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { BuildWithFiles } from '../../src/build.ts';
import { serve, type ServedSite } from './browser.ts';
import { projectFolder, siteFolder } from './helpers.ts';
import { buildContent, hostileContent } from './sites.ts';

export const example = () => buildContent(join(projectFolder, 'content'));
export const hostile = () => buildContent(hostileContent, { drafts: true });
export const empty = () => buildContent(join(siteFolder(), 'content'), { now: '2020-01-01' });

export const looks: readonly (readonly [string, BrowserContextOptions])[] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
];

const served = new WeakMap<BuildWithFiles, Promise<ServedSite>>();

/** The address of a site, served from now on until the tests end. */
export async function siteOf(made: () => Promise<BuildWithFiles>): Promise<string> {
  const built = await made();
  const site = served.get(built) ?? serve(built.files);
  served.set(built, site);
  return (await site).url;
}

/** Opens a page, looks at it, and tells what it asked others for and what it complained of. */
export async function lookAt<Seen>(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  see: (page: Page) => Promise<Seen>,
) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(url).origin)) elsewhere.push(request.url());
  });
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url);
  const seen = await see(page);
  await context.close();
  // The status of a page that does not exist is told too; that is as it should be.
  return { seen, elsewhere, complaints: complaints.filter((text) => !text.includes('status of 404')) };
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** What axe finds on a page as it is now. It looks into no frame, for which no page has a use. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  expect(page.frames()).toHaveLength(1);
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe);
  return page.evaluate<
    readonly string[]
  >(`axe.run(document, ${JSON.stringify({ runOnly: levels, resultTypes: ['violations'] })}).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`);
}

/** How much wider the page is than its window. */
export function overflowOf(page: Page): Promise<unknown> {
  return page.evaluate('document.documentElement.scrollWidth - innerWidth');
}
