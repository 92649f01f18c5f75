import { describe, expect, test } from 'vitest';
import { buildIn, fileOf, fullBody, roleText, siteFolder, siteYml } from '../../support/helpers.ts';

const voids = new Set(['meta', 'link', 'img', 'input', 'br', 'wbr']);

/** The texts of a page’s body, each with the language that the nearest element says. */
function textsOf(html: string): readonly { readonly text: string; readonly language: string; readonly direction: string }[] {
  const stack = [{ name: '', language: '', direction: '' }];
  const found: { text: string; language: string; direction: string }[] = [];
  let inBody = false;
  for (const [, slash, name = '', attributes = '', text = ''] of html.replace(/<template[\s\S]*?<\/template>/gu, '').matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)/gu)) {
    const here = stack.at(-1) ?? { name: '', language: '', direction: '' };
    if (name === 'body') inBody = true;
    if (text.trim() !== '' && inBody) found.push({ text: text.trim(), language: here.language, direction: here.direction });
    if (name === '' || voids.has(name)) continue;
    if (slash === '/') stack.pop();
    else {
      const said = (key: string) => new RegExp(` ${key}="([^"]*)"`, 'u').exec(attributes)?.[1];
      stack.push({ name, language: said('lang') ?? here.language, direction: said('dir') ?? here.direction });
    }
  }
  return found;
} // prettier-ignore

/** A site in a language that the theme has no words of; every name is marked with ※. */
async function pagesIn(language: string) {
  const header = { title: '※طباخ', location: '{locality: ※بورتو, country: PT}', department: '※المطبخ', team: '※الليل', skills: '[※سكين]', workplace: 'on-site', employmentType: 'full-time', workHours: '※مساء' }; // prettier-ignore
  const roles = Array.from({ length: 5 }, (_, index) => [
    `content/roles/r${index}.md`,
    roleText({ ...header, department: index < 4 ? '※المطبخ' : '※القاعة' }, fullBody),
  ]);
  const site = siteYml.replace(/^title: .*$/mu, 'title: ※وظائف').replace('name: Example', 'name: ※مثال, url: "https://a.example/"'); // prettier-ignore
  const built = await buildIn(
    siteFolder({ 'content/site.yml': `${site}language: ${language}\n`, 'content/roles/cook.md': roleText({ ...header, status: 'closed', validThrough: '2026-11-20' }), ...Object.fromEntries(roles) }), // prettier-ignore
  );
  expect(built.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const paths = built.files.map(({ path }) => path).filter((path) => path.endsWith('.html'));
  return paths.map((path) => ({ path, texts: textsOf(fileOf(built, path)) }));
}

describe.each([
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['fa', 'rtl'],
  ['ja', 'ltr'],
])('on every page of a site in %s', (language, direction) => {
  test('names are in the language of the page, also inside English sentences that stand in', async () => {
    const pages = await pagesIn(language);
    expect(pages.length).toBeGreaterThan(8);
    const names = pages.flatMap(({ path, texts }) => texts.filter(({ text }) => text.includes('※')).map((one) => ({ path, ...one }))); // prettier-ignore
    expect(names.length).toBeGreaterThan(60);
    expect(names.filter((one) => one.language !== language || (one.direction !== direction && one.direction !== 'auto'))).toEqual([]); // prettier-ignore
  });

  test('words that stand in say that they are English', async () => {
    const words = new Set(['All open roles', 'Dark mode', 'Location', 'On-site', 'Full-time', 'Apply for', 'Page not found', 'About this job', 'Interested in this role?']); // prettier-ignore
    for (const { path, texts } of await pagesIn(language))
      for (const { text, language: said } of texts.filter((one) => words.has(one.text)))
        expect(said, `${path}: ${text}`).toBe('en');
  });
});

test('where the theme has the words nothing is marked', async () => {
  const texts = (await pagesIn('de')).flatMap((page) => page.texts);
  expect(new Set(texts.map(({ language }) => language))).toEqual(new Set(['de']));
});
