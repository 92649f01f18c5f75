import { describe, expect, test } from 'vitest';
import { buildIn, fileOf, roleText, run, siteFolder, siteYml } from '../support/helpers.ts';
import { tagsOf } from '../support/html.ts';

type Feed = {
  readonly feed_url: string;
  readonly next_url?: string;
  readonly items: readonly { readonly id: string; readonly title: string; readonly date_published: string }[];
};

function cooks(count: number): Readonly<Record<string, string>> {
  const names = Array.from({ length: count }, (_, index) => `cook-${String(index).padStart(2, '0')}`);
  return Object.fromEntries(
    names.map((name, index) => [
      `content/roles/${name}.md`,
      roleText({ title: name, datePosted: `2026-10-${String((index % 28) + 1).padStart(2, '0')}`, identifier: name }),
    ]),
  );
}

function hrefsOf(html: string): readonly string[] {
  return tagsOf(html).flatMap(({ attributes }) => [attributes['href'], attributes['src']].filter((url) => url !== undefined)); // prettier-ignore
}

async function idsOf(role: string): Promise<readonly string[]> {
  const built = await buildIn(siteFolder({ 'content/roles/cook.md': role }));
  return (JSON.parse(fileOf(built, 'feed.json')) as Feed).items.map(({ id }) => id);
}

/** The conflicts of a site with some more files. */
async function conflict(more: Readonly<Record<string, string>>) {
  const { diagnostics, files } = await buildIn(siteFolder(more));
  expect(files).toEqual([]);
  const found = diagnostics.filter(({ rule }) => rule === 'output-conflict');
  return found.map(({ path, message }) => ({ path, message }));
}

describe('the feed', () => {
  test('is split into pages that lead to each other, each role on one of them', async () => {
    const folder = siteFolder({ ...cooks(7), 'content/site.yml': `${siteYml}feeds: {pageSize: 3}\n` });
    const built = await buildIn(folder);
    const pages = ['jobs.json', 'jobs/2.json', 'jobs/3.json'].map((path) => JSON.parse(fileOf(built, path)) as Feed);
    expect(pages.map(({ items }) => items.length)).toEqual([3, 3, 2]);
    const root = 'https://careers.inn.example/';
    expect(pages.map(({ feed_url }) => feed_url)).toEqual([`${root}jobs.json`, `${root}jobs/2.json`, `${root}jobs/3.json`]); // prettier-ignore
    expect(pages.map(({ next_url }) => next_url)).toEqual([`${root}jobs/2.json`, `${root}jobs/3.json`, undefined]);
    expect(new Set(pages.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(8);
    expect(built.files.map(({ path }) => path)).not.toContain('jobs/4.json');
  });

  test('that fits one page exactly has no second one', async () => {
    const folder = siteFolder({ ...cooks(2), 'content/site.yml': `${siteYml}feeds: {pageSize: 3}\n` });
    const built = await buildIn(folder);
    expect(JSON.parse(fileOf(built, 'jobs.json'))).not.toHaveProperty('next_url');
    expect(built.files.filter(({ path }) => path.startsWith('jobs/'))).toEqual([]);
  });

  test('is there when no role is open', async () => {
    const built = await buildIn(siteFolder(), { now: '2020-01-01' });
    expect(JSON.parse(fileOf(built, 'feed.json'))).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', items: [] }); // prettier-ignore
    expect(built.files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['index.html', 'feed.json', 'jobs.json', 'sitemap.xml', 'robots.txt', '404.html']),
    );
    expect(fileOf(built, 'index.html')).toContain('No open roles right now');
  });

  test('keeps the id of a role when everything but its file name changes', async () => {
    const changed = roleText({ title: 'Head Cook', datePosted: '2026-11-20', location: '{locality: Lyon, country: FR}' }); // prettier-ignore
    expect(await idsOf(changed)).toEqual(await idsOf(roleText()));
  });
});

describe('orders', () => {
  test('roles come newest first, those of one day by slug; groups come by name', async () => {
    const folder = siteFolder({
      'content/roles/b/zebra.md': roleText({ title: 'Aaa', department: 'Zoo', location: '{locality: Évora, country: PT}' }), // prettier-ignore
      'content/roles/a/yak.md': roleText({ title: 'Zzz', department: 'apple' }),
      'content/roles/new.md': roleText({ title: 'New', datePosted: '2026-11-20', department: 'Éclair' }),
    });
    const built = await buildIn(folder);
    const feed = JSON.parse(fileOf(built, 'feed.json')) as Feed;
    expect(feed.items.map(({ title }) => title)).toEqual(['New', 'Cook', 'Zzz', 'Aaa']);
    const home = tagsOf(fileOf(built, 'index.html'));
    const texts = home
      .filter(({ name, attributes }) => name === 'h2' && attributes['id']?.startsWith('rp-group'))
      .map(({ text }) => text.trim());
    expect(texts.slice(0, 3)).toEqual(['apple', 'Éclair', 'Zoo']);
  });

  test('of files on disk do not matter', async () => {
    const some = cooks(5);
    const forward = siteFolder(some);
    const backward = siteFolder(Object.fromEntries(Object.entries(some).toReversed()));
    expect((await buildIn(backward)).files).toEqual((await buildIn(forward)).files);
  });
});

describe('a site below a path', () => {
  test('has every link, redirect and address below it, with or without a slash at its end', async () => {
    for (const url of ['https://pages.inn.example/jobs', 'https://pages.inn.example/jobs/']) {
      const site = `title: Jobs\nurl: ${url}\norganization: {name: Example, logo: /logo.svg}\nredirects: {/old/: /roles/cook/}\n`;
      const text = roleText({ department: 'Kitchen', aliases: '[/chef/]' });
      const built = await buildIn(siteFolder({ 'content/site.yml': site, 'content/public/logo.svg': '<svg/>', 'content/roles/cook.md': text })); // prettier-ignore
      for (const { path } of built.files.filter((file) => file.path.endsWith('.html'))) {
        const links = hrefsOf(fileOf(built, path)).filter((href) => /^(\/|https:\/\/pages)/u.test(href));
        expect(links.length, path).toBeGreaterThan(2);
        expect(
          links.filter((href) => !/^(https:\/\/pages\.inn\.example)?\/jobs\//u.test(href)),
          path,
        ).toEqual([]);
      }
      expect(fileOf(built, 'chef/index.html')).toContain('content="0; url=/jobs/roles/cook/"');
      expect(fileOf(built, 'old/index.html')).toContain('content="0; url=/jobs/roles/cook/"');
      expect(fileOf(built, 'robots.txt')).toContain('Sitemap: https://pages.inn.example/jobs/sitemap.xml');
      expect(fileOf(built, 'sitemap.xml')).toContain('<loc>https://pages.inn.example/jobs/roles/cook/</loc>');
      expect(fileOf(built, 'feed.json')).toContain('"logo":"https://pages.inn.example/jobs/logo.svg"');
    }
  });

  test('may be given on the command line', async () => {
    const folder = siteFolder();
    const { code } = await run(['build', '--base-url', 'https://example.github.io/careers', '--quiet'], folder);
    expect(code).toBe(0);
    const { readFileSync } = await import('node:fs');
    expect(readFileSync(`${folder}/dist/sitemap.xml`, 'utf8')).toContain('https://example.github.io/careers/roles/cook/'); // prettier-ignore
  });
});

describe('redirects', () => {
  test('lead from each old path to the role, or to where site.yml says', async () => {
    const folder = siteFolder({
      'content/site.yml': `${siteYml}redirects: {/jobs/1/: /roles/cook/, /away: "https://bar.example/?a=1&b=2", /page.html: /roles/cook/}\n`,
      'content/roles/cook.md': roleText({ aliases: '[/koch/, /jobs/köchin]' }),
    });
    const built = await buildIn(folder);
    const targets = {
      'koch/index.html': '/roles/cook/',
      'jobs/köchin/index.html': '/roles/cook/',
      'jobs/1/index.html': '/roles/cook/',
      'page.html': '/roles/cook/',
      'away/index.html': 'https://bar.example/?a=1&b=2',
    };
    for (const [path, target] of Object.entries(targets)) {
      const tags = tagsOf(fileOf(built, path));
      const refresh = tags.find(({ attributes }) => attributes['http-equiv'] === 'refresh')?.attributes['content'];
      expect(refresh, path).toBe(`0; url=${target}`);
      expect(tags.filter(({ name }) => name === 'a').map(({ attributes }) => attributes['href'])).toContain(target);
      const canonical = tags.find(({ attributes }) => attributes['rel'] === 'canonical')?.attributes['href'];
      expect(new URL(canonical ?? '', built.site?.config.url).href, path).toBe(
        new URL(target, built.site?.config.url).href,
      );
    }
    expect(fileOf(built, 'sitemap.xml')).not.toContain('/koch/');
  });
});

describe('rules for hosts', () => {
  const site = `${siteYml}redirects: {/jobs/1/: /roles/cook/, /away: "https://bar.example/?a=1&b=2", /page.html: /}\n`;
  const roles = { 'content/roles/cook.md': roleText({ aliases: '[/koch/, /jobs/köchin]' }) };
  const rulesFor = async (yaml: string, of = {}) => {
    const built = await buildIn(siteFolder({ ...roles, 'content/site.yml': site + yaml, ...of }));
    return built.files.some(({ path }) => path === '_redirects') ? fileOf(built, '_redirects').split('\n') : undefined;
  };

  test('are only written when site.yml names the host', async () => {
    expect(await rulesFor('')).toBeUndefined();
  });

  test('of Netlify come before the pages at the old paths', async () => {
    expect(await rulesFor('hosting: netlify\n')).toEqual([
      '/koch/ /roles/cook/ 301!',
      '/jobs/k%C3%B6chin /roles/cook/ 301!',
      '/jobs/1/ /roles/cook/ 301!',
      '/away https://bar.example/?a=1&b=2 301!',
      '/page.html / 301!',
      '',
    ]);
  });

  test('of Cloudflare name a folder with and without its slash', async () => {
    expect(await rulesFor('hosting: cloudflare\n')).toEqual([
      '/koch /roles/cook/ 301',
      '/koch/ /roles/cook/ 301',
      '/jobs/k%C3%B6chin /roles/cook/ 301',
      '/jobs/k%C3%B6chin/ /roles/cook/ 301',
      '/jobs/1 /roles/cook/ 301',
      '/jobs/1/ /roles/cook/ 301',
      '/away https://bar.example/?a=1&b=2 301',
      '/away/ https://bar.example/?a=1&b=2 301',
      '/page.html / 301',
      '',
    ]);
  });

  test.each([['nginx', ';'], ['apache', ''], ['caddy', '']])('of %s are entries of a map, of harmless signs only, and the file is there without any', async (host, end) => {
    expect(await rulesFor(`hosting: ${host}\n`)).toEqual([
      `/koch /roles/cook/${end}`,
      `/koch/ /roles/cook/${end}`,
      `/jobs/köchin /roles/cook/${end}`,
      `/jobs/köchin/ /roles/cook/${end}`,
      `/jobs/1 /roles/cook/${end}`,
      `/jobs/1/ /roles/cook/${end}`,
      // Apache takes no query out of a map.
      ...(host === 'apache' ? [] : [`/away https://bar.example/?a=1&b=2${end}`, `/away/ https://bar.example/?a=1&b=2${end}`]),
      `/page.html /${end}`,
      '',
    ]);
    const odd = ['/a;b/', '/{x}/', '/$uri/', "/a'b/", '/a`b/'].map((from) => `${JSON.stringify(from)}: /`).join(', ');
    const none = { 'content/roles/cook.md': roleText(), 'content/site.yml': `${siteYml}hosting: ${host}\nredirects: {${odd}, /to/: "https://bar.example/;{$x}"}\n` };
    expect(await rulesFor('', none)).toEqual(['']);
  }); // prettier-ignore

  test('are no more and no longer than Cloudflare takes', async () => {
    const many = Array.from({ length: 1500 }, (_, index) => `  /old/${index}/: /`).join('\n');
    const long = `  /long/: "https://bar.example/${'x'.repeat(1000)}"`;
    const rules = await rulesFor('', { 'content/site.yml': `${siteYml}hosting: cloudflare\nredirects:\n${long}\n${many}\n` }); // prettier-ignore
    expect(rules?.length).toBe(2001);
    expect(rules?.some((rule) => rule.includes('xxx'))).toBe(false);
  });

  test('hold the path of the site’s own URL', async () => {
    const yaml = siteYml.replace('inn.example/', 'inn.example/work');
    const rules = await rulesFor('', { 'content/site.yml': `${yaml}hosting: netlify\nredirects: {/old/: /roles/cook/}\n` }); // prettier-ignore
    expect(rules).toContain('/work/old/ /work/roles/cook/ 301!');
  });

  test('of the owner’s own in public/ are told as a conflict', async () => {
    const found = await conflict({ ...roles, 'content/site.yml': `${site}hosting: netlify\n`, 'content/public/_redirects': '/a /b' }); // prettier-ignore
    expect(found).toEqual([{ path: 'content/public/_redirects', message: expect.stringContaining('_redirects') as string }]); // prettier-ignore
  });
});

describe('two outputs for one path', () => {
  test.each([
    [
      'a page',
      { 'content/roles/cook.md': roleText({ aliases: '/roles/cook/' }) },
      'content/roles/cook.md',
      'roles/cook/index.html',
    ],
    ['the front page', { 'content/roles/cook.md': roleText({ aliases: '/' }) }, 'content/roles/cook.md', 'index.html'],
    ['a feed', { 'content/public/feed.json': '{}' }, 'content/public/feed.json', 'feed.json'],
    [
      'a listing',
      { 'content/site.yml': `${siteYml}redirects: {/locations/porto/: /}\n` },
      'content/site.yml',
      'locations/porto/index.html',
    ],
    ['a folder of pages', { 'content/public/roles': 'a file' }, 'content/public/roles', 'roles'],
  ])('are reported where the content asks for %s', async (_, more, path, taken) => {
    const found = await conflict(more);
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) expect(one).toMatchObject({ path, message: expect.stringContaining(`\`${taken}\``) as string }); // prettier-ignore
  });

  test('are reported at the second of two roles that want one old path, naming the first', async () => {
    const found = await conflict({
      'content/roles/a.md': roleText({ aliases: '/old/' }),
      'content/roles/b.md': roleText({ aliases: '/old' }),
    });
    expect(found).toEqual([{ path: 'content/roles/b.md', message: expect.stringContaining('content/roles/a.md') as string }]); // prettier-ignore
  });

  test('are reported at the place of the words in the file', async () => {
    const { diagnostics } = await buildIn(siteFolder({ 'content/roles/cook.md': roleText({ aliases: '[/fine/, /roles/cook/]' }) })); // prettier-ignore
    expect(diagnostics.find(({ rule }) => rule === 'output-conflict')?.place?.start.line).toBe(5);
  });

  test('cannot reach the memory of the site or lead out of its folder', async () => {
    for (const alias of ['/.rolepress/manifest.json', '/.rolepress/lock', '/../x/', '//x/', '/a/../../x']) {
      const { files, diagnostics } = await buildIn(siteFolder({ 'content/roles/cook.md': roleText({ aliases: `"${alias}"` }) })); // prettier-ignore
      const told = diagnostics.filter(({ path, severity }) => severity === 'error' && path === 'content/roles/cook.md');
      expect({ alias, files: files.length, told: told.length }).toEqual({ alias, files: 0, told: 1 });
    }
  });
});

test('the accent colour of site.yml ends up in the style sheet, and changes its name', async () => {
  const plain = await buildIn(siteFolder());
  const coloured = await buildIn(siteFolder({ 'content/site.yml': `${siteYml}theme: {accent: "#aa00bb"}\n` }));
  const sheet = (built: typeof plain) => built.files.find(({ path }) => path.startsWith('assets/site.'))?.path ?? '';
  expect(fileOf(coloured, sheet(coloured))).toContain('--accent: #aa00bb');
  expect(sheet(coloured)).not.toBe(sheet(plain));
  expect(fileOf(coloured, 'index.html')).toContain(`href="/${sheet(coloured)}"`);
});

test('no name in the content becomes a path that disks refuse', async () => {
  const long = { title: 'Long', department: '料'.repeat(120), team: 'x'.repeat(300), location: `{locality: ${'مدينة '.repeat(40)}, country: SA}` }; // prettier-ignore
  const { files } = await buildIn(siteFolder({ 'content/roles/long.md': roleText(long) }));
  const segments = new Set(files.flatMap(({ path }) => path.split('/')));
  expect([...segments].filter((segment) => Buffer.byteLength(segment) > 255)).toEqual([]);
});

test('the title of a page names what is on it, and the site at most once', async () => {
  const built = await buildIn(
    siteFolder({ 'content/roles/cook.md': roleText({ department: 'Kitchen', team: 'Hot' }) }),
  );
  for (const { path } of built.files.filter((file) => file.path.endsWith('.html'))) {
    const title = tagsOf(fileOf(built, path)).find(({ name }) => name === 'title')?.text ?? '';
    expect(title.split('Careers at Example').length, `${path}: ${title}`).toBeLessThanOrEqual(2);
  }
});

describe('a role that machines are not told of', () => {
  const complete = roleText({ contract: 'permanent' });
  const excluded = {
    'content/roles/draft.md': roleText({ status: 'draft', identifier: 'a' }),
    'content/roles/later.md': roleText({ datePosted: '2026-12-24', identifier: 'b' }),
    'content/roles/over.md': roleText({ validThrough: '2026-11-20', identifier: 'c' }),
    'content/roles/gone.md': roleText({ datePosted: '2025-01-01', validThrough: '2025-02-01', identifier: 'd' }),
    'content/roles/undated.md': roleText({ datePosted: '', identifier: 'e' }),
  };

  test('is listed by a build with the reason', async () => {
    const { stdout, code } = await run(['build'], siteFolder({ 'content/roles/cook.md': complete, ...excluded }));
    expect(code).toBe(0);
    const [, listed = ''] = /Left out of what machines read:\n([\s\S]*)\nPublished/u.exec(stdout) ?? [];
    expect(listed.split('\n')).toEqual([
      '  content/roles/draft.md: it is a draft',
      '  content/roles/gone.md: it closed 660 days ago',
      '  content/roles/later.md: it is scheduled for 2026-12-24',
      '  content/roles/over.md: it is closed',
      expect.stringMatching(/^ {2}content\/roles\/undated.md: it has no datePosted \(only from .*structured-data/u),
    ]);
  });

  test('is listed in JSON, with the lists that it is missing from', async () => {
    const { stdout } = await run(
      ['build', '--format', 'json'],
      siteFolder({ 'content/roles/cook.md': complete, ...excluded }),
    );
    const { leftOut } = JSON.parse(stdout) as {
      leftOut: readonly { readonly path: string; readonly why: string; readonly outputs: readonly string[] }[];
    };
    expect(leftOut.map(({ path, why }) => `${path.slice('content/roles/'.length)} ${why}`)).toEqual([
      'draft.md draft',
      'gone.md closed',
      'later.md scheduled',
      'over.md closed',
      'undated.md incomplete',
    ]);
    const everywhere = ['structured-data', 'feed', 'sitemap'];
    expect(leftOut[0]?.outputs).toEqual(expect.arrayContaining(everywhere));
    expect(leftOut[3]?.outputs).toEqual(leftOut[0]?.outputs);
    expect(leftOut[4]?.outputs).toContain('structured-data');
    expect(leftOut[4]?.outputs).not.toContain('feed');
  });

  test('is not listed when there is none, nor by a check, nor when nobody wants a summary', async () => {
    const whole = { 'content/roles/cook.md': complete };
    expect((await run(['build'], siteFolder(whole))).stdout).not.toContain('Left out');
    expect(JSON.parse((await run(['build', '--format', 'json'], siteFolder(whole))).stdout)).toMatchObject({
      leftOut: [],
    });
    expect(JSON.parse((await run(['check', '--format', 'json'], siteFolder({ 'content/roles/cook.md': complete, ...excluded }))).stdout)).not.toHaveProperty('leftOut'); // prettier-ignore
    expect(
      (await run(['build', '--quiet'], siteFolder({ 'content/roles/cook.md': complete, ...excluded }))).stdout,
    ).toBe('');
  });

  test('is one of a few lines for people, however many there are', async () => {
    const drafts = Array.from({ length: 60 }, (_, index) => [
      `content/roles/d-${index}.md`,
      roleText({ status: 'draft', identifier: `d${index}` }),
    ]);
    const { stdout } = await run(
      ['build'],
      siteFolder({ 'content/roles/cook.md': complete, ...(Object.fromEntries(drafts) as Record<string, string>) }),
    );
    expect(stdout).toContain('\n  and 20 more; --format json tells all\n');
  });

  test('shares its line with others that lack the same', async () => {
    const alike = Array.from({ length: 4 }, (_, index) => [`content/roles/r-${index}.md`, roleText({ title: `Role ${index}` })]); // prettier-ignore
    const { stdout } = await run(['build'], siteFolder({ 'content/roles/cook.md': complete, ...(Object.fromEntries(alike) as Record<string, string>) })); // prettier-ignore
    expect(stdout).toContain(
      'Left out of what machines read:\n  4 roles: it has no contract (only from ojobpub); type `contract: <your contract (permanent, fixed-term, …)>`\nPublished',
    );
  });
});
