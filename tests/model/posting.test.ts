import { describe, expect, test } from 'vitest';
import { configure } from '../../src/site/config.ts';
import type { Location } from '../../src/model/role.ts';
import { missingForPosting, type Posting, postingOf } from '../../src/model/posting.ts';
import { roleTexts } from '../../src/model/role-texts.ts';
import type { SharedBlock } from '../../src/model/site.ts';
import { fullBody, roleOf, roleText, settings, siteYml } from '../support/helpers.ts';

type Given = {
  readonly site?: string;
  readonly body?: string;
  readonly blocks?: readonly SharedBlock[];
  readonly locations?: Readonly<Record<string, Location>>;
};

function resultOf(
  header: Readonly<Record<string, string>> = {},
  { site = '', body, blocks = [], locations }: Given = {},
) {
  const source = { path: 'content/site.yml', text: siteYml + site };
  const { config } = configure({
    root: 'content',
    site: source,
    locations: undefined,
    pay: undefined,
    shared: [],
    publicFiles: [],
  });
  if (!config) throw new Error('no config');
  const role = roleOf(roleText(header, body), 'cook', { ...settings(site), locations });
  const made = postingOf(role, { config }, roleTexts(role, { config, blocks }).posting);
  return made ? { posting: made } : { missing: missingForPosting(role) };
}

function posting(header: Readonly<Record<string, string>> = {}, given: Given = {}): Posting {
  const result = resultOf(header, given);
  if (!('posting' in result)) throw new Error(`lacks ${result.missing.join(', ')}`);
  // What consumers read is JSON: a member that is undefined does not get there.
  return JSON.parse(JSON.stringify(result.posting)) as Posting;
}

const porto = { '@type': 'PostalAddress', addressLocality: 'Porto', addressCountry: 'PT' };

test('the posting of a role with nothing but what is required', () => {
  expect(posting({ validThrough: '' })).toEqual({
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: 'Cook',
    description: expect.stringContaining('<h2>Duties</h2>'),
    datePosted: '2026-11-02',
    url: 'https://careers.inn.example/roles/cook/',
    identifier: { '@type': 'PropertyValue', name: 'Example', value: 'cook' },
    hiringOrganization: { '@type': 'Organization', name: 'Example' },
    jobLocation: { '@type': 'Place', address: porto },
    qualifications: '- Knives: A steady hand.',
    responsibilities: '- Dinner: Dinner for 40 guests.\n\n- Stations: Prepare the stations.',
  });
});

describe('members by their schema.org names', () => {
  test.each([
    ['a day as it is', { datePosted: '2026-11-02' }, { datePosted: '2026-11-02' }],
    ['an instant as it is', { datePosted: '2026-11-02T09:00:00+01:00' }, { datePosted: '2026-11-02T09:00:00+01:00' }],
    [
      'a closing day, to its end in winter',
      { validThrough: '2027-01-31' },
      { validThrough: '2027-01-31T23:59:59+01:00' },
    ],
    [
      'a closing day, to its end in summer',
      { validThrough: '2027-06-30' },
      { validThrough: '2027-06-30T23:59:59+02:00' },
    ],
    ['a closing instant', { validThrough: '2027-01-31T12:00:00Z' }, { validThrough: '2027-01-31T13:00:00+01:00' }],
    [
      'the employer’s own number',
      { identifier: 'BE-1', id: 'x' },
      { identifier: { '@type': 'PropertyValue', name: 'Example', value: 'BE-1' } },
    ],
    ['else the id', { id: 'x' }, { identifier: { '@type': 'PropertyValue', name: 'Example', value: 'x' } }],
    ['one form of employment', { employmentType: 'full-time' }, { employmentType: 'FULL_TIME' }],
    ['several', { employmentType: '[per-diem, intern]' }, { employmentType: ['PER_DIEM', 'INTERN'] }],
    [
      'a range of pay',
      { salary: '{min: 1000, max: 2000.5, currency: EUR, per: month}' },
      { baseSalary: money({ minValue: 1000, maxValue: 2000.5, unitText: 'MONTH' }) },
    ],
    [
      'one amount',
      { salary: '{min: 20, max: 20, currency: EUR, per: hour}' },
      { baseSalary: money({ value: 20, minValue: 20, maxValue: 20, unitText: 'HOUR' }) },
    ],
    [
      'a least amount',
      { salary: '{min: 20, currency: EUR, per: day}' },
      { baseSalary: money({ minValue: 20, unitText: 'DAY' }) },
    ],
    [
      'a greatest amount',
      { salary: '{max: 20, currency: EUR, per: week}' },
      { baseSalary: money({ maxValue: 20, unitText: 'WEEK' }) },
    ],
    [
      'pay of nothing',
      { salary: '{min: 0, max: 0, currency: EUR, per: year}' },
      { baseSalary: money({ value: 0, minValue: 0, maxValue: 0, unitText: 'YEAR' }) },
    ],
    [
      'education',
      { education: 'bachelor-degree' },
      {
        educationRequirements: { '@type': 'EducationalOccupationalCredential', credentialCategory: 'bachelor degree' },
      },
    ],
    ['no education', { education: 'no-requirements' }, { educationRequirements: 'no requirements' }],
    [
      'experience',
      { experienceMonths: '24' },
      { experienceRequirements: { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: 24 } },
    ],
    [
      'no experience',
      { experienceMonths: '0' },
      { experienceRequirements: { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: 0 } },
    ],
    ['applying on the page', { directApply: 'true' }, { directApply: true }],
    ['applying elsewhere', { directApply: 'false' }, { directApply: false }],
    ['skills', { skills: '[Node.js, SQL]' }, { skills: 'Node.js, SQL' }],
    ['openings', { openings: '2' }, { totalJobOpenings: 2 }],
    ['the department', { department: 'Kitchen' }, { employmentUnit: { '@type': 'Organization', name: 'Kitchen' } }],
    [
      'whom to ask',
      { applicationContact: '{name: Ana, email: a@inn.example}' },
      { applicationContact: { '@type': 'ContactPoint', name: 'Ana', email: 'a@inn.example' } },
    ],
    [
      'plain texts',
      { workHours: '38 hours', industry: 'Food', occupationalCategory: '35-2014.00 Cooks', jobStartDate: '2027-03-01' },
      { workHours: '38 hours', industry: 'Food', occupationalCategory: '35-2014.00 Cooks', jobStartDate: '2027-03-01' },
    ],
  ] as const)('%s', (_, header, expected) => {
    expect(posting(header, { site: 'timeZone: Europe/Berlin\n' })).toMatchObject(expected);
  });

  test('a title is plain text, as it was written', () => {
    expect(posting({ title: '"Cook & <Baker>"' }).title).toBe('Cook & <Baker>');
  });
});

function money(value: Readonly<Record<string, unknown>>) {
  return { '@type': 'MonetaryAmount', currency: 'EUR', value: { '@type': 'QuantitativeValue', ...value } };
}

describe('where the work is done', () => {
  test('one place stands alone, with every part of its address', () => {
    const locations = {
      porto: {
        id: 'porto',
        name: 'Studio',
        street: 'Rua 1',
        locality: 'Porto',
        region: 'Norte',
        postalCode: '4300',
        country: 'PT',
      },
    };
    expect(posting({ location: 'porto' }, { locations }).jobLocation).toEqual({
      '@type': 'Place',
      address: {
        '@type': 'PostalAddress',
        streetAddress: 'Rua 1',
        addressLocality: 'Porto',
        addressRegion: 'Norte',
        postalCode: '4300',
        addressCountry: 'PT',
      },
    });
  });

  test('a name stands for the town only where no town is known', () => {
    expect(posting({ location: '{name: Pier 4, country: PT}' }).jobLocation).toMatchObject({ name: 'Pier 4' });
    expect(posting({ location: '{name: Pier 4, region: Norte, country: PT}' }).jobLocation).not.toHaveProperty('name');
  });

  test('several are a list in their order', () => {
    const { jobLocation } = posting({ location: '[{locality: Porto, country: PT}, {region: NY, country: US}]' });
    expect(jobLocation).toEqual([
      { '@type': 'Place', address: porto },
      { '@type': 'Place', address: { '@type': 'PostalAddress', addressRegion: 'NY', addressCountry: 'US' } },
    ]);
  });

  test('hybrid and on-site work are no telecommute', () => {
    for (const workplace of ['hybrid', 'on-site']) {
      const one = posting({ workplace, applicantLocation: 'PT' });
      expect(one).toMatchObject({ jobLocation: { '@type': 'Place' } });
      expect(one).not.toHaveProperty('jobLocationType');
      expect(one).not.toHaveProperty('applicantLocationRequirements');
    }
  });

  test('remote work names countries and regions, and a place when there is one', () => {
    const remote = { workplace: 'remote', applicantLocation: '[PT, US-NY]' };
    expect(posting(remote)).toMatchObject({
      jobLocationType: 'TELECOMMUTE',
      applicantLocationRequirements: [
        { '@type': 'Country', name: 'PT' },
        { '@type': 'State', name: 'US-NY' },
      ],
      jobLocation: { '@type': 'Place' },
    });
    const nowhere = posting({ ...remote, applicantLocation: 'PT', location: '' });
    expect(nowhere).not.toHaveProperty('jobLocation');
    expect(nowhere.applicantLocationRequirements).toEqual({ '@type': 'Country', name: 'PT' });
  });
});

describe('the texts', () => {
  test('responsibilities come before duties, and a section of both once', () => {
    const body = '## Duties\n\n- a\n\n## Duties and responsibilities\n\n- b\n\n## Responsibilities\n\n- c\n';
    expect(posting({}, { body }).responsibilities).toBe('- b\n\n- c\n\n- a');
  });

  test('required and preferred qualifications are one member, as are the site’s own benefits', () => {
    const body = '## Required\n\n- a\n\n## Nice to have\n\n- b\n\n## Perks\n\n- c\n';
    const one = posting({}, { body, site: 'sections: {benefits: {aliases: [Perks]}}\n' });
    expect([one.qualifications, one.jobBenefits]).toEqual(['- a\n\n- b', '- c']);
  });

  test('the description has all of the page in its order: summary, sections, closing, shared blocks', () => {
    const blocks = [{ name: 'eo', title: 'Equal & open', html: '<p>For all.</p>', text: 'For all.' }];
    const body = `${fullBody}\n## About <us>\n\nWe cook.\n\n---\n\nBye.\n`;
    const description = JSON.stringify(posting({}, { body, blocks }).description);
    const headings = [...description.matchAll(/<h2>(.*?)<\/h2>/gu)].map(([, title]) => title);
    expect(headings).toEqual(['Qualifications', 'Duties', 'Responsibilities', 'About', 'Equal &amp; open']);
    expect(description).toMatch(
      /^"<p>The summary[\s\S]*<li><strong>Knives:<\/strong>[\s\S]*We cook[\s\S]*Bye[\s\S]*For all/u,
    );
    expect(description).not.toContain('undefined');
  });

  test('a role without text has no empty members', () => {
    const one = posting({}, { body: '' });
    for (const member of ['qualifications', 'responsibilities', 'jobBenefits', 'skills'])
      expect(one).not.toHaveProperty(member);
  });
});

/** The posting of a site with this `organization`. */
function postingBy(yaml: string): Posting | undefined {
  const site = siteYml.replace('{name: Example}', yaml).slice(siteYml.indexOf('organization'));
  const source = { path: 'content/site.yml', text: `title: A\nurl: https://inn.example/jobs\n${site}` };
  const { config } = configure({
    root: 'content',
    site: source,
    locations: undefined,
    pay: undefined,
    shared: [],
    publicFiles: [],
  });
  const role = roleOf(roleText());
  return config && postingOf(role, { config }, roleTexts(role, { config, blocks: [] }).posting);
}

test('the organisation has its logo as a URL, and is the same as its own site', () => {
  expect(postingBy('{name: A, url: https://a.example, logo: /logo.svg}')).toMatchObject({
    url: 'https://inn.example/jobs/roles/cook/',
    hiringOrganization: {
      name: 'A',
      url: 'https://a.example/',
      logo: 'https://inn.example/jobs/logo.svg',
      sameAs: 'https://a.example/',
    },
  });
  expect(
    postingBy('{name: A, logo: https://b.example/l.png, sameAs: [https://c.example]}')?.hiringOrganization,
  ).toMatchObject({
    logo: 'https://b.example/l.png',
    sameAs: ['https://c.example/'],
  });
});

test.each([
  [{ datePosted: '' }, ['datePosted']],
  [{ location: '' }, ['location']],
  [{ datePosted: '', location: '', workplace: 'hybrid' }, ['datePosted', 'location']],
  [{ workplace: 'remote' }, ['applicantLocation']],
  [{ workplace: 'remote', location: '', datePosted: '' }, ['datePosted', 'applicantLocation']],
  // A name of a place that nothing knows is no place.
  [{ location: 'nowhere' }, ['location']],
])('a role with %j lacks %j', (header, missing) => {
  expect(resultOf(header)).toEqual({ missing });
});
