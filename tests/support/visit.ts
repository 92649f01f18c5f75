import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { BuildWithFiles } from '../../src/build.ts';
import { serve, type ServedSite } from './browser.ts';
import { projectFolder, siteFolder } from './helpers.ts';
import { buildContent, hostileContent } from './sites.ts';

export const example = () => buildContent(join(projectFolder, 'content'));
export const hostile = () => buildContent(hostileContent, { drafts: true });
export const empty = () => buildContent(join(siteFolder(), 'content'), { now: '2020-01-01' });

/** In what colours a page may be looked at. Nothing but colours and pictures depends on them, and so each after the first is judged in one window. */
export const looks = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced colours', { colorScheme: 'light', forcedColors: 'active' }],
] as const satisfies readonly (readonly [string, BrowserContextOptions])[];

const served = new WeakMap<BuildWithFiles, Promise<ServedSite>>();

/** The address of a site, served from now on until the tests end. */
export async function siteOf(made: () => Promise<BuildWithFiles>): Promise<string> {
  const built = await made();
  const site = served.get(built) ?? serve(built.files);
  served.set(built, site);
  return (await site).url;
}

/** A page that is looked at, and what it has asked others for and complained of so far. */
export type Visit = {
  readonly page: Page;
  readonly elsewhere: readonly string[];
  readonly complaints: readonly string[];
};

/** Opens a page. Pages of one context are drawn by one process, which is the warmer the more it has drawn. */
export async function open(context: BrowserContext, url: string): Promise<Visit> {
  const page = await context.newPage();
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(url).origin)) elsewhere.push(request.url());
  });
  page.on('console', (message) => {
    // The status of a page that does not exist is told too, and that the font of the hostile site, which is none, is of no use.
    if (!/status of 404|letters\.woff2 was preloaded/u.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url);
  return { page, elsewhere, complaints };
}

/** Opens a page in a browser that knows nothing yet, looks at it, and tells what it asked others for and what it complained of. */
export async function lookAt<Seen>(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  see: (page: Page) => Promise<Seen>,
) {
  const context = await browser.newContext(options);
  const { page, elsewhere, complaints } = await open(context, url);
  const seen = await see(page);
  await context.close();
  return { seen, elsewhere, complaints };
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every rule that judges by itself: those of WCAG and of good practice, and what Lighthouse asks for beyond them. */
const rules = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
  rules: Object.fromEntries(
    ['label-content-name-mismatch', 'table-fake-caption', 'td-has-header'].map((id) => [id, { enabled: true }]),
  ),
  resultTypes: ['violations'],
};

/** Those that judge colours, and the pictures and names that are shown in one colour scheme alone. */
const rulesOfLooks = {
  runOnly: {
    type: 'rule',
    values: [
      'color-contrast',
      'link-in-text-block',
      'image-alt',
      'role-img-alt',
      'svg-img-alt',
      'link-name',
      'button-name',
    ],
  },
  resultTypes: ['violations'],
};

/** What axe finds on a page as it is now, or of that what may be another in other colours. It looks into no frame, for which no page has a use. */
export async function faultsOf(page: Page, of: 'all' | 'colours' = 'all'): Promise<readonly string[]> {
  expect(page.frames()).toHaveLength(1);
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe);
  return page.evaluate<
    readonly string[]
  >(`axe.run(document, ${JSON.stringify(of === 'all' ? rules : rulesOfLooks)}).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`);
}

/** How much wider the page is than its window. */
export function overflowOf(page: Page): Promise<unknown> {
  return page.evaluate('document.documentElement.scrollWidth - innerWidth');
}
