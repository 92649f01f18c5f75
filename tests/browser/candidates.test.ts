import { afterAll, describe, expect, test } from 'vitest';
import type { BuildWithFiles } from '../../src/build.ts';
import { largeSite } from '../support/sites.ts';
import {
  empty,
  example,
  faultsOf,
  hostile,
  lookAt,
  looks,
  newVisit,
  overflowOf,
  sharedContext,
  sharedVisit,
  show,
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

/** Pages made of parts of which others show each in the same colours: a language, a direction and a length change none. */
const alike = new Set(['a role in German', 'a page of text in another language', 'a role written from right to left', 'a page of a long list']); // prettier-ignore

/** Pages with a part that is laid out otherwise in a wide window; all others are made of theirs. */
const otherInWide = new Set(['the front page', 'a role', 'a page of texts, values and roles', 'a page of benefits and questions', 'the front page of a large site']); // prettier-ignore

/** 320 CSS pixels are also what a window of 1280 shows at 400 %. */
const narrow = { width: 320, height: 640 } as const;
const low = { width: 320, height: 256 } as const;
const wide = { width: 1280, height: 900 } as const;

/** A second page, for the wide window: what the two wait for they wait for at the same time. */
const secondVisit = () => (second ??= sharedContext().then(newVisit));
let second: Promise<Visit> | undefined;
afterAll(async () => (await second)?.page.close());

/** Runs in the page. Typefaces come after the rest. */
const shifts = `document.fonts.ready.then(() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const one of list.getEntries()) sum += one.value }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done(sum), 120);
}))`;

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
    const { seen } = await lookAt(url, { viewport: { width, height } }, (page) =>
      page.evaluate(
        `[...document.querySelectorAll('.card')].filter((card) => card.getBoundingClientRect().bottom <= innerHeight).length`,
      ),
    );
    expect(seen).toBeGreaterThanOrEqual(wanted);
  });

  test('of a role on a telephone is followed by its first section at the latest', async () => {
    const url = `${await siteOf(example)}roles/technical-support-specialist/`;
    const { seen } = await lookAt(url, { viewport: { width: 390, height: 844 } }, (page) =>
      page.evaluate(`document.querySelector('.part').getBoundingClientRect().top / innerHeight`),
    );
    expect(seen).toBeLessThan(2);
  });
});

/** How far the parts of a page moved while it loaded. */
async function shiftOf({ page, goTo }: Visit, url: string): Promise<number> {
  let moved = Infinity;
  // On a busy machine a browser may paint a page of which it has read only a part: what moves by itself moves at each load.
  for (let load = 0; load < 5 && moved > 0; load++) {
    await (load === 0 ? goTo(url) : page.reload());
    moved = await page.evaluate<number>(shifts);
  }
  return moved;
}

describe.each(pages)('%s', (kind, made, path) => {
  /** Opens the page in a narrow and in a wide window. */
  const openBoth = async () => {
    const url = (await siteOf(made)) + path;
    const windows = [
      [await sharedVisit(), narrow],
      [await secondVisit(), wide],
    ] as const;
    return Promise.all(
      windows.map(async ([visit, viewport]) => {
        await show(visit, { viewport });
        return { visit, viewport, moved: await shiftOf(visit, url) };
      }),
    );
  };
  let opening: ReturnType<typeof openBoth> | undefined;
  const opened = () => (opening ??= openBoth());

  test('does not move while it loads', async () => {
    // What a low window shows, a higher one shows too.
    for (const { viewport, moved } of await opened()) expect({ viewport, moved }).toEqual({ viewport, moved: 0 });
  });

  test.each(alike.has(kind) ? looks.slice(0, 1) : looks)('is open to everybody in %s', async (name, look) => {
    for (const { visit, viewport } of await opened()) {
      // All that depends on the size of the window is style, which follows, and no colour depends on it.
      if (viewport === wide && name !== 'light') continue;
      // No colour is judged while it changes.
      await show(visit, { viewport, ...look, reducedMotion: 'reduce' });
      const isSeenElsewhere = viewport === wide && !otherInWide.has(kind);
      const faults = isSeenElsewhere ? [] : await faultsOf(visit.page, name === 'light' ? 'all' : 'colours');
      expect({ viewport, faults, overflow: await overflowOf(visit.page) }).toEqual({
        viewport,
        faults: [],
        overflow: 0,
      });
      if (viewport === narrow && name === 'light') {
        // Axe sees in a low window what it sees in a high one.
        await visit.page.setViewportSize(low);
        expect(await overflowOf(visit.page)).toBe(0);
      }
      expect([...visit.complaints, ...visit.elsewhere]).toEqual([]);
    }
  });

  test('shows the focus wherever the keyboard goes', async () => {
    await opened();
    const visit = await sharedVisit();
    const { page } = visit;
    await show(visit, { viewport: narrow, reducedMotion: 'reduce' });
    const hidden: string[] = [];
    let step = 0;
    for (; step < 60; step++) {
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
    expect(step).toBeGreaterThan(1);
  });
});
