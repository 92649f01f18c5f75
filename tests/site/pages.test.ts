import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { buildIn, fileOf, roleText, siteFolder, siteYml } from '../support/helpers.ts';

type Files = Readonly<Record<string, string>>;

function built(files: Files) {
  const below = Object.fromEntries(Object.entries(files).map(([path, text]) => [`content/${path}`, text]));
  return buildIn(siteFolder(below));
}

function told({ path, rule, message, place }: Diagnostic): string {
  return `${path.replace('content/', '')}:${place?.start.line ?? 1}:${place?.start.column ?? 1} ${rule}: ${message}`;
}

/** What is found in some files, beside what is found in every role. */
async function found(files: Files): Promise<readonly string[]> {
  const { diagnostics } = await built(files);
  return diagnostics.filter(({ path }) => !path.startsWith('content/roles/')).map(told);
}

const page = (keys = '', body = 'Nine cooks and a garden.\n') => `---\ntitle: About us\n${keys}---\n\n${body}`;

describe('a file of content/pages', () => {
  test('is a page with the theme, at the path of its folder and name', async () => {
    const site = await built({ 'pages/company/How we hire.md': page('', '## Steps\n\nWe *talk*.\n') });
    const html = fileOf(site, 'company/how-we-hire/index.html');
    expect(html).toContain('<h1>About us</h1>');
    expect(html).toContain('<h2 id="steps">Steps</h2>\n<p>We <em>talk</em>.</p>');
    expect(html).toContain('<link rel="canonical" href="https://careers.inn.example/company/how-we-hire/">');
    expect(fileOf(site, 'sitemap.xml')).toContain('<loc>https://careers.inn.example/company/how-we-hire/</loc>');
  });

  test('that is named index stands at its folder, and names the page above in the breadcrumb', async () => {
    const site = await built({ 'pages/company/index.md': page(), 'pages/company/press.md': '---\ntitle: Press\n---\nHi.\n' });
    expect(fileOf(site, 'company/index.html')).toContain('<h1>About us</h1>');
    expect(fileOf(site, 'company/press/index.html')).toContain('<li><a href="/company/">About us</a></li>');
  }); // prettier-ignore

  test('may be in another language, and leads to the same page in each', async () => {
    const site = await built({
      'pages/about.md': page('translationKey: about\n'),
      'pages/ueber-uns.md': '---\ntitle: Über uns\nlanguage: de\ntranslationKey: about\n---\nNeun.\n',
    });
    const html = fileOf(site, 'ueber-uns/index.html');
    expect(html).toContain('<html lang="de" dir="ltr">');
    expect(html).toContain('hreflang="en" href="https://careers.inn.example/about/"');
    expect(html).toContain('<a href="/about/" lang="en" hreflang="en" dir="auto">English</a>');
  });

  test('holds no script and no markup but that of Markdown', async () => {
    const site = await built({
      'pages/about.md': page(
        'blocks:\n  - {type: text, text: "So [x](javascript:alert(1)) <h2 onclick=a>b</h2>"}\n',
        '<script>alert(1)</script>\n\n[x](javascript:alert(1))\n',
      ).replace('About us', '"<script>"'),
    });
    expect(site.files).toEqual([]);
    expect(site.diagnostics.map(told).filter((one) => one.startsWith('pages/'))).toEqual([
      expect.stringContaining('pages/about.md:4:24 raw-html'),
      expect.stringContaining('pages/about.md:4:24 raw-html'),
      expect.stringContaining('pages/about.md:4:32 broken-link: `javascript:` addresses are not published'),
      expect.stringContaining('pages/about.md:7:1 raw-html'),
      expect.stringContaining('pages/about.md:9:5 broken-link'),
    ]);
  });

  test.each([
    ['an unknown key', { 'pages/a.md': page('descripton: x\n') }, ['pages/a.md:3:1 unknown-field: Unknown key `descripton`; did you mean `description`?']],
    ['no title', { 'pages/a.md': '---\ndescription: x\n---\nHi.\n' }, ['pages/a.md:1:4 missing-field: The key `title` is missing: The title of the page']],
    ['a link to a page that is not there', { 'pages/about.md': page(), 'pages/b.md': page('', '[us](/abuot/)\n') }, ['pages/b.md:5:6 broken-link: There is no page `/abuot/` on the site; did you mean `/about/`?']],
    ['a link to a heading that is not there', { 'pages/about.md': page('', '## Who\n\n[us](#whom)\n') }, ['pages/about.md:7:6 broken-link: There is no heading `#whom` in this page; did you mean `#who`?']],
    ['a path that Rolepress needs', { 'pages/roles/cook.md': page() }, [expect.stringContaining('output-conflict: The address `/roles/cook/` is in `/roles/`'), expect.stringContaining('output-conflict: The path `roles/cook/index.html` is already published')]],
    ['the path of another page', { 'pages/a.md': page(), 'pages/a/index.md': page() }, ['pages/a/index.md:1:1 output-conflict: The path `a/index.html` is already published from content/pages/a.md']],
    ['the path of a public file', { 'pages/a.md': page(), 'public/a/index.html': '<p>' }, [expect.stringContaining('output-conflict: The path `a/index.html` is already published from content/pages/a.md')]],
    ['another ending', { 'pages/a.txt': 'Hi' }, ['pages/a.txt:1:1 unknown-file: Rolepress does not read this file']],
  ])('with %s is told', async (_, files, expected) => {
    expect(await found(files)).toEqual(expected);
  }); // prettier-ignore

  test('is silenced by a comment like a role', async () => {
    const text = page('', '<!-- rolepress-disable-next-line broken-link -->\n[us](/abuot/)\n');
    expect(await found({ 'pages/a.md': text })).toEqual([]);
  });

  test('is linked to by roles', async () => {
    const { diagnostics } = await built({
      'pages/about.md': page(),
      'roles/cook.md': roleText({}, '[us](/about/)\n\n## Duties\n\n- **A:** b\n'),
    });
    expect(diagnostics.filter(({ rule }) => rule === 'broken-link')).toEqual([]);
  });
});

describe('the file content/pages/index.md', () => {
  const home = (blocks: string) => ({
    'pages/index.md': `---\ntitle: Work with us\nblocks:\n${blocks}---\nOur *text*.\n`,
  });

  test('gives the front page its title, its text and its blocks', async () => {
    const html = fileOf(await built(home('  - {type: numbers, title: Numbers, items: [{number: 1200, label: dinners}]}\n')), 'index.html');
    expect(html).toContain('<h1>Work with us</h1>');
    expect(html.indexOf('Our <em>text</em>')).toBeGreaterThan(html.indexOf('data-role="cook"'));
    expect(html).toContain('<dt>dinners</dt><dd>1200</dd>');
  }); // prettier-ignore

  test('is in the language of the site, and told so where it says another', async () => {
    expect(await found({ 'pages/index.md': page('language: de\n') })).toEqual([
      'pages/index.md:3:11 invalid-field: The front page is in the language of the site, `en`',
    ]);
    expect(await found({ 'pages/index.md': page('language: en\n') })).toEqual([]);
  });

  test('says with a block where the list of roles stands', async () => {
    const blocks = '  - {type: hero, headline: Come, button: {title: Roles, link: /roles/cook/}}\n  - {type: values, title: First, items: [{title: A, text: b}]}\n  - {type: open-roles}\n  - {type: values, title: Last, items: [{title: A, text: b}]}\n';
    const html = fileOf(await built(home(blocks)), 'index.html');
    const order = ['<h1>Come</h1>', '>First</h2>', 'data-role="cook"', '>Last</h2>'].map((one) => html.indexOf(one));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    expect(await found({ 'pages/about.md': page('blocks: [{type: open-roles}]\n') })).toEqual([
      'pages/about.md:3:17 invalid-field: A block has the type `open-roles`; expected it on the front page only',
    ]);
  }); // prettier-ignore
});

describe('the menu and the footer', () => {
  const links =
    'nav: [{title: Us, link: /about/}, {title: Blog, link: "https://inn.example/blog"}]\nfooter:\n  columns: [{title: Company, links: [{title: Us, link: /about/#who}]}]\n  legal: [{title: Mail, link: "mailto:a@inn.example"}]\n';

  test('stand on every page, and their links out are marked like others', async () => {
    const site = await built({ 'site.yml': siteYml.replace('inn.example/', 'inn.example/work/') + links, 'pages/about.md': page('', '## Who\n') });
    for (const path of ['index.html', 'about/index.html', 'roles/cook/index.html']) {
      const html = fileOf(site, path);
      expect(html).toContain('href="/work/about/"');
      expect(html).toContain('<a href="https://inn.example/blog" rel="noopener">Blog<span class="sr-only"> (external link)</span></a>');
      expect(html).toContain('<a href="/work/about/#who">Us</a>');
      expect(html).toContain('<a href="mailto:a@inn.example">Mail</a>');
    }
    expect(fileOf(site, 'about/index.html')).toContain('<a href="/work/about/" aria-current="page">Us</a>');
  }); // prettier-ignore

  test('that lead to pages which are not there are told with their lines', async () => {
    expect(await found({ 'site.yml': siteYml + links, 'pages/abut.md': page('', '## Who\n') })).toEqual([
      'site.yml:4:25 broken-link: There is no page `/about/` on the site; did you mean `/abut/`?',
      'site.yml:6:56 broken-link: There is no page `/about/` on the site; did you mean `/abut/`?',
    ]);
  });

  test.each(['http://inn.example', 'about', 'javascript:alert(1)', '//inn.example', 'mailto:nobody'])('take no link such as %s', async (link) => {
    expect(await found({ 'site.yml': `${siteYml}nav: [{title: A, link: "${link}"}]\n` })).toEqual([
      `site.yml:4:24 invalid-field: \`link\` in entry 1 of \`nav\` is \`"${link}"\`; expected a path such as /about/, a URL that starts with https://, or mailto: and an address`,
    ]);
  }); // prettier-ignore

  test.each(['DE', 'AT', 'CH'])('are asked for an imprint where the organisation is in %s', async (country) => {
    const organization = siteYml.replace('{name: Example}', `{name: Example, location: {locality: X, country: ${country}}}`);
    expect(await found({ 'site.yml': organization })).toEqual([expect.stringContaining('missing-imprint')]);
    const legal = 'footer: {legal: [{title: Impressum, link: "https://inn.example/impressum"}]}\n';
    expect(await found({ 'site.yml': organization + legal })).toEqual([]);
  }); // prettier-ignore

  test('are not asked for an imprint elsewhere', async () => {
    const organization = siteYml.replace('{name: Example}', '{name: Example, location: {locality: X, country: PT}}');
    expect(await found({ 'site.yml': organization })).toEqual([]);
  });
});

describe('a text for a list', () => {
  const cook = { 'roles/cook.md': roleText({ department: 'Kitchen', team: 'Night' }) };

  test('is for no blank of a draft, and may be for a department whose name begins as a blank does', async () => {
    const draft = roleText({ title: 'Baker', status: 'draft', department: '<your department>' });
    const own = { ...cook, 'roles/porter.md': roleText({ title: 'Porter', department: 'Your Team' }), 'roles/baker.md': draft };
    expect(await found({ ...own, 'departments/your-team.md': 'Ours.\n' })).not.toContainEqual(expect.stringContaining('unknown-listing'));
    expect(await found({ ...own, 'departments/your-department.md': 'Ours.\n' })).toContainEqual(expect.stringContaining('no list `/departments/your-department/`'));
  }); // prettier-ignore

  test('gives it a name, an intro and a contact', async () => {
    const others = ['Baker', 'Porter', 'Waiter'].map((title) => [`roles/${title}.md`, roleText({ title, department: 'Kitchen' })]);
    const site = await built({
      ...cook,
      ...Object.fromEntries(others),
      'departments/kitchen.md': '---\nname: Kitchen & Garden\ncontact: {name: Ana Reis, email: ana@inn.example}\n---\n\n## Us\n\nNine [cooks](/roles/cook/).\n',
      'locations/porto.md': 'By the river.\n',
    });
    const html = fileOf(site, 'departments/kitchen/index.html');
    expect(html).toContain('<h1><bdi>Kitchen &amp; Garden</bdi></h1>\n<p class="lead">4 open roles</p>');
    expect(html).toContain('<h2 id="us">Us</h2>\n<p>Nine <a href="/roles/cook/">cooks</a>.</p>');
    expect(html).toContain('Ana Reis, <a href="mailto:ana@inn.example">ana@inn.example</a>');
    expect(fileOf(site, 'index.html')).toContain('<a href="/departments/kitchen/">Kitchen &amp; Garden</a>');
    expect(fileOf(site, 'locations/porto/index.html')).toContain('<p>By the river.</p>');
  }); // prettier-ignore

  test('that there is not is told, with the one that was meant', async () => {
    expect(await found({ ...cook, 'departments/kitchn.md': 'Hi.\n', 'teams/day.md': 'Hi.\n', 'locations/deep/x.md': 'Hi.\n' })).toEqual([
      'departments/kitchn.md:1:1 unknown-listing: There is no list `/departments/kitchn/`: no role has such a department; did you mean `kitchen`?',
      'locations/deep/x.md:1:1 unknown-file: Rolepress does not read this file',
      'teams/day.md:1:1 unknown-listing: There is no list `/teams/day/`: no role has such a team',
    ]);
  }); // prettier-ignore
});
