import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fullBody, roleText, runProcess, siteFolder, siteYml } from '../support/helpers.ts';
import { builtFile, eventually, freshBuild, serveDev, withoutScript } from '../support/dev.ts';
import { startServing, stop } from '../support/server.ts';

function edit(folder: string, path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const textAt = async (url: string) => (await fetch(url)).text();

/** Sends a request with headers that `fetch` keeps for itself. */
function ask(url: string, headers: Readonly<Record<string, string>>) {
  return new Promise<{ readonly status: number; readonly location: string; readonly text: string }>(
    (resolve, reject) => {
      get(url, { headers }, (answer) => {
        let text = '';
        answer.on('data', (more: Buffer) => (text += more.toString()));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? '', text }),
        );
      }).on('error', reject);
    },
  );
}

/** What the page of the findings gets. */
async function findingsAt(url: string, page = '/') {
  const answer = await fetch(`${url}_rolepress/findings?page=${encodeURIComponent(page)}`);
  return (await answer.json()) as { errors: number; findings: Record<string, string | number>[] } | null;
}

test('every page and file is byte for byte that of a fresh build, after each of a sequence of edits', async () => {
  const folder = siteFolder({
    'content/roles/baker.md': roleText({ title: 'Baker', department: 'Kitchen', aliases: '[/old/baker]' }),
    'content/roles/draft.md': roleText({ title: 'Waiter', status: 'draft' }),
    'content/locations.yml': 'porto: {locality: Porto, country: PT}\n',
    'content/public/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  });
  const { url, session } = await serveDev(folder);
  const edits: readonly (() => void)[] = [
    () => {},
    () => edit(folder, 'content/roles/cook.md', roleText({}, fullBody.replace('40 guests', '50 guests'))),
    () => edit(folder, 'content/roles/cook.md', roleText({ title: 'Chef', department: 'Kitchen', location: 'porto' })),
    () => edit(folder, 'content/locations.yml', 'porto: {locality: Porto, region: Norte, country: PT}\n'),
    () => edit(folder, 'content/site.yml', `${siteYml}theme: {accent: "#0b5f6f"}\nhosting: netlify\n`),
    () => edit(folder, 'content/site.yml', siteYml.replace('inn.example/', 'inn.example/careers/')),
    () => edit(folder, 'content/roles/new/host.md', roleText({ title: 'Host', translationKey: 'host' })),
    () => rmSync(join(folder, 'content/roles/baker.md')),
    () => edit(folder, 'templates/partials/site-header.eta', '<header><a href="<%= it.site.home %>">Ours</a></header>\n'),
    () => edit(folder, 'templates/assets/site.css', ':root { --radius: 0 }\n'),
    () => rmSync(join(folder, 'templates'), { recursive: true }),
    () => edit(folder, 'content/public/logo.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'),
    () => renameSync(join(folder, 'content/roles/new'), join(folder, 'content/roles/old')),
    () => edit(folder, 'content/pages/about.md', '---\ntitle: About us\n---\nNine cooks.\n'),
    () => edit(folder, 'content/pages/about.md', '---\ntitle: About us\n---\nTen cooks.\n'),
    () => edit(folder, 'content/departments/kitchen.md', 'By the stove.\n'),
    () => edit(folder, 'content/shared/benefits.md', '## Benefits\n\n- Dinner.\n'),
    () => edit(folder, 'content/site.yml', `${siteYml}append: [benefits]\n`),
  ];
  for (const [index, change] of edits.entries()) {
    change();
    await session.update();
    await session.settled();
    const { files, diagnostics } = await freshBuild(folder);
    expect(session.findings()?.diagnostics, `findings after edit ${index}`).toEqual(diagnostics);
    const base = new URL((await session.site()).base, url).href;
    for (const { path, contents } of files) {
      if (path === '_headers' || path === '_redirects') continue;
      // Where the host that is named leads on by itself, nobody sees the page.
      if (path.startsWith('old/') && index === 4) continue;
      expect(await builtFile(base, path), `${path} after edit ${index}`).toBe(Buffer.from(contents).toString('latin1'));
    }
  }
}); // prettier-ignore

describe('what is watched', () => {
  const versionAfter = async (folder: string, act: () => void) => {
    const { session, url } = await serveDev(folder);
    await session.settled();
    const before = session.version();
    act();
    await eventually(() => session.version() > before, 'a new version');
    await session.settled();
    return { url, session, before };
  };

  test('a save in place, and one by a file that takes the place of the old one', async () => {
    const folder = siteFolder();
    const { url, session } = await versionAfter(folder, () => edit(folder, 'content/roles/cook.md', roleText({ title: 'Chef' })));
    expect(await textAt(`${url}roles/cook/`)).toContain('<h1>Chef</h1>');
    writeFileSync(join(folder, 'content/roles/cook.md.tmp'), roleText({ title: 'Sous chef' }));
    renameSync(join(folder, 'content/roles/cook.md.tmp'), join(folder, 'content/roles/cook.md'));
    await eventually(async () => (await textAt(`${url}roles/cook/`)).includes('<h1>Sous chef</h1>'));
    await session.settled();
  });

  test('new folders, deleted folders, and templates that were not there', async () => {
    const folder = siteFolder();
    const { url } = await versionAfter(folder, () => edit(folder, 'content/roles/a/b/host.md', roleText({ title: 'Host' })));
    expect((await fetch(`${url}roles/host/`)).status).toBe(200);
    rmSync(join(folder, 'content/roles/a'), { recursive: true });
    await eventually(async () => (await fetch(`${url}roles/host/`)).status === 404);
    edit(folder, 'templates/partials/site-header.eta', '<header>Ours</header>\n');
    await eventually(async () => (await textAt(url)).includes('<header>Ours</header>'));
    edit(folder, 'content/public/a/b.txt', 'b');
    await eventually(async () => (await textAt(`${url}a/b.txt`)) === 'b');
    rmSync(join(folder, 'content'), { recursive: true });
    await eventually(async () => (await fetch(`${url}roles/cook/`)).status === 404);
    edit(folder, 'content/site.yml', siteYml);
    edit(folder, 'content/roles/cook.md', roleText({ title: 'Cook again' }));
    await eventually(async () => (await textAt(`${url}roles/cook/`)).includes('<h1>Cook again</h1>'));
  });

  test('a save right behind another, as a formatter makes it', async () => {
    const folder = siteFolder();
    const { session, url } = await serveDev(folder);
    for (let round = 0; round < 5; round++) {
      const before = session.version();
      edit(folder, 'content/roles/cook.md', roleText({ title: `First ${round}` }));
      await eventually(() => session.version() > before);
      edit(folder, 'content/roles/cook.md', roleText({ title: `Other ${round}` }));
      await eventually(async () => (await textAt(`${url}roles/cook/`)).includes(`<h1>Other ${round}</h1>`));
    }
  });

  test('a branch with a hundred and fifty other files is one new version', async () => {
    const folder = siteFolder();
    const git = (...argv: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@inn.example', ...argv], { cwd: folder, stdio: 'ignore' });
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-qm', 'one');
    git('checkout', '-qb', 'many');
    for (let number = 0; number < 150; number++) edit(folder, `content/roles/r/role-${number}.md`, roleText({ title: `Role ${number}` }));
    git('add', '.');
    git('commit', '-qm', 'many');
    git('checkout', '-q', 'main');
    const { session, before, url } = await versionAfter(folder, () => git('checkout', '-q', 'many'));
    expect((await session.site()).prepared.site?.roles).toHaveLength(151);
    expect((await fetch(`${url}roles/role-149/`)).status).toBe(200);
    // One for the files, and one more when the dates of the new commit are known.
    expect(session.version() - before).toBeLessThanOrEqual(2);
  });
}); // prettier-ignore

describe('what cannot be used', () => {
  test('a broken site.yml leaves the pages as they were, and is told', async () => {
    const folder = siteFolder();
    const { url, session } = await serveDev(folder);
    const before = withoutScript(await textAt(url));
    edit(folder, 'content/site.yml', 'title: [\n');
    await session.update();
    await session.settled();
    expect(withoutScript(await textAt(url))).toBe(before);
    expect((await findingsAt(url))?.findings[0]).toMatchObject({ path: 'content/site.yml', severity: 'error' });
    edit(folder, 'content/roles/cook.md', roleText({ title: 'Chef' }));
    await session.update();
    expect(await textAt(`${url}roles/cook/`)).toContain('<h1>Chef</h1>');
  });

  test('a role whose front matter breaks keeps its last good page, and the finding says where', async () => {
    const folder = siteFolder({ 'content/roles/a.md': `---\ntitle: "A\n---\n${fullBody}` });
    const { url, session } = await serveDev(folder);
    const before = withoutScript(await textAt(`${url}roles/cook/`));
    edit(folder, 'content/roles/cook.md', `---\ntitle: "Cook\n---\n${fullBody}`);
    await session.update();
    await session.settled();
    expect(withoutScript(await textAt(`${url}roles/cook/`))).toBe(before);
    const told = await findingsAt(url, '/roles/cook/');
    expect(told?.findings[0]).toMatchObject({
      path: 'content/roles/cook.md',
      line: 2,
      editor: `vscode://file${join(folder, 'content/roles/cook.md')}:2:${told?.findings[0]?.['column']}`,
    });
    expect(told?.findings[0]?.['frame']).toContain('> 2 | title: "Cook');
    expect(told?.findings[0]?.['help']).toEqual(expect.any(String));
  });

  test('a page whose front matter breaks keeps its last good form, and the finding says where', async () => {
    const folder = siteFolder({ 'content/pages/about.md': '---\ntitle: About us\n---\nNine cooks.\n' });
    const { url, session } = await serveDev(folder);
    const before = withoutScript(await textAt(`${url}about/`));
    edit(folder, 'content/pages/about.md', '---\ntitle: "About us\n---\nTen cooks.\n');
    await session.update();
    await session.settled();
    expect(withoutScript(await textAt(`${url}about/`))).toBe(before);
    const told = await findingsAt(url, '/about/');
    expect(told?.findings[0]).toMatchObject({ path: 'content/pages/about.md', line: 2 });
  });

  test.each([
    ['does not compile', '<% if ( %>'],
    ['fails on a page', '<%= it.role.nothing %>'],
  ])('a template that %s leaves the last good page, and is told', async (_, template) => {
    const folder = siteFolder();
    const { url, session } = await serveDev(folder);
    const before = withoutScript(await textAt(`${url}roles/cook/`));
    edit(folder, 'templates/role.eta', template);
    await session.update();
    await session.settled();
    expect(withoutScript(await textAt(`${url}roles/cook/`))).toBe(before);
    expect((await findingsAt(url, '/roles/cook/'))?.findings).toContainEqual(
      expect.objectContaining({ path: 'templates/role.eta', rule: 'template', line: 1 }),
    );
  });

  test('a folder without a site says what it lacks, and shows the site as soon as there is one', async () => {
    const folder = siteFolder();
    rmSync(join(folder, 'content'), { recursive: true });
    const { url, session } = await serveDev(folder);
    await session.settled();
    expect(await textAt(url)).toContain('There is no site yet');
    expect((await findingsAt(url))?.errors).toBeGreaterThan(0);
    edit(folder, 'content/site.yml', siteYml);
    await session.update();
    expect(await textAt(url)).toContain('Careers at Example');
  });
});

describe('the overview', () => {
  const hostile = '<img src=x onerror=alert(1)>';

  test('shows all findings, roles with their states and why one is in no feed, and each feed as its readers see it', async () => {
    const folder = siteFolder({
      'content/roles/cook.md': roleText({ employmentType: 'contractor' }),
      'content/roles/draft.md': roleText({ title: hostile.replaceAll('=', '&#61;'), status: 'draft' }),
      'content/roles/later.md': roleText({ title: 'Later', datePosted: '2027-01-02' }),
      'content/roles/gone.md': roleText({ title: 'Gone', status: 'closed' }),
      'content/roles/broken.md': `---\ntitle: "${hostile}\n---\n`,
    });
    const { url, session } = await serveDev(folder);
    await session.settled();
    const page = await textAt(`${url}_rolepress/`);
    for (const state of ['draft', 'scheduled', 'open', 'closed', 'no page']) expect(page).toContain(`<td>${state}</td>`);
    expect(page).toContain('not in');
    expect(page).not.toContain('<img');
    expect(page).toContain('vscode://file');
    const feeds = [...page.matchAll(/href="(\/_rolepress\/feed\?path=[^"]+)"/gu)].map(([, href = '']) => href);
    expect(feeds.length).toBeGreaterThan(3);
    for (const href of feeds.filter((one) => !one.includes('search')))
      expect(await textAt(new URL(href, url).href), href).toContain('Cook');
    expect((await fetch(`${url}_rolepress/feed?path=..%2f..%2fpackage.json`)).status).toBe(404);
  });

  test('the site can be seen as of another day, and links stay on it', async () => {
    const folder = siteFolder({ 'content/roles/later.md': roleText({ title: 'Later', datePosted: '2027-01-02' }) });
    const { url, session } = await serveDev(folder);
    await session.settled();
    expect(await textAt(`${url}roles/cook/`)).not.toContain('no longer');
    const later = await textAt(`${url}roles/cook/?now=2027-02-15`);
    expect(later).toContain('data-day="2027-02-15"');
    expect(later).toContain('noindex');
    expect(JSON.parse(await textAt(`${url}jobs.json?now=2027-02-15`))).toMatchObject({ items: [] });
    const referer = `${url}?now=2027-02-15`;
    const sent = { referer, 'sec-fetch-mode': 'navigate' };
    expect(await ask(`${url}roles/cook/`, sent)).toMatchObject({ status: 302, location: '/roles/cook/?now=2027-02-15' });
    expect(JSON.parse((await ask(`${url}jobs.json`, { referer })).text)).toMatchObject({ items: [] });
    expect(await ask(`${url}roles/cook/?now=`, sent)).toMatchObject({ status: 200 });
    expect(await ask(`${url}roles/cook/`, { ...sent, referer: 'https://evil.example/?now=2027-02-15' })).toMatchObject({ status: 200 });
    expect((await fetch(`${url}?now=2027-02-31`)).status).toBe(400);
  });

  test('drafts are shown unless they are not wanted', async () => {
    const folder = siteFolder({ 'content/roles/draft.md': roleText({ title: 'Waiter', status: 'draft' }) });
    expect((await fetch(`${(await serveDev(folder)).url}roles/draft/`)).status).toBe(200);
    expect((await fetch(`${(await serveDev(folder, { drafts: false })).url}roles/draft/`)).status).toBe(404);
  });
}); // prettier-ignore

describe('who may ask', () => {
  test('nobody who names another host or comes from another site', async () => {
    const { url } = await serveDev(siteFolder());
    const asked = async (headers: Readonly<Record<string, string>>, path = '_rolepress/findings') => (await ask(url + path, headers)).status;
    expect(await asked({ 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await asked({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' })).toBe(403);
    expect(await asked({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' })).toBe(403);
    expect(await asked({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }, '_rolepress/')).toBe(200);
    expect(await asked({ origin: 'https://evil.example' })).toBe(403);
    expect(await asked({ origin: 'https://evil.example' }, 'jobs.json')).toBe(403);
    expect((await fetch(url, { method: 'POST' })).status).toBe(405);
    expect((await fetch(`${url}_rolepress/events`, { method: 'POST' })).status).toBe(405);
  });

  test('nothing outside of the site is served, nor what lies behind a link', async () => {
    const folder = siteFolder({ 'secret.txt': 'secret', '.env': 'secret', 'content/public/.env': 'secret', 'content/_notes.md': 'secret' });
    const { url } = await serveDev(folder);
    for (const path of ['..%2fsecret.txt', '%2e%2e/secret.txt', '..%5csecret.txt', '.env', 'content/site.yml', '_notes.md', '_rolepress/..%2f..%2fsecret.txt', '_rolepress/%2e%2e%2fmain.js', '_headers'])
      expect(await textAt(url + path), path).not.toMatch(/secret|title:|Content-Security-Policy/u);
  });
}); // prettier-ignore

test('names that every object has are no files, and no fault of the server', async () => {
  const { url } = await serveDev(siteFolder());
  for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty', '__proto__/index.html', '_rolepress/constructor', '_rolepress/__proto__'])
    expect((await fetch(url + name)).status, name).toBe(404);
}); // prettier-ignore

test('the process ends by itself where it cannot listen', async () => {
  const child = runProcess(['dev', '--host', '203.0.113.7', '--port', '0'], siteFolder());
  expect(child).toMatchObject({ code: 2, stdout: '' });
  expect(child.stderr).toContain('203.0.113.7');
});

test('a built site holds nothing of the development server', async () => {
  const { files } = await freshBuild(siteFolder());
  for (const { path, contents } of files) expect(Buffer.from(contents).toString('latin1'), path).not.toContain('_rolepress/');
}); // prettier-ignore

test.each(['SIGINT', 'SIGTERM'] as const)('the process ends on %s, also while browsers listen, and leaves nothing behind', async (signal) => {
  const folder = siteFolder();
  const serving = await startServing(['dev', '--port', '0'], folder);
  const events = await fetch(`${serving.url}_rolepress/events`);
  expect(events.headers.get('content-type')).toContain('text/event-stream');
  const ended = events.text().catch(() => '');
  expect(await stop(serving, signal)).toEqual([0, null]);
  expect(await ended).toContain('data: {"version"');
}); // prettier-ignore

test('the process says what it found, in the site’s own templates too, and takes the name of an editor', async () => {
  const folder = siteFolder({
    'content/roles/cook.md': roleText({}, fullBody.replace('## Duties', '## Kitchen')),
    'templates/rolle.eta': 'Nothing has this name.\n',
  });
  const serving = await startServing(['dev', '--port', '0', '--editor', 'my-editor://open{file}'], folder, { SOURCE_DATE_EPOCH: '1795392000' });
  await eventually(() => serving.stderr().includes('1 error'));
  const told = await findingsAt(serving.url);
  expect(told?.findings[0]?.['editor']).toBe(`my-editor://open${join(folder, 'content/roles/cook.md')}`);
  expect(told?.findings).toContainEqual(expect.objectContaining({ rule: 'unused-theme-file', path: 'templates/rolle.eta' }));
  await stop(serving, 'SIGTERM');
}); // prettier-ignore
