import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { BuildWithFiles } from '../../src/build.ts';
import { fileOf } from '../support/helpers.ts';
import { largeSite } from '../support/sites.ts';
import { example, faultsOf, lookAnew, lookAt, looks, overflowOf, siteOf } from '../support/visit.ts';

/** What candidates do on the pages, in a real browser. */

const found = (page: Page) => page.getByText(/roles? found/u).waitFor();

/** Where there is little room the filters are behind a button. */
async function showFilters(page: Page): Promise<void> {
  const fold = page.locator('[data-fold][aria-expanded=false]');
  if (await fold.isVisible()) await fold.click();
}

/** What a visitor does with the search and the filters, and what the page shows then. */
const uses: readonly (readonly [string, () => Promise<BuildWithFiles>, (page: Page) => Promise<void>])[] = [
  ['a filter unfolded', example, async (page) => {
    await showFilters(page);
    await page.locator('[data-facet] summary').last().click();
  }],
  ['a filter set', example, async (page) => {
    await showFilters(page);
    await page.locator('[data-facet] summary').first().click();
    await page.getByRole('checkbox').first().check();
    await found(page);
  }],
  ['nothing found', example, async (page) => {
    await page.getByRole('searchbox').fill('xyzzy');
    await found(page);
  }],
  ['roles found among many', largeSite, async (page) => {
    await page.getByRole('searchbox').fill('cook');
    await showFilters(page);
    await page.locator('[data-facet] summary').first().click();
    await page.getByRole('checkbox').first().check();
    await found(page);
  }],
]; // prettier-ignore

describe('the search and the filters', () => {
  test.each(uses)('with %s are open to everybody', async (_name, made, use) => {
    // Used in a narrow window, which then becomes wide; the filters are used in windows of every width below.
    const options = { viewport: { width: 320, height: 800 }, reducedMotion: 'reduce' } as const;
    const { complaints } = await lookAt(await siteOf(made), options, async (page) => {
      await use(page);
      for (const [name, look] of looks) {
        await page.emulateMedia(look);
        const faults = await faultsOf(page, name === 'light' ? 'all' : 'colours');
        expect({ name, faults }).toEqual({ name, faults: [] });
      }
      expect(await overflowOf(page)).toBe(0);
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.emulateMedia(looks[0][1]);
      expect({ faults: await faultsOf(page), overflow: await overflowOf(page) }).toEqual({ faults: [], overflow: 0 });
    });
    expect(complaints).toEqual([]);
  });

  test('unfold inside the window', async () => {
    await lookAt(await siteOf(example), {}, async (page) => {
      for (const width of [320, 480, 660, 780, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await showFilters(page);
        const sides: string[] = [];
        for (const summary of await page.locator('[data-facet] summary').all()) {
          await summary.click();
          const box = await page.locator('[open] > fieldset').boundingBox();
          if (!box || box.x < 0 || box.x + box.width > width) sides.push(JSON.stringify(box));
        }
        await page.locator('[open] > summary').click();
        expect({ width, sides }).toEqual({ width, sides: [] });
      }
    });
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
    const seen = await lookAnew(await siteOf(example), { javaScriptEnabled: false }, async (page) => ({
      links: await Promise.all((await page.locator('.card a:visible').all()).map((link) => link.getAttribute('href'))),
      buttons: await page.locator('button:visible, form:visible').count(),
    }));
    expect(new Set(seen.links)).toEqual(new Set(site?.open.map(({ slug }) => `/roles/${slug}/`)));
    expect(seen.buttons).toBe(0);
  });

  test('a role can be read, applied for and passed on', async () => {
    const seen = await lookAnew(`${await siteOf(example)}roles/water-chemistry-intern/`, { javaScriptEnabled: false }, async (page) => ({
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
    const seen = await lookAnew(url, { colorScheme: 'light' }, async (page) => {
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
    const seen = await lookAnew(url, { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.getByRole('button', { name: 'Share' }).click();
      await page.getByText('Link copied').waitFor();
      return page.evaluate<string>('navigator.clipboard.readText()');
    }); // prettier-ignore
    expect(seen).toBe('https://careers.quellmark.example/roles/water-chemistry-intern/');
  });

  test('prints the longest roles on two pages at most', async () => {
    const built = await example();
    const slugs = built.site?.open.map(({ slug }) => slug) ?? [];
    // What takes the most room is among those with the most text; the others would be printed for nothing.
    const wordsIn = (slug: string) => fileOf(built, `roles/${slug}/index.html`).replace(/<[^>]*>/gu, '').length;
    const longest = slugs.toSorted((one, other) => wordsIn(other) - wordsIn(one)).slice(0, 4);
    const url = await siteOf(example);
    await lookAt(url, {}, async (page) => {
      for (const slug of longest) {
        await page.goto(`${url}roles/${slug}/`);
        const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
        expect(pdf.match(/\/Type \/Page\n/gu)?.length, slug).toBeLessThanOrEqual(2);
      }
    });
  });

  test('prints dark on light, whatever the visitor chose for the screen', async () => {
    const seen = await lookAnew(await siteOf(example), { colorScheme: 'dark' }, async (page) => {
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
  const scripts = built.files.map(({ path }) => path).filter((path) => /^assets\/.*\.js$/u.test(path));
  expect(scripts.reduce((all, path) => all + sizeOf(path), 0)).toBeLessThan(10_000);
  for (const { path } of built.files.filter((file) => /^roles\/.*\.html$/u.test(file.path))) {
    const styles = [...fileOf(built, path).matchAll(/<link rel="stylesheet" href="\/([^"]+)"/gu)].map(
      ([, href = '']) => href,
    );
    expect(styles).not.toEqual([]);
    expect(
      [path, ...styles].reduce((all, one) => all + sizeOf(one), 0),
      path,
    ).toBeLessThan(14_000);
  }
});
