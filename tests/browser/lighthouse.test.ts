import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve, type ServedSite } from '../support/browser.ts';
import { browserOptions } from '../support/browser-options.ts';
import { projectFolder } from '../support/helpers.ts';
import { buildContent } from '../support/sites.ts';

/**
 * Lighthouse, but for what other tests see: its category of accessibility is axe, which looks at every kind of page in
 * candidates.test.ts, where the shifts of the layout are measured too. Its category of speed depends on what else the machine does, and is
 * measured by hand. It attaches to every page of a browser, so it has one of its own.
 */

const port = 9222;
let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  browser = await chromium.launch(browserOptions([`--remote-debugging-port=${port}`]));
  site = await serve((await buildContent(join(projectFolder, 'content'))).files);
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

test.each(['', 'roles/back-end-developer/'])('Lighthouse has nothing to say of /%s', async (path) => {
  const run = await lighthouse(site.url + path, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: ['best-practices', 'seo'],
    // This way alone it waits no longer than it is told to. What it works out in it is speed, which is not asked for.
    throttlingMethod: 'simulate',
    pauseAfterFcpMs: 0,
    pauseAfterLoadMs: 0,
    networkQuietThresholdMs: 500,
    cpuQuietThresholdMs: 0,
    // A picture of the whole page is for people who read the report.
    disableFullPageScreenshot: true,
  });
  const { categories = {} } = run?.lhr ?? {};
  const scores = Object.fromEntries(Object.values(categories).map(({ id, score }) => [id, score]));
  expect(scores).toEqual({ 'best-practices': 1, seo: 1 });
});
