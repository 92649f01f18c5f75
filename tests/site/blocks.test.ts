import { describe, expect, test } from 'vitest';
import { blockTypes } from '../../src/model/block-fields.ts';
import { buildIn, fileOf, projectFolder, roleText, siteFolder } from '../support/helpers.ts';
import { buildContent } from '../support/sites.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const kitchen = {
  'roles/cook.md': roleText({ department: 'Kitchen' }),
  'roles/baker.md': roleText({ title: 'Baker', department: 'Kitchen' }),
  'roles/waiter.md': roleText({ title: 'Waiter', status: 'closed' }),
};

function built(blocks: string, more: Files = {}) {
  const text = `---\ntitle: About us\nblocks:\n${blocks}---\n`;
  const files = Object.entries({ ...kitchen, 'pages/about.md': text, ...more });
  return buildIn(siteFolder(Object.fromEntries(files.map(([path, content]) => [`content/${path}`, content]))));
}

async function found(blocks: string, more?: Files): Promise<readonly string[]> {
  const { diagnostics } = await built(blocks, more);
  return diagnostics
    .filter(({ path }) => path === 'content/pages/about.md')
    .map(({ rule, place, message, help }) => `${place?.start.line}:${place?.start.column} ${rule}: ${message} | ${help}`);
} // prettier-ignore

async function html(blocks: string, more?: Files): Promise<string> {
  return fileOf(await built(blocks, more), 'about/index.html');
}

describe('a block of the type', () => {
  test('hero has a headline, a text in Markdown, a picture and a button, and is the top of the page', async () => {
    const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>';
    const page = await html('  - type: hero\n    headline: Come\n    text: "*Now*"\n    picture: {file: us.svg, alt: Nine cooks}\n    button: {title: Blog, link: "https://inn.example/blog"}\n', { 'pages/us.svg': picture });
    expect(page.match(/<h1/gu)).toHaveLength(1);
    expect(page).toContain('<h1>Come</h1>\n<div class="lead">\n<p><em>Now</em></p>');
    expect(page).toMatch(/<img class="hero-picture" src="\/assets\/pictures\/us\.[0-9a-f]{10}\.svg" alt="Nine cooks" width="30" height="20"/u);
    expect(page).toContain('<a class="button" href="https://inn.example/blog" rel="noopener">Blog<span class="sr-only"> (external link)</span></a>');
  }); // prettier-ignore

  test('numbers shows numbers as they are written', async () => {
    const page = await html('  - {type: numbers, title: Since, items: [{number: 1998, label: the first}, {number: "38 %", label: less}]}\n');
    expect(page).toContain('<h2 id="since">Since</h2>\n<dl class="numbers">\n<div><dt>the first</dt><dd>1998</dd></div>\n<div><dt>less</dt><dd>38 %</dd></div>');
  }); // prettier-ignore

  test('values has titles and texts', async () => {
    const page = await html('  - {type: values, title: V, items: [{title: Listen, text: "To *all*."}]}\n');
    expect(page).toContain('<h3>Listen</h3>\n<div class="prose"><p>To <em>all</em>.</p></div>');
  });

  test('benefits has pictures of a file of the theme', async () => {
    const site = await built('  - {type: benefits, items: [{icon: clock, title: Hours}]}\n');
    const [, icons = ''] = /<use href="\/(assets\/icons\.[0-9a-f]{10}\.svg)#clock"\/>/u.exec(fileOf(site, 'about/index.html')) ?? [];
    expect(fileOf(site, icons)).toContain('<symbol id="clock"');
    expect(fileOf(site, 'about/index.html')).toContain('<h2>Hours</h2>');
  }); // prettier-ignore

  test('steps is a list in its order', async () => {
    const page = await html('  - {type: steps, items: [{title: Write}, {title: Talk, text: Half an hour.}]}\n');
    expect(page).toMatch(/<ol class="steps">[\s\S]*Write[\s\S]*Talk[\s\S]*<p>Half an hour\.<\/p>[\s\S]*<\/ol>/u);
  });

  test('quotes names who said them', async () => {
    const page = await html('  - {type: quotes, items: [{text: "I *like* it.", name: Ana Reis, role: Cook}]}\n');
    expect(page).toContain('<blockquote><p>I <em>like</em> it.</p></blockquote>');
    expect(page).toContain('<strong>Ana Reis</strong> <span>Cook</span>');
  });

  test('questions unfolds without a script', async () => {
    const page = await html('  - {type: questions, items: [{question: Why?, answer: "[So](/)"}]}\n');
    expect(page).toContain('<details>\n<summary>Why?</summary>\n<div class="prose"><p><a href="/">So</a></p></div>\n</details>');
  }); // prettier-ignore

  test('text can be linked to by its title', async () => {
    const page = await html('  - {type: text, title: The bench, text: "## Deep\\n\\nHi."}\n', { 'pages/b.md': '---\ntitle: B\n---\n[x](/about/#the-bench)\n' });
    expect(page).toContain('<h2 id="the-bench">The bench</h2>\n<h3>Deep</h3>');
  }); // prettier-ignore

  test('featured-roles shows open roles in the order that is asked for', async () => {
    const page = await html('  - {type: featured-roles, title: F, roles: [cook, waiter, baker]}\n');
    expect([...page.matchAll(/data-role="(\w+)"/gu)].map(([, slug]) => slug)).toEqual(['cook', 'baker']);
  });

  test('department-roles shows the roles of a department, and its name where there is no title', async () => {
    const page = await html('  - {type: department-roles, department: kitchen}\n');
    expect(page).toContain('<h2>Kitchen</h2>');
    expect([...page.matchAll(/data-role="(\w+)"/gu)].map(([, slug]) => slug)).toEqual(['baker', 'cook']);
  });
});

describe('what is wrong with a block', () => {
  test.each([
    ['  - {type: heroo}\n', ['4:12 invalid-field: `type` in entry 1 of `blocks` is `heroo`; expected a map with a type: one of hero, numbers, values, benefits, steps, quotes, questions, text, featured-roles, department-roles, open-roles | Type `type: hero`.']],
    ['  - type: numbers\n    items:\n      - {number: 1, lable: x}\n', ['6:21 unknown-field: Unknown key `lable` in entry 1 of `items` in entry 1 of `blocks`; did you mean `label`?']],
    ['  - type: values\n    headline: x\n    items: [{title: a, text: b}]\n', ['5:5 unknown-field: Unknown key `headline` in entry 1 of `blocks` | Delete the key, or use one of: type, title, items.']],
    ['  - {type: benefits, items: [{icon: clok, title: x}]}\n', ['4:37 invalid-field: `icon` in entry 1 of `items` in entry 1 of `blocks` is `clok`']],
    ['  - {type: steps, items: []}\n', ['4:26 invalid-field: `items` in entry 1 of `blocks` is `[]`; expected a list with at least one entry']],
    ['  - {type: hero, picture: {file: /us.jpg}}\n', ['4:18 missing-field: The key `picture.alt` in entry 1 of `blocks` is missing: What the picture shows']],
    ['  - {type: hero, picture: {file: /us.jpg, alt: Us}}\n', ['4:34 missing-picture: There is no picture `/us.jpg`']],
    ['  - {type: hero, picture: {file: "https://inn.example/us.jpg", alt: Us}}\n', ['4:34 invalid-field: `picture.file` in entry 1 of `blocks` is `"https://inn.example/us.jpg"`; expected a path such as /team.jpg']],
    ['  - {type: hero, button: {title: Go, link: /abuot/}}\n', ['4:44 broken-link: There is no page `/abuot/` on the site; did you mean `/about/`?']],
    ['  - {type: questions, items: [{question: Why?, answer: "[x](/abuot/) ![y](https://inn.example/y.png)"}]}\n', ['4:56 remote-picture', '4:61 broken-link: There is no page `/abuot/`']],
    ['  - {type: featured-roles, roles: [coook, waiter]}\n', ['4:36 broken-link: There is no role `coook`; did you mean `cook`? | Write `cook`.', '4:43 closed-link: “Waiter” is closed, so the block leaves it out']],
    ['  - {type: department-roles, department: Kitchn}\n', ['4:42 unknown-listing: No role has the department `Kitchn`; did you mean `Kitchen`? | Write `Kitchen`.']],
    ['  - {type: values, items: [{title: a, text: b}]}\n  - {type: hero}\n', ['5:12 invalid-field: A block of the type `hero` comes behind others']],
    ['  - just words\n', ['4:5 invalid-field: Entry 1 of `blocks` is `just words`; expected a map with a type']],
  ])('%s is told with its place', async (blocks, expected) => {
    expect(await found(blocks)).toEqual(expected.map((start) => expect.stringContaining(start)));
  }); // prettier-ignore
});

test('the example site has every block', async () => {
  const { site } = await buildContent(`${projectFolder}/content`);
  const pages = [...(site?.pages ?? []), ...(site?.home ? [site.home] : [])];
  const used = new Set(pages.flatMap(({ blocks }) => blocks.map(({ block }) => block.type)));
  expect([...blockTypes].filter((type) => type !== 'open-roles' && !used.has(type))).toEqual([]);
});
