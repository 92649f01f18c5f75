import { expect, test } from 'vitest';
import type { BuildWithFiles } from '../../src/build.ts';
import { readHistory } from '../../src/io/index.ts';
import { buildIn, roleText, siteFolder, siteYml } from '../support/helpers.ts';
import { commit, gitEnv, repositoryOf } from '../support/repository.ts';
import { example, faultsOf, lookAt, looks, overflowOf, sharedVisit, show, siteOf } from '../support/visit.ts';

/** Pages that the example site does not have, and one that is looked at unfolded, held against the same rules as the others. */

let gone: Promise<BuildWithFiles> | undefined;
/** A repository of two roles, in which the file of one was taken away. */
const withoutBaker = () =>
  (gone ??= (async () => {
    const cook = roleText({ department: 'Kitchen' });
    const folder = repositoryOf({ 'content/site.yml': siteYml, 'content/roles/cook.md': cook, 'content/roles/baker.md': roleText({ title: 'Baker', department: 'Kitchen' }) });
    commit(folder, { 'content/roles/baker.md': null });
    const history = await readHistory({ folder: 'content', cwd: folder, paths: ['content/roles/cook.md'], env: gitEnv });
    return buildIn(folder, { now: '2026-11-23', history });
  })()); // prettier-ignore

let few: Promise<BuildWithFiles> | undefined;
/** Three roles of two departments below a hero of the owner’s. */
const fewRoles = () =>
  (few ??= buildIn(
    siteFolder({
      'content/roles/waiter.md': roleText({ title: 'Waiter', department: 'Bar' }),
      'content/roles/baker.md': roleText({ title: 'Baker', department: 'Kitchen' }),
      'content/pages/benefits.md': `---\ntitle: Benefits\nblocks:\n  - type: benefits\n    items: [${['clock', 'heart', 'coins', 'home'].map((icon) => `{icon: ${icon}, title: One}`).join(', ')}]\n---\n`,
      'content/pages/index.md': '---\ntitle: Work here\nblocks:\n  - {type: hero, headline: Work here, text: With us.}\n---\n\nA text.\n',
    }),
  )); // prettier-ignore

const pages: readonly (readonly [string, () => Promise<BuildWithFiles>, string])[] = [
  ['the page of a role whose file is gone', withoutBaker, 'roles/baker/'],
  ['the page of a closed role, with its text unfolded', example, 'roles/supply-planner/'],
  ['a front page of few roles', fewRoles, ''],
];

test.each(pages)('%s is open to everybody in every look, and in a wide window', async (_, made, path) => {
  const visit = await sharedVisit();
  const { page, elsewhere, complaints } = visit;
  await visit.goTo((await siteOf(made)) + path);
  await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
  expect(await page.locator('h1').count()).toBe(1);
  for (const [look, options] of looks)
    // No colour depends on the size of the window.
    for (const width of look === 'light' ? [320, 1280] : [320]) {
      await show(visit, { ...options, viewport: { width, height: 800 }, reducedMotion: 'reduce' });
      const faults = await faultsOf(page, look === 'light' ? 'all' : 'colours');
      expect({ look, width, faults, overflow: await overflowOf(page), elsewhere, complaints }).toEqual({ look, width, faults: [], overflow: 0, elsewhere: [], complaints: [] }); // prettier-ignore
    }
});

const measured = async <Seen>(path: string, width: number, script: string) => {
  const url = (await siteOf(fewRoles)) + path;
  return (await lookAt(url, { viewport: { width, height: 800 } }, (page) => page.evaluate<Seen>(script))).seen;
};

test('the heading above few roles keeps a distance from their list', async () => {
  const gap = `document.querySelector('.home .roles').getBoundingClientRect().top - document.querySelector('.home > h2').getBoundingClientRect().bottom`;
  expect(await measured<number>('', 1280, gap)).toBeGreaterThanOrEqual(12);
});

test('four benefits stand in rows of two, and on a phone their icons stand beside them', async () => {
  const places = `[...document.querySelectorAll('.benefits > li')].map((one) => { const { left, top } = one.getBoundingClientRect(); return [Math.round(left), Math.round(top)] })`;
  const wide = await measured<readonly (readonly [number, number])[]>('benefits/', 1280, places);
  expect([new Set(wide.map(([left]) => left)).size, new Set(wide.map(([, top]) => top)).size]).toEqual([2, 2]);
  const beside = `(() => { const [icon, title] = ['.icon', 'h2'].map((one) => document.querySelector('.benefits ' + one).getBoundingClientRect()); return icon.right <= title.left && icon.top < title.bottom })()`;
  expect(await measured<boolean>('benefits/', 390, beside)).toBe(true);
});
