import { describe, expect, test } from 'vitest';
import { buildIn, fullBody, roleText, siteFolder, siteYml } from '../support/helpers.ts';
import { example, lookAt, siteOf } from '../support/visit.ts';

/** What an owner's own pictures and texts look like, measured in a real browser. */

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600" viewBox="0 0 900 600"/>';
const shown = 'A paragraph.\n\n![The workshop](/workshop.svg)\n';
const page = (title: string, body: string, more = '') => `---\ntitle: ${title}\n${more}---\n\n${body}`;

let made: ReturnType<typeof buildIn> | undefined;
const owner = () =>
  (made ??= buildIn(
    siteFolder({
      'content/site.yml': `${siteYml}theme: {preset: warm}\nfooter: {columns: [{title: Here, links: [{title: About, link: /about/}, {title: Jobs, link: /}]}]}\n`,
      'content/public/workshop.svg': picture,
      'content/roles/cook.md': roleText({ department: 'Kitchen' }, `${fullBody}\n\n![The workshop](/workshop.svg)\n`),
      'content/departments/kitchen.md': `---\nname: Kitchen\n---\n\n${shown}`,
      'content/pages/index.md': page('Work here', shown),
      'content/pages/about.md': page(
        'About',
        'Text.\n',
        'blocks:\n  - {type: values, items: [{title: Time, text: Ours.}]}\n',
      ),
      'content/pages/few.md': page(
        'Few',
        '',
        `blocks:\n${[2, 3, 4].map((count) => `  - {type: values, items: [${Array.from({ length: count }, () => '{title: Time, text: Ours.}').join(', ')}]}\n`).join('')}`,
      ),
      'content/pages/imprint.md': page('Imprint', shown),
    }),
  ));

async function measured<Seen>(path: string, width: number, script: string, of = owner): Promise<Seen> {
  const url = (await siteOf(of)) + path;
  const options = { viewport: { width, height: width === 390 ? 844 : 800 } };
  return (await lookAt(url, options, (visited) => visited.evaluate<Seen>(script))).seen;
}

const size = (selector: string) =>
  `(() => { const one = document.querySelector('${selector}'); const { width, height } = one.getBoundingClientRect(); return { ratio: Math.round(100 * width / height) / 100, radius: getComputedStyle(one).borderTopLeftRadius } })()`;

describe('a picture in a text', () => {
  const paths = ['', 'imprint/', 'departments/kitchen/', 'roles/cook/'];
  const looks = paths.flatMap((path) => [390, 1280].map((width): [string, number] => [path, width]));

  test.each(looks)(
    'of /%s keeps its proportions at a width of %i, and has the corners of the preset',
    async (path, width) => {
      expect(await measured(path, width, size('.prose img'))).toEqual({ ratio: 1.5, radius: '18px' });
    },
  );
});

describe('a page that is only text', () => {
  test('begins as far below its heading, and as large, as one with blocks', async () => {
    const script = `(() => { const first = document.querySelector('main .prose > p'); return { gap: Math.round(first.getBoundingClientRect().top - document.querySelector('.hero').getBoundingClientRect().bottom), size: getComputedStyle(first).fontSize } })()`;
    const only = await measured<{ readonly gap: number }>('imprint/', 1280, script);
    expect(only).toEqual(await measured('about/', 1280, script));
    expect(only.gap).toBeGreaterThanOrEqual(40);
  });
});

describe('few things in a row', () => {
  test('leave no place of the grid empty, whether there are two, three or four', async () => {
    const script = `[...document.querySelectorAll('.values')].map((list) => new Set([...list.children].map((one) => Math.round(one.getBoundingClientRect().left))).size)`;
    expect(await measured('few/', 1280, script)).toEqual([2, 3, 2]);
    expect(await measured('few/', 390, script)).toEqual([1, 1, 1]);
  });

  test('stand side by side in a footer of one column', async () => {
    const script = `new Set([...document.querySelectorAll('.footer-columns li')].map((one) => Math.round(one.getBoundingClientRect().top))).size`;
    expect(await measured('imprint/', 1280, script)).toBe(1);
  });
});

describe('the picture of a hero on the front page', () => {
  test.each([
    [390, 3.3],
    [1280, 1.8],
  ])('at a width of %i is at most %f times as wide as high', async (width, most) => {
    const { ratio } = await measured<{ readonly ratio: number }>('', width, size('.hero-picture'), example);
    expect(ratio).toBeLessThanOrEqual(most);
  });
});
