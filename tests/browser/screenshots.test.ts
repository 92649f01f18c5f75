import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, serve } from '../support/browser.ts';
import { projectFolder } from '../support/helpers.ts';
import { buildContent } from '../support/sites.ts';

/** Pictures of each kind of page, to be looked at. `npm run screenshots` keeps them in docs/screenshots/; else they go to a temporary folder. */

const pages = {
  index: '',
  role: 'roles/back-end-developer/',
  closed: 'roles/supply-planner/',
  'not-found': 'nowhere/',
} as const;

const looks: Readonly<Record<string, BrowserContextOptions>> = {
  wide: { viewport: { width: 1280, height: 860 } },
  narrow: { viewport: { width: 390, height: 780 } },
  dark: { viewport: { width: 1280, height: 860 }, colorScheme: 'dark' },
};

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

test('every kind of page has its picture taken', async () => {
  const kept = process.env['SCREENSHOTS'];
  const folder = kept === undefined ? mkdtempSync(join(tmpdir(), 'rolepress-screenshots-')) : join(projectFolder, kept);
  mkdirSync(folder, { recursive: true });
  const site = await serve((await buildContent(join(projectFolder, 'content'))).files);
  const browser = await openBrowser();
  try {
    for (const [look, options] of Object.entries(looks)) {
      const page = await (await browser.newContext({ ...options, reducedMotion: 'reduce' })).newPage();
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(site.url + path);
        const picture = await page.screenshot({ path: join(folder, `${name}-${look}.png`) });
        expect(picture.subarray(0, 4).equals(png), name).toBe(true);
        if (look !== 'wide') continue;
        const paper = await page.pdf({ format: 'A4' });
        writeFileSync(join(folder, `${name}-print.pdf`), paper);
        expect(paper.subarray(0, 4).toString()).toBe('%PDF');
      }
    }
  } finally {
    await browser.close();
    site.close();
  }
});
