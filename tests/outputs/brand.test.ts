import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { pictureFacts } from '../../src/model/pictures/picture-facts.ts';
import { describe, expect, test } from 'vitest';
import { loadSocialImageRenderer } from '../../src/io/index.ts';
import { accentShades, leastContrast, readableAccent, textOn } from '../../src/model/colour.ts';
import { translationsOf } from '../../src/outputs/views/translations.ts';
import { directionOf } from '../../src/outputs/views/direction.ts';
import { heroArt } from '../../src/outputs/views/hero-art.ts';
import {
  buildIn,
  defaultTheme,
  fileOf,
  files,
  fullBody,
  readAll,
  roleText,
  run,
  siteFolder,
  siteYml,
} from '../support/helpers.ts';
import { tagsOf } from '../support/html.ts';
import { runs } from '../support/fuzz.ts';

/** The relative luminance of WCAG 2.2, written down anew. https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const site = (theme: string) => siteFolder({ 'content/site.yml': `${siteYml}theme: ${theme}\n` });
const built = async (theme: string, more: Readonly<Record<string, string | Uint8Array>> = {}) =>
  buildIn(siteFolder({ 'content/site.yml': `${siteYml}theme: ${theme}\n`, ...more }));
const styles = (made: Awaited<ReturnType<typeof built>>) =>
  fileOf(made, made.files.find(({ path }) => /^assets\/site\.\w+\.css$/u.test(path))?.path ?? '');

describe('the accent', () => {
  test('can be read on light and on dark, whatever it is', () => {
    const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(colour, (accent) => {
        const { onLight, onDark } = accentShades(accent);
        expect(contrast(onLight, '#ffffff')).toBeGreaterThanOrEqual(4.5);
        expect(contrast(onDark, '#12161b')).toBeGreaterThanOrEqual(4.5);
        // What is written on buttons.
        expect(contrast(onDark, '#10141a')).toBeGreaterThanOrEqual(4.5);
        expect(leastContrast(accent)).toBeLessThanOrEqual(contrast(accent, '#ffffff') + 1e-6);
        // What is advised stays as it is when it is written.
        const advised = readableAccent(accent);
        expect(accentShades(advised).onLight).toBe(advised);
      }),
      { numRuns: runs(150) },
    );
  });

  test('stays as it is where it can be read, and text is darkened, and that is told, where it cannot', async () => {
    expect((await run(['check'], site('{accent: "#0b57d0"}'))).stdout).not.toContain('accent-contrast');
    const { stdout, code } = await run(['check'], site('{accent: "#FFB000"}'));
    expect(code).toBe(0);
    expect(stdout).toMatch(/content\/site\.yml:\d+:17 +info +The accent #FFB000 has a contrast of 1\.6:1 .* accent-contrast/u);
    expect(stdout).toContain('write `accent: "#8f6100"`');
    const css = styles(await built('{accent: "#FFB000"}'));
    expect(css).toMatch(/--accent: #FFB000;\s+--accent-on-light: #986700;/u);
    expect(css).toContain('--on-accent: #000000;');
  }); // prettier-ignore
});

describe('surfaces in the accent', () => {
  test('have text on them that can be read, whatever the accent is', () => {
    const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(colour, (accent) => {
        expect(contrast(textOn(accent), accent)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('the top of the front page', () => {
  const art = (made: Awaited<ReturnType<typeof built>>) => made.files.find(({ path }) => /^assets\/hero\.\w+\.svg$/u.test(path));

  test('has a pattern that is the same for one name and another one for another', () => {
    expect(heroArt('Quellmark', '#ffffff')).toBe(heroArt('Quellmark', '#ffffff'));
    const names = Array.from({ length: 200 }, (_, index) => `Inn ${index}`);
    expect(new Set(names.map((name) => heroArt(name, '#ffffff'))).size).toBe(200);
  });

  test('shows the pattern by default, nothing or a picture where site.yml says so', async () => {
    const pattern = await built('{accent: "#0b57d0"}');
    expect(styles(pattern)).toContain(`--hero-art: url("/${art(pattern)?.path}");`);
    const none = await built('{hero: none}');
    expect(art(none)).toBeUndefined();
    expect(styles(none)).not.toContain('--hero-art: url');
    const picture = await built('{hero: /team.svg}', { 'content/public/team.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>' });
    expect(art(picture)).toBeUndefined();
    const images = tagsOf(fileOf(picture, 'index.html')).filter(({ attributes }) => attributes['class'] === 'hero-picture');
    expect(images.map(({ attributes }) => attributes)).toEqual([{ class: 'hero-picture', decoding: 'async', fetchpriority: 'high', src: '/team.svg', alt: '', width: '30', height: '20' }]);
  });

  test('asks for a picture that is there', async () => {
    const { stdout } = await run(['check'], siteFolder({ 'content/site.yml': `${siteYml}theme: {hero: /team.jpg}\n` }));
    expect(stdout).toContain('content/public has no `team.jpg`');
    const { stdout: misspelt } = await run(['check'], siteFolder({ 'content/site.yml': `${siteYml}theme: {hero: patern}\n` }));
    expect(misspelt).toContain('pattern, none, or the path of a picture');
  });
}); // prettier-ignore

describe('a typeface of the site’s own', () => {
  const theme = '{font: {name: "Hues\\" }</style>", files: [{file: /f.woff2, weight: 100 900}, {file: /i.woff2, style: italic}]}}';
  const fonts = { 'content/public/f.woff2': 'wOF2', 'content/public/i.woff2': 'wOF2' };

  test('is declared in the style sheet, whatever is in its name, and fetched early', async () => {
    const made = await built(theme, fonts);
    const css = styles(made);
    expect(css).toContain('font-family: "Hues\\22  }\\3c /style\\3e ";');
    expect(css).toContain('--brand-font: "Hues\\22  }\\3c /style\\3e ";');
    expect(css).toMatch(/src: url\("\/f\.woff2"\);\s+font-weight: 100 900;\s+font-style: normal;\s+font-display: optional;/u);
    expect(css).toMatch(/src: url\("\/i\.woff2"\);\s+font-weight: 400;\s+font-style: italic;/u);
    const preloads = tagsOf(fileOf(made, 'index.html')).filter(({ attributes }) => attributes['rel'] === 'preload');
    expect(preloads.map(({ attributes }) => attributes['href'])).toEqual(['/f.woff2']);
  });

  test('must be in content/public', async () => {
    const { stdout, code } = await run(['check'], siteFolder({ 'content/site.yml': `${siteYml}theme: ${theme}\n`, 'content/public/f.woff2': 'wOF2', 'content/public/j.woff2': 'wOF2' }));
    expect(code).toBe(2);
    expect(stdout).toContain('content/public has no `i.woff2`; did you mean `/f.woff2`?');
  });
}); // prettier-ignore

describe('the logo', () => {
  const logo = (size: string) => `<svg xmlns="http://www.w3.org/2000/svg" ${size}/>`;
  const withLogo = `${siteYml.replace('organization: {name: Example}', 'organization: {name: Example, logo: /a.svg}')}theme: {logoDark: /b.svg}\n`;

  test('has one for light and one for dark, each with its size', async () => {
    expect(withLogo).toContain('logo: /a.svg');
    const made = await buildIn(siteFolder({
      'content/site.yml': withLogo,
      'content/public/a.svg': logo('width="200" height="50"'),
      'content/public/b.svg': logo('viewBox="0 0 30 40"'),
    }));
    const images = tagsOf(fileOf(made, 'index.html')).filter(({ name }) => name === 'img');
    expect(images.map(({ attributes }) => attributes)).toEqual([
      { class: 'logo logo-light', src: '/a.svg', alt: '', width: '200', height: '50' },
      { class: 'logo logo-dark', src: '/b.svg', alt: '', width: '30', height: '40' },
    ]);
  });

  test('that is not there is told with its place', async () => {
    const { stdout } = await run(['check'], siteFolder({ 'content/site.yml': withLogo }));
    expect(stdout).toContain('content/public has no `a.svg`');
    expect(stdout).toContain('content/public has no `b.svg`');
  });
}); // prettier-ignore

describe('translations', () => {
  const en = roleText({ translationKey: 'cook', title: 'Cook' });
  const de = roleText({ translationKey: 'cook', title: 'Koch', language: 'de' });

  test('lead to each other, for readers and for search engines', async () => {
    const made = await buildIn(siteFolder({ 'content/roles/cook.md': en, 'content/roles/koch.md': de }));
    const tags = tagsOf(fileOf(made, 'roles/koch/index.html'));
    const versions = tags.filter(({ name, attributes }) => name === 'link' && attributes['hreflang'] !== undefined);
    expect(versions.map(({ attributes: { hreflang, href } }) => [hreflang, href])).toEqual([
      ['de', 'https://careers.inn.example/roles/koch/'],
      ['en', 'https://careers.inn.example/roles/cook/'],
    ]);
    const link = tags.find(({ name, attributes }) => name === 'a' && attributes['hreflang'] === 'en');
    expect(link).toMatchObject({ text: 'English', attributes: { href: '/roles/cook/', lang: 'en' } });
    expect(fileOf(made, 'roles/cook/index.html')).toContain('>Deutsch</a>');
  });

  test('that are closed, or not there, are not told', async () => {
    const made = await buildIn(siteFolder({ 'content/roles/cook.md': en, 'content/roles/koch.md': de.replace('language: de', 'language: de\nstatus: closed') }));
    for (const slug of ['cook', 'koch']) expect(fileOf(made, `roles/${slug}/index.html`)).not.toMatch(/<link[^>]*hreflang/u);
    const alone = await buildIn(siteFolder({ 'content/roles/cook.md': en }));
    expect(fileOf(alone, 'roles/cook/index.html')).not.toContain('hreflang');
  });
}); // prettier-ignore

describe('social cards', () => {
  test('are pictures of 1200 by 630 that the pages name, the same each time, and kept', async () => {
    const folder = siteFolder({ 'content/roles/lodz.md': roleText({ title: 'Łódź, Αθήνα, Київ' }), 'content/roles/tokyo.md': roleText({ title: 'シェフ' }) });
    const cards = await loadSocialImageRenderer(join(folder, '.rolepress/cards'));
    expect(cards).toBeDefined();
    const first = await buildIn(folder, { socialImages: cards });
    const card = first.files.find(({ path }) => path === 'roles/lodz/card.png')?.contents ?? '';
    expect(pictureFacts(Buffer.from(card)).size).toEqual({ width: 1200, height: 630 });
    const [, picture] = /<meta property="og:image" content="([^"]*)">/u.exec(fileOf(first, 'roles/lodz/index.html')) ?? [];
    expect(picture).toBe('https://careers.inn.example/roles/lodz/card.png');
    expect(fileOf(first, 'roles/lodz/index.html')).toContain('<meta name="twitter:card" content="summary_large_image">');
    // Signs that the font does not have would be boxes.
    expect(first.files.some(({ path }) => path === 'roles/tokyo/card.png')).toBe(false);
    expect(fileOf(first, 'roles/tokyo/index.html')).not.toContain('og:image');
    const kept = readdirSync(join(folder, '.rolepress/cards'));
    expect(kept.length).toBe(2);
    const second = await buildIn(folder, { socialImages: await loadSocialImageRenderer(join(folder, '.rolepress/cards')) });
    expect(second.files).toEqual(first.files);
  });

  test('that were damaged in the cache are drawn anew, and those of roles that are gone are forgotten', async () => {
    const folder = siteFolder({ 'content/roles/baker.md': roleText({ title: 'Baker' }) });
    const cache = join(folder, '.rolepress/cards');
    const first = await buildIn(folder, { socialImages: await loadSocialImageRenderer(cache) });
    for (const name of readdirSync(cache)) writeFileSync(join(cache, name), readFileSync(join(cache, name)).fill(7, 40, 90));
    writeFileSync(join(cache, 'stranger.png'), 'x');
    const second = await buildIn(folder, { socialImages: await loadSocialImageRenderer(cache) });
    expect(second.files).toEqual(first.files);
    expect(readdirSync(cache).length).toBe(2);
  });

  test('are left out when site.yml says so, and told of where nothing can draw them', async () => {
    const cards = await loadSocialImageRenderer(join(files({}), 'cards'));
    const off = await buildIn(site('{cards: false}'), { socialImages: cards });
    expect(off.files.filter(({ path }) => path.endsWith('card.png'))).toEqual([]);
    const missing = await buildIn(siteFolder(), { socialImages: 'missing' });
    expect(missing.diagnostics.filter(({ rule }) => rule === 'social-cards')).toMatchObject([{ severity: 'info', path: 'content/site.yml' }]);
    expect((await buildIn(site('{cards: false}'), { socialImages: 'missing' })).diagnostics.filter(({ rule }) => rule === 'social-cards')).toEqual([]);
  });

  test('are drawn by the command', async () => {
    const folder = siteFolder();
    expect((await run(['build'], folder, { loadSocialImages: loadSocialImageRenderer })).code).toBe(0);
    expect(Object.keys(readAll(join(folder, 'dist')))).toContain('roles/cook/card.png');
  });
}); // prettier-ignore

describe('what hosts and phones are told', () => {
  test('a strict policy for every page, and that fingerprinted files may be kept', async () => {
    const made = await buildIn(siteFolder());
    const text = fileOf(made, '_headers');
    expect(text).toContain("/*\n  Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self';");
    expect(text).toContain('/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n');
    expect(text).not.toContain('unsafe');
    const below = await buildIn(siteFolder({ 'content/site.yml': siteYml.replace('https://careers.inn.example/', 'https://inn.example/jobs/') }));
    expect(fileOf(below, '_headers')).toContain('/jobs/assets/*\n');
  });

  test('files of content/public with these names stand in their place', async () => {
    const made = await buildIn(siteFolder({ 'content/public/_headers': '/*\n  X-Own: 1\n', 'content/public/site.webmanifest': '{}' }));
    expect(fileOf(made, '_headers')).toBe('/*\n  X-Own: 1\n');
    expect(fileOf(made, 'site.webmanifest')).toBe('{}');
  });

  test('the manifest names the site and its icon', async () => {
    const made = await buildIn(siteFolder());
    const manifest = JSON.parse(fileOf(made, 'site.webmanifest')) as { readonly icons: readonly { readonly src: string }[] };
    expect(manifest).toMatchObject({ start_url: '/', lang: 'en', short_name: 'Example' });
    expect(made.files.map(({ path }) => `/${path}`)).toContain(manifest.icons[0]?.src);
  });
}); // prettier-ignore

test('a site adds a language with one file', async () => {
  const words = '{"apply": "Solicitar", "applyFor": "Solicitar: {title}", "openRoles": {"one": "{count} puesto", "other": "{count} puestos"}}';
  const folder = siteFolder({
    'content/roles/cocinero.md': roleText({ title: 'Cocinero', language: 'es' }),
    'templates/words/es.json': words,
  });
  expect((await run(['build'], folder)).code).toBe(0);
  const page = readAll(join(folder, 'dist'))['roles/cocinero/index.html'] ?? '';
  expect(page).toContain('<html lang="es" dir="ltr">');
  expect(page.replaceAll(/<[^>]*>/gu, '').replaceAll(/\s+/gu, ' ')).toContain('Solicitar: Cocinero');
  expect(page).toContain('31 de enero de 2027');
}); // prettier-ignore

test('links to other sites are marked for screen readers, in the words of the page', async () => {
  const body = fullBody.replace('## Duties', 'See [the map](https://maps.bar.example/?a=1&b=2) and [us](/).\n\n## Duties');
  const made = await buildIn(siteFolder({ 'content/roles/koch.md': roleText({ title: 'Koch', language: 'de' }, body) }));
  const page = fileOf(made, 'roles/koch/index.html');
  expect(page).toContain('rel="noopener">the map<span class="sr-only"> (externer Link)</span></a> and <a href="/">us</a>');
}); // prettier-ignore

describe('interface words', () => {
  test('say which language they are in where the theme has none in the page’s', async () => {
    const folder = (words: Readonly<Record<string, string>>) =>
      siteFolder({ 'content/roles/kok.md': roleText({ title: 'Kok', language: 'nl' }), 'content/roles/tabib.md': roleText({ title: 'طبيب', language: 'ar' }), ...words });
    const marksOf = async (slug: string, words = {}) => {
      const dist = folder(words);
      expect((await run(['build'], dist)).code).toBe(0);
      const tags = tagsOf(readAll(join(dist, 'dist'))[`roles/${slug}/index.html`] ?? '');
      const marked = tags.filter(({ name, attributes }) => name !== 'html' && attributes['lang'] === 'en');
      return { html: tags.find(({ name }) => name === 'html')?.attributes, marked };
    };
    const { html, marked } = await marksOf('tabib');
    expect(html).toEqual({ lang: 'ar', dir: 'rtl' });
    const texts = marked.filter(({ attributes }) => attributes['dir'] === 'ltr').map(({ text }) => text.trim());
    expect(texts).toEqual(expect.arrayContaining(['Skip to content', 'All open roles', 'Dark mode', 'Interested in this role?', 'Related roles']));
    expect(marked.map(({ attributes }) => attributes['class'])).toEqual(expect.arrayContaining(['facts', 'actions', 'until', 'button']));
    // A role in Dutch has them in Dutch; only what the site itself is called is not.
    const dutch = await marksOf('kok', { 'templates/words/nl.json': '{"home": "Alle vacatures"}' });
    const own = dutch.marked.filter(({ attributes }) => attributes['dir'] === 'ltr');
    expect({ ...dutch.html, own }).toEqual({ lang: 'nl', dir: 'ltr', own: [] });
  });

  test('shared texts are marked as being in the language of the site', async () => {
    const made = await buildIn(siteFolder({
      'content/site.yml': `${siteYml}append: [fair]\n`,
      'content/shared/fair.md': '## Fair play\n\nEverybody is welcome here.\n',
      'content/roles/koch.md': roleText({ title: 'Koch', language: 'de' }),
    }));
    const blocks = (slug: string) => tagsOf(fileOf(made, `roles/${slug}/index.html`)).filter(({ attributes }) => attributes['class'] === 'block');
    expect(blocks('koch').map(({ attributes }) => attributes['lang'])).toEqual(['en']);
    expect(blocks('cook').map(({ attributes }) => attributes['lang'])).toEqual([undefined]);
  });

  test('put dates, lists and numbers in the way of the language and the region', async () => {
    const skills = { skills: '[Messer, Feuer, Brot]', experienceMonths: '6' };
    const made = await buildIn(siteFolder({
      'content/roles/chef.md': roleText({ title: 'Chef', language: 'en-GB', ...skills }),
      'content/roles/koch.md': roleText({ title: 'Koch', language: 'de-AT', ...skills }),
    }));
    expect(fileOf(made, 'roles/cook/index.html')).toContain('>January 31, 2027<');
    expect(fileOf(made, 'roles/chef/index.html')).toMatch(/>31 January 2027<[\s\S]*>Messer, Feuer, Brot</u);
    expect(fileOf(made, 'roles/koch/index.html')).toMatch(/>31\. Jänner 2027<[\s\S]*>Messer, Feuer und Brot</u);
    const { translationsFor } = translationsOf(defaultTheme());
    expect(['en', 'de', 'en-IN'].map((language) => translationsFor(language).say('openRoles', { count: 100_400 }))).toEqual(['100,400 open roles', '100.400 offene Stellen', '1,00,400 open roles']);
  });

  test.each([['ar', 'rtl'], ['de', 'ltr'], ['az-Arab', 'rtl'], ['az-Latn-AZ', 'ltr'], ['ar-Latn', 'ltr'], ['ur-PK', 'rtl'], ['zh-Hant-TW', 'ltr']] as const)('in %s run %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });
}); // prettier-ignore

test('the facts of a role name each place with its address below, and lead to it where it has a list', async () => {
  const location = '[{name: Harbour, street: Quay 1, locality: Porto, country: PT}, {locality: Braga, country: PT}]';
  const header = { location, applicationContact: '{name: Ana Reis, email: ana.reis@inn.example, telephone: +351 22 000-11}' };
  const made = await buildIn(siteFolder({ 'content/roles/open.md': roleText(header), 'content/roles/closed.md': roleText({ ...header, location: location.replace('Braga', 'Faro'), status: 'closed' }) }));
  const page = fileOf(made, 'roles/open/index.html');
  expect(page).toContain('<dd><a href="/locations/harbour/">Harbour</a> <span class="note">Quay 1, Porto, Portugal</span></dd>');
  expect(page).toContain('<dd><a href="/locations/braga/">Braga</a> <span class="note">Portugal</span></dd>');
  expect(page).toContain('<dd><a href="mailto:ana.reis@inn.example">Ana Reis</a> <span class="note">ana<wbr>.reis<wbr>@inn<wbr>.example</span></dd>');
  expect(page).toContain('<dd><a href="tel:+3512200011">+351\u00a022\u00a0000\u201111</a></dd>');
  expect(fileOf(made, 'roles/closed/index.html')).toContain('<dd>Faro <span class="note">Portugal</span></dd>');
}); // prettier-ignore

test('the page for an address that does not exist leads to the departments', async () => {
  const made = await buildIn(siteFolder({ 'content/roles/a.md': roleText({ department: 'Bar' }), 'content/roles/b.md': roleText({ department: 'Kitchen' }) }));
  const links = tagsOf(fileOf(made, '404.html')).flatMap(({ attributes }) => attributes['href'] ?? []);
  expect(links).toEqual(expect.arrayContaining(['/', '/departments/bar/', '/departments/kitchen/']));
}); // prettier-ignore
