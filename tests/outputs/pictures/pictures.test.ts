import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { withPictureSizes, withPublishedPictures } from '../../../src/outputs/views/picture.ts';
import type { Pictures } from '../../../src/model/pictures/picture.ts';
import { buildIn, fileOf, fullBody, roleText, run, siteFolder, siteYml } from '../../support/helpers.ts';
import { tagsOf } from '../../support/html.ts';

const svg = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`;
const withText = (text: string) => roleText({}, `${fullBody}\n${text}\n`);
const built = (text: string, more: Readonly<Record<string, string | Uint8Array>> = {}) =>
  buildIn(siteFolder({ 'content/roles/cook.md': withText(text), ...more }));
const page = 'roles/cook/index.html';

describe('a picture in the text of a role', () => {
  test('of content/public has its size, and waits until it is near', async () => {
    const jpeg = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#c0ffee' } })
      .jpeg()
      .toBuffer();
    const made = await built('![Our kitchen](/kitchen.jpg)', { 'content/public/kitchen.jpg': jpeg });
    expect(fileOf(made, page)).toContain(
      '<img src="/kitchen.jpg" alt="Our kitchen" width="40" height="30" loading="lazy" decoding="async">',
    );
  });

  test('beside the text is published under a name that changes with it, for the page, the feeds and the role’s own file', async () => {
    const made = await built('![Our kitchen](pictures/kitchen.svg)', {
      'content/roles/pictures/kitchen.svg': svg(8, 6),
    });
    const path = made.files.find((file) => file.path.startsWith('assets/pictures/'))?.path ?? '';
    expect(path).toMatch(/^assets\/pictures\/kitchen\.[0-9a-f]{10}\.svg$/u);
    expect(fileOf(made, page)).toContain(`<img src="/${path}" alt="Our kitchen" width="8" height="6"`);
    for (const file of ['jobs.json', 'feed.json', 'roles/cook/index.json'])
      expect(fileOf(made, file)).toContain(`src=\\"https://careers.inn.example/${path}\\"`);
    expect(made.diagnostics).toEqual([]);
  });

  test('is found by the path that editors see: through the folder, with signs that addresses encode, and from the page', async () => {
    const more = { 'content/public/our kitchen.svg': svg(8, 6), 'content/roles/a/b.svg': svg(4, 2) };
    const text = '![A](../public/our%20kitchen.svg)\n\n![B](<../../our kitchen.svg>)\n\n![C](./a/../a/b.svg)\n';
    const images = tagsOf(fileOf(await built(text, more), page)).filter(({ name }) => name === 'img');
    const shown = images.map(({ attributes: { alt, src, width } }) => [alt, width, src]);
    expect(shown).toContainEqual(['A', '8', '/our%20kitchen.svg']);
    expect(shown).toContainEqual(['B', '8', '/our%20kitchen.svg']);
    expect(shown).toContainEqual(['C', '4', expect.stringMatching(/^\/assets\/pictures\/b\./u)]);
  });

  test('stands below the path of the site’s URL', async () => {
    const yml = siteYml.replace('https://careers.inn.example/', 'https://inn.example/jobs/');
    const made = await built('![A](a.svg)', { 'content/site.yml': yml, 'content/roles/a.svg': svg(8, 6) });
    expect(fileOf(made, page)).toMatch(/<img src="\/jobs\/assets\/pictures\/a\.\w+\.svg"/u);
  });

  test('in a text that all roles share has its size too', async () => {
    const made = await built('', {
      'content/site.yml': `${siteYml}append: [team]\n`,
      'content/shared/team.md': '## Team\n\n![Us](us.svg)\n',
      'content/shared/us.svg': svg(8, 6),
    });
    expect(fileOf(made, page)).toMatch(/<img src="\/assets\/pictures\/us\.\w+\.svg" alt="Us" width="8" height="6"/u);
  });
});

describe('pictures in printed HTML', () => {
  const pictures: Pictures = {
    'roles/a.svg': { path: 'assets/pictures/a.1.svg', size: { width: 8, height: 6 }, variants: [] },
  };
  const both = (html: string) =>
    withPictureSizes(
      withPublishedPictures(html, 'roles/cook.md', 'roles/cook/', pictures),
      pictures,
      (path) => `/${path}`,
    );

  test('are found as tags: what looks like one in a value of another is left alone', () => {
    const html = '<a href="/x" title="<img src=&quot;a.svg&quot;>">x</a>';
    expect(both(html)).toBe(html);
    expect(both('<p>&lt;img src="a.svg"> <img src="a.svg" alt="&quot;><b>"></p>')).toBe(
      '<p>&lt;img src="a.svg"> <img src="/assets/pictures/a.1.svg" alt="&quot;><b>" width="8" height="6" loading="lazy" decoding="async"></p>',
    );
  });

  test('never lead outside the content folder', () => {
    for (const src of [
      '../../roles/a.svg',
      '../../../etc/passwd',
      '..\\..\\a.svg',
      '/../roles/a.svg',
      '%2e%2e/%2e%2e/x.svg',
    ])
      expect(both(`<img src="${src}" alt="">`)).toContain(`src="${src}"`);
  });
});

describe('findings about pictures', () => {
  const told = async (text: string, more = {}) =>
    (await run(['check'], siteFolder({ 'content/roles/cook.md': withText(text), ...more }))).stdout;

  test('tell of one that is not there, and which was meant', async () => {
    const more = { 'content/public/team/kitchen.svg': svg(8, 6), 'content/roles/bar.svg': svg(8, 6) };
    expect(await told('![A](/kitchen.svg)', more)).toMatch(/cook\.md:\d+:6 +error +There is no picture `\/kitchen\.svg`; did you mean `\/team\/kitchen\.svg`\? +missing-picture/u);
    expect(await told('![A](baar.svg)', more)).toContain('did you mean `bar.svg`?');
    expect(await told('![A](/window.jpg)')).toContain('Save the file as `content/public/window.jpg`');
    expect(await told('![A](../../etc/passwd)')).toContain('There is no picture `../../etc/passwd`');
    expect(await told('![A][x]\n\n[x]: window.jpg')).toContain('There is no picture `window.jpg`');
  });

  test('are of one cause each: a picture is no broken link too', async () => {
    expect(await told('![A](/window.jpg)')).not.toContain('broken-link');
  });

  test('tell of one without words, in roles and in texts that all share', async () => {
    const more = { 'content/public/a.svg': svg(8, 6) };
    expect(await told('![](/a.svg)', more)).toMatch(/warning +The picture `\/a\.svg` has no words .* picture-alt/u);
    const shared = { ...more, 'content/site.yml': `${siteYml}append: [team]\n`, 'content/shared/team.md': '## Team\n\n![](/a.svg) ![B](/b.svg) ![C](https://pictures.inn.example/c.jpg)\n' };
    const stdout = await told('', shared);
    expect(stdout).toMatch(/team\.md:3:1 +warning +The picture `\/a\.svg` has no words/u);
    expect(stdout).toMatch(/team\.md:3:18 +error +There is no picture `\/b\.svg`; did you mean `\/a\.svg`/u);
    expect(stdout).toMatch(/team\.md:3:26 +warning +The picture `https:\/\/pictures\.inn\.example\/c\.jpg` is of another site/u);
  });

  test('tell of a script in one that stands beside a text', async () => {
    const hostile = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    expect(await told('', { 'content/roles/a.svg': hostile })).toMatch(/roles\/a\.svg:1:\d+ +error .* active-content/u);
  });
}); // prettier-ignore
