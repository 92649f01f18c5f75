import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuildWithFiles } from '../../src/build.ts';
import { openBrowser } from '../support/browser.ts';
import { largeSite } from '../support/sites.ts';
import {
  empty,
  example,
  faultsOf,
  hostile,
  lookAt,
  looks,
  open,
  overflowOf,
  siteOf,
  type Visit,
} from '../support/visit.ts';

/** What candidates meet, in a real browser: each kind of page, in every way it may be looked at. */

const pages: readonly (readonly [string, () => Promise<BuildWithFiles>, string])[] = [
  ['the front page', example, ''],
  ['a role', example, 'roles/water-chemistry-intern/'],
  ['a role in German', example, 'roles/fachkraft-servicetechnik/'],
  ['a closed role', example, 'roles/supply-planner/'],
  ['a department', example, 'departments/engineering/'],
  ['a page of texts, values and roles', example, 'about/'],
  ['a page of benefits and questions', example, 'benefits/'],
  ['a page of steps', example, 'how-we-hire/'],
  ['a page of text in another language', example, 'ueber-uns/'],
  ['a page that does not exist', example, 'nowhere/'],
  ['a front page without roles', empty, ''],
  ['a front page full of hostile text', hostile, ''],
  ['a role written from right to left', hostile, 'roles/arabic/'],
  ['a draft', hostile, 'roles/draft/'],
  ['the front page of a large site', largeSite, ''],
  ['a page of a long list', largeSite, 'roles/page-2/'],
];

/** 320 CSS pixels are also what a window of 1280 shows at 400 %. */
const narrow = { width: 320, height: 640 } as const;
const low = { width: 320, height: 256 } as const;
const wide = { width: 1280, height: 900 } as const;

let browser: Browser;
const contexts = new Map<unknown, Promise<BrowserContext>>();
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** The context in which the pages of a site are looked at, one after the other. */
function contextOf(made: unknown): Promise<BrowserContext> {
  const context = contexts.get(made) ?? browser.newContext({ viewport: narrow });
  contexts.set(made, context);
  return context;
}

/** Runs in the page. */
const shifts = `new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const one of list.getEntries()) sum += one.value }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done(sum), 300);
})`;

/** Runs in the page: whether what has the focus is folded, and what of it cannot be seen; nothing at the end of the page. */
const focus = `(() => {
  const one = document.activeElement;
  if (!one || one === document.body) return undefined;
  const styles = [one, ...['::after', '::before']].map((part, index) => index === 0 ? getComputedStyle(one) : getComputedStyle(one, part));
  const ringed = styles.some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
  const { bottom, top, right, left } = one.getBoundingClientRect();
  const on = document.elementFromPoint(Math.max(0, (left + right) / 2), Math.min(innerHeight - 1, Math.max(1, (top + bottom) / 2)));
  const seen = bottom > 0 && top < innerHeight && (one.contains(on) || on?.contains(one));
  return { isFolded: one.matches('details:not([open]) > summary'), hidden: ringed && seen ? '' : one.outerHTML.slice(0, 120) };
})()`;

type Focus = { readonly isFolded: boolean; readonly hidden: string };

describe('the first screen', () => {
  test.each([
    [390, 844, 2],
    [1280, 800, 4],
  ])('of the front page at %i by %i shows at least %i whole roles', async (width, height, wanted) => {
    const url = await siteOf(example);
    const { seen } = await lookAt(browser, url, { viewport: { width, height } }, (page) =>
      page.evaluate(
        `[...document.querySelectorAll('.card')].filter((card) => card.getBoundingClientRect().bottom <= innerHeight).length`,
      ),
    );
    expect(seen).toBeGreaterThanOrEqual(wanted);
  });

  test('of a role on a telephone is followed by its first section at the latest', async () => {
    const url = `${await siteOf(example)}roles/technical-support-specialist/`;
    const { seen } = await lookAt(browser, url, { viewport: { width: 390, height: 844 } }, (page) =>
      page.evaluate(`document.querySelector('.part').getBoundingClientRect().top / innerHeight`),
    );
    expect(seen).toBeLessThan(2);
  });
});

describe.each(pages)('%s', (_, made, path) => {
  let opening: Promise<Visit> | undefined;
  const visit = () => (opening ??= siteOf(made).then(async (url) => open(await contextOf(made), url + path)));
  afterAll(async () => (await opening)?.page.close());

  test('does not move while it loads', async () => {
    const { page } = await visit();
    // What a low window shows, a higher one shows too.
    for (const viewport of [narrow, wide]) {
      await page.setViewportSize(viewport);
      let moved = Infinity;
      // On a busy machine a browser may paint a page of which it has read only a part: what moves by itself moves at each load.
      for (let load = 0; load < 5 && moved > 0; load++) {
        await page.reload();
        moved = await page.evaluate<number>(shifts);
      }
      expect({ viewport, moved }).toEqual({ viewport, moved: 0 });
    }
  });

  test.each(looks)('is open to everybody in %s', async (name, look) => {
    const { page, complaints, elsewhere } = await visit();
    // No colour is judged while it changes.
    await page.emulateMedia({ ...look, reducedMotion: 'reduce' });
    // All that depends on the size of the window is style, which follows; axe sees in a low window what it sees in a high one.
    for (const viewport of name === 'light' ? [low, narrow, wide] : [narrow]) {
      await page.setViewportSize(viewport);
      const seen = {
        faults: viewport === low ? [] : await faultsOf(page, name === 'light' ? 'all' : 'colours'),
        overflow: await overflowOf(page),
      };
      expect({ viewport, ...seen }).toEqual({ viewport, faults: [], overflow: 0 });
    }
    expect([...complaints, ...elsewhere]).toEqual([]);
  });

  test('shows the focus wherever the keyboard goes', async () => {
    const { page } = await visit();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize(narrow);
    await page.reload();
    const hidden: string[] = [];
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press('Tab');
      let found = await page.evaluate<Focus | undefined>(focus);
      // What is folded is looked into.
      if (found?.isFolded) {
        await page.keyboard.press('Enter');
        found = await page.evaluate<Focus | undefined>(focus);
      }
      if (found === undefined) break;
      if (found.hidden !== '') hidden.push(found.hidden);
    }
    expect(hidden).toEqual([]);
  });
});
