import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildIn, projectFolder, roleText, siteFolder, siteYml } from '../support/helpers.ts';
import { lookAt, siteOf } from '../support/visit.ts';

type Seen = { readonly overflow: number; readonly direction: string; readonly lists: readonly string[] };

/** Runs in the page. */
const measures = `({
  overflow: document.documentElement.scrollWidth - innerWidth,
  direction: getComputedStyle(document.querySelector('h1')).direction,
  lists: [...document.querySelectorAll('ul.meta')].map((list) => getComputedStyle(list).direction),
})`;

/** An Arabic site; the theme has no Arabic words, so English ones stand in. */
const arabic = () => {
  const body = 'تطبخ العشاء في مطبخ صغير خمس أمسيات في الأسبوع مع زميلين وخباز. لا أحد يعمل وحده، والجميع يأكل قبل وصول الضيوف، وما لا تعرفه بعد نعلمك إياه.\n\n## المؤهلات\n\n- **السكاكين:** يد ثابتة.\n\n## المهام\n\n- **المحطات:** تجهيز المحطات.\n\n## المسؤوليات\n\n- **العشاء:** عشاء لأربعين ضيفًا.\n'; // prettier-ignore
  const header = { title: 'طباخ', location: '{locality: بورتو, country: PT}', department: 'المطبخ', team: 'الليل', workplace: 'on-site', employmentType: 'full-time', salary: '{min: 16000, max: 19000, currency: EUR, per: year}' }; // prettier-ignore
  const sections = 'sections:\n  qualifications: {aliases: [المؤهلات]}\n  duties: {aliases: [المهام]}\n  responsibilities: {aliases: [المسؤوليات]}\n'; // prettier-ignore
  const site = siteYml.replace(/^title: .*$/mu, 'title: وظائف فيريويل').replace('name: Example', 'name: فيريويل');
  return siteFolder({ 'content/site.yml': `${site}language: ar\n${sections}`, 'content/roles/cook.md': roleText(header, body), 'content/roles/waiter.md': roleText({ ...header, title: 'نادل', department: 'القاعة' }, body) }); // prettier-ignore
};

test('pages from right to left begin at the right and are not wider than the screen', async () => {
  // `npm run screenshots` keeps pictures of them.
  const kept = process.env['SCREENSHOTS'];
  const folder = kept === undefined ? undefined : join(projectFolder, kept);
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const built = await buildIn(arabic());
  const url = await siteOf(() => Promise.resolve(built));
  for (const [name, path] of Object.entries({ home: '', role: 'roles/cook/', list: 'departments/المطبخ/' })) {
    await lookAt(url + path, {}, async (page) => {
      for (const [look, width] of Object.entries({ wide: 1280, narrow: 390 })) {
        await page.setViewportSize({ width, height: 860 });
        if (folder !== undefined) await page.screenshot({ path: join(folder, `rtl-${name}-${look}.png`), fullPage: true });
        const seen = await page.evaluate<Seen>(measures);
        expect(seen.overflow, name).toBeLessThanOrEqual(0);
        expect(seen.lists.every((direction) => direction === 'rtl'), name).toBe(true);
        if (name !== 'list') expect(seen.direction, name).toBe('rtl');
      }
    });
  }
}); // prettier-ignore
