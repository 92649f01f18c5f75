import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { expect, test } from 'vitest';
import { openBrowser, serve } from '../support/browser.ts';
import { projectFolder } from '../support/helpers.ts';
import { buildContent } from '../support/sites.ts';

/** Lighthouse, but for its category of speed, which depends on what else the machine does: that one is measured by hand. */

test.each(['', 'roles/back-end-developer/'])('Lighthouse has nothing to say of /%s', async (path) => {
  const port = 9222 + path.length;
  const browser = await openBrowser([`--remote-debugging-port=${port}`]);
  const site = await serve((await buildContent(join(projectFolder, 'content'))).files);
  try {
    const run = await lighthouse(site.url + path, { port, output: 'json', logLevel: 'error' });
    const { categories = {}, audits = {} } = run?.lhr ?? {};
    const scores = Object.fromEntries(Object.values(categories).map(({ id, score }) => [id, score]));
    expect(scores).toMatchObject({ accessibility: 1, 'best-practices': 1, seo: 1 });
    expect(audits['cumulative-layout-shift']?.numericValue).toBe(0);
  } finally {
    await browser.close();
    site.close();
  }
});
