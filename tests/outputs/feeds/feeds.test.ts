import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import type { BuildWithFiles } from '../../../src/build.ts';
import { fileOf, projectFolder } from '../../support/helpers.ts';
import { readable, spaced, type Tag, tagsOf } from '../../support/html.ts';
import { buildContent, hostileContent } from '../../support/sites.ts';

type Data = Readonly<Record<string, unknown>>;
type Item = Data & {
  readonly id: string;
  readonly url: string;
  readonly _jobposting?: Data;
  readonly _rolepress: Data;
};
type Feed = Data & { readonly items: readonly Item[]; readonly next_url?: string; readonly feed_url: string };

// A CommonJS module that is a JSON Schema.
const feedSchema: unknown = createRequire(import.meta.url)('jsonfeed-schema');
const ajv = new Ajv({ allErrors: true, strict: false });
addFormats.default(ajv);
const validFeed = ajv.compile(feedSchema as object);

/** The theme has words for these; pages in other languages have English ones. */
const ownWords = ['en', 'de', 'fr'];

const sites: readonly (readonly [string, () => Promise<BuildWithFiles>])[] = [
  ['the example', () => buildContent(join(projectFolder, 'content'))],
  ['the hostile site', () => buildContent(hostileContent)],
  ['the hostile site with drafts', () => buildContent(hostileContent, { drafts: true })],
  [
    'the hostile site below a path',
    () => buildContent(hostileContent, { baseUrl: 'https://pages.inn.example/jobs/x' }),
  ],
];

describe.each(sites)('%s', (_, made) => {
  test.each(['jobs.json', 'feed.json'])('has a %s that is a JSON Feed', async (path) => {
    const feed: unknown = JSON.parse(fileOf(await made(), path));
    validFeed(feed);
    expect(validFeed.errors ?? []).toEqual([]);
  });

  test('has every open role in the feed and the sitemap, newest first, and no other', async () => {
    const built = await made();
    const open = built.site?.roles.filter(({ state }) => state === 'open' || state === 'closing') ?? [];
    const { items } = feedOf(built);
    expect(items.map((item) => new URL(item.url).pathname).toSorted()).toEqual(
      open.map(({ slug }) => `${base(built)}roles/${encodeURIComponent(slug)}/`).toSorted(),
    );
    const dates = items.map((item) => Date.parse(String(item['date_published'])));
    expect(dates).toEqual(dates.toSorted((a, b) => b - a));
    const listed = [...fileOf(built, 'sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/gu)].map(([, url = '']) => url);
    expect(listed.filter((url) => url.includes('/roles/')).toSorted()).toEqual(items.map(({ url }) => url).toSorted());
    expect(new Set(listed).size).toBe(listed.length);
  });

  test('has in its sitemap only pages that it publishes and that may be indexed', async () => {
    const built = await made();
    const listed = [...fileOf(built, 'sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/gu)].map(([, url = '']) => url);
    for (const url of listed) {
      const below = decodeURIComponent(new URL(url).pathname.slice(base(built).length));
      expect(fileOf(built, `${below}index.html`), url).not.toContain('content="noindex"');
      expect(fileOf(built, `${below}index.html`)).toContain(`<link rel="canonical" href="${url}">`);
    }
  });

  test('has exactly one block of structured data on each open page, the same as in the feed but for the form of its places and the texts of sections', async () => {
    const built = await made();
    const items = new Map(feedOf(built).items.map((item) => [item.url, item]));
    for (const { path } of built.files.filter((file) => file.path.endsWith('.html'))) {
      const blocks = tagsOf(fileOf(built, path)).filter(isStructuredData);
      const role = built.site?.roles.find(({ slug }) => path === `roles/${slug}/index.html`);
      const isOpen = role?.state === 'open' || role?.state === 'closing';
      expect(blocks.length, path).toBe(isOpen ? 1 : 0);
      if (!role || !isOpen) continue;
      const posting = JSON.parse(blocks[0]?.text ?? '') as Data;
      const item = items.get(`${built.site?.config.url}roles/${encodeURIComponent(role.slug)}/`);
      const { qualifications: _q, responsibilities: _r, jobBenefits: _b, jobLocation, ...facts } = posting;
      const { jobLocation: places, ...told } = item?._jobposting ?? {};
      expect(told, path).toEqual(facts);
      expect(places ?? [], path).toEqual(listOf(jobLocation));
      const own = JSON.parse(fileOf(built, `roles/${role.slug}/index.json`)) as Data;
      const { about: _about, role: address, ...data } = item?._rolepress ?? {};
      expect(own, path).toMatchObject(data);
      expect(address).toBe(`${item?.url}index.json`);
    }
  });

  test('tells Google everything that it requires of each job', async () => {
    for (const { posting, path } of postingsOf(await made())) {
      expect(posting, path).toMatchObject({ '@context': 'https://schema.org', '@type': 'JobPosting' });
      for (const key of ['title', 'description', 'datePosted']) expect(posting[key], `${path} ${key}`).toMatch(/\S/u);
      expect(posting['description'], path).not.toBe(posting['title']);
      expect(posting['description'], path).toMatch(/<p>|<br>|<li>|\n/u);
      expect(posting['datePosted'], path).toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?$/u);
      if ('validThrough' in posting) expect(posting['validThrough'], path).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/u); // prettier-ignore
      expect(at(posting, 'hiringOrganization', 'name'), path).toMatch(/\S/u);
      const remote = posting['jobLocationType'] === 'TELECOMMUTE';
      const countries = listOf(posting['jobLocation']).map((place) => at(place, 'address', 'addressCountry'));
      if (remote) expect(listOf(posting['applicantLocationRequirements']), path).not.toEqual([]);
      else expect(countries, path).not.toEqual([]);
      for (const country of countries) expect(country, path).toMatch(/^[A-Z]{2}$/u);
    }
  });

  test('lets readers read everything that it tells machines', async () => {
    const built = await made();
    const faults: string[] = [];
    for (const { posting, path } of postingsOf(built)) {
      const html = fileOf(built, path);
      // The mark of a footnote, and the word that a link leads out, are no part of the sentence that they stand in.
      const marks = /<sup><a [^>]*data-footnote-ref[^>]*>\d+<\/a><\/sup>|<span class="sr-only"> \([^)]*\)<\/span>/gu;
      const page = readable(html.replace(marks, ''));
      const tags = tagsOf(html);
      const language = ownWords.find((one) => one === tags[0]?.attributes['lang']) ?? 'en';
      const wants = (key: string, value: unknown) => {
        if (value !== undefined && !page.includes(spaced(said(value)))) faults.push(`${path} ${key}: ${said(value)}`); // prettier-ignore
      };
      for (const key of ['title', 'workHours', 'industry']) wants(key, posting[key]);
      // The code of a classification tells candidates nothing, nor does an id that is the end of the address.
      wants('occupationalCategory', said(posting['occupationalCategory']).replace(/^[\d.-]+\s*/u, ''));
      // Readers get them as a list in their language.
      for (const skill of said(posting['skills']).split(', ')) wants('skill', skill);
      for (const key of ['qualifications', 'responsibilities', 'jobBenefits'])
        for (const line of said(posting[key]).split('\n')) {
          const text = line.trim().replace(/^(-|\d+\.) /u, '');
          for (const cell of text.split('\t')) wants(key, cell);
        }
      const identifier = at(posting, 'identifier', 'value');
      if (path !== `roles/${said(identifier)}/index.html`) wants('identifier', identifier);
      wants('hiringOrganization', at(posting, 'hiringOrganization', 'name'));
      wants('employmentUnit', at(posting, 'employmentUnit', 'name'));
      for (const key of ['name', 'email', 'telephone']) wants(`contact ${key}`, at(posting, 'applicationContact', key));
      const countries = new Intl.DisplayNames(language, { type: 'region' });
      for (const place of listOf(posting['jobLocation'])) {
        wants('place', at(place, 'name'));
        for (const key of ['streetAddress', 'addressLocality', 'addressRegion', 'postalCode']) wants(key, at(place, 'address', key)); // prettier-ignore
        wants('country', countries.of(String(at(place, 'address', 'addressCountry'))));
      }
      for (const area of listOf(posting['applicantLocationRequirements'])) {
        const [country = '', region = ''] = String(at(area, 'name')).split('-');
        wants('applicants', countries.of(country));
        wants('applicants', region);
      }
      const numbers = page.replace(/[.,\s\u00a0\u202f’]/gu, '');
      for (const amount of ['value', 'minValue', 'maxValue'].map((key) => at(posting, 'baseSalary', 'value', key)))
        if (amount !== undefined && !numbers.includes(latin(amount, language))) faults.push(`${path} salary: ${said(amount)}`); // prettier-ignore
      const months = Number(at(posting, 'experienceRequirements', 'monthsOfExperience'));
      const experience = Number.isNaN(months) ? undefined : months % 12 === 0 ? months / 12 : months;
      for (const count of [posting['totalJobOpenings'], experience])
        if (count !== undefined && !numbers.includes(latin(count, language))) faults.push(`${path} count: ${said(count)}`); // prettier-ignore
      const zone = built.site?.config.timeZone;
      // A last day to apply that ends in the middle of a day is told with its time.
      const shown = new Set(
        tags.flatMap(({ attributes }) => attributes['datetime'] ?? []).flatMap((date) => [date, date.slice(0, 10)]),
      );
      for (const date of [posting['datePosted'], posting['validThrough'], posting['jobStartDate']].filter((one) => one !== undefined)) {
        const day = said(date).length === 10 ? said(date) : new Date(said(date)).toLocaleDateString('sv-SE', { timeZone: zone });
        if (!shown.has(day)) faults.push(`${path} date: ${day}`);
      } // prettier-ignore
    }
    expect(faults).toEqual([]);
  });

  test('has nothing in the feed that only works on the page', async () => {
    const faults = feedOf(await made()).items.flatMap((item) =>
      tagsOf(String(item['content_html'])).flatMap(({ attributes }) => [attributes['src'], attributes['href']]),
    );
    expect(faults.filter((url) => url !== undefined && !/^(https?:|mailto:|tel:|#)/u.test(url))).toEqual([]);
  });
});

test('a closed role is still told as data, but not as a posting', async () => {
  const built = await buildContent(hostileContent);
  const closed = JSON.parse(fileOf(built, 'roles/closed/index.json')) as Data;
  expect(closed).toMatchObject({ status: 'closed', title: 'Closed <b>by date</b>' });
  expect(closed).not.toHaveProperty('_jobposting');
});

function feedOf(built: BuildWithFiles): Feed {
  return JSON.parse(fileOf(built, 'feed.json')) as Feed;
}

function base(built: BuildWithFiles): string {
  return new URL(built.site?.config.url ?? '').pathname;
}

function isStructuredData({ name, attributes }: Tag): boolean {
  return name === 'script' && attributes['type'] === 'application/ld+json';
}

function postingsOf(built: BuildWithFiles): readonly { readonly path: string; readonly posting: Data }[] {
  const found = built.files
    .map(({ path }) => path)
    .filter((path) => /^roles\/.*\.html$/u.test(path))
    .flatMap((path) => tagsOf(fileOf(built, path)).filter(isStructuredData).map(({ text }) => ({ path, posting: JSON.parse(text) as Data }))); // prettier-ignore
  expect(found.length).toBeGreaterThan(3);
  return found;
}

function listOf(value: unknown): readonly unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((one, key) => (typeof one === 'object' && one !== null ? (one as Data)[key] : undefined), value); // prettier-ignore
}

function said(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
}

/** A number in the digits of a language, without separators. */
function latin(value: unknown, language: string): string {
  return new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 2 }).format(Number(value)).replace(/[.,٫]/u, ''); // prettier-ignore
}
