import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { fileOf } from '../support/helpers.ts';
import { largeSite, many } from '../support/sites.ts';
import { example as exampleSite, lookAt, siteOf } from '../support/visit.ts';

/** The search of the front page, used as a visitor does. */

let example: string;
beforeAll(async () => {
  example = await siteOf(exampleSite);
});

async function visit<Seen>(url: string, see: (page: Page) => Promise<Seen>): Promise<Seen> {
  return (await lookAt(url, { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' }, see)).seen;
}

const titlesOn = (page: Page) => page.locator('.card-title a:visible').allTextContents();
const statusOn = (page: Page) => page.locator('[role=status]').first().textContent();

describe('the search of a small site', () => {
  test('finds by words of the title at once, also without an index', async () => {
    const { titles, status } = await visit(example, async (page) => {
      await page.route('**/search.json', (route) => route.abort());
      await page.getByLabel('Search roles').fill('writer');
      await page.getByText('1 role found').waitFor();
      return { titles: await titlesOn(page), status: await statusOn(page) };
    });
    expect(titles).toEqual(['Technical Writer']);
    expect(status).toBe('1 role found');
  });

  test('finds by the texts of the roles, whatever accents and the ends of words are', async () => {
    await visit(example, async (page) => {
      const input = page.getByLabel('Search roles');
      // Only the text of one role says it.
      await input.fill('membran');
      await page.getByText('1 role found').waitFor();
      expect(await titlesOn(page)).toEqual(['Water Chemistry Intern']);
      await input.fill('charge affaires');
      await expect.poll(() => titlesOn(page)).toEqual(["Chargé ou chargée d'affaires eau potable (F/H/X)"]);
      await input.fill('');
      await expect.poll(async () => (await titlesOn(page)).length).toBe(14);
      expect(await statusOn(page)).toBe('14 open roles');
    });
  });

  test('tells when nothing fits, and how to go back', async () => {
    await visit(example, async (page) => {
      await page.getByLabel('Search roles').fill('astronaut');
      await page.getByRole('heading', { name: 'No role matches' }).waitFor();
      expect(await statusOn(page)).toBe('0 roles found');
      expect(await titlesOn(page)).toEqual([]);
      await page.getByRole('button', { name: 'Clear search and filters' }).last().click();
      expect((await titlesOn(page)).length).toBe(14);
      expect(await page.evaluate<string>('document.activeElement.name')).toBe('q');
    });
  });

  test('filters: values of one facet add up, facets narrow each other, and the counts tell what is left', async () => {
    await visit(example, async (page) => {
      const facet = (name: string) => page.locator('summary', { hasText: name });
      const box = (name: string) => page.getByRole('checkbox', { name: new RegExp(`^${name}`, 'u') });
      await facet('Department').click();
      await box('Engineering').check();
      expect(await statusOn(page)).toBe('3 roles found');
      await box('Research').check();
      expect(await statusOn(page)).toBe('5 roles found');
      await facet('Workplace').click();
      // Counts of the other facets speak of what would be left.
      const counts = await page.locator('[data-facet=workplace] label').allInnerTexts();
      expect(counts.map((text) => Number(/\d+$/u.exec(text.trim())?.[0])).reduce((sum, count) => sum + count, 0)).toBe(5);
      await box('Hybrid').check();
      const hybrid = Number(/\d+/u.exec((await statusOn(page)) ?? '')?.[0]);
      expect(hybrid).toBeGreaterThan(0);
      expect(hybrid).toBeLessThan(5);
      expect((await titlesOn(page)).length).toBe(hybrid);
      expect(await page.locator('.group:visible').count()).toBeLessThanOrEqual(2);
    });
  }); // prettier-ignore

  test('keeps what is asked in the address, and finds it again there', async () => {
    const url = await visit(example, async (page) => {
      await page.getByLabel('Search roles').fill('water');
      await page.locator('summary', { hasText: 'Department' }).click();
      await page.getByRole('checkbox', { name: /^Research/u }).check();
      return page.url();
    });
    expect(new URL(url).search).toBe('?q=water&department=research');
    const seen = await visit(url, async (page) => {
      await page.getByText('roles found').or(page.getByText('role found')).waitFor();
      return {
        titles: await titlesOn(page),
        words: await page.getByLabel('Search roles').inputValue(),
        ticked: await page.locator('input:checked').count(),
      };
    });
    expect(seen).toMatchObject({ words: 'water', ticked: 1 });
    expect(seen.titles).toContain('Water Chemistry Intern');
  });

  test('works by the keyboard alone', async () => {
    await visit(example, async (page) => {
      const { keyboard } = page;
      const focused = () => page.evaluate<string>('document.activeElement.innerText || document.activeElement.name || document.activeElement.value');
      for (let step = 0; step < 20 && (await focused()) !== 'q'; step++) await keyboard.press('Tab');
      await keyboard.type('water');
      await keyboard.press('Tab');
      await keyboard.press('Tab');
      expect((await focused()).trim()).toBe('Department');
      await keyboard.press('Enter');
      await keyboard.press('Tab');
      await keyboard.press('Space');
      expect(await page.locator('input:checked').count()).toBe(1);
      await keyboard.press('Escape');
      expect(await page.locator('details[open]').count()).toBe(0);
      expect(await focused()).toContain('Department');
      // Enter in the field changes nothing but keeps the page.
      await page.getByLabel('Search roles').press('Enter');
      expect(new URL(page.url()).search).toContain('q=water');
    });
  }); // prettier-ignore
});

describe('the front page of a large site', () => {
  test('shows the newest of each department, and leads to every role without scripts', async () => {
    const built = await largeSite();
    const hrefs = (path: string) => [...fileOf(built, path).matchAll(/href="(\/[^"]*)"/gu)].map(([, href = '']) => href);
    const isRole = (href: string) => /^\/roles\/[^/]+\/$/u.test(href) && !href.startsWith('/roles/page-');
    expect(hrefs('index.html').filter(isRole).length).toBe(4 * 5);
    const seen = new Set<string>();
    const waiting = ['/'];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      if (path.endsWith('/') && !isRole(path)) waiting.push(...hrefs(`${path.slice(1)}index.html`));
    }
    // The site's own cook is there too.
    expect([...seen].filter(isRole).length).toBe(many + 1);
    expect([...seen]).toEqual(expect.arrayContaining(['/roles/', '/roles/page-2/', '/departments/bar-cellar/']));
  }); // prettier-ignore

  test('finds every role, the best first, and shows more on demand', async () => {
    await visit(await siteOf(largeSite), async (page) => {
      await page.getByLabel('Search roles').fill('eclair');
      await page.getByText('1 role found').waitFor();
      expect(await titlesOn(page)).toEqual(['Pastry chef for éclairs']);
      await page.getByLabel('Search roles').fill('cook');
      await page.getByText(`${many} roles found`).waitFor();
      expect((await titlesOn(page)).length).toBe(50);
      await page.getByRole('button', { name: 'Show more' }).click();
      expect((await titlesOn(page)).length).toBe(100);
      expect(await page.evaluate<boolean>('document.querySelectorAll(".roles[data-results] a")[50] === document.activeElement')).toBe(true);
      await page.locator('[data-results] a').first().click();
      expect(page.url()).toMatch(/\/roles\/r?[a-z0-9]+\/$/u);
    });
  }); // prettier-ignore

  test('filters without words, in the order of the site', async () => {
    await visit(await siteOf(largeSite), async (page) => {
      await page.locator('summary', { hasText: 'Location' }).click();
      await page.getByRole('checkbox', { name: /^Braga/u }).check();
      await page.getByText('260 roles found').waitFor();
      expect(await page.locator('.group:visible').count()).toBe(0);
      await page.getByRole('checkbox', { name: /^Braga/u }).uncheck();
      await expect.poll(() => page.locator('.group:visible').count()).toBe(4);
    });
  });
});
