import { describe, expect, test } from 'vitest';
import { loadPictureEncoder, loadSocialImageRenderer } from '../../../src/io/index.ts';
import { pictureFacts } from '../../../src/model/pictures/picture-facts.ts';
import { buildIn, fileOf, siteFolder, siteYml } from '../../support/helpers.ts';

const svg = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><circle cx="4" cy="4" r="3" fill="#c8102e"/></svg>`;
const withLogo = siteYml.replace('{name: Example}', '{name: Example, logo: /logo.svg}');
const encoder = await loadPictureEncoder(undefined);

describe('what stands for the site in tabs and on home screens', () => {
  test('is its favicon.svg, and PNG files of that in the sizes that phones ask for', async () => {
    const made = await buildIn(siteFolder({ 'content/public/favicon.svg': svg(8, 8) }), { pictures: encoder });
    const html = fileOf(made, 'index.html');
    expect(html).toContain('<link rel="icon" href="/favicon.svg" type="image/svg+xml">');
    const links = [
      ...html.matchAll(/<link rel="(icon|apple-touch-icon)" href="\/(assets\/pictures\/[^"]+)" sizes="(\d+)x\d+">/gu),
    ];
    expect(links.map(([, rel, , side]) => [rel, side])).toEqual([
      ['icon', '32'],
      ['apple-touch-icon', '180'],
    ]);
    const manifest = JSON.parse(fileOf(made, 'site.webmanifest')) as { icons: { src: string; sizes: string }[] };
    expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(['any', '192x192', '512x512']);
    const paths = [...links.map(([, , path = '']) => path), ...manifest.icons.slice(1).map(({ src }) => src.slice(1))];
    const sizes = paths.map(
      (path) => pictureFacts(made.files.find((file) => file.path === path)?.contents ?? new Uint8Array()).size,
    );
    expect(sizes).toEqual([32, 180, 192, 512].map((side) => ({ width: side, height: side })));
  }, 60_000);

  test('is an SVG logo that is about as wide as high, where there is no favicon.svg', async () => {
    const icon = async (logo: string, more = {}) =>
      /<link rel="icon" href="([^"]+)"/u.exec(
        fileOf(
          await buildIn(siteFolder({ 'content/site.yml': withLogo, 'content/public/logo.svg': logo, ...more })),
          'index.html',
        ),
      )?.[1];
    expect(await icon(svg(8, 9))).toBe('/logo.svg');
    expect(await icon(svg(80, 9))).toMatch(/^\/assets\/favicon\.\w+\.svg$/u);
    expect(await icon(svg(8, 9), { 'content/public/favicon.svg': svg(8, 8) })).toBe('/favicon.svg');
  });
});

describe('a logo of which no icon is made', () => {
  const told = async (logo: string, more: Readonly<Record<string, string>> = {}) => {
    const site = {
      'content/site.yml': siteYml.replace('{name: Example}', `{name: Example, logo: ${logo}}`),
      [`content/public${logo}`]: svg(80, 9),
    };
    const { diagnostics } = await buildIn(siteFolder({ ...site, ...more }));
    return diagnostics.filter(({ rule }) => rule === 'site-icon');
  };

  test.each(['/logo.png', '/logo.svg'])('%s is told at its key, with the file to save', async (logo) => {
    const [one, ...others] = await told(logo);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ path: 'content/site.yml', severity: 'info', place: { start: { line: 3 } } });
    expect(one?.message).toContain(
      `\`${logo}\` is ${logo.endsWith('png') ? 'no SVG file' : 'not about as wide as high'}`,
    );
    expect(one?.help).toContain('`content/public/favicon.svg`');
  });

  test('is not told where there is a favicon.svg', async () => {
    expect(await told('/logo.png', { 'content/public/favicon.svg': svg(8, 8) })).toEqual([]);
  });
});

describe('the picture for social networks', () => {
  test('carries the logo and the pattern of the site, and is drawn without a logo that cannot be', async () => {
    const socialImages = await loadSocialImageRenderer(undefined);
    const card = async (theme: string, logo: string) => {
      const yml = `${withLogo}theme: ${theme}\n`;
      const made = await buildIn(siteFolder({ 'content/site.yml': yml, 'content/public/logo.svg': logo }), { socialImages });
      return Buffer.from(made.files.find(({ path }) => path === 'roles/cook/card.png')?.contents ?? new Uint8Array());
    };
    const plain = await card('{hero: none}', '<svg width="8" height="8">broken');
    const branded = await card('{hero: none}', svg(8, 8));
    const whole = await card('{hero: pattern}', svg(8, 8));
    for (const png of [plain, branded, whole]) expect(pictureFacts(png).size).toEqual({ width: 1200, height: 630 });
    expect(branded.equals(plain)).toBe(false);
    expect(whole.equals(branded)).toBe(false);
    expect((await card('{hero: none}', svg(8, 8))).equals(branded)).toBe(true);
  }, 60_000);
}); // prettier-ignore
