import { join } from 'node:path';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { BuildWithFiles } from '../../src/build.ts';
import { axePath, axeSource, isServed, openBrowser, serve, type ServedSite } from './browser.ts';
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

/** A page, and what it has asked others for and complained of since it was sent to an address. */
export type Visit = {
  readonly page: Page;
  readonly goTo: (url: string) => Promise<void>;
  readonly elsewhere: string[];
  readonly complaints: string[];
};

/** A new page of a context. */
export async function newVisit(context: BrowserContext): Promise<Visit> {
  const page = await context.newPage();
  const [elsewhere, complaints]: [string[], string[]] = [[], []];
  let origin = '';
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) elsewhere.push(request.url());
  });
  page.on('console', (message) => {
    // The status of a page that does not exist is told too, and that the font of the hostile site, which is none, is of no use.
    if (!/status of 404|letters\.woff2 was preloaded/u.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const goTo = async (url: string) => {
    ({ origin } = new URL(url));
    elsewhere.length = 0;
    complaints.length = 0;
    await page.goto(url);
  };
  return { page, goTo, elsewhere, complaints };
}

let context: Promise<BrowserContext> | undefined;

/** The context of all visits that do not matter to each other: its pages are drawn by one process, which has drawn others before. */
export function sharedContext(): Promise<BrowserContext> {
  return (context ??= newSharedContext());
}

async function newSharedContext(): Promise<BrowserContext> {
  const made = await (await openBrowser()).newContext();
  // The process ends with its last page, and so one stays open.
  const blank = await serve([{ path: 'index.html', contents: Buffer.from('<!doctype html><title>Blank</title>') }]);
  await (await made.newPage()).goto(blank.url);
  return made;
}

let visit: Promise<Visit> | undefined;

/** The page in which one page after the other is looked at. */
export function sharedVisit(): Promise<Visit> {
  return (visit ??= sharedContext().then(newVisit));
}

/** The size of a window, and what its visitor asks of all pages. */
export type View = Pick<BrowserContextOptions, 'colorScheme' | 'forcedColors' | 'reducedMotion' | 'viewport'>;

/** Shows a page as in a window of its own: whatever is not asked for is as it is in a new one. */
export async function show({ page }: Visit, view: View): Promise<void> {
  await page.setViewportSize(view.viewport ?? { width: 1280, height: 720 });
  const { colorScheme = 'light', forcedColors = 'none', reducedMotion = 'no-preference' } = view;
  await page.emulateMedia({ media: null, colorScheme, forcedColors, reducedMotion });
}

/** Opens an address, looks at the page, and tells what it asked others for and what it complained of. */
export async function lookAt<Seen>(url: string, view: View, see: (page: Page) => Promise<Seen>) {
  const visited = await sharedVisit();
  await visited.page.unrouteAll();
  await show(visited, view);
  await visited.goTo(url);
  const seen = await see(visited.page);
  return { seen, elsewhere: [...visited.elsewhere], complaints: [...visited.complaints] };
}

/** Looks at a page as a visitor whose browser knows nothing yet, is set up otherwise, or keeps what is chosen. */
export async function lookAnew<Seen>(
  url: string,
  options: BrowserContextOptions,
  see: (page: Page) => Promise<Seen>,
): Promise<Seen> {
  const own = await (await openBrowser()).newContext(options);
  try {
    const { page, goTo } = await newVisit(own);
    await goTo(url);
    return await see(page);
  } finally {
    await own.close();
  }
}

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

/** Runs in a page of a served site, and leaves it as it was. */
const loadsAxe = `new Promise((done, failed) => {
  const script = document.createElement('script');
  Object.assign(script, { src: '${axePath}', onload: done, onerror: () => failed(new Error('no axe')) });
  document.head.append(script);
  script.remove();
})`;

/** Roles of a list are all alike: those behind the eighth have the rows of those before. No list of the example site is as long. */
const judged = { exclude: [['.roles > .card:nth-child(n + 9)']] };

/** What axe finds on a page as it is now, or of that what may be another in other colours. It looks into no frame, for which no page has a use. */
export async function faultsOf(page: Page, of: 'all' | 'colours' = 'all'): Promise<readonly string[]> {
  expect(page.frames()).toHaveLength(1);
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(isServed(page.url()) ? loadsAxe : axeSource());
  return page.evaluate<
    readonly string[]
  >(`axe.run(${JSON.stringify(judged)}, ${JSON.stringify(of === 'all' ? rules : rulesOfLooks)}).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`);
}

/** How much wider the page is than its window. */
export function overflowOf(page: Page): Promise<unknown> {
  return page.evaluate('document.documentElement.scrollWidth - innerWidth');
}
