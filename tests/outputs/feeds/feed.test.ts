import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diffFeeds, type Feed, parseFeed } from '../../../src/feed.ts';
import type { BuildWithFiles } from '../../../src/build.ts';
import { buildIn, exampleDay, fileOf, projectFolder, roleText, siteFolder, siteYml } from '../../support/helpers.ts';
import { buildContent, hostileContent } from '../../support/sites.ts';
import { runs } from '../../support/fuzz.ts';

const sites = [['the example', join(projectFolder, 'content')], ['the hostile site', hostileContent]] as const; // prettier-ignore

function feedOf(built: BuildWithFiles, path = 'feed.json'): Feed {
  const text = fileOf(built, path);
  const { feed, faults } = parseFeed(text);
  expect(faults).toEqual([]);
  // Without faults it is whole.
  return feed as Feed;
}

/** The feed of a site with one role. */
async function feedWith(role: string, name = 'cook', yaml = siteYml, now = exampleDay): Promise<Feed> {
  return feedOf(await buildIn(siteFolder({ 'content/site.yml': yaml, [`content/roles/${name}.md`]: role }), { now }));
}

describe.each(sites)('what is published of %s', (_, folder) => {
  test.each(['jobs.json', 'feed.json'])('in %s is known to the schema to its last key', async (path) => {
    const built = await buildContent(folder);
    expect(feedOf(built, path)).toEqual(JSON.parse(fileOf(built, path)));
  });

  test('is valid by the JSON Schemas that are published with it', async () => {
    const built = await buildContent(folder, { drafts: true });
    const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
    addFormats.default(ajv);
    const validatorOf = (path: string) => ajv.compile(JSON.parse(fileOf(built, path)) as object);
    const [isFeed, isRole] = [validatorOf('schema/feed.json'), validatorOf('schema/role.json')];
    for (const path of ['jobs.json', 'feed.json']) {
      isFeed(JSON.parse(fileOf(built, path)));
      expect(isFeed.errors, path).toBeNull();
    }
    const isClosed = validatorOf('schema/closed.json');
    isClosed(JSON.parse(fileOf(built, 'closed.json')));
    expect(isClosed.errors).toBeNull();
    const roles = built.files.filter(({ path }) => /^roles\/.*\/index\.json$/u.test(path));
    expect(roles.length).toBeGreaterThan(5);
    for (const { path } of roles) {
      isRole(JSON.parse(fileOf(built, path)));
      expect(isRole.errors, path).toBeNull();
    }
    expect(isRole({ title: 'Cook' })).toBe(false);
  });

  test('says where its schema is', async () => {
    const built = await buildContent(folder);
    for (const { _rolepress } of feedOf(built).items) {
      const root = built.site?.config.url ?? '';
      expect(_rolepress.about).toBe(`${root}schema/feed.json`);
    }
    expect(JSON.parse(fileOf(built, 'schema/feed.json'))).toMatchObject({ $id: `${built.site?.config.url}schema/feed.json` }); // prettier-ignore
  });
});

describe('parseFeed', () => {
  test('takes whatever there is and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string(), fc.json()), (anything) => {
        const { feed, faults } = parseFeed(anything);
        expect(feed).toBeUndefined();
        expect(faults.length > 0 && faults.every(({ message }) => message !== '')).toBe(true);
      }),
      { seed: 20261124, numRuns: runs(150) },
    );
  });

  test('tells every fault at once, each with its place, what was expected and what was found', async () => {
    const feed = await feedWith(roleText());
    const [item] = feed.items;
    const broken = {
      ...feed,
      title: 7,
      items: [{ ...item, url: 'nowhere', date_modified: '2026-11-02', _rolepress: { ...item?._rolepress, organization: { name: 7 } } }],
    }; // prettier-ignore
    const read = parseFeed(broken);
    const ids = { id: item?.id, roleId: 'cook' };
    expect(read.faults).toEqual([
      { pointer: '/title', message: 'Expected text, found 7' },
      { ...ids, pointer: '/items/0/url', message: 'Expected a URL, found "nowhere"' },
      { ...ids, pointer: '/items/0/date_modified', message: 'Expected a date and time with an offset (RFC 3339), found "2026-11-02"' }, // prettier-ignore
      { ...ids, pointer: '/items/0/_rolepress/organization/name', message: 'Expected text, found 7' },
    ]);
    const { title: _, ...head } = feed;
    expect(read.feed).toEqual({ ...head, items: [] });
    expect(parseFeed('{')).toEqual({ faults: [{ pointer: '', message: 'Expected JSON, found a text that is none' }] });
  });

  test('bears what later versions may add', async () => {
    const feed = await feedWith(roleText());
    const [item] = feed.items;
    const later = { ...feed, hubs: [], items: [{ ...item, _other: {}, _rolepress: { ...item?._rolepress, mood: 'good' } }] }; // prettier-ignore
    expect(parseFeed(later)).toEqual({ feed, faults: [] });
  });
});

describe('diffFeeds', () => {
  const base = { team: 'Night', salary: '{min: 1, max: 2, currency: EUR, per: year}' };

  test.each([
    ['a fact', roleText({ ...base, team: 'Day' })],
    ['the pay', roleText({ ...base, salary: '{min: 1, max: 3, currency: EUR, per: year}' })],
    ['the last day', roleText({ ...base, validThrough: '2027-02-28' })],
    ['the apply page', roleText({ ...base, apply: 'https://inn.example/apply' })],
    ['the text', roleText(base).replace('A steady hand', 'Two steady hands')],
    ['a place', roleText({ ...base, location: '{locality: Faro, country: PT}' })],
  ])('sees a change of %s', async (_, after) => {
    const [old, current] = [await feedWith(roleText(base)), await feedWith(after)];
    const diff = diffFeeds(old, current);
    expect(diff).toMatchObject({ added: [], moved: [], removed: [] });
    expect(diff.changed.map(({ before }) => before.id)).toEqual([old.items[0]?.id]);
  });

  test('sees none where a role is only about to close, was changed at another time, or has another neighbour', async () => {
    const old = await feedWith(roleText(base));
    const others = [
      await feedWith(roleText(base), 'cook', siteYml, '2027-01-30'),
      await feedWith(roleText({ ...base, dateModified: '2026-11-20' })),
    ];
    expect(others.map(({ items }) => items[0]?._rolepress.status)).toEqual(['closing', 'open']);
    for (const other of others)
      expect(diffFeeds(old, other)).toEqual({ added: [], changed: [], moved: [], removed: [] });
  });

  test('tells what came and what went', async () => {
    const [cook, baker] = [await feedWith(roleText(base)), await feedWith(roleText({ ...base, title: 'Baker' }), 'baker')]; // prettier-ignore
    const diff = diffFeeds(cook, { items: [...cook.items, ...baker.items] });
    expect(diff.added.map(({ title }) => title)).toEqual(['Cook', 'Baker'].filter((title) => !cook.items.some((item) => item.title === title))); // prettier-ignore
    expect(diffFeeds(baker, { items: [] }).removed.map(({ title }) => title)).toEqual(baker.items.map(({ title }) => title)); // prettier-ignore
  });
});

describe('the package entry rolepress/feed', () => {
  test('needs nothing but itself, in any JavaScript', () => {
    const bundle = readFileSync(join(projectFolder, 'lib/feed.js'), 'utf8');
    expect(bundle).not.toMatch(/\bfrom\s*["']|\bimport\s*\(|\brequire\s*\(|\bprocess\b|\bBuffer\b/u);
    expect(bundle.length).toBeLessThan(60_000);
  });
});
