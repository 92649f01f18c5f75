import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { presetNames } from '../../src/model/presets.ts';
import { serve } from '../support/browser.ts';
import { files, projectFolder } from '../support/helpers.ts';
import { buildContent } from '../support/sites.ts';
import { example, lookAt, siteOf, type View } from '../support/visit.ts';

/**
 * Pictures of each kind of page, to be looked at. `npm run screenshots` keeps them in docs/screenshots/; else one page is taken in each look, to
 * see that it works.
 */

const pages = {
  index: '',
  role: 'roles/back-end-developer/',
  closed: 'roles/supply-planner/',
  'not-found': 'nowhere/',
} as const;

const looks: Readonly<Record<string, View>> = {
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
afterAll(() => kept ?? rmSync(folder, { recursive: true }));

test('every kind of page has its picture taken', async () => {
  const url = await siteOf(example);
  for (const [name, path] of kept === undefined ? [['role', pages.role] as const] : Object.entries(pages))
    for (const [look, view] of Object.entries(looks))
      await lookAt(url + path, { ...view, reducedMotion: 'reduce' }, async (page) => {
        const picture = await page.screenshot();
        writeFileSync(join(folder, `${name}-${look}.png`), await inFewColours(picture, 64));
        expect(picture.subarray(0, 4).equals(png), name).toBe(true);
        if (look !== 'wide') return;
        const paper = await page.pdf({ format: 'A4' });
        writeFileSync(join(folder, `${name}-print.pdf`), paper);
        expect(paper.subarray(0, 4).toString()).toBe('%PDF');
      });
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

// Six sites are built for it: it is made where it is kept.
test.runIf(kept !== undefined)('the presets have one picture, side by side', async () => {
  const tiles: string[] = [];
  for (const name of ['none', ...presetNames]) {
    const site = await siteIn(name);
    const view = { viewport: { width: 1040, height: 470 }, reducedMotion: 'reduce' } as const;
    const { seen } = await lookAt(`${site.url}roles/back-end-developer/`, view, (page) => page.screenshot());
    const picture = seen.toString('base64');
    tiles.push(
      `<figure><img src="data:image/png;base64,${picture}"><figcaption>${name === 'none' ? '(no preset)' : name}</figcaption></figure>`,
    );
    site.close();
  }
  const style =
    'body{margin:0;padding:16px;display:grid;grid-template-columns:repeat(2,1fr);gap:16px;background:#e9ecef;font:600 18px sans-serif}figure{margin:0}img{display:block;width:100%;border:1px solid #c5ccd3;box-sizing:border-box}figcaption{padding-top:6px}';
  const { seen: whole } = await lookAt('about:blank', { viewport: { width: 1280, height: 800 } }, async (page) => {
    await page.setContent(`<style>${style}</style>${tiles.join('')}`);
    return page.screenshot({ fullPage: true });
  });
  const small = await inFewColours(whole, 24);
  writeFileSync(join(folder, 'presets.png'), small);
  expect(small.length).toBeLessThan(120_000);
});

test('the header has one picture on a phone, folded and unfolded', async () => {
  const url = `${await siteOf(example)}how-we-hire/`;
  const { seen: both } = await lookAt(
    url,
    { viewport: { width: 390, height: 330 }, reducedMotion: 'reduce' },
    async (page) => {
      const folded = await page.screenshot();
      await page.locator('.site-header summary').first().click();
      return [folded, await page.screenshot()];
    },
  );
  const style =
    'body{margin:0;padding:16px;display:flex;gap:24px;background:#e9ecef}img{display:block;width:390px;height:330px}';
  const pictures = both.map((one) => `<img src="data:image/png;base64,${one.toString('base64')}">`).join('');
  const { seen: whole } = await lookAt('about:blank', { viewport: { width: 836, height: 362 } }, async (page) => {
    await page.setContent(`<style>${style}</style>${pictures}`);
    return page.screenshot();
  });
  const small = await inFewColours(whole, 32);
  writeFileSync(join(folder, 'header-phone.png'), small);
  expect(small.length).toBeLessThan(30_000);
});
