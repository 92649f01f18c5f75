import { parseFeed as parseRss } from '@rowanmanning/feed-parser';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import FeedMe from 'feedme';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BuildWithFiles } from '../../../src/build.ts';
import { diffFeeds, parseFeed } from '../../../src/feed.ts';
import { serve } from '../../support/browser.ts';
import { hardCount, hardSite } from '../../support/hard-site.ts';
import { buildIn, fileOf, files, projectFolder, roleText, siteYml } from '../../support/helpers.ts';
import { buildContent, hostileContent } from '../../support/sites.ts';

/** The feeds as programs read them that were made for other feeds of this form: they take the first of a list, and ask for little. */

type Place = { readonly address: { readonly addressLocality?: string; readonly addressCountry: string } };
type Pay = { readonly value: { readonly minValue?: number; readonly maxValue?: number } };
type Posting = Readonly<Record<string, unknown>> & {
  readonly jobLocation: readonly Place[];
  readonly hiringOrganization: { readonly name: string };
};
type Item = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly content_html: string;
  readonly _jobposting?: Posting;
  readonly _rolepress: Readonly<Record<string, unknown>> & { readonly id: string };
};
type Page = {
  readonly title: string;
  readonly feed_url: string;
  readonly next_url?: string;
  readonly items: readonly Item[];
};

// What it exports is the class itself, whatever its types say.
const Reader = FeedMe as unknown as typeof FeedMe.default;

// A CommonJS module that is a JSON Schema.
const feedSchema: unknown = createRequire(import.meta.url)('jsonfeed-schema');
const ajv = new Ajv({ allErrors: true, strict: false });
addFormats.default(ajv);
const isJsonFeed = ajv.compile(feedSchema as object);

const sites: readonly (readonly [string, () => Promise<BuildWithFiles>])[] = [
  ['the example', () => buildContent(join(projectFolder, 'content'))],
  ['the hostile site', () => buildContent(hostileContent)],
  ['the hard site', hardSite],
];

/** All pages of a feed, by following the addresses that they name. */
function pagesOf(built: BuildWithFiles, first: string): readonly Page[] {
  const root = built.site?.config.url ?? '';
  const pages: Page[] = [];
  for (let url: string | undefined = root + first; url !== undefined; url = pages.at(-1)?.next_url)
    pages.push(JSON.parse(fileOf(built, url.slice(root.length))) as Page);
  return pages;
}

function openRoles(built: BuildWithFiles) {
  return (built.site?.open ?? []).filter(({ state }) => state === 'open' || state === 'closing');
}

describe.each(sites)('of %s', (_, made) => {
  test.each(['jobs.json', 'feed.json'])('%s has every open role once, with an address of its own for each page', async (path) => {
    const built = await made();
    const pages = pagesOf(built, path);
    const urls = pages.flatMap(({ items }) => items.map(({ url }) => new URL(url).pathname.split('/').at(-2)));
    expect(urls).toEqual(openRoles(built).map(({ slug }) => encodeURIComponent(slug)));
    expect(pages[0]?.feed_url).toBe(`${built.site?.config.url}${path}`);
    expect(new Set(pages.map(({ feed_url }) => feed_url)).size).toBe(pages.length);
    for (const page of pages) {
      isJsonFeed(page);
      expect(isJsonFeed.errors ?? []).toEqual([]);
      expect(parseFeed(page).faults).toEqual([]);
    }
  }); // prettier-ignore

  test('both feeds tell the same, but that feed.json has the plain text too', async () => {
    const built = await made();
    const [jobs = [], feed = []] = ['jobs.json', 'feed.json'].map((path) => pagesOf(built, path).flatMap(({ items }) => items)); // prettier-ignore
    expect(feed.map(({ content_text: text, ...item }) => [item, typeof text])).toEqual(jobs.map((item) => [item, 'string'])); // prettier-ignore
    expect(jobs.filter((item) => 'content_text' in item)).toEqual([]);
  });

  test('a page of jobs.json is whole up to 1,000 roles and has at most 9 MB, one of feed.json at most 100 roles and 1 MB', async () => {
    const built = await made();
    expect(pagesOf(built, 'jobs.json').length).toBe(1);
    for (const { path, contents } of built.files) {
      if (/^(jobs|jobs\/\d+)\.json$/u.test(path)) expect(contents.length).toBeLessThanOrEqual(9_000_000);
      if (!/^(feed|feed\/\d+)\.json$/u.test(path)) continue;
      expect(contents.length).toBeLessThanOrEqual(1_000_000);
      expect((JSON.parse(Buffer.from(contents).toString()) as Page).items.length).toBeLessThanOrEqual(100);
    }
  });

  test('whoever takes the title of jobs.json for the company is right', async () => {
    const built = await made();
    const { name } = built.site?.config.organization ?? {};
    for (const page of pagesOf(built, 'jobs.json')) {
      expect(page.title).toBe(name);
      for (const { _jobposting: posting, _rolepress } of page.items) {
        if (posting) expect(posting.hiringOrganization.name).toBe(name);
        expect(_rolepress['organization']).toMatchObject({ name });
      }
    }
    expect(pagesOf(built, 'feed.json')[0]?.title).toBe(built.site?.config.title);
  });

  test('whoever takes the first of the places gets the town, and every place is in the list', async () => {
    const built = await made();
    const roles = openRoles(built);
    for (const [index, { _jobposting: posting }] of pagesOf(built, 'jobs.json').flatMap(({ items }) => items).entries()) {
      const { locations = [] } = roles[index] ?? {};
      if (!posting) continue;
      expect(posting.jobLocation.map(({ address }) => [address.addressLocality, address.addressCountry])).toEqual(
        locations.map(({ locality, country }) => [locality, country]),
      );
      for (const place of posting.jobLocation)
        if (place.address.addressLocality !== undefined) expect(place).not.toHaveProperty('name');
    }
  }); // prettier-ignore

  test('nothing is null, and no text stands in an item more than twice', async () => {
    const built = await made();
    const page = fileOf(built, 'jobs.json');
    expect(page).not.toMatch(/[:,[]null\b/u);
    for (const item of pagesOf(built, 'jobs.json').flatMap(({ items }) => items)) {
      const [, entry = ''] = /<li>([^<]* [^<]{20,})<\/li>/u.exec(item.content_html) ?? [];
      const { content_html: _html, summary: _summary, _jobposting: posting, ...rest } = item;
      const { description: _description, ...facts }: Partial<Posting> = posting ?? {};
      if (entry !== '') expect(JSON.stringify({ rest, facts }), item.title).not.toContain(JSON.stringify(entry).slice(1, -1));
    }
  }); // prettier-ignore

  test('an ordinary role takes at most 11 KB in jobs.json', async () => {
    const built = await made();
    const items = pagesOf(built, 'jobs.json').flatMap(({ items: found }) => found);
    const ordinary = items.filter(({ content_html: html }) => html.length <= 4000);
    expect(ordinary.length).toBeGreaterThan(5);
    for (const item of ordinary) expect(Buffer.byteLength(JSON.stringify(item)), item.title).toBeLessThanOrEqual(11_000); // prettier-ignore
  });

  test('versions in other languages name each other', async () => {
    const items = pagesOf(await made(), 'jobs.json').flatMap(({ items: found }) => found);
    const linked = new Map(items.map(({ url, _rolepress }) => [url, (_rolepress['translations'] ?? []) as readonly { readonly url: string; readonly language: string }[]])); // prettier-ignore
    for (const [url, others] of linked)
      for (const other of others) {
        expect(other.url).not.toBe(url);
        expect(linked.get(other.url)?.map((one) => one.url)).toContain(url);
        expect(items.find((one) => one.url === other.url)?.['language']).toBe(other.language);
      }
    const versions = [...((await made()).site?.translations.values() ?? [])].filter((roles) => roles.length > 1);
    expect([...linked.values()].filter((others) => others.length > 0).length).toBe(versions.flat().length);
  });

  test('each item leads to the file of its role, in which everything stands that is known', async () => {
    const built = await made();
    const root = built.site?.config.url ?? '';
    for (const { url, _rolepress } of pagesOf(built, 'jobs.json').flatMap(({ items }) => items)) {
      const text = fileOf(built, decodeURIComponent(String(_rolepress['role']).slice(root.length)));
      expect(text).not.toMatch(/: null\b/u);
      const { about: _about, role: _role, ...told } = _rolepress;
      expect(JSON.parse(text)).toMatchObject({ ...told, url });
    }
  });

  test.each(['jobs.json', 'feed.json'])('feedme reads every item of %s', async (path) => {
    const built = await made();
    for (const [index, page] of pagesOf(built, path).entries()) {
      const name = index === 0 ? path : path.replace('.json', `/${index + 1}.json`);
      const reader = new Reader(true);
      const done = new Promise((ended, failed) => reader.on('finish', ended).on('error', failed));
      reader.end(fileOf(built, name));
      await done;
      const read = reader.done();
      expect(read?.['title']).toBe(page.title);
      const facts = ({ id, url, title, content_html }: Readonly<Record<string, unknown>>) => ({ id, url, title, content_html }); // prettier-ignore
      expect(read?.items.map(facts)).toEqual(page.items.map(facts));
    }
  });

  test('feed-parser reads as many items of the RSS as there are open roles', async () => {
    const built = await made();
    const read = parseRss(fileOf(built, 'jobs.rss'));
    const urls = pagesOf(built, 'jobs.json').flatMap(({ items }) => items.map(({ url }) => url));
    expect(read.items.map(({ url }) => url)).toEqual(urls);
    expect(urls.length).toBe(openRoles(built).length);
  });

  test('whoever takes the day of an instant in UTC has the day that the posting tells', async () => {
    const built = await made();
    const published = parseRss(fileOf(built, 'jobs.rss')).items.map((item) => item.published?.toISOString().slice(0, 10));
    const dates = openRoles(built).map(({ datePosted }) => datePosted);
    const items = pagesOf(built, 'feed.json').flatMap(({ items: found }) => found);
    for (const [index, date] of dates.entries()) {
      // A time of day that somebody wrote is published as it is.
      if (date?.includes('T')) continue;
      const { date_published: written, _jobposting: posting }: Partial<Item> = items[index] ?? {};
      expect([published[index], new Date(String(written)).toISOString().slice(0, 10), posting?.['datePosted'] ?? date]).toEqual([date, date, date]);
    }
  }); // prettier-ignore

  test('whoever asks for the ends of the pay gets those that are written, both where it is fixed, and no other', async () => {
    const built = await made();
    const roles = openRoles(built);
    for (const [index, { _jobposting: posting }] of pagesOf(built, 'jobs.json').flatMap(({ items }) => items).entries()) {
      if (!posting) continue;
      const pays = [posting['baseSalary'] as Pay | readonly Pay[] | undefined ?? []].flat();
      const { salaries = [] } = roles[index] ?? {};
      if (salaries.length > 1) continue;
      expect(pays.map(({ value }) => [value.minValue, value.maxValue])).toEqual(salaries.map(({ min, max }) => [min, max]));
    }
  }); // prettier-ignore

  test('pages of other origins may read every feed and file of a role, and learn what it is', async () => {
    const built = await made();
    const base = new URL(built.site?.config.url ?? '').pathname.slice(1);
    const host = await serve(built.files.map((file) => ({ ...file, path: file.path === '_headers' ? file.path : base + file.path }))); // prettier-ignore
    const answers = async (path: string) => (await fetch(host.url + base + path)).headers;
    const data = built.files.map(({ path }) => path).filter((path) => /^(?!assets|search|.well-known\/security)(.*\.(json|rss)|jobs\.xml)$/u.test(path)); // prettier-ignore
    expect(data).toEqual(expect.arrayContaining(['jobs.json', 'feed.json', 'closed.json', 'jobs.rss', 'schema/role.json'])); // prettier-ignore
    for (const path of data) expect((await answers(path)).get('access-control-allow-origin'), path).toBe('*');
    for (const path of ['jobs.json', 'feed.json'])
      expect((await answers(path)).get('content-type')).toBe('application/feed+json; charset=utf-8');
    expect((await answers('index.html')).get('access-control-allow-origin')).toBeNull();
    host.close();
  });
});

test('a role with an id has the same one in every feed when its file gets another name, and is not new to readers', async () => {
  const feeds = await Promise.all(
    ['cook', 'head-cook'].map(async (name) => {
      const role = roleText({ id: 'kitchen-1', ...(name === 'cook' ? {} : { aliases: '/roles/cook/' }) });
      const built = await buildIn(files({ 'content/site.yml': siteYml, [`content/roles/${name}.md`]: role }));      const { feed } = parseFeed(fileOf(built, 'jobs.json'));
      const ids = [...parseRss(fileOf(built, 'jobs.rss')).items.map(({ id }) => id), ...(feed?.items ?? []).map(({ id }) => id)];
      return { feed, ids };
    }),
  );
  const [before, after] = feeds;
  expect(after?.ids).toEqual(before?.ids);
  expect(before?.ids.length).toBe(2);
  if (!before?.feed || !after?.feed) throw new Error('a feed was not read');
  const { added, removed, moved } = diffFeeds(before.feed, after.feed);
  expect([added.length, removed.length, moved.length]).toEqual([0, 0, 1]);
}); // prettier-ignore

test('the hard site has every role open, below a path, in all its forms', async () => {
  const built = await hardSite();
  const open = openRoles(built);
  expect(open.length).toBe(hardCount);
  const kinds = {
    'several places': open.filter(({ locations }) => locations.length > 1),
    'remote in countries, without a place': open.filter((role) => role.workplace === 'remote' && role.locations.length === 0),
    hybrid: open.filter(({ workplace }) => workplace === 'hybrid'),
    hourly: open.filter(({ salaries }) => salaries[0]?.per === 'hour'),
    'one-sided pay': open.filter(({ salaries }) => salaries.some(({ min, max }) => (min === undefined) !== (max === undefined))),
    'no pay': open.filter(({ salaries }) => salaries.length === 0),
    'an intern in part-time': open.filter(({ employmentTypes: types }) => types.includes('intern') && types.includes('part-time')),
    French: open.filter(({ language }) => language === 'fr'),
    German: open.filter(({ language }) => language === 'de'),
  }; // prettier-ignore
  for (const [kind, found] of Object.entries(kinds)) expect(found.length, kind).toBeGreaterThan(3);
  expect(built.files.map(({ path }) => path)).toContain('feed/2.json');
});
