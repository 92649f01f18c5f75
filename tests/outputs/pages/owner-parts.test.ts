import { describe, expect, test } from 'vitest';
import { buildIn, fileOf, roleText, siteFolder, siteYml } from '../../support/helpers.ts';

/** What an owner's own parts of a site look like where little is said. */

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>';
const hero = (title: string, more = '') =>
  `---\ntitle: ${title}\nblocks:\n  - {type: hero, headline: Come${more}}\n---\n`;

async function pageOf(path: string, files: Readonly<Record<string, string>>): Promise<string> {
  const named = Object.entries(files).map(([name, text]) => [`content/${name}`, text]);
  const site = await buildIn(siteFolder(Object.fromEntries(named) as Record<string, string>));
  return fileOf(site, path);
}

describe('a hero block', () => {
  const look = {
    'site.yml': `${siteYml}theme: {hero: /house.svg}\n`,
    'public/house.svg': picture,
    'public/own.svg': picture,
  };

  test.each([
    ['index.html', 'pages/index.md'],
    ['about/index.html', 'pages/about.md'],
  ])('without a picture has that of theme.hero in %s, and its own where it has one', async (path, file) => {
    expect(await pageOf(path, { ...look, [file]: hero('Us') })).toContain('<img class="hero-picture" src="/house.svg"');
    const own = await pageOf(path, { ...look, [file]: hero('Us', ', picture: {file: /own.svg, alt: Us}') });
    expect(own).toContain('<img class="hero-picture" src="/own.svg"');
    expect(own).not.toContain('house.svg"');
  });

  test('without a picture has none where theme.hero is no picture', async () => {
    expect(await pageOf('index.html', { 'pages/index.md': hero('Us') })).not.toContain('hero-picture');
  });
});

describe('whom to ask, above a list', () => {
  const contactIn = async (contact: string) => {
    const files = { 'roles/cook.md': roleText({ department: 'Kitchen' }), 'departments/kitchen.md': `---\ncontact: ${contact}\n---\n\nNine cooks.\n` };
    return /<p class="contact">.*<\/p>/u.exec(await pageOf('departments/kitchen/index.html', files))?.[0];
  }; // prettier-ignore

  test('is a name, and each way to reach the person as a link of its own', async () => {
    expect(await contactIn('{name: Ana Reis, email: ana@inn.example, telephone: "+351 22 000 000"}')).toBe(
      '<p class="contact"><span>Contact:</span> Ana Reis, <a href="mailto:ana@inn.example">ana@inn.example</a>, <a href="tel:+35122000000">+351 22 000 000</a></p>',
    );
  });

  test('may be an address alone', async () => {
    expect(await contactIn('{email: ana@inn.example}')).toBe(
      '<p class="contact"><span>Contact:</span> <a href="mailto:ana@inn.example">ana@inn.example</a></p>',
    );
  });
});

describe('the front page', () => {
  const roles = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `roles/r${index}.md`,
        roleText({ title: `Cook ${index}`, department: index === 0 ? 'Kitchen' : 'Bar', team: 'Evening' }),
      ]),
    );

  test('says “Open roles” above a list of few roles below a hero of the owner’s, and the titles below it are one level lower', async () => {
    const page = await pageOf('index.html', { ...roles(2), 'pages/index.md': hero('Us') });
    expect(page).toContain('<h2>Open roles</h2>');
    expect(page).toContain('<h3 class="card-title"');
  });

  test('shows few roles as one list, in which each says its department where there are several', async () => {
    // Beside these there is a role without a department.
    const several = await pageOf('index.html', roles(2));
    expect(several).not.toContain('rp-group');
    expect(several.match(/<ul class="roles">/gu)).toHaveLength(1);
    expect(several.match(/<p class="eyebrow">\w+<\/p>/gu)).toEqual(['<p class="eyebrow">Bar</p>', '<p class="eyebrow">Kitchen</p>']); // prettier-ignore
    const one = await pageOf('index.html', {});
    expect(one).toContain('<h2 class="card-title"');
    expect(one).not.toContain('class="eyebrow"');
    expect(await pageOf('index.html', roles(4))).toContain(
      '<h2 id="rp-group-1"><a href="/departments/bar/">Bar</a></h2>',
    );
  });

  test('says so in German', async () => {
    const german = { 'site.yml': `${siteYml}language: de\n` };
    expect(await pageOf('index.html', { ...german, ...roles(2), 'pages/index.md': hero('Wir') })).toContain('<h2>Offene Stellen</h2>');
  }); // prettier-ignore

  test('needs no such heading where its own title says it, nor above a search', async () => {
    expect(await pageOf('index.html', roles(2))).not.toContain('Open roles</h2>');
    expect(await pageOf('index.html', { ...roles(4), 'pages/index.md': hero('Us') })).not.toContain('Open roles</h2>');
  });

  test('offers ways through the list only where it is long enough to be searched', async () => {
    const short = await pageOf('index.html', roles(2));
    expect(short).not.toContain('class="chips"');
    expect(short).not.toContain('class="directories"');
    const long = await pageOf('index.html', roles(4));
    expect(long).toContain('class="chips"');
    expect(long).toContain('class="directories"');
  });
});

describe('a page of the owner’s', () => {
  test('begins its breadcrumb with the name of the site, in the language of the site', async () => {
    const files = { 'pages/imprint.md': '---\ntitle: Imprint\n---\n\nUs.\n', 'pages/wir.md': '---\ntitle: Wir\nlanguage: de\n---\n\nWir.\n' };
    expect(await pageOf('imprint/index.html', files)).toContain('<li><a href="/">Careers at Example</a></li>');
    expect(await pageOf('wir/index.html', files)).toContain('<li><a lang="en" dir="auto" href="/">Careers at Example</a></li>');
  }); // prettier-ignore
});
