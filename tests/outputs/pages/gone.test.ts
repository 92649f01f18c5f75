import { describe, expect, test } from 'vitest';
import { readHistory } from '../../../src/io/index.ts';
import { buildIn, fileOf, roleText, run, siteFolder, siteYml } from '../../support/helpers.ts';
import { commit, git, gitEnv, repositoryOf } from '../../support/repository.ts';

const base = { 'content/site.yml': siteYml, 'content/roles/cook.md': roleText({ department: 'Kitchen' }) };
const baker = roleText({ title: 'Baker <script>', department: 'Kitchen' });
const page = 'roles/baker/index.html';

/** Builds a repository as of a day; its commits are of 20 November 2026. */
async function built(folder: string, now = '2026-11-23') {
  const history = await readHistory({ folder: 'content', cwd: folder, paths: ['content/roles/cook.md'], env: gitEnv });
  return buildIn(folder, { now, history });
}

/** A repository in which the file of the baker was taken away. */
function withoutBaker(text = baker, after: Readonly<Record<string, string>> = {}): string {
  const folder = repositoryOf({ ...base, 'content/roles/baker.md': text });
  commit(folder, { 'content/roles/baker.md': null, ...after });
  return folder;
}

describe('a role whose file was taken away', () => {
  test('keeps a page that says so, leads to others, and is in no list but that of closed roles', async () => {
    const made = await built(withoutBaker());
    const html = fileOf(made, page);
    expect(html).toContain('<h1>Baker &lt;script&gt;</h1>');
    expect(html).toContain('This role is closed.');
    expect(html).toContain('<meta name="robots" content="noindex');
    expect(html).toContain('href="/roles/cook/"');
    expect(html).not.toContain('application/ld+json');
    for (const file of ['jobs.json', 'feed.json', 'sitemap.xml', 'jobs.rss', 'search.json', 'index.html'])
      expect(fileOf(made, file), file).not.toMatch(/roles\/baker|Baker/u);
    expect(JSON.parse(fileOf(made, 'closed.json'))).toMatchObject({
      roles: [
        {
          id: 'baker',
          title: 'Baker <script>',
          url: 'https://careers.inn.example/roles/baker/',
          closed_on: '2026-11-20',
        },
      ],
    });
    expect(made.diagnostics).toEqual([]);
  });

  test('keeps it for as many days as a closed one', async () => {
    const folder = withoutBaker();
    const has = async (now: string) => (await built(folder, now)).files.some(({ path }) => path === page);
    expect([await has('2026-12-20'), await has('2027-02-18'), await has('2027-02-19')]).toEqual([true, true, false]);
    const none = withoutBaker(baker, { 'content/site.yml': `${siteYml}expiry: {keepClosedDays: 0}\n` });
    expect((await built(none)).files.some(({ path }) => path === page)).toBe(false);
  });

  test.each([
    ['was a draft', roleText({ title: 'Baker', status: 'draft' }), {}],
    ['was not public yet', roleText({ title: 'Baker', datePosted: '2026-12-24' }), {}],
    ['closed long before', roleText({ title: 'Baker', datePosted: '2026-01-02', validThrough: '2026-02-01' }), {}],
    ['cannot be read', 'no front matter', {}],
    [
      'is there under another file with its id',
      baker,
      { 'content/roles/bread.md': roleText({ title: 'Baker of bread', id: 'baker' }) },
    ],
    ['is left out by the settings', baker, { 'content/site.yml': `${siteYml}ignore: [roles/baker.md]\n` }],
  ])('has none when it %s', async (_, text, after) => {
    const made = await built(withoutBaker(text, after));
    expect(made.files.some(({ path }) => path === page)).toBe(false);
    expect(fileOf(made, 'closed.json')).not.toContain('Baker <script>');
  });

  test('gives way to a redirect, an alias, and a file of the owner', async () => {
    const redirected = await built(
      withoutBaker(baker, { 'content/site.yml': `${siteYml}redirects: {/roles/baker/: /roles/cook/}\n` }),
    );
    expect(fileOf(redirected, page)).toContain('http-equiv="refresh"');
    const aliased = await built(
      withoutBaker(baker, { 'content/roles/cook.md': roleText({ aliases: '[/roles/baker]' }) }),
    );
    expect(fileOf(aliased, page)).toContain('http-equiv="refresh"');
    const own = await built(
      withoutBaker(baker, { 'content/public/roles/baker/index.html': '<!doctype html>\n<title>Mine</title>\n' }),
    );
    expect(fileOf(own, page)).toContain('Mine');
    for (const made of [redirected, aliased, own])
      expect(made.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('is none when the file only got another name, or is there again', async () => {
    const folder = repositoryOf({ ...base, 'content/roles/baker.md': baker });
    git(folder, 'mv', 'content/roles/baker.md', 'content/roles/bread.md');
    commit(folder, {});
    expect((await built(folder)).site?.gone).toEqual([]);
    const back = withoutBaker();
    commit(back, { 'content/roles/baker.md': baker });
    expect((await built(back)).site?.gone).toEqual([]);
  });
});

describe('content without a history', () => {
  test('is told once, by the build, unless no page is kept anyway', async () => {
    const told = async (yml: string) =>
      (await run(['build', '--format', 'json'], siteFolder({ 'content/site.yml': yml }), { env: { PATH: '' } })).stdout;
    expect((await told(siteYml)).split('"gone-roles"').length - 1).toBe(1);
    expect(await told(`${siteYml}expiry: {keepClosedDays: 0}\n`)).not.toContain('gone-roles');
  });
});

test('a closed role shows related roles before its text, which is folded', async () => {
  const folder = siteFolder({ 'content/roles/cook.md': roleText({ department: 'Kitchen' }), 'content/roles/baker.md': roleText({ title: 'Baker', status: 'closed', department: 'Kitchen' }) });
  const html = fileOf(await buildIn(folder), page);
  const order = ['This role is closed', '<h1>Baker', 'href="/roles/cook/"', '<details class="closed-text">', 'Qualifications'].map((text) => html.indexOf(text));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order).not.toContain(-1);
}); // prettier-ignore
