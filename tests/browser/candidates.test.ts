import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuildWithFiles } from '../../src/build.ts';
import { openBrowser } from '../support/browser.ts';
import { largeSite } from '../support/sites.ts';
import { empty, example, faultsOf, hostile, lookAt, looks, overflowOf, siteOf } from '../support/visit.ts';

/** What candidates meet, in a real browser: each kind of page, in every way it may be looked at. */

const pages: readonly (readonly [string, () => Promise<BuildWithFiles>, string])[] = [
  ['the front page', example, ''],
  ['a role', example, 'roles/water-chemistry-intern/'],
  ['a role in German', example, 'roles/fachkraft-servicetechnik/'],
  ['a closed role', example, 'roles/supply-planner/'],
  ['a department', example, 'departments/engineering/'],
  ['a page that does not exist', example, 'nowhere/'],
  ['a front page without roles', empty, ''],
  ['a front page full of hostile text', hostile, ''],
  ['a role written from right to left', hostile, 'roles/arabic/'],
  ['a draft', hostile, 'roles/draft/'],
  ['the front page of a large site', largeSite, ''],
  ['a page of a long list', largeSite, 'roles/page-2/'],
];

/** 320 CSS pixels are also what a window of 1280 shows at 400 %. */
const sizes = [
  { width: 320, height: 256 },
  { width: 320, height: 640 },
  { width: 1280, height: 900 },
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

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
  test.each(looks)('is open to everybody in %s', async (_name, look) => {
    const url = (await siteOf(made)) + path;
    // In each look the page is loaded once, and then the window changes: all that depends on its size is style, which follows.
    const { seen, complaints, elsewhere } = await lookAt(
      browser,
      url,
      { ...look, viewport: sizes[0] },
      async (page) => {
        const found: unknown[] = [];
        for (const viewport of sizes) {
          await page.setViewportSize(viewport);
          // A low window shows the same page to a screen reader.
          found.push({
            viewport,
            faults: viewport.height < 600 ? [] : await faultsOf(page),
            overflow: await overflowOf(page),
          });
        }
        return found;
      },
    );
    expect(seen).toEqual(sizes.map((viewport) => ({ viewport, faults: [], overflow: 0 })));
    expect([...complaints, ...elsewhere]).toEqual([]);
  });

  test('does not move while it loads', async () => {
    const url = (await siteOf(made)) + path;
    const shifts = `new Promise((done) => {
      let sum = 0;
      new PerformanceObserver((list) => { for (const one of list.getEntries()) sum += one.value }).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => done(sum), 300);
    })`;
    for (const viewport of sizes) {
      // On a busy machine a browser may paint a page of which it has read only a part: what moves by itself moves at each load.
      let load = await lookAt(browser, url, { viewport }, (page) => page.evaluate<number>(shifts));
      for (let again = 0; again < 4 && load.seen > 0; again++)
        load = await lookAt(browser, url, { viewport }, (page) => page.evaluate<number>(shifts));
      expect(load).toEqual({ seen: 0, complaints: [], elsewhere: [] });
    }
  });

  test('shows the focus wherever the keyboard goes', async () => {
    const url = (await siteOf(made)) + path;
    const { seen } = await lookAt(
      browser,
      url,
      { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' },
      async (page) => {
        const hidden: string[] = [];
        for (let step = 0; step < 60; step++) {
          await page.keyboard.press('Tab');
          // What is folded is looked into.
          if (await page.evaluate('document.activeElement?.matches("details:not([open]) > summary")'))
            await page.keyboard.press('Enter');
          const found = await page.evaluate<string | undefined>(`(() => {
          const one = document.activeElement;
          if (!one || one === document.body) return undefined;
          const styles = [one, ...['::after', '::before']].map((part, index) => index === 0 ? getComputedStyle(one) : getComputedStyle(one, part));
          const ringed = styles.some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
          const { bottom, top, right, left } = one.getBoundingClientRect();
          const on = document.elementFromPoint(Math.max(0, (left + right) / 2), Math.min(innerHeight - 1, Math.max(1, (top + bottom) / 2)));
          const seen = bottom > 0 && top < innerHeight && (one.contains(on) || on?.contains(one));
          return ringed && seen ? '' : one.outerHTML.slice(0, 120);
        })()`);
          if (found === undefined) break;
          if (found !== '') hidden.push(found);
        }
        return hidden;
      },
    );
    expect(seen).toEqual([]);
  });
});
