import { describe, expect, test } from 'vitest';
import { importFile } from '../../src/import/index.ts';
import type { MadeRole } from '../../src/import/index.ts';
import { buildIn, fileOf, roleOf, roleText, settings, siteFolder } from '../support/helpers.ts';

async function rolesIn(text: string, columns: Readonly<Record<string, string>> = {}): Promise<readonly MadeRole[]> {
  const file = { path: 'data', bytes: new TextEncoder().encode(text) };
  const { roles, refused } = await importFile(file, { settings: settings(), columns });
  expect(refused).toEqual([]);
  return roles;
}

async function only(data: unknown): Promise<string> {
  const [role] = await rolesIn(typeof data === 'string' ? data : JSON.stringify(data));
  if (!role) throw new Error('no role came of it');
  expect(role.title).toBe('Cook & Baker');
  return role.text;
}

const body = '<p>You cook.</p><h2>Duties</h2><ul><li>Soup &amp; bread</li></ul>';
const wanted = 'You cook.\n\n## Duties\n\n- Soup & bread\n';

describe('data of applicant-tracking systems', () => {
  test('Greenhouse, whose HTML is escaped once more, and whose place is free text', async () => {
    const content = body.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
    const text = await only({
      jobs: [{ id: 1, title: 'Cook &amp; Baker', content, absolute_url: 'https://boards.inn.example/1', internal_job_id: 2, location: { name: 'Porto or Braga (hybrid work)' }, first_published: '2026-11-02T10:00:00-05:00', departments: [{ name: 'Kitchen' }] }],
    });
    expect(text).toContain(wanted);
    expect(text).toContain('datePosted: 2026-11-02T10:00:00-05:00 # from “first_published”, please check');
    expect(text).toContain('location: {name: Porto or Braga (hybrid work), country: <your country code>}');
    expect(text).toContain('department: Kitchen');
    expect(text).toContain('apply: https://boards.inn.example/1');
  });

  test('Lever, with its lists, all its places and its pay', async () => {
    const text = await only([
      { text: 'Cook & Baker', hostedUrl: 'https://jobs.inn.example/1', applyUrl: 'https://jobs.inn.example/1/apply', createdAt: 1793620800000, workplaceType: 'hybrid', categories: { allLocations: ['Porto, Portugal', 'Braga, Portugal'], commitment: 'Full-time', team: 'Bread' }, salaryRange: { currency: 'EUR', interval: 'per-year-salary', min: 30000, max: 34000 }, description: '<p>You cook.</p>', lists: [{ text: 'Duties', content: '<li>Soup &amp; bread</li>' }], additional: '<p>Write to us.</p>' },
    ]);
    expect(text).toContain(wanted);
    expect(text).toContain('location: [{locality: Porto, country: PT}, {locality: Braga, country: PT}]');
    expect(text).toContain('salary: {min: 30000, max: 34000, currency: EUR, per: year}');
    expect(text).toContain('employmentType: full-time');
    expect(text).toContain('datePosted: 2026-11-02');
  });

  test('Ashby, whose country is a name', async () => {
    const text = await only({
      apiVersion: '1',
      jobs: [{ title: 'Cook & Baker', jobUrl: 'https://a.inn.example/1', isListed: true, descriptionHtml: body, employmentType: 'FullTime', workplaceType: 'OnSite', location: 'HQ', address: { postalAddress: { addressLocality: 'Porto', addressCountry: 'Portugal' } } }],
    });
    expect(text).toContain(wanted);
    expect(text).toContain('location: {locality: Porto, country: PT}');
    expect(text).toContain('workplace: on-site');
  });

  test('SmartRecruiters, with the titles of its sections', async () => {
    const text = await only({ name: 'Cook & Baker', jobAd: { sections: { jobDescription: { title: 'Duties', text: '<ul><li>Soup &amp; bread</li></ul>' }, companyDescription: { title: '', text: '<p>You cook.</p>' } } }, location: { city: 'Porto', country: 'pt', remote: false }, typeOfEmployment: { label: 'Part-time' } });
    expect(text).toContain(wanted);
    expect(text).toContain('employmentType: part-time');
    expect(text).toContain('location: {locality: Porto, country: PT}');
  });

  test('Recruitee, whose text is in two parts', async () => {
    const text = await only({ offers: [{ title: 'Cook & Baker', description: '<p>You cook.</p>', requirements: '<h2>Duties</h2><ul><li>Soup &amp; bread</li></ul>', careers_url: 'https://r.inn.example/o/1', published_at: '2026-11-02 10:00:00 UTC', city: 'Porto', country_code: 'PT', hybrid: true, employment_type_code: 'fulltime_permanent' }] });
    expect(text).toContain(wanted);
    expect(text).toContain('datePosted: 2026-11-02T10:00:00Z');
    expect(text).toMatch(/employmentType: full-time #.*\n/u);
    expect(text).toMatch(/contract: permanent #.*\n/u);
  });

  test('the widget of Workable, whose places are parts, and whose state is a region', async () => {
    const text = await only({ name: 'The Inn', description: null, jobs: [{ title: 'Cook & Baker', shortcode: 'AB12', code: '', employment_type: 'Full-time', telecommuting: false, department: 'Kitchen', url: 'https://w.inn.example/j/AB12', application_url: 'https://w.inn.example/j/AB12/apply', published_on: '2026-11-02', country: 'Portugal', city: 'Porto', state: 'Norte', function: 'Food', locations: [{ country: 'Portugal', countryCode: 'PT', city: 'Porto', region: 'Norte', hidden: false }], description: body }] });
    expect(text).toContain(wanted);
    expect(text).toContain('location: {locality: Porto, region: Norte, country: PT}');
    expect(text).toContain('datePosted: 2026-11-02 ');
    expect(text).toContain('identifier: AB12');
    expect(text).toContain('apply: https://w.inn.example/j/AB12/apply');
    expect(text).not.toContain('workplace');
  });

  test('a job of the API of Workable, whose text is in parts, and whose pay has no period', async () => {
    const job = { title: 'Cook & Baker', shortcode: 'AB12', code: 'K-7', state: 'published', employment_type: 'Part-time', location: { city: 'Porto', region: 'Porto', country_code: 'PT', workplace_type: 'on_site', telecommuting: false }, salary: { salary_from: 30000, salary_to: 34000, salary_currency: 'eur' }, description: '<p>You cook.</p>', requirements: '<ul><li>Soup &amp; bread</li></ul>', benefits: '' };
    const [role] = await rolesIn(JSON.stringify(job));
    expect(role?.text).toContain('## Requirements\n\n- Soup & bread\n');
    expect(role?.text).not.toContain('## Benefits');
    expect(role?.text).toContain('location: {locality: Porto, country: PT}');
    expect(role?.text).toContain('workplace: on-site');
    expect(role?.text).toContain('identifier: K-7');
    expect(role?.text).not.toMatch(/^salary/mu);
    expect(role?.notes).toEqual([{ from: '“salary”', message: expect.stringContaining('was not understood') }]);
  });

  test('Personio', async () => {
    const text = await only(`<?xml version="1.0"?><workzag-jobs><position><id>7</id><office>Porto</office><name>Cook &amp; Baker</name><jobDescriptions><jobDescription><name></name><value><![CDATA[<p>You cook.</p>]]></value></jobDescription><jobDescription><name>Duties</name><value><![CDATA[<ul><li>Soup &amp; bread</li></ul>]]></value></jobDescription></jobDescriptions><employmentType>permanent</employmentType><schedule>full-time</schedule><createdAt>2026-11-02T10:00:00+00:00</createdAt></position></workzag-jobs>`);
    expect(text).toContain(wanted);
    expect(text).toContain('identifier: "7"');
    expect(text).toContain('contract: permanent');
  });

  test('the RSS feed of Teamtailor', async () => {
    const text = await only(`<?xml version="1.0"?><rss version="2.0" xmlns:tt="https://teamtailor.com/locations"><channel><item><title>Cook &amp; Baker</title><description>${body.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')}</description><pubDate>Mon, 02 Nov 2026 10:00:00 +0100</pubDate><link>https://t.inn.example/jobs/1</link><remoteStatus>hybrid</remoteStatus><tt:locations><tt:location><tt:name>Kitchen</tt:name><tt:city>Porto</tt:city><tt:country>Portugal</tt:country></tt:location></tt:locations></item></channel></rss>`);
    expect(text).toContain(wanted);
    expect(text).toContain('datePosted: 2026-11-02T09:00:00Z');
    expect(text).toContain('location: {name: Kitchen, locality: Porto, country: PT}');
    expect(text).toContain('workplace: hybrid');
  });

  test('the XML of the Indeed family', async () => {
    const text = await only(`<?xml version="1.0"?><source><publisher>x</publisher><job><title><![CDATA[Cook & Baker]]></title><city>Porto</city><country>PT</country><jobtype>fulltime</jobtype><description><![CDATA[${body}]]></description></job></source>`);
    expect(text).toContain(wanted);
    expect(text).toContain('location: {locality: Porto, country: PT}');
  });

  test('a table, whose columns are known by their names', async () => {
    const text = await only('Job title;City;Deadline;Responsibilities;Notes\n"Cook & Baker";Porto;03.02.2027;"Soup\nBread";"ask ""Ana"""\n');
    expect(text).toContain('validThrough: 2027-02-03');
    expect(text).toContain('location: {locality: Porto, country: <your country code>}');
    expect(text).toContain('## Responsibilities\n\nSoup\\\nBread');
  });

  test('a table, whose columns are named on the command line; others are told as left out', async () => {
    const [role] = await rolesIn('Name,What,Boss\nCook & Baker,You cook.,Ana\n', { title: 'Name', body: 'What' });
    expect(role?.text).toContain('title: Cook & Baker');
    expect(role?.text).toContain('You cook.');
    expect(role?.dropped).toEqual([{ text: 'Boss: Ana', why: 'Rolepress has no key for the column' }]);
  });
}); // prettier-ignore

describe('what Rolepress publishes itself', () => {
  const source = roleText({ title: 'Cook & Baker', workplace: 'hybrid', employmentType: 'full-time', salary: '{min: 30000, max: 34000, currency: EUR, per: year}' });

  test.each(['roles/cook/index.json', 'jobs.json', 'feed.json', 'jobs.rss'])('%s becomes the role that it was made of', async (path) => {
    const built = await buildIn(siteFolder({ 'content/roles/cook.md': source }));
    const [role] = await rolesIn(fileOf(built, path));
    const [before, after] = [roleOf(source), roleOf(role?.text ?? '')];
    expect(after.title).toBe(before.title);
    // In RSS a line on how to apply follows.
    const sectionsOf = ({ body: { sections } }: typeof before) => sections.map(({ title, kinds, text }) => ({ title, kinds, text: text.replace(/\nApply for .*/u, '').trim() }));
    expect(sectionsOf(after)).toEqual(sectionsOf(before));
    // In RSS the facts stand above the text.
    expect(after.body.summary.text.endsWith(before.body.summary.text)).toBe(true);
    expect(after.locations).toEqual(before.locations);
    if (path !== 'jobs.rss') expect(after.salaries).toEqual(before.salaries);
    if (path === 'roles/cook/index.json') expect(after.employmentTypes).toEqual(before.employmentTypes);
  });

  test('a page becomes the role that it was made of, by its structured data', async () => {
    const built = await buildIn(siteFolder({ 'content/roles/cook.md': source }));
    const [role] = await rolesIn(fileOf(built, 'roles/cook/index.html'));
    const after = roleOf(role?.text ?? '');
    expect(after.title).toBe('Cook & Baker');
    expect(after.body.sections.map(({ title }) => title)).toEqual(['Qualifications', 'Duties', 'Responsibilities']);
    expect(after.locations).toEqual(roleOf(source).locations);
  });
}); // prettier-ignore
