import { describe, expect, test } from 'vitest';
import { diffFeeds, type Feed, fetchRole, parseFeed, readFeed } from '../../../src/feed.ts';
import { contentsOf } from '../../../src/model/output-file.ts';
import { pagedFiles } from '../../../src/outputs/engine/list-pages.ts';
import type { ListEntry, SiteContext } from '../../../src/outputs/output.ts';
import { buildIn, exampleDay, fileOf, roleText, siteFolder, siteYml } from '../../support/helpers.ts';

/** Programs read what was written by a version that they do not know, from a site that moves and roles that come and go. */

type Edit = (item: Record<string, unknown> & { _rolepress: Record<string, unknown>; _jobposting: Record<string, unknown> }) => void; // prettier-ignore

const roles = {
  'content/roles/cook.md': roleText(),
  'content/roles/baker.md': roleText({ title: 'Baker' }),
  'content/roles/waiter.md': roleText({ title: 'Waiter' }),
};

async function siteWith(contents: Readonly<Record<string, string>>, yaml = siteYml, now = exampleDay) {
  return buildIn(siteFolder({ 'content/site.yml': yaml, ...contents }), { now });
}

async function feedWith(contents: Readonly<Record<string, string>>, yaml = siteYml): Promise<Feed> {
  return JSON.parse(fileOf(await siteWith(contents, yaml), 'jobs.json')) as Feed;
}

/** A feed of three roles, of which the second was edited. */
async function edited(edit: Edit): Promise<Feed> {
  const feed = await feedWith(roles);
  // An item of our own feed with nothing left out.
  edit(feed.items[1] as unknown as Parameters<Edit>[0]);
  return feed;
}

describe('parseFeed', () => {
  test.each<readonly [string, Edit, string]>([
    ['a wrong type', (item) => (item['title'] = 7), '/title'],
    ['a wrong type deep inside', (item) => (item._rolepress['organization'] = { name: [] }), '/_rolepress/organization/name'], // prettier-ignore
    ['a missing key', (item) => delete item['content_html'], '/content_html'],
    ['a missing key deep inside', (item) => delete item._jobposting['hiringOrganization'], '/_jobposting/hiringOrganization'], // prettier-ignore
    ['a place that is no list', (item) => (item._jobposting['jobLocation'] = { '@type': 'Place' }), '/_jobposting/jobLocation'], // prettier-ignore
    ['a later schema', (item) => (item._rolepress['schema_version'] = 3), '/_rolepress/schema_version'],
    ['the id of another role', (item) => (item._rolepress['id'] = 'baker'), '/_rolepress/id'],
  ])('keeps the other items where one has %s, and tells which one and where', async (_, edit, pointer) => {
    const feed = await edited(edit);
    const read = parseFeed(feed);
    expect(read.feed?.items).toEqual([feed.items[0], feed.items[2]]);
    expect(read.faults).toEqual([
      { pointer: `/items/1${pointer}`, message: expect.stringMatching(/^Expected .*, found /u), id: feed.items[1]?.id, roleId: feed.items[1]?._rolepress.id }, // prettier-ignore
    ]);
  });

  test('keeps an item with a word that it does not know', async () => {
    const feed = await edited((item) => {
      item._rolepress['workplace'] = 'flexible';
      item._rolepress['status'] = 'paused';
      item._jobposting['jobLocationType'] = 'SPACE';
    });
    expect(parseFeed(feed)).toEqual({ feed, faults: [] });
  });

  test('keeps the items of a feed whose head is wrong', async () => {
    const feed = await feedWith(roles);
    const { feed: read, faults } = parseFeed({ ...feed, home_page_url: 'home', authors: [{ name: 1 }], language: undefined }); // prettier-ignore
    expect(read?.items).toEqual(feed.items);
    expect(read).not.toHaveProperty('authors');
    expect(faults.map(({ pointer }) => pointer)).toEqual(['/home_page_url', '/authors/0/name', '/language']);
  });

  test.each([[{ items: [] }], [{ version: 'https://jsonfeed.org/version/1.1' }], [{ version: '1.1', items: [] }], [[]], [null], ['<html>']])(
    'refuses %j, which is no feed',
    (page) => {
      const { feed, faults } = parseFeed(page);
      expect(feed).toBeUndefined();
      expect(faults.length).toBeGreaterThan(0);
    },
  ); // prettier-ignore
});

/** A fetch that knows some pages. */
function fetchOf(pages: Readonly<Record<string, string>>) {
  return (url: string) => {
    const text = pages[url];
    return Promise.resolve({ ok: text !== undefined, status: text === undefined ? 404 : 200, text: () => Promise.resolve(text ?? '') }); // prettier-ignore
  };
}

const root = 'https://careers.inn.example/';

describe('readFeed', () => {
  const paged = async () => {
    const built = await siteWith(roles, `${siteYml}feeds: {pageSize: 1}\n`);
    const paths = ['jobs.json', 'jobs/2.json', 'jobs/3.json'];
    return Object.fromEntries(paths.map((path) => [root + path, fileOf(built, path)]));
  };
  const titles = ({ feed }: Awaited<ReturnType<typeof readFeed>>) => feed?.items.map(({ title }) => title);

  test('reads all pages', async () => {
    const read = await readFeed(`${root}jobs.json`, fetchOf(await paged()));
    expect({ titles: titles(read), faults: read.faults }).toEqual({ titles: ['Baker', 'Cook', 'Waiter'], faults: [] });
  });

  test.each([
    ['stops at the limit', {}, 2, ['Baker', 'Cook'], { pointer: '/next_url', message: `Expected at most 2 pages, found "${root}jobs/3.json"`, page: `${root}jobs/2.json` }],
    ['tells a page that is not there', { [`${root}jobs/2.json`]: undefined }, 9, ['Baker'], { pointer: '', message: 'Expected an answer with a page, found the status 404', page: `${root}jobs/2.json` }],
    ['tells a page that is none', { [`${root}jobs/2.json`]: '{}' }, 9, ['Baker'], { pointer: '/version', page: `${root}jobs/2.json` }],
  ] as const)('%s, and nothing counts as removed', async (_, change, most, found, fault) => {
    const pages = { ...(await paged()), ...change } as Readonly<Record<string, string>>;
    const read = await readFeed(`${root}jobs.json`, fetchOf(pages), most);
    expect(titles(read)).toEqual(found);
    expect(read.faults[0]).toMatchObject(fault);
    expect(diffFeeds(await feedWith(roles), { items: read.feed?.items ?? [] }, read.faults).removed).toEqual([]);
  }); // prettier-ignore

  test.each(['https://other.example/feed.json', 'http://careers.inn.example/jobs/2.json', 'file:///etc/passwd'])(
    'does not follow a page to %s',
    async (next) => {
      const asked: string[] = [];
      const page = JSON.stringify({ ...(await feedWith(roles)), next_url: next });
      const read = await readFeed(`${root}jobs.json`, (url) => (asked.push(url), fetchOf({ [url]: page })(url)));
      expect(asked).toEqual([`${root}jobs.json`]);
      expect(read.faults).toMatchObject([{ pointer: '/next_url', message: `Expected an address on the same origin, found "${next}"` }]); // prettier-ignore
    },
  );

  test('ends where pages lead in a circle, each role once', async () => {
    const page = JSON.stringify({ ...(await feedWith(roles)), next_url: `${root}jobs.json` });
    const read = await readFeed(`${root}jobs.json`, fetchOf({ [`${root}jobs.json`]: page }), 5);
    expect(titles(read)).toEqual(['Baker', 'Cook', 'Waiter']);
  });
});

describe('fetchRole', () => {
  test('reads everything that is known of the role of an item', async () => {
    const built = await siteWith({ 'content/roles/cook.md': roleText({ salary: '{min: 1, max: 2, currency: EUR, per: hour}' }) }); // prettier-ignore
    const [item] = (JSON.parse(fileOf(built, 'jobs.json')) as Feed).items;
    if (!item) throw new Error('the feed is empty');
    const { role, faults } = await fetchRole(item, (url) => fetchOf({ [url]: fileOf(built, url.slice(root.length)) })(url)); // prettier-ignore
    expect(faults).toEqual([]);
    expect(role).toMatchObject({ id: 'cook', url: item.url, salary: { min: 1, max: 2 }, content_sha256: item._rolepress.content_sha256 }); // prettier-ignore
    expect(role?.sections[0]).toEqual({
      kind: 'qualifications',
      title: 'Qualifications',
      html: expect.stringContaining('A steady hand.'),
      items: [{ label: 'Knives', text: 'A steady hand.' }],
    });
    for (const text of [undefined, '{', '{}']) {
      const read = await fetchRole(item, fetchOf(text === undefined ? {} : { [item._rolepress.role]: text }));
      expect(read.role).toBeUndefined();
      expect(read.faults[0]).toMatchObject({ page: item._rolepress.role });
    }
  });
});

describe('diffFeeds', () => {
  const counts = (diff: ReturnType<typeof diffFeeds>) => ({ added: diff.added.length, changed: diff.changed.length, moved: diff.moved.length, removed: diff.removed.length }); // prettier-ignore
  const moved = { added: 0, changed: 0, moved: 3, removed: 0 };

  test.each(['https://work.bar.example/', 'https://careers.inn.example/jobs/'])('knows the roles of a site that moved to %s', async (url) => {
    const linked = { ...roles, 'content/roles/cook.md': roleText().replace('Dinner for', '[Dinner](#duties) [for](/roles/baker/)') };
    const [old, current] = [await feedWith(linked), await feedWith(linked, siteYml.replace(root, url))];
    expect(counts(diffFeeds(old, current))).toEqual(moved);
  }); // prettier-ignore

  test('knows a role whose file was renamed and keeps its id', async () => {
    const text = roleText({ id: 'k-1' }).replace('Dinner for', '[Dinner](#duties) for');
    const renamed = { 'content/roles/cook.md': roleText({ title: 'Old', status: 'draft' }), 'content/roles/chef.md': text }; // prettier-ignore
    const [old, current] = [await feedWith({ 'content/roles/cook.md': text }), await feedWith(renamed)];
    expect(counts(diffFeeds(old, current))).toEqual({ added: 0, changed: 0, moved: 1, removed: 0 });
  });

  test('tells a role that moved and changed in both lists', async () => {
    const current = await feedWith({ ...roles, 'content/roles/cook.md': roleText({ team: 'Day' }) }, siteYml.replace(root, 'https://b.example/')); // prettier-ignore
    expect(counts(diffFeeds(await feedWith(roles), current))).toEqual({ ...moved, changed: 1 });
  });

  test('sees that somebody else hires, and who does', async () => {
    const other = await feedWith(roles, siteYml.replace('{name: Example}', '{name: Other, url: "https://other.example/"}')); // prettier-ignore
    expect(counts(diffFeeds(await feedWith(roles), other))).toEqual({ added: 0, changed: 3, moved: 0, removed: 0 });
    for (const { _rolepress, _jobposting } of other.items) {
      expect(_rolepress.organization).toEqual({ name: 'Other', url: 'https://other.example/' });
      expect(_jobposting?.hiringOrganization).toMatchObject({ name: 'Other' });
    }
  });

  test('does not count a role as removed that could not be read', async () => {
    const old = await feedWith(roles);
    const read = parseFeed(await edited((item) => (item['url'] = 'nowhere')));
    if (!read.feed) throw new Error('it is a feed');
    expect(diffFeeds(old, read.feed).removed.map(({ title }) => title)).toEqual(['Cook']);
    expect(diffFeeds(old, read.feed, read.faults).removed).toEqual([]);
    const nameless = parseFeed({ ...old, items: [old.items[0], 7] });
    expect(diffFeeds(old, nameless.feed ?? { items: [] }, nameless.faults).removed).toEqual([]);
  });
});

describe('closed.json', () => {
  const closedOf = async (contents: Readonly<Record<string, string>>, now = exampleDay) =>
    (JSON.parse(fileOf(await siteWith(contents, siteYml, now), 'closed.json')) as { readonly roles: readonly object[] }).roles; // prettier-ignore

  test('tells which roles closed and on which day, the last one first', async () => {
    const found = await closedOf({
      'content/roles/cook.md': roleText({ validThrough: '2026-11-20', id: 'c-1' }),
      'content/roles/baker.md': roleText({ title: 'Baker', validThrough: '2026-11-22' }),
      'content/roles/waiter.md': roleText({ title: 'Waiter', status: 'closed', validThrough: '2027-01-31' }),
      'content/roles/open.md': roleText({ title: 'Open' }),
      'content/roles/draft.md': roleText({ title: 'Draft', status: 'draft' }),
    });
    expect(found).toEqual([
      { id: 'baker', url: `${root}roles/baker/`, title: 'Baker', closed_on: '2026-11-22' },
      { id: 'c-1', url: `${root}roles/cook/`, title: 'Cook', closed_on: '2026-11-20' },
      // It closed before its last day, and nothing says when.
      { id: 'waiter', url: `${root}roles/waiter/`, title: 'Waiter', closed_on: null },
    ]);
  });

  test('tells a role from the day after its last one, and for as long as it has a page', async () => {
    const role = { 'content/roles/cook.md': roleText({ datePosted: '2026-01-01', validThrough: '2026-11-22' }) };
    const counts = await Promise.all(['2026-11-22', '2026-11-23', '2027-02-20', '2027-02-21'].map(async (now) => (await closedOf(role, now)).length)); // prettier-ignore
    expect(counts).toEqual([0, 1, 1, 0]);
  });
});

describe('a list in pages', () => {
  // Nothing of a site is asked for here.
  const context = {} as SiteContext;
  const entries = (sizes: readonly number[]) => sizes.map((size) => ({ item: contentsOf('x'.repeat(size)) }) as ListEntry); // prettier-ignore
  const pagesOf = (sizes: readonly number[], maxItems: number, maxBytes: number) =>
    pagedFiles({ maxItems: () => maxItems, maxBytes, frameOf: ({ index, count }) => ({ paths: [`${index}`], head: `[${count}`, between: ', ', tail: ']' }) })(entries(sizes), context).map((page) => ('size' in page ? page.size : 0)); // prettier-ignore

  test('ends a page at so many roles, or before it has too many bytes', () => {
    expect(pagesOf([10, 10, 10, 10, 10], 2, 1000)).toEqual([25, 25, 13]);
    expect(pagesOf([10, 10, 10, 10, 10], 9, 42)).toEqual([37, 25]);
    expect(pagesOf([10, 500, 10], 9, 100)).toEqual([13, 503, 13]);
    expect(pagesOf([], 9, 100)).toEqual([3]);
  });

  test('has no page of more bytes than it may', () => {
    const sizes = Array.from({ length: 300 }, (_, index) => 1 + ((index * 7919) % 89));
    for (const most of [100, 137, 500]) expect(Math.max(...pagesOf(sizes, 1000, most))).toBeLessThanOrEqual(most);
  });
});
