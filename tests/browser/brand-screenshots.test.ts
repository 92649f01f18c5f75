import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openBrowser, serve } from '../support/browser.ts';
import { files, projectFolder } from '../support/helpers.ts';
import { buildContent } from '../support/sites.ts';

/**
 * Pictures of every kind of page in brands that are hard on a design, wide and narrow, in light and dark, to be looked at; and of each block for the docs. They
 * are taken by `npm run screenshots:brands` alone.
 */
const folder = process.env['BRAND_SCREENSHOTS'];

const brands = {
  blue: { accent: '#0b2a5b', preset: 'quiet' },
  yellow: { accent: '#ffd400', preset: 'warm' },
  'red-on-black': { accent: '#c8102e', preset: 'confident' },
} as const;

const pages = {
  home: '',
  role: 'roles/back-end-developer/',
  closed: 'roles/supply-planner/',
  listing: 'departments/engineering/',
  about: 'about/',
  benefits: 'benefits/',
  hiring: 'how-we-hire/',
  'not-found': 'nowhere/',
} as const;

const viewports = { wide: { width: 1280, height: 860 }, narrow: { width: 390, height: 844 } } as const;
const schemes = ['light', 'dark'] as const;

/** The kinds of blocks, and what shows one of them alone. */
const blocks = {
  hero: '.hero-home',
  numbers: '.numbers',
  values: '.values',
  benefits: '.benefits',
  steps: '.steps',
  quotes: '.quotes, .quote',
  questions: '.questions',
  text: '.text',
  roles: '.section .roles',
} as const;

/** The example site in a brand; a black brand has its dark scheme for everybody who asks for dark. */
async function siteIn({ accent, preset }: { readonly accent: string; readonly preset: string }) {
  const copy = files({});
  cpSync(join(projectFolder, 'content'), join(copy, 'content'), { recursive: true });
  const path = join(copy, 'content/site.yml');
  const yml = readFileSync(path, 'utf8').replace(/^ {2}accent: .*$/mu, `  accent: "${accent}"\n  preset: ${preset}`);
  writeFileSync(path, yml);
  return serve((await buildContent(join(copy, 'content'))).files);
}

async function take(page: Page, name: string, width: number): Promise<void> {
  await page.screenshot({ path: join(projectFolder, folder ?? '', `${name}.png`) });
  const asked = await page.evaluate('document.documentElement.scrollWidth');
  expect(asked, `${name} is no wider than the screen`).toBe(width);
}

describe.skipIf(folder === undefined)('pictures of brands', () => {
  test.each(Object.entries(brands))('are taken of %s', async (brand, look) => {
    mkdirSync(join(projectFolder, folder ?? ''), { recursive: true });
    const site = await siteIn(look);
    const browser = await openBrowser();
    try {
      for (const [size, viewport] of Object.entries(viewports))
        for (const colorScheme of schemes) {
          const page = await (await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' })).newPage();
          for (const [name, path] of Object.entries(pages)) {
            await page.goto(site.url + path);
            await take(page, `${brand}-${name}-${size}-${colorScheme}`, viewport.width);
          }
          await page.context().close();
        }
    } finally {
      site.close();
    }
  }, 300_000);

  test('are taken of each block, for the docs', async () => {
    const site = await serve((await buildContent(join(projectFolder, 'content'))).files);
    const browser = await openBrowser();
    const left = new Set(Object.keys(blocks));
    try {
      const page = await (await browser.newContext({ viewport: { width: 1000, height: 1400 }, reducedMotion: 'reduce' })).newPage();
      for (const path of ['about/', 'benefits/', 'how-we-hire/', '']) {
        await page.goto(site.url + path);
        for (const [name, selector] of Object.entries(blocks)) {
          const found = page.locator(selector).first();
          if (!left.has(name) || (await found.count()) === 0) continue;
          await found.scrollIntoViewIfNeeded();
          await found.screenshot({ path: join(projectFolder, 'docs/screenshots', `block-${name}.png`) });
          left.delete(name);
        }
      }
    } finally {
      site.close();
    }
    expect([...left]).toEqual([]);
  }, 120_000);
}); // prettier-ignore
