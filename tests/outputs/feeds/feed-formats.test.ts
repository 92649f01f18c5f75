import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { parseFeed } from 'feedsmith';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { bytesOf, type ListItems, type OutputFile } from '../../../src/model/output-file.ts';
import { describe, expect, test } from 'vitest';
import type { BuildWithFiles } from '../../../src/build.ts';
import { exclusionsOf, isFault, listFileAt, siteRenderer } from '../../../src/outputs/index.ts';
import { sitemapFiles } from '../../../src/outputs/files/sitemap.ts';
import { printXml } from '../../../src/model/xml.ts';
import { tasksFor } from '../../../src/schedule/index.ts';
import { buildIn, defaultTheme, fileOf, newScheduler, projectFolder, roleText, settings, siteFolder, siteYml } from '../../support/helpers.ts'; // prettier-ignore
import { buildContent, hostileContent } from '../../support/sites.ts';
import { runs } from '../../support/fuzz.ts';

const sites = [['the example', join(projectFolder, 'content')], ['the hostile site', hostileContent]] as const; // prettier-ignore

/** An element as a strict parser reads it. */
type Element = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; text: string; readonly children: Element[] }; // prettier-ignore

/** Reads XML with a parser that throws at the first thing that is not well-formed. */
function readXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const path = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '', children: [] };
    path.at(-1)?.children.push(element);
    path.push(element);
  });
  parser.on('text', (text) => void ((path.at(-1) ?? root).text += text));
  parser.on('cdata', (text) => void ((path.at(-1) ?? root).text += text));
  parser.on('closetag', () => void path.pop());
  parser.write(xml).close();
  return root.children[0] ?? root;
}

function all(element: Element | undefined, name: string): readonly Element[] {
  return element?.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]) ?? [];
}

function textIn(element: Element | undefined, name: string): string | undefined {
  return all(element, name)[0]?.text;
}

function openRoles(built: BuildWithFiles) {
  return built.site?.open.filter(({ state }) => state === 'open' || state === 'closing') ?? [];
}

function itemsOf(built: BuildWithFiles) {
  type Item = { readonly id: string; readonly url: string; readonly title: string; readonly content_html: string; readonly date_published?: string; readonly date_modified?: string }; // prettier-ignore
  return (JSON.parse(fileOf(built, 'feed.json')) as { readonly items: readonly Item[] }).items;
}

/** A small site with some roles. */
function siteWith(roles: Readonly<Record<string, string>>, yaml = siteYml): string {
  const files = Object.entries(roles).map(([name, text]) => [`content/roles/${name}.md`, text]);
  return siteFolder({ 'content/site.yml': yaml, ...(Object.fromEntries(files) as Record<string, string>) });
}

describe.each(sites)('RSS of %s', (_, folder) => {
  test('is well-formed and tells of every open role what the JSON Feed tells', async () => {
    const built = await buildContent(folder);
    const rss = readXml(fileOf(built, 'jobs.rss'));
    expect(rss.attributes['version']).toBe('2.0');
    // XML has no place for control characters.
    const printable = (text: string) => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
    const items = all(rss, 'item');
    expect(items.map((item) => [textIn(item, 'title'), textIn(item, 'link')])).toEqual(
      itemsOf(built).map(({ title, url }) => [printable(title), url]),
    );
    for (const [index, { content_html: text }] of itemsOf(built).entries())
      expect(textIn(items[index], 'description')).toContain(printable(text));
    for (const [index, item] of items.entries()) {
      const { id, url, date_published: date } = itemsOf(built)[index] ?? {};
      expect(all(item, 'guid')[0]).toMatchObject({ text: id, attributes: { isPermaLink: String(id === url) } });
      const published = textIn(item, 'pubDate');
      if (date === undefined) expect(published).toBeUndefined();
      else {
        expect(published).toMatch(
          /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/u,
        );
        expect(Date.parse(published ?? '')).toBe(Date.parse(date));
        // The day of the week is that of the date.
        expect(new Date(`${date.slice(0, 10)}T00:00:00Z`).toUTCString().slice(0, 3)).toBe(published?.slice(0, 3));
      }
    }
  });

  test('tells readers of Teamtailor’s feeds the place, the department and whether the work is remote', async () => {
    const built = await buildContent(folder);
    const items = all(readXml(fileOf(built, 'jobs.rss')), 'item');
    const remote = { 'on-site': 'onsite', hybrid: 'hybrid', remote: 'fully' } as const;
    for (const [index, role] of openRoles(built).entries()) {
      const item = items[index];
      expect(textIn(item, 'remoteStatus')).toBe(role.workplace && remote[role.workplace]);
      const countries = new Intl.DisplayNames('en', { type: 'region' });
      const placesOf = (name: string) => all(item, 'tt:location').map((place) => textIn(place, name));
      expect(placesOf('tt:city')).toEqual(role.locations.map(({ locality }) => locality));
      expect(placesOf('tt:country')).toEqual(role.locations.map(({ country }) => countries.of(country)));
      expect(placesOf('tt:countryCode')).toEqual(role.locations.map(({ country }) => country));
      expect(textIn(item, 'tt:department')).toBe(role.department);
    }
  });

  test('is read by a feed reader that knows nothing of it', async () => {
    const built = await buildContent(folder);
    const { format, feed } = parseFeed(fileOf(built, 'jobs.rss'));
    expect(format).toBe('rss');
    expect((feed as { items?: readonly { readonly link?: string }[] }).items?.map(({ link }) => link)).toEqual(
      itemsOf(built).map(({ url }) => url),
    );
  });
});

describe('RSS', () => {
  test('has every open role in one file, and no other file', async () => {
    const roles = Array.from({ length: 25 }, (_, index) => [`cook-${index}`, roleText({ identifier: `c${index}` })]);
    const built = await buildIn(
      siteWith(
        { cook: roleText(), ...(Object.fromEntries(roles) as Record<string, string>) },
        `${siteYml}feeds: {pageSize: 10}\n`,
      ),
    );
    const page = readXml(fileOf(built, 'jobs.rss'));
    expect(built.files.map(({ path }) => path)).toContain('jobs/3.json');
    expect(new Set(all(page, 'guid').map(({ text }) => text)).size).toBe(26);
    expect(all(page, 'atom:link').map(({ attributes }) => attributes['rel'])).toEqual(['self']);
    expect(built.files.map(({ path }) => path).filter((path) => path.endsWith('.rss'))).toEqual(['jobs.rss']);
  });

  test('has descriptions in place of texts where more than 1,000 roles are open', async () => {
    const header = { description: 'Cooks & more.', salary: '{min: 20, max: 25, currency: EUR, per: hour}' };
    const { site, content } = await buildIn(siteFolder({ 'content/roles/cook.md': roleText(header) }));
    if (!site) throw new Error('no site');
    /** The items of a site in which the role stands so many times: to read each anew takes long. */
    const itemsOfMany = async (count: number) => {
      const many = { ...site, open: site.open.flatMap((role) => Array.from({ length: count }, () => role)) };
      const renderer = siteRenderer({ site: many, theme: defaultTheme(), content, scope: 'all' });
      const tasks = tasksFor(content.roles, site, { ...renderer, roles: site.open }, []);
      const items = new Map<string, ListItems>();
      for await (const { checked, listItems } of newScheduler().renderRoles(tasks, { settings: settings(), context: renderer.data })) items.set(checked.path, listItems);
      const file = listFileAt('jobs.rss', items, renderer);
      if (!file || isFault(file)) throw new Error('no RSS');
      expect(exclusionsOf(many).flatMap(({ outputs }) => outputs)).not.toContain('rss');
      return all(readXml(Buffer.from(bytesOf(file)).toString()), 'item');
    };
    const texts = (items: readonly Element[]) => items.map((item) => textIn(item, 'description') ?? '');
    const [thousand, more] = [texts(await itemsOfMany(1000)), texts(await itemsOfMany(1001))];
    expect([thousand.length, more.length]).toEqual([1000, 1001]);
    for (const told of thousand) expect(told).toContain('Qualifications');
    for (const told of more) {
      expect(told).toMatch(/<li>Salary: €20.*25 per hour<\/li>/u);
      expect(told).toMatch(/<p>Cooks &amp; more\.<\/p>/u);
      expect(told).not.toContain('Qualifications');
    }
  }); // prettier-ignore

  test('is there when no role is open, without a date of its own', async () => {
    const page = readXml(fileOf(await buildIn(siteFolder(), { now: '2020-01-01' }), 'jobs.rss'));
    expect(all(page, 'item')).toEqual([]);
    expect(textIn(page, 'lastBuildDate')).toBeUndefined();
    expect(textIn(page, 'description')).toBe('Careers at Example');
  });

  test('is announced on every page', async () => {
    const built = await buildIn(siteFolder());
    expect(fileOf(built, 'roles/cook/index.html')).toContain('type="application/rss+xml"');
  });
});

type OJobPub = { readonly lastUpdated: string; readonly employer: object; readonly jobs: readonly Readonly<Record<string, unknown>>[] }; // prettier-ignore

/** https://github.com/ojobpub/schema, dedicated to the public domain (CC0 1.0). */
const ojobpubSchema = JSON.parse(readFileSync(join(projectFolder, 'tests/fixtures/schemas/ojobpub-1.0.schema.json'), 'utf8')) as object; // prettier-ignore

function ojobpubOf(built: BuildWithFiles): OJobPub {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  const isValid = ajv.compile(ojobpubSchema);
  const data = JSON.parse(fileOf(built, '.well-known/ojobpub.json')) as OJobPub;
  isValid(data);
  expect(isValid.errors).toBeNull();
  return data;
}

describe.each(sites)('oJobPub of %s', (_, folder) => {
  test('is valid, with every open role that its format can tell', async () => {
    const built = await buildContent(folder);
    const { jobs } = ojobpubOf(built);
    const kinds = new Set(['contractor', 'temporary', 'intern', 'volunteer']);
    const told = openRoles(built).filter(({ datePosted, locations, applicantLocations, contract, employmentTypes }) => datePosted !== undefined && locations.length + applicantLocations.length > 0 && (contract !== undefined || employmentTypes.some((type) => kinds.has(type)))); // prettier-ignore
    const root = built.site?.config.url ?? '';
    expect(jobs.map(({ url }) => url)).toEqual(told.map(({ slug }) => `${root}roles/${encodeURIComponent(slug)}/`));
  });
});

describe('oJobPub', () => {
  const jobOf = async (header: Readonly<Record<string, string>>, body?: string) =>
    ojobpubOf(await buildIn(siteWith({ cook: roleText({ contract: 'permanent', ...header }, body) }))).jobs[0];

  test('tells what the role says in the words of the format', async () => {
    const job = await jobOf({
      department: 'Kitchen',
      employmentType: 'part-time',
      contract: 'fixed-term',
      seniority: 'senior',
      workplace: 'hybrid',
      salary: '{min: 20, max: 25.5, currency: EUR, per: hour}',
      identifier: 'K-7',
      jobStartDate: '2027-02-01',
      language: 'pt-BR',
      skills: '[Knives, Fire, Knives, "A skill whose name is far too long for it"]',
    });
    expect(job).toMatchObject({
      language: 'pt',
      publishedAt: '2026-11-02',
      startDate: '2027-02-01',
      applyBefore: '2027-01-31',
      category: 'Kitchen',
      referenceId: 'K-7',
      title: 'Cook',
      jobType: 'temporary',
      experienceLevel: 'senior',
      workType: 'hybrid',
      salary: { min: 20, max: 25.5, currency: 'EUR', interval: 'hourly' },
      tags: ['Knives', 'Fire'],
      locations: [{ city: 'Porto', country: 'PT' }],
    });
  });

  test('tells the countries of a remote role without a place', async () => {
    const job = await jobOf({ location: '', workplace: 'remote', applicantLocation: '[PT, US-NY, US-CA]' });
    expect(job?.['locations']).toEqual([{ country: 'PT' }, { country: 'US' }]);
  });

  test.each([
    ['the contract', { contract: 'apprenticeship', employmentType: 'full-time' }, 'apprenticeship'],
    ['else the employment', { contract: '', employmentType: '[full-time, intern]' }, 'internship'],
  ])('tells as its type %s', async (_, header, type) => expect((await jobOf(header))?.['jobType']).toBe(type));

  test('leaves out a role whose contract nobody wrote, and says so', async () => {
    const built = await buildIn(siteWith({ cook: roleText({ employmentType: 'full-time' }) }));
    expect(ojobpubOf(built).jobs).toEqual([]);
    const { listedIn } = await import('../../../src/outputs/index.ts');
    const [role] = openRoles(built);
    if (!built.site || !role) throw new Error('no role');
    expect(listedIn(role, built.site)['ojobpub']).toBe('it has no contract');
    const told = built.files.filter(({ path }) => !path.startsWith('schema/'));
    for (const { contents } of told) expect(Buffer.from(contents).toString('latin1')).not.toMatch(/permanent/iu);
  });

  const sections = '\n\n## Qualifications\n\n- a\n\n## Duties\n\n- b\n\n## Responsibilities\n\n- c\n';

  test('cuts a long text at the end of a sentence, marks it, and tells where to apply', async () => {
    const text = (await jobOf({}, `${'You cook for forty guests, and e.g. bake bread. '.repeat(60)}${sections}`))?.['description']; // prettier-ignore
    expect(String(text).length).toBeLessThanOrEqual(1000);
    expect(String(text).length).toBeGreaterThan(850);
    expect(text).toMatch(/bake bread\. …\n\nApply for Cook: jobs@inn\.example$/u);
    const short = (await jobOf({ apply: 'https://inn.example/a?b=1&c=2' }))?.['description'];
    expect(short).toMatch(/40 guests\.\n\nApply for Cook: https:\/\/inn\.example\/a\?b=1&c=2$/u);
  });

  test('never ends its text with a heading', async () => {
    const text = (await jobOf({ apply: '' }, `${'a '.repeat(495)}b.\n\n## Qualifications\n\n- ${'c '.repeat(100)}${sections}`))?.['description']; // prettier-ignore
    expect(text).toMatch(/ b\. …$/u);
  });

  test('cuts a text that is one sentence between words, and never half of a character', async () => {
    const text = (await jobOf({ apply: '' }, `${'🦊'.repeat(700)}${sections}`))?.['description'];
    expect(String(text)).toMatch(/^(🦊)+…$/u);
    const long = (await jobOf({ apply: '' }, `${'word '.repeat(400)}${sections}`))?.['description'];
    expect(String(long).length).toBeLessThanOrEqual(1000);
    expect(String(long)).toMatch(/word…$/u);
  });

  test('tells no region and no office as a city', async () => {
    const job = await jobOf({ location: '[{region: Norte, country: PT}, {name: Pier 4, country: PT}, {name: Pier 5, locality: Porto, country: PT}]' }); // prettier-ignore
    expect(job?.['locations']).toEqual([{ country: 'PT' }, { country: 'PT' }, { city: 'Porto', country: 'PT' }]);
  });

  test.each([
    ['the place in site.yml', '{name: A, location: {locality: Faro, country: PT}}', { city: 'Faro', country: 'PT' }],
    ['else the place of most roles', '{name: A}', { city: 'Porto', country: 'PT' }],
  ])('names as headquarters %s', async (_, organization, location) => {
    const yaml = siteYml.replace('{name: Example}', organization);
    const roles = { a: roleText(), b: roleText({ identifier: 'b' }), c: roleText({ identifier: 'c', location: '{locality: Berlin, country: DE}' }) }; // prettier-ignore
    expect(ojobpubOf(await buildIn(siteWith(roles, yaml))).employer).toMatchObject({ location });
  });

  test('of an id of locations.yml that is not there is told with what was meant', async () => {
    const folder = siteFolder({
      'content/site.yml': siteYml.replace('{name: Example}', '{name: A, location: prto}'),
      'content/locations.yml': 'porto: {locality: Porto, country: PT}\n',
    });
    const { diagnostics } = await buildIn(folder);
    expect(diagnostics).toMatchObject([
      { rule: 'unknown-location', path: 'content/site.yml', message: 'locations.yml has no `prto`; did you mean `porto`?' },
    ]); // prettier-ignore
  });

  test('moves its date when a role appears, changes or closes, and at no other time', async () => {
    const roles = { cook: roleText({ datePosted: '2026-11-02', validThrough: '2026-11-29', dateModified: '2026-11-10' }) }; // prettier-ignore
    const at = async (now: string) => ojobpubOf(await buildIn(siteWith(roles), { now })).lastUpdated;
    expect(await at('2026-11-01')).toBe('1970-01-01T00:00:00+00:00');
    expect([await at('2026-11-12'), await at('2026-11-29')]).toEqual(Array.from({ length: 2 }, () => '2026-11-10T00:00:00+00:00')); // prettier-ignore
    expect([await at('2026-11-30'), await at('2026-12-24'), await at('2027-11-30')]).toEqual(Array.from({ length: 3 }, () => '2026-11-30T00:00:00+00:00')); // prettier-ignore
  });
});

describe('the XML of Indeed', () => {
  const yaml = `${siteYml}feeds: {indeed: true}\n`;
  const jobsOf = async (header: Readonly<Record<string, string>>, body?: string) =>
    all(readXml(fileOf(await buildIn(siteWith({ cook: roleText(header, body) }, yaml)), 'jobs.xml')), 'job');
  const factsOf = (job: Element | undefined) => Object.fromEntries(job?.children.map(({ name, text }) => [name, text]) ?? []); // prettier-ignore

  test('is only there when site.yml asks for it', async () => {
    const { files } = await buildIn(siteFolder());
    expect(files.map(({ path }) => path)).not.toContain('jobs.xml');
    expect(all(readXml(fileOf(await buildIn(siteWith({}, yaml), { now: '2020-01-01' }), 'jobs.xml')), 'job')).toEqual([]); // prettier-ignore
  });

  test('tells what the role says, each fact once', async () => {
    const [job] = await jobsOf({
      location: '{street: Rua 1, locality: Porto, region: Norte, postalCode: "4300", country: PT}',
      employmentType: '[full-time, intern]',
      salary: '{min: 30000, max: 40000, currency: EUR, per: year}',
      identifier: 'K-7',
      education: 'high-school',
      experienceMonths: '24',
      department: 'Kitchen',
      workplace: 'hybrid',
    });
    expect(factsOf(job)).toMatchObject({
      title: 'Cook',
      date: '2026-11-02T00:00:00+00:00',
      requisitionid: 'K-7',
      url: 'https://careers.inn.example/roles/cook/',
      company: 'Example',
      streetaddress: 'Rua 1',
      city: 'Porto',
      state: 'Norte',
      postalcode: '4300',
      country: 'PT',
      email: 'jobs@inn.example',
      salary: 'EUR 30000 - 40000 per year',
      education: 'high school',
      jobtype: 'fulltime, internship',
      category: 'Kitchen',
      experience: '24 months',
      remotetype: 'Hybrid remote',
      expirationdate: '2027-01-31T23:59:59+00:00',
    });
  });

  test('has an entry for each place, with a number that another place does not change', async () => {
    const [porto, faro] = ['{locality: Porto, country: PT}', '{locality: Faro, country: PT}'];
    const numbers = async (location: string) => (await jobsOf({ location })).map((job) => textIn(job, 'referencenumber')); // prettier-ignore
    const [one] = await numbers(porto);
    expect(await numbers(`[${porto}, ${faro}]`)).toEqual([one, 'cook-faro-pt']);
    expect(await numbers(`[${faro}, ${porto}, ${porto}]`)).toEqual(['cook-faro-pt', one]);
    const remote = await jobsOf({ location: '', workplace: 'remote', applicantLocation: '[PT, DE]' });
    expect(remote.map((job) => [textIn(job, 'referencenumber'), textIn(job, 'country')])).toEqual([['cook-pt', 'PT'], ['cook-de', 'DE']]); // prettier-ignore
  });

  test('has characters where HTML allows them, and the text that the author meant', async () => {
    const body = 'R&D, “it\'s” \\<b> &amp;lt; ]]> and a [link](https://inn.example/?a=1&b=2 "\\"q\\"") that is here to be long enough for a summary, which takes a hundred letters or more, as every reader of such texts knows.\n\n## Qualifications\n\n- a\n\n## Duties\n\n- b\n\n## Responsibilities\n\n- c\n'; // prettier-ignore
    const text = textIn((await jobsOf({}, body))[0], 'description') ?? '';
    expect(text).toContain("R&D, “it's” &lt;b> &amp;lt; ]]> and a ");
    expect(text).not.toMatch(/&#/u);
    expect(text).toContain('title="&quot;q&quot;"');
  });

  test.each([
    ['a date', { datePosted: '' }, 'it has no datePosted'],
    ['a place', { location: '', workplace: 'hybrid' }, 'it has no location'],
  ])('leaves out a role without %s', async (_, header, reason) => {
    const { listedIn } = await import('../../../src/outputs/index.ts');
    const built = await buildIn(siteWith({ cook: roleText(header) }, `${yaml}rules: {job-location: warning}\n`));
    const [role] = openRoles(built);
    if (!built.site || !role) throw new Error(JSON.stringify(built.diagnostics));
    expect(listedIn(role, built.site)['indeed']).toBe(reason);
  });

  test('of the hostile site is well-formed, and complete', async () => {
    const built = await buildContent(hostileContent);
    const jobs = all(readXml(fileOf(built, 'jobs.xml')), 'job');
    expect(jobs.length).toBeGreaterThan(openRoles(built).length);
    const numbers = jobs.map((job) => textIn(job, 'referencenumber'));
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const job of jobs)
      for (const name of [
        'title',
        'date',
        'referencenumber',
        'requisitionid',
        'url',
        'company',
        'country',
        'description',
      ])
        expect(textIn(job, name), name).toMatch(/\S/u);
  });
});

describe('the sitemap', () => {
  test.each(sites)('of %s is well-formed, and dates each role by its last change', async (_, folder) => {
    const built = await buildContent(folder);
    const dates = Object.fromEntries(
      all(readXml(fileOf(built, 'sitemap.xml')), 'url').map((url) => [textIn(url, 'loc'), textIn(url, 'lastmod')]),
    );
    for (const { url, date_modified: changed } of itemsOf(built)) expect(dates[url]).toBe(changed);
    expect(dates[built.site?.config.url ?? '']).toBeUndefined();
  });

  const textOf = (file: OutputFile | undefined) => (file ? bytesOf(file).toString() : '');

  test('is an index of several when there are more addresses than one may hold', () => {
    const addresses = Array.from({ length: 7 }, (_, index) => ({ url: `https://a.example/${index}/`, changed: '2026-11-02T00:00:00Z' })); // prettier-ignore
    expect(sitemapFiles(addresses, 'https://a.example/', 7).map(({ path }) => path)).toEqual(['sitemap.xml']);
    const files = sitemapFiles(addresses, 'https://a.example/', 3);
    expect(files.map(({ path }) => path)).toEqual(['sitemap.xml', 'sitemap/1.xml', 'sitemap/2.xml', 'sitemap/3.xml']);
    const index = readXml(textOf(files[0]));
    expect(index.name).toBe('sitemapindex');
    expect(all(index, 'loc').map(({ text }) => text)).toEqual([1, 2, 3].map((page) => `https://a.example/sitemap/${page}.xml`)); // prettier-ignore
    const pages = files.slice(1).map((file) => all(readXml(textOf(file)), 'loc').map(({ text }) => text));
    expect(pages.flat()).toEqual(addresses.map(({ url }) => url));
  });
});

test('any text comes back from XML, as text, attribute and CDATA, but for what XML has no place for', () => {
  const unit = fc.oneof(
    fc.constantFrom(']', ']]>', '&', '<', '"', '\r', '\r\n', '\n', '\t', '\0', '\b', '\ufffe', '\ud83e', '\udd8a', '&amp;', '<![CDATA['),
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  ); // prettier-ignore
  fc.assert(
    fc.property(fc.array(unit).map((units) => units.join('')), (text) => {
      const kept = text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
      const read = readXml(printXml({ name: 'a', children: [{ name: 'b', attributes: { c: text }, children: [text] }, { name: 'd', children: [{ cdata: text }] }] }));
      expect(read.children[0]?.text).toBe(kept);
      expect(read.children[0]?.attributes['c']?.replace(/[\t\n\r]/gu, ' ')).toBe(kept.replace(/[\t\n\r]/gu, ' '));
      expect(read.children[1]?.text).toBe(kept.replace(/\r\n?/gu, '\n'));
    }),
    { seed: 20261124, numRuns: runs(150) },
  ); // prettier-ignore
});
