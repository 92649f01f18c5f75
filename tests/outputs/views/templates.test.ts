import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder, readAll, roleText, run, siteFolder, siteYml } from '../../support/helpers.ts';

/** Builds a site whose folder `theme` lies over the default theme. */
async function themed(theme: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) {
  const files = Object.fromEntries(Object.entries(theme).map(([path, text]) => [`theme/${path}`, text]));
  const folder = siteFolder({ ...files, ...more });
  const result = await run(['build', '--templates', 'theme'], folder);
  const dist = join(folder, 'dist');
  return { ...result, folder, made: existsSync(dist) ? readAll(dist) : undefined };
}

async function findings(theme: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) {
  const files = Object.fromEntries(Object.entries(theme).map(([path, text]) => [`theme/${path}`, text]));
  const folder = siteFolder({ ...files, ...more });
  const { code, stdout } = await run(['build', '--templates', 'theme', '--format', 'json'], folder);
  type Told = { path: string; line: number; rule: string; message: string; related?: { path: string; message: string }[] }; // prettier-ignore
  const { diagnostics: all } = JSON.parse(stdout) as { diagnostics: Told[] };
  // That a file has no effect is told too.
  const diagnostics = all.filter(({ rule }) => rule !== 'unused-theme-file');
  expect(code).toBe(2);
  expect(existsSync(join(folder, 'dist'))).toBe(false);
  expect(diagnostics.map(({ rule }) => rule)).toEqual(diagnostics.map(() => 'template'));
  return diagnostics.map(({ path, line, message, related = [] }) => ({ path, line, message, related }));
}

describe('a folder of templates lies over the default theme', () => {
  test('a page template of the same name replaces the default one, the others stay', async () => {
    const { code, made } = await themed({ 'role.eta': '<p><%= it.role.title %></p>\n' });
    expect(code).toBe(0);
    expect(made?.['roles/cook/index.html']).toBe('<p>Cook</p>\n');
    expect(made?.['index.html']).toContain('<html lang="en"');
  });

  test('a partial of the same name is used by the default pages', async () => {
    const { made } = await themed({ 'partials/role-header.eta': '<h1>Own: <%= it.role.title %></h1>\n' });
    expect(made?.['roles/cook/index.html']).toContain('<h1>Own: Cook</h1>');
    expect(made?.['roles/cook/index.html']).toContain('id="qualifications"');
  });

  test('a new partial and a new asset can be used', async () => {
    const { made } = await themed({
      'partials/own.eta': '<i><%= it.mark %></i>',
      'assets/own.css': 'p { color: red }\n',
      'not-found.eta': "<%~ include('partials/own.eta', { mark: 'here' }) %><%= it.asset('own.css') %>",
    });
    expect(made?.['404.html']).toMatch(/^<i>here<\/i>\/assets\/own\.[0-9a-f]{10}\.css$/u);
    expect(Object.keys(made ?? {}).some((path) => /^assets\/own\.[0-9a-f]{10}\.css$/u.test(path))).toBe(true);
  });

  test('an asset of the same name replaces the default one', async () => {
    const { made } = await themed({ 'assets/site.css': 'body { color: teal }\n' });
    const sheets = Object.entries(made ?? {}).filter(([path]) => path.startsWith('assets/site.'));
    expect(sheets.map(([, text]) => text.split('\n')[0])).toEqual(['body { color: teal }']);
  });

  test('a words file replaces some words and keeps the rest', async () => {
    const { code, made } = await themed({ 'words/en.json': '{"home": "Every job"}\n' });
    expect(code).toBe(0);
    expect(made?.['index.html']).toContain('Every job');
    expect(made?.['index.html']).toContain('Skip to content');
  });

  test('a placeholder that nothing fills in is told at its line', async () => {
    const { code, stdout } = await themed({ 'words/en.json': '{\n"applyFor": "Go for {titel}"\n}\n' });
    expect({ code, stdout }).toEqual({ code: 2, stdout: expect.stringContaining('theme/words/en.json:2:1') as string });
  });

  test('words/xx.json adds a language', async () => {
    const role = { 'content/roles/cook.md': roleText({ language: 'nl-BE' }) };
    const { made } = await themed({ 'words/nl.json': '{"home": "Alle vacatures", "factsHeading": "Over deze baan"}\n' }, role); // prettier-ignore
    expect(made?.['roles/cook/index.html']).toContain('<html lang="nl-BE"');
    expect(made?.['roles/cook/index.html']).toContain('Over deze baan');
    expect(made?.['roles/cook/index.html']).toContain('2 november 2026');
  });

  test('the folder templates is used without being asked for, and may be absent', async () => {
    const folder = siteFolder({ 'templates/not-found.eta': 'own\n' });
    expect((await run(['build'], folder)).code).toBe(0);
    expect(readAll(join(folder, 'dist'))['404.html']).toBe('own\n');
    expect((await run(['build'], siteFolder())).code).toBe(0);
  });

  test('a folder that was asked for and is not there is wrong use', async () => {
    const { code, stderr } = await run(['build', '--templates', 'nope'], siteFolder());
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('there is no folder nope') as string });
  });

  test('what content says is escaped, whatever the template prints', async () => {
    const role = {
      'content/site.yml': `${siteYml}rules: {template-syntax: off}\n`,
      'content/roles/cook.md': roleText({ title: '"<script>alert(1)</script> & <%= it.site %>"' }),
    };
    const { made } = await themed({ 'role.eta': '<a title="<%= it.role.title %>"><%= it.role.title %></a>' }, role);
    const safe = '&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;%= it.site %&gt;';
    expect(made?.['roles/cook/index.html']).toBe(`<a title="${safe}">${safe}</a>`);
  });
});

describe('a fault in a template', () => {
  test('a property that does not exist is told with its line, the nearest one, and the role', async () => {
    const [one, ...others] = await findings({ 'role.eta': '<p>\n\n<%= it.role.titel %></p>\n' });
    expect(others).toEqual([]);
    expect(one).toMatchObject({ path: 'theme/role.eta', line: 3 });
    expect(one?.message).toContain('did you mean `it.role.title`?');
    expect(one?.related[0]?.path).toBe('content/roles/cook.md');
  });

  test('in a partial is told at the partial', async () => {
    const [one] = await findings({ 'partials/role-header.eta': '<h1>\n<%= it.role.title %>\n<%= it.rolle %></h1>\n' });
    expect(one).toMatchObject({ path: 'theme/partials/role-header.eta', line: 3 });
    expect(one?.related[0]?.path).toBe('content/roles/cook.md');
  });

  test.each([
    ['in a condition', '<% if (it.rolle) { %>x<% } %>', '`it.rolle` does not exist; did you mean `it.role`?'],
    ['in a list', '<% for (const one of it.role.facts) { %><%= one.lable %><% } %>', '`it.role.facts[0].label`'],
    ['behind the end of a list', '<% if (it.role.sections[9]) { %>x<% } %>', '`it.role.sections.9` does not exist'],
    ['of a list itself', '<%= it.role.sections.lenght %>', '`it.role.sections.lenght` does not exist'],
    ['taken apart', '<% const { titel } = it.role; %>', '`it.role.title`'],
    ['with a default', "<% const { mark = 'x' } = it.role; %>", '`it.role.mark` does not exist'],
    ['of data of its own in an include', "<%~ include('own.eta', { one: { two: { marc: 1 } } }) %>", '`it.one.two.mark`'],
    ['of a part in an include', "<%~ include('own.eta', { one: { two: it.role } }) %>", '`it.role.mark` does not'],
    ['of a changed part', "<%~ include('own.eta', { one: { two: { ...it.role } } }) %>", '`it.one.two.mark` does not'],
    ['of a picked part', "<%~ include('own.eta', { one: { two: it.role.facts.filter(() => true)[0] } }) %>", '`it.one.two.mark` does not'],
    ['of what a layout gets', "<% layout('own.eta', { one: { two: {} } }) %>", '`it.one.two.mark` does not exist'],
  ])('a property %s is told', async (_, text, told) => {
    const [one, ...others] = await findings({ 'role.eta': `${text}\n`, 'own.eta': '<%= it.one.two.mark %>\n' });
    expect(others).toEqual([]);
    expect(one?.message).toContain(told);
  }); // prettier-ignore

  test('a property that a template looks for without reading it is none', async () => {
    const text = "<%= 'mark' in it.role %> <%= Object.keys(it.role.apply).join() %> <%= { ...it.role.share, mark: 1 }.mark %> <%= it.role.facts.length === [...it.role.facts].length %> <%= it.role.hasOwnProperty('title') %> <%= it.role.facts.indexOf(it.role.facts[1]) %>";
    const { made } = await themed({ 'role.eta': text });
    expect(made?.['roles/cook/index.html']).toBe('false href,sentence,label,external 1 true true 1');
  }); // prettier-ignore

  test('blocks and captures work as Eta describes them', async () => {
    const { made } = await themed({
      'role.eta': "<% layout('frame.eta', { mark: 'm' }) %><% block('head', () => { %><b><%= it.role.title %></b><% }) %><% const own = capture(() => { %>own<% }); output(own) %>",
      'frame.eta': "<% const foot = block('foot', () => { %>foot<% }); %><%~ block('head') %><%~ it.body %><%~ foot %><%= it.mark %>",
    });
    expect(made?.['roles/cook/index.html']).toBe('<b>Cook</b>ownfootm');
  }); // prettier-ignore

  test('that shows on many pages is told once, with how many more', async () => {
    const more = Object.fromEntries(['a', 'b', 'c'].map((name) => [`content/roles/${name}.md`, roleText()]));
    const told = await findings({ 'role.eta': '<%= it.role.titel %>\n' }, more);
    expect(told.length).toBe(1);
    expect(told[0]?.related.map(({ message }) => message)).toContainEqual(expect.stringContaining('3 more pages'));
  });

  test('an include that does not exist is told with the nearest name', async () => {
    const [one] = await findings({ 'role.eta': "<p>\n<%~ include('partials/role-heder.eta') %>\n" });
    expect(one).toMatchObject({ path: 'theme/role.eta', line: 2 });
    expect(one?.message).toContain('did you mean `partials/role-header.eta`?');
  });

  test('a layout that does not exist is told at the template that asks for it', async () => {
    const [one] = await findings({ 'role.eta': "<% layout('layuot.eta') %>\n<p>x</p>\n" });
    expect(one).toMatchObject({ path: 'theme/role.eta', line: 1 });
    expect(one?.message).toContain('did you mean `layout.eta`?');
  });

  test('an asset that does not exist is told', async () => {
    const [one] = await findings({ 'role.eta': "\n<%= it.asset('site.cs') %>\n" });
    expect(one).toMatchObject({ path: 'theme/role.eta', line: 2 });
    expect(one?.message).toContain('did you mean `site.css`?');
  });

  test.each([
    ['JavaScript that does not parse', '<p>\n<% if (it.role.title { %>\nx\n<% } %>\n', 2],
    ['a brace that is never closed', '<p>\n<% if (it.role.title) { %>\nx\n', undefined],
    ['a tag that is never closed', '<p>\n\n<%= it.role.title\n', 3],
    ['a broken expression', '<p><%= it.role. %></p>\n', 1],
    ['code that throws', "<p>\n<% throw new Error('mine') %>\n", 2],
    ['a call of what is no function', '\n\n<%= it.role.title.foo() %>\n', 3],
    ['nothing to print', '<p>\n<%= it.role.notice %></p>\n', 2],
    ['an object to print', '<p>\n<%= it.role %></p>\n', 2],
    ['a wait', '<p>\n<%= await it.role.title %></p>\n', 2],
  ])('%s is told at its line', async (_, text, line) => {
    const told = await findings({ 'role.eta': text });
    expect(told.length).toBe(1);
    expect(told[0]).toMatchObject({ path: 'theme/role.eta', ...(line === undefined ? {} : { line }) });
    expect(told[0]?.message).not.toMatch(/\n\s+at |node_modules|__eta/u);
  });

  test('a template that is not used, or is used by no page now, is checked too', async () => {
    const told = await findings({ 'closed.eta': '<% if ( %>\n', 'partials/unused.eta': '\n<% ) %>' });
    expect(told.map(({ path }) => path)).toEqual(['theme/closed.eta', 'theme/partials/unused.eta']);
  });

  test.each([
    ['no JSON', '{"home": "Every job",}\n'],
    ['no map', '[]\n'],
    ['a word that is a number', '{"home": 3}\n'],
  ])('a words file that is %s is told', async (_, text) => {
    const told = await findings({ 'words/en.json': text });
    expect(told.map(({ path }) => path)).toEqual(['theme/words/en.json']);
  });

  test('a broken words file is told at its line', async () => {
    expect((await findings({ 'words/en.json': '{\n"home": "x"\n"team": "y"\n}\n' }))[0]?.line).toBe(3);
  });

  test('leaves the site as it was', async () => {
    const folder = siteFolder();
    expect((await run(['build'], folder)).code).toBe(0);
    const before = readAll(join(folder, 'dist'), { memory: true });
    const { mkdirSync, writeFileSync } = await import('node:fs');
    mkdirSync(join(folder, 'templates'));
    writeFileSync(join(folder, 'templates/listing.eta'), '<%= it.nope %>');
    writeFileSync(join(folder, 'content/roles/cook.md'), roleText({ title: 'Chef' }));
    expect((await run(['build'], folder)).code).toBe(2);
    expect(readAll(join(folder, 'dist'), { memory: true })).toEqual(before);
  });
});

/** The files that docs/templates.md shows, by path: each is named on a line of its own above its text. */
const shown = Object.fromEntries(
  [...readFileSync(join(projectFolder, 'docs/templates.md'), 'utf8').matchAll(/^`(templates\/\S+)`:\n\n```\w+\n([\s\S]*?)```$/gmu)].map(([, path = '', text = '']) => [path, text]),
); // prettier-ignore

describe('the examples of docs/templates.md', () => {
  test('work as they stand', async () => {
    expect(Object.keys(shown).length).toBe(5);
    const folder = siteFolder({ ...shown, 'content/roles/baker.md': roleText({ title: 'Baker', team: 'Ovens' }) });
    expect(await run(['build'], folder)).toMatchObject({ code: 0 });
    const made = readAll(join(folder, 'dist'));
    const home = made['index.html'] ?? '';
    expect(home).toContain('About us');
    const sheets = [...home.matchAll(/rel="stylesheet" href="\/([^"]+)"/gu)].map(([, path = '']) => made[path] ?? '');
    expect(sheets.map((text) => text.includes('--radius: 0'))).toEqual([false, true]);
    expect(made['roles/baker/index.html']).toContain('<p>You would work with the Ovens team.</p>');
    expect(made['roles/cook/index.html']).toContain('<h2>Why Example</h2>');
  });
});
