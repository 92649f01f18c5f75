import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuildWithFiles } from '../../src/build.ts';
import { openBrowser, serve, type ServedSite } from '../support/browser.ts';
import { fileOf, projectFolder, siteFolder } from '../support/helpers.ts';
import { buildContent, hostileContent, largeSite } from '../support/sites.ts';

/** What candidates meet, in a real browser: each kind of page, in every way it may be looked at. */

const example = () => buildContent(join(projectFolder, 'content'));
const hostile = () => buildContent(hostileContent, { drafts: true });
const empty = () => buildContent(join(siteFolder(), 'content'), { now: '2020-01-01' });

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

const looks: readonly (readonly [string, BrowserContextOptions])[] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
];

/** 320 CSS pixels are also what a window of 1280 shows at 400 %. */
const sizes = [
  { width: 320, height: 256 },
  { width: 320, height: 640 },
  { width: 1280, height: 900 },
] as const;

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

let browser: Browser;
const served = new Map<BuildWithFiles, Promise<ServedSite>>();

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  for (const site of served.values()) (await site).close();
});

async function siteOf(made: () => Promise<BuildWithFiles>): Promise<string> {
  const built = await made();
  const site = served.get(built) ?? serve(built.files);
  served.set(built, site);
  return (await site).url;
}

/** Opens a page, looks at it, and tells what it asked others for and what it complained of. */
async function lookAt<Seen>(url: string, options: BrowserContextOptions, see: (page: Page) => Promise<Seen>) {
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

async function faultsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(levels).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** How much wider the page is than its window. */
function overflowOf(page: Page): Promise<unknown> {
  return page.evaluate('document.documentElement.scrollWidth - innerWidth');
}

describe.each(pages)('%s', (_, made, path) => {
  test.each(looks)('is open to everybody in %s', async (_name, look) => {
    const url = (await siteOf(made)) + path;
    for (const viewport of sizes) {
      const { seen, complaints, elsewhere } = await lookAt(url, { ...look, viewport }, async (page) => {
        // A low window shows the same page to a screen reader.
        return { faults: viewport.height < 600 ? [] : await faultsOf(page), overflow: await overflowOf(page) };
      });
      expect(seen, `${viewport.width} x ${viewport.height}`).toEqual({ faults: [], overflow: 0 });
      expect([...complaints, ...elsewhere]).toEqual([]);
    }
  });

  test('does not move while it loads', async () => {
    const url = (await siteOf(made)) + path;
    const shifts = `new Promise((done) => {
      let sum = 0;
      new PerformanceObserver((list) => { for (const one of list.getEntries()) sum += one.value }).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => done(sum), 300);
    })`;
    for (const viewport of sizes)
      expect((await lookAt(url, { viewport }, (page) => page.evaluate(shifts))).seen).toBe(0);
  });

  test('shows the focus wherever the keyboard goes', async () => {
    const url = (await siteOf(made)) + path;
    const { seen } = await lookAt(
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

const found = (page: Page) => page.getByText(/roles? found/u).waitFor();

/** What a visitor does with the search and the filters, and what the page shows then. */
const uses: readonly (readonly [string, () => Promise<BuildWithFiles>, (page: Page) => Promise<void>])[] = [
  ['a filter unfolded', example, (page) => page.locator('summary').last().click()],
  ['a filter set', example, async (page) => {
    await page.locator('summary').first().click();
    await page.getByRole('checkbox').first().check();
    await found(page);
  }],
  ['nothing found', example, async (page) => {
    await page.getByRole('searchbox').fill('xyzzy');
    await found(page);
  }],
  ['roles found among many', largeSite, async (page) => {
    await page.getByRole('searchbox').fill('cook');
    await page.locator('summary').first().click();
    await page.getByRole('checkbox').first().check();
    await found(page);
  }],
]; // prettier-ignore

describe('the search and the filters', () => {
  test.each(uses)('with %s are open to everybody', async (_name, made, use) => {
    const url = await siteOf(made);
    for (const [name, look] of looks) {
      for (const width of [320, 1280]) {
        const options = { ...look, viewport: { width, height: 800 }, reducedMotion: 'reduce' } as const;
        const { seen, complaints } = await lookAt(url, options, async (page) => {
          await use(page);
          return { faults: await faultsOf(page), overflow: await overflowOf(page) };
        });
        expect(seen, `${name}, ${width}`).toEqual({ faults: [], overflow: 0 });
        expect(complaints).toEqual([]);
      }
    }
  });

  test('unfold inside the window', async () => {
    const url = await siteOf(example);
    for (const width of [320, 480, 660, 780, 1280]) {
      const { seen } = await lookAt(url, { viewport: { width, height: 800 } }, async (page) => {
        const sides: string[] = [];
        for (const summary of await page.locator('summary').all()) {
          await summary.click();
          const box = await page.locator('[open] > fieldset').boundingBox();
          if (!box || box.x < 0 || box.x + box.width > width) sides.push(JSON.stringify(box));
        }
        return sides;
      });
      expect(seen, `${width}`).toEqual([]);
    }
  });
}); // prettier-ignore

test('nothing moves by itself where a visitor wants no motion', async () => {
  const { seen } = await lookAt(await siteOf(example), { reducedMotion: 'reduce' }, (page) =>
    page.evaluate<readonly string[]>(`[...document.querySelectorAll('*')].filter((one) => {
      const { animationName, scrollBehavior, transitionDuration } = getComputedStyle(one);
      return animationName !== 'none' || scrollBehavior !== 'auto' || !/^0s(, 0s)*$/.test(transitionDuration);
    }).map((one) => one.outerHTML.slice(0, 80))`),
  );
  expect(seen).toEqual([]);
});

describe('without scripts', () => {
  test('the front page leads to every open role, and shows nothing that does not work', async () => {
    const { site } = await example();
    const { seen } = await lookAt(await siteOf(example), { javaScriptEnabled: false }, async (page) => ({
      links: await Promise.all((await page.locator('.card a:visible').all()).map((link) => link.getAttribute('href'))),
      buttons: await page.locator('button:visible, form:visible').count(),
    }));
    expect(new Set(seen.links)).toEqual(new Set(site?.open.map(({ slug }) => `/roles/${slug}/`)));
    expect(seen.buttons).toBe(0);
  });

  test('a role can be read, applied for and passed on', async () => {
    const { seen } = await lookAt(`${await siteOf(example)}roles/water-chemistry-intern/`, { javaScriptEnabled: false }, async (page) => ({
      headings: await page.locator('h2:visible').allTextContents(),
      buttons: await page.locator('button:visible').count(),
      mail: await page.locator('a[href^="mailto:?subject="]:visible').count(),
      apply: await page.locator('a.button:visible').count(),
    })); // prettier-ignore
    expect(seen).toMatchObject({ buttons: 0, mail: 1, apply: 2 });
    expect(seen.headings).toEqual(expect.arrayContaining(['Your tasks', 'Qualifications']));
  });
});

describe('the colour scheme', () => {
  test('is the system’s, until a visitor chooses; the choice stays on every page', async () => {
    const url = await siteOf(example);
    const dark =
      'getComputedStyle(document.body).backgroundColor + getComputedStyle(document.documentElement).backgroundColor';
    const { seen } = await lookAt(url, { colorScheme: 'light' }, async (page) => {
      const before = await page.evaluate(dark);
      await page.getByRole('button', { name: 'Dark mode' }).click();
      const pressed = await page.getByRole('button', { name: 'Dark mode' }).getAttribute('aria-pressed');
      const after = await page.evaluate(dark);
      await page.goto(`${url}roles/water-chemistry-intern/`);
      return { before, after, pressed, next: await page.evaluate(dark) };
    }); // prettier-ignore
    expect(seen.before).toContain('rgb(255, 255, 255)');
    expect(seen.after).not.toBe(seen.before);
    expect(seen).toMatchObject({ pressed: 'true', next: seen.after });
  });
});

describe('passing a role on', () => {
  test('copies the address where the system has no way of its own, and says so', async () => {
    const url = `${await siteOf(example)}roles/water-chemistry-intern/`;
    const { seen } = await lookAt(url, { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.getByRole('button', { name: 'Share' }).click();
      await page.getByText('Link copied').waitFor();
      return page.evaluate<string>('navigator.clipboard.readText()');
    }); // prettier-ignore
    expect(seen).toBe('https://careers.quellmark.example/roles/water-chemistry-intern/');
  });

  test('prints each role on two pages at most', async () => {
    const { site } = await example();
    for (const { slug } of site?.open ?? []) {
      const { seen } = await lookAt(`${await siteOf(example)}roles/${slug}/`, {}, async (page) =>
        (await page.pdf({ format: 'A4' })).toString('latin1'),
      );
      expect(seen.match(/\/Type \/Page\n/gu)?.length, slug).toBeLessThanOrEqual(2);
    }
  });

  test('prints dark on light, whatever the visitor chose for the screen', async () => {
    const { seen } = await lookAt(await siteOf(example), { colorScheme: 'dark' }, async (page) => {
      await page.getByRole('button', { name: 'Dark mode' }).click();
      await page.getByRole('button', { name: 'Dark mode' }).click();
      await page.emulateMedia({ media: 'print' });
      return page.evaluate(`({
        scheme: document.documentElement.dataset.scheme,
        background: getComputedStyle(document.documentElement).backgroundColor,
        logos: [...document.querySelectorAll('.logo')].filter((one) => one.checkVisibility()).map((one) => one.getAttribute('src')),
        sign: getComputedStyle(document.querySelector('.hero-home'), '::after').display,
      })`);
    });
    expect(seen).toEqual({ scheme: 'dark', background: 'rgb(255, 255, 255)', logos: ['/logo.svg'], sign: 'none' });
  });
});

test('what a visitor waits for is small', async () => {
  const built = await example();
  const sizeOf = (path: string) => gzipSync(fileOf(built, path)).length;
  const assets = built.files.map(({ path }) => path).filter((path) => path.startsWith('assets/'));
  const sum = (end: string) => assets.filter((path) => path.endsWith(end)).reduce((all, path) => all + sizeOf(path), 0);
  expect(sum('.js')).toBeLessThan(10_000);
  for (const { path } of built.files.filter((file) => /^roles\/.*\.html$/u.test(file.path)))
    expect(sizeOf(path) + sum('.css'), path).toBeLessThan(14_000);
});
