import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { BuildWithFiles } from '../../src/build.ts';
import type { Feed } from '../../src/feed.ts';
import type { SiteFile } from '../../src/model/output-file.ts';
import { serve } from '../support/browser.ts';
import { fileOf, projectFolder } from '../support/helpers.ts';
import { buildContent } from '../support/sites.ts';
import { example, faultsOf, lookAt } from '../support/visit.ts';

/** The lines of docs/aggregators.md that list the open roles on another website. */
function snippet(): string {
  const docs = readFileSync(join(projectFolder, 'docs/aggregators.md'), 'utf8');
  return /```html\n([\s\S]*?)```/u.exec(docs)?.[1] ?? '';
}

function itemsOf(built: BuildWithFiles): Feed['items'] {
  return (JSON.parse(fileOf(built, 'jobs.json')) as Feed).items;
}

describe('the snippet of docs/aggregators.md for another website', () => {
  test('lists every open role on a page of another origin, for everyone, and says so when there is none or no feed', async () => {
    const built = await example();
    const shownWith = async (content: readonly SiteFile[]) => {
      const careers = await serve(content);
      const section = snippet().replaceAll('https://careers.inn.example/', careers.url);
      const html = `<!doctype html><html lang="en"><head><title>Us</title></head><body><main><h1>Us</h1>${section}</main></body></html>`;
      const other = await serve([{ path: 'index.html', contents: Buffer.from(html) }]);
      onTestFinished(() => [careers, other].forEach((one) => one.close()));
      const { seen } = await lookAt(other.url, {}, async (page) => {
        await page.locator('#open-roles li, #open-roles [role=status]:not(:empty)').first().waitFor();
        expect(await faultsOf(page)).toEqual([]);
        const links = await page.locator('#open-roles li a').evaluateAll((found) => found.map((one) => [one.textContent, one.getAttribute('href')])); // prettier-ignore
        return { links, said: await page.locator('#open-roles [role=status]').textContent() };
      });
      return seen;
    };
    expect(await shownWith(built.files)).toMatchObject({
      links: itemsOf(built).map(({ title, url }) => [title, url]),
      said: '',
    });
    const none = await buildContent(join(projectFolder, 'content'), { now: '2020-01-01' });
    expect(await shownWith(none.files)).toMatchObject({ links: [], said: 'No role is open right now.' });
    expect(await shownWith([])).toMatchObject({ links: [], said: 'The list cannot be shown right now.' });
  });
});
