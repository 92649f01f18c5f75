import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { presetNames } from '../../src/model/presets.ts';
import { openBrowser, serve } from '../support/browser.ts';
import { files, projectFolder } from '../support/helpers.ts';
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

/** The documents are in the package, and their pictures with them. */
function inFewColours(picture: Buffer, colours: number): Promise<Buffer> {
  return sharp(picture).png({ palette: true, colours, effort: 10, compressionLevel: 9 }).toBuffer();
}

const kept = process.env['SCREENSHOTS'];
const folder = kept === undefined ? mkdtempSync(join(tmpdir(), 'rolepress-screenshots-')) : join(projectFolder, kept);
mkdirSync(folder, { recursive: true });

test('every kind of page has its picture taken', async () => {
  const site = await serve((await buildContent(join(projectFolder, 'content'))).files);
  const browser = await openBrowser();
  try {
    for (const [look, options] of Object.entries(looks)) {
      const page = await (await browser.newContext({ ...options, reducedMotion: 'reduce' })).newPage();
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(site.url + path);
        const picture = await page.screenshot();
        writeFileSync(join(folder, `${name}-${look}.png`), await inFewColours(picture, 64));
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

/** The example site in a preset. */
async function siteIn(preset: string) {
  const copy = files({});
  cpSync(join(projectFolder, 'content'), join(copy, 'content'), { recursive: true });
  const path = join(copy, 'content/site.yml');
  const yml = readFileSync(path, 'utf8');
  writeFileSync(path, preset === 'none' ? yml : yml.replace('\ntheme:\n', `\ntheme:\n  preset: ${preset}\n`));
  return serve((await buildContent(join(copy, 'content'))).files);
}

test('the presets have one picture, side by side', async () => {
  const browser = await openBrowser();
  try {
    const tiles: string[] = [];
    for (const name of ['none', ...presetNames]) {
      const site = await siteIn(name);
      const page = await (
        await browser.newContext({ viewport: { width: 1040, height: 470 }, reducedMotion: 'reduce' })
      ).newPage();
      await page.goto(`${site.url}roles/back-end-developer/`);
      const picture = (await page.screenshot()).toString('base64');
      tiles.push(
        `<figure><img src="data:image/png;base64,${picture}"><figcaption>${name === 'none' ? '(no preset)' : name}</figcaption></figure>`,
      );
      site.close();
    }
    const style =
      'body{margin:0;padding:16px;display:grid;grid-template-columns:repeat(2,1fr);gap:16px;background:#e9ecef;font:600 18px sans-serif}figure{margin:0}img{display:block;width:100%;border:1px solid #c5ccd3;box-sizing:border-box}figcaption{padding-top:6px}';
    const sheet = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    await sheet.setContent(`<style>${style}</style>${tiles.join('')}`);
    const whole = await sheet.screenshot({ fullPage: true });
    const small = await inFewColours(whole, 24);
    writeFileSync(join(folder, 'presets.png'), small);
    expect(small.length).toBeLessThan(120_000);
  } finally {
    await browser.close();
  }
});

test('the header has one picture on a phone, folded and unfolded', async () => {
  const site = await serve((await buildContent(join(projectFolder, 'content'))).files);
  const browser = await openBrowser();
  try {
    const page = await (
      await browser.newContext({ viewport: { width: 390, height: 330 }, reducedMotion: 'reduce' })
    ).newPage();
    await page.goto(`${site.url}how-we-hire/`);
    const folded = (await page.screenshot()).toString('base64');
    await page.locator('.site-header summary').first().click();
    const unfolded = (await page.screenshot()).toString('base64');
    const sheet = await (await browser.newContext({ viewport: { width: 836, height: 362 } })).newPage();
    const style =
      'body{margin:0;padding:16px;display:flex;gap:24px;background:#e9ecef}img{display:block;width:390px;height:330px}';
    await sheet.setContent(
      `<style>${style}</style>${[folded, unfolded].map((one) => `<img src="data:image/png;base64,${one}">`).join('')}`,
    );
    const small = await inFewColours(await sheet.screenshot(), 32);
    writeFileSync(join(folder, 'header-phone.png'), small);
    expect(small.length).toBeLessThan(30_000);
  } finally {
    await browser.close();
    site.close();
  }
});
