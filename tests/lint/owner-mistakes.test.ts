import { describe, expect, test } from 'vitest';
import type { JsonReport } from '../../src/reporters/json-report.ts';
import { exampleDay, files, roleText, run, siteYml } from '../support/helpers.ts';

type Told = JsonReport['diagnostics'][number];

const cook = { 'content/roles/cook.md': roleText() };
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"></svg>';

/** The errors of a site with these files. */
async function errorsOf(more: Readonly<Record<string, string>>): Promise<readonly Told[]> {
  const folder = files({ 'content/site.yml': siteYml, ...cook, ...more });
  const { stdout } = await run(['check', '--format', 'json', '--now', exampleDay, '--no-cache'], folder);
  // The report is of the form that its schema says; other tests hold it against that.
  return (JSON.parse(stdout) as JsonReport).diagnostics.filter(({ severity }) => severity === 'error');
}

const inSite = (yaml: string, more: Readonly<Record<string, string>> = {}) =>
  errorsOf({ 'content/site.yml': siteYml + yaml, ...more });
const inPage = (lines: string, more: Readonly<Record<string, string>> = {}) => errorsOf({ 'content/pages/about.md': `---\ntitle: About\n${lines}\n---\n`, ...more }); // prettier-ignore

test('a build shows the hints that a check does not look for, and says where the others are', async () => {
  const folder = files({ 'content/site.yml': siteYml, ...cook });
  const env = { PATH: process.env['PATH'] };
  const built = await run(['build', '--now', exampleDay, '--no-cache'], folder, { env });
  const checked = await run(['check', '--now', exampleDay, '--no-cache'], folder, { env });
  expect(built.stdout).toContain('gone-roles');
  expect(built.stdout).not.toContain('`rolepress check` shows');
  expect(checked.stdout).toContain('no findings');
});

describe('a link to a page', () => {
  const nav = 'nav: [{title: About us, link: /about/}]\n';

  test.each([
    ['YAML that cannot be read', '---\ntitle: {\n---\n'],
    ['front matter without an end', '---\ntitle: About\n'],
  ])('is not called broken where the page has %s', async (_, text) => {
    const found = await inSite(nav, { 'content/pages/about.md': text });
    expect(found.map(({ rule }) => rule)).not.toContain('broken-link');
    expect(found.length).toBeGreaterThan(0);
  });

  test('is not called broken where it leads to a role that cannot be read', async () => {
    const found = await errorsOf({ 'content/roles/baker.md': '---\ntitle: {\n---\n', 'content/pages/about.md': '---\ntitle: A\nblocks: [{type: featured-roles, roles: [baker]}]\n---\n[Baker](/roles/baker/)\n' }); // prettier-ignore
    expect(found.map(({ rule }) => rule)).not.toContain('broken-link');
  });

  test('that nobody has written yet says which file to make', async () => {
    expect((await inSite(nav)).map(({ help }) => help)).toEqual([
      'Make the file `content/pages/about.md`; or link to a role as `/roles/<name of its file>/`, to a file of public/ as `/name.pdf`, to another site as `https://…`, or delete the link.',
    ]);
  });

  test('that lies there under a name with `_` says how to rename the file', async () => {
    const found = await inSite(nav, { 'content/pages/_about.md': '---\ntitle: About\n---\n' });
    expect(found.map(({ help }) => help)).toEqual(['Rename `content/pages/_about.md` to `content/pages/about.md`, or delete the link.']); // prettier-ignore
  });

  test('in an answer is told at the link', async () => {
    const [found] = await inPage('blocks:\n  - type: questions\n    items:\n      - question: Who?\n        answer: You, and [we](/tea/).');
    expect(found).toMatchObject({ line: 7, column: 31 });
  }); // prettier-ignore
});

describe('a key under another name is one finding', () => {
  test.each([
    ['{tittle: Time, text: It moves.}', '`- {title: Time, text: It moves.}`'],
    ['{title: Time, texte: It moves.}', '`- {title: Time, text: It moves.}`'],
  ])('%s', async (item, typed) => {
    const found = await inPage(`blocks:\n  - type: values\n    items:\n      - ${item}`);
    expect(found.map(({ rule }) => rule)).toEqual(['unknown-field']);
    expect(found[0]?.help ?? '').toContain(typed);
  });

  test.each(['url', 'href'])('`%s` of a link', async (key) => {
    const found = await inSite(`nav:\n  - {title: Cook, ${key}: /roles/cook/}\n`);
    expect(found.map(({ rule, help }) => `${rule} ${help}`)).toEqual([`unknown-field Write \`link\` in place of \`${key}\`: \`- {title: Cook, link: /roles/cook/}\`.`]); // prettier-ignore
  });
});

test('a key that a map in braces lacks is shown where it belongs', async () => {
  const found = await inPage('blocks:\n  - type: text\n    text: Hello.\n    picture: {file: /tom.svg}', { 'content/public/tom.svg': svg }); // prettier-ignore
  expect(found.map(({ help }) => help)).toEqual([
    'Add the key `alt`: `picture: {file: /tom.svg, alt: "<your words for what it shows>"}`.',
  ]);
});

describe('what to type is shown, not described', () => {
  test.each([
    ['theme: {preset: cozy}', 'Type one of quiet, confident, warm, crisp, dense.'],
    ['theme: {accent: brown}', 'Type a colour in quotes, such as "#0b57d0".'],
    ['theme: {accent: 0b57d0}', 'Type `accent: "#0b57d0"`.'],
    ['nav: [{title: Us, link: roles/cook}]', 'Type `link: /roles/cook/`.'],
    ['nav: [{title: Us, link: www.inn.example}]', 'Type `link: https://www.inn.example`, if the page is there.'],
    ['nav: [{title: Us, link: jobs@inn.example}]', 'Type `link: mailto:jobs@inn.example`.'],
    ['theme: {logoDark: logo.svg}', 'Type `logoDark: /logo.svg`.'],
    ['theme: {hero: content/public/house.svg}', 'Type `hero: /house.svg`.'],
    ['theme: {hero: /huose.svg}', 'Type `/house.svg`.'],
    ['theme: {logoDark: /house.png}', 'Type `/house.svg`.'],
  ])('%s', async (yaml, help) => {
    const found = await inSite(`${yaml}\n`, { 'content/public/house.svg': svg, 'content/public/logo.svg': svg });
    expect(found.map((one) => one.help)).toEqual([help]);
  });

  test.each([
    ['  - type: text\n    text: Hi.\n    picture: /house.svg', 'Type `picture: {file: /house.svg, alt: "<your words for what it shows>"}`.'],
    ['  - values:\n    items:\n      - {title: Time, text: It moves.}', 'Type `- type: values` in place of `- values:`.'],
    ['  - type: benefits\n    items:\n      - {icon: bike, title: Wheels}', 'Type `icon: bicycle`.'],
  ])('%s', async (block, help) => {
    expect((await inPage(`blocks:\n${block}`)).map((one) => one.help)).toEqual([help]);
  }); // prettier-ignore
});

test('entries of lists are counted from 1', async () => {
  const found = await inPage(
    'blocks:\n  - type: benefits\n    items:\n      - {title: A}\n      - {icon: clok, title: B}',
  );
  expect(found.map(({ message }) => message.split(';')[0])).toEqual(['`icon` in entry 2 of `items` in entry 1 of `blocks` is `clok`']); // prettier-ignore
});

describe('one slip of YAML is one finding', () => {
  test.each([
    [
      'the first key',
      '---\n\ttitle: About\ndescription: Who we are.\n---\n',
      '2 A tab stands at the start of the line; expected spaces',
    ],
    [
      'a key',
      '---\ntitle: About\nblocks:\n  - type: text\n\ttext: Hello\n---\n',
      '5 A tab stands in front of `text`; expected 4 spaces, beside `type` of line 4',
    ],
  ])('a tab before %s', async (_, text, told) => {
    const found = await errorsOf({ 'content/pages/about.md': text });
    expect(found.map(({ message, line: at }) => `${at} ${message}`)).toEqual([told]); // prettier-ignore
  });

  test('a tab behind a hyphen is not told as one at the start of the line', async () => {
    const found = await inSite('nav:\n  -\ttitle: Cook\n  -\tlink: /\n');
    expect(found.length).toBeGreaterThan(0);
    expect(found.map(({ message }) => message).join()).not.toContain('at the start of the line');
  });

  test('a tab in site.yml', async () => {
    const found = await inSite('nav:\n  - {title: Jobs, link: /}\n\t- {title: Cook, link: /roles/cook/}\n  - {title: A, link: /}\n');
    expect(found.map(({ line, help }) => `${line} ${help}`)).toEqual(['6 Type 2 spaces in place of what stands in front of it: `  - {title: Cook, link: /roles/cook/}`.']);
  }); // prettier-ignore

  test('an entry of a list that is not indented', async () => {
    const found = await inPage(
      'blocks:\n  - type: text\n    text: Hello.\n- type: values\n  items:\n    - {title: A, text: B}',
    );
    expect(found.map(({ line, help }) => `${line} ${help}`)).toEqual(['6 Type 2 spaces more in front of it, and in front of each line that belongs to it: `  - type: values`.']); // prettier-ignore
  });
});
