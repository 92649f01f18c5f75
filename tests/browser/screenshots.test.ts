import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { projectFolder } from '../support/helpers.ts';
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

test('every kind of page has its picture taken', async () => {
  const kept = process.env['SCREENSHOTS'];
  const folder = kept === undefined ? mkdtempSync(join(tmpdir(), 'rolepress-screenshots-')) : join(projectFolder, kept);
  if (kept === undefined) onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(folder, { recursive: true });
  const url = await siteOf(example);
  for (const [name, path] of kept === undefined ? [['role', pages.role] as const] : Object.entries(pages))
    for (const [look, view] of Object.entries(looks))
      await lookAt(url + path, { ...view, reducedMotion: 'reduce' }, async (page) => {
        const picture = await page.screenshot({ path: join(folder, `${name}-${look}.png`) });
        expect(picture.subarray(0, 4).equals(png), name).toBe(true);
        if (look !== 'wide') return;
        const paper = await page.pdf({ format: 'A4' });
        writeFileSync(join(folder, `${name}-print.pdf`), paper);
        expect(paper.subarray(0, 4).toString()).toBe('%PDF');
      });
});
