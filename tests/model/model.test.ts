import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startOf } from '../../src/model/calendar.ts';
import type { Config } from '../../src/model/config.ts';
import type { Role } from '../../src/model/role.ts';
import { distinctNames, placesOf } from '../../src/model/names.ts';
import { relatedRoles } from '../../src/model/groups.ts';
import { assemble, stateOf } from '../../src/model/site.ts';
import { slugOf } from '../../src/model/slug.ts';
import { suggest } from '../../src/model/suggest.ts';
import { configure } from '../../src/site/config.ts';
import { roleOf, roleText, siteYml } from '../support/helpers.ts';
import { seeded } from '../support/fuzz.ts';

seeded(20261123, 300);

describe('names', () => {
  test.each([
    ['Back End Developer', 'back-end-developer'],
    ['Chargé·e d’affaires', 'charge-e-daffaires'],
    ['Straße & Größe', 'strasse-grosse'],
    ['  C++ / .NET  ', 'c-plus-plus-dot-net'],
    ['Łódź', 'lodz'],
    ['职位', '职位'],
    ['한국', '한국'],
    ['İzmir', 'izmir'],
    ['../../etc/passwd', 'etc-passwd'],
    ['🚀', 'untitled'],
    ['', 'untitled'],
  ])('%j has the slug %s', (name, slug) => expect(slugOf(name)).toBe(slug));

  test('a slug is one segment of a URL, and its own slug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const slug = slugOf(name);
        expect(slug).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*$/u);
        expect(slugOf(slug)).toBe(slug);
      }),
    );
  });

  test.each([
    ['validThru', 'validThrough'],
    ['valid_through', 'validThrough'],
    ['Title', 'title'],
    ['tilte', 'title'],
    ['salry', 'salary'],
    ['xyz', undefined],
    ['', undefined],
  ])('%j was meant as %s', (word, meant) =>
    expect(suggest(word, ['title', 'validThrough', 'salary', 'team'])).toBe(meant),
  );
});

function configOf(yaml = 'timeZone: Europe/Berlin\n'): Config {
  const site = { path: 'content/site.yml', text: siteYml + yaml };
  const { config } = configure({
    root: 'content',
    site,
    locations: undefined,
    pay: undefined,
    shared: [],
    publicFiles: [],
  });
  if (!config) throw new Error('no config');
  return config;
}

function role(name: string, header: Readonly<Record<string, string>> = {}): Role {
  return roleOf(roleText({ title: name, ...header }), name);
}

function siteAt(now: string, roles: readonly Role[], { drafts = false, yaml = 'timeZone: Europe/Berlin\n' } = {}) {
  return assemble(roles, { config: configOf(yaml), blocks: [], now, drafts, changeOf: () => undefined });
}

describe('the state of a role', () => {
  const dated = { datePosted: '2026-11-02', validThrough: '2027-01-31' };
  test.each([
    ['before its first instant', dated, '2026-11-01T23:59:59+01:00', 'scheduled'],
    ['at its first instant', dated, '2026-11-02T00:00:00+01:00', 'open'],
    ['with eight days left', dated, '2027-01-24T23:59:59+01:00', 'open'],
    ['on the first of its last seven days', dated, '2027-01-25T00:00:00+01:00', 'closing'],
    ['in its last second', dated, '2027-01-31T23:59:59+01:00', 'closing'],
    ['a fraction later', dated, '2027-01-31T23:59:59.900+01:00', 'closing'],
    ['one second later', dated, '2027-02-01T00:00:00+01:00', 'closed'],
    ['on its last day as a day', dated, '2027-01-31', 'closing'],
    ['on the next day as a day', dated, '2027-02-01', 'closed'],
    ['before an instant', { validThrough: '2027-01-31T12:00:00Z' }, '2027-01-31T11:59:59Z', 'closing'],
    ['after an instant', { validThrough: '2027-01-31T12:00:00Z' }, '2027-01-31T12:00:01Z', 'closed'],
    ['without an end', { validThrough: '' }, '2036-01-01', 'open'],
    ['as a draft', { ...dated, status: 'draft' }, '2026-12-01', 'draft'],
    ['closed by hand', { ...dated, status: 'closed' }, '2026-12-01', 'closed'],
  ])('%s', (_, header, now, state) => {
    const config = configOf();
    expect(stateOf(role('cook', header), config, startOf(now, config.timeZone))).toBe(state);
  });

  test('closingDays is the number of days, today included, for which it says so', () => {
    const roles = [role('a', { validThrough: '2026-12-01' }), role('b', { validThrough: '2026-12-02' })];
    const site = siteAt('2026-12-01', roles, { yaml: 'expiry: {closingDays: 1}\n' });
    expect(site.roles.map(({ state }) => state)).toEqual(['closing', 'open']);
    expect(siteAt('2026-12-01', roles, { yaml: 'expiry: {closingDays: 0}\n' }).roles.map(({ state }) => state)).toEqual(
      ['open', 'open'],
    );
  });
});

describe('a site', () => {
  test('has its roles by slug, and the open ones newest first', () => {
    const roles = [
      role('c', { datePosted: '2026-11-02' }),
      role('b', { datePosted: '2026-11-02T08:00:00+01:00' }),
      role('d', { datePosted: '2026-10-01' }),
      role('a', { datePosted: '2026-11-02', status: 'closed' }),
      role('e', { datePosted: '2026-11-02' }),
    ];
    const site = siteAt('2026-11-23', roles);
    expect(site.roles.map(({ slug }) => slug)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(site.open.map(({ slug }) => slug)).toEqual(['b', 'c', 'e', 'd']);
    expect(siteAt('2026-11-23', roles.toReversed())).toEqual(site);
    expect(site.today).toBe('2026-11-23');
  });

  test('withholds drafts, scheduled roles and roles that closed long ago, and says why', () => {
    const roles = [
      role('closed', { status: 'closed' }),
      role('draft', { status: 'draft' }),
      role('later', { datePosted: '2026-12-24' }),
      role('old', { datePosted: '2025-01-01', validThrough: '2026-08-24' }),
      role('recent', { datePosted: '2025-01-01', validThrough: '2026-08-25' }),
    ];
    const site = siteAt('2026-11-23', roles);
    expect(site.withheld.map((one) => [one.role.slug, one.state, one.reason])).toEqual([
      ['draft', 'draft', 'it is a draft'],
      ['later', 'scheduled', 'it is scheduled for 2026-12-24'],
      ['old', 'closed', 'it closed 91 days ago'],
    ]);
    expect(site.roles.map(({ slug }) => slug)).toEqual(['closed', 'recent']);
    expect(siteAt('2026-11-23', roles, { drafts: true }).withheld.map((one) => one.role.slug)).toEqual(['old']);
    expect(
      siteAt('2026-08-25', roles, { yaml: 'expiry: {keepClosedDays: 0}\n' }).withheld.map((one) => one.role.slug),
    ).toEqual(['draft', 'later', 'old']);
  });

  test('groups open roles by slug, whatever the spelling, each role once', () => {
    const site = siteAt('2026-11-23', [
      role('a', { department: 'Küche', location: '[{name: Porto, country: PT}, {locality: porto, country: PT}]' }),
      role('b', { department: 'KÜCHE', team: 'Grill' }),
      role('c', { department: 'Bar', workplace: 'remote', applicantLocation: 'PT' }),
      role('d', { department: 'Cellar', status: 'closed' }),
    ]);
    const shape = (groups: typeof site.teams) =>
      groups.map((group) => [group.name, group.slug, group.roles.map(({ slug }) => slug)]);
    expect(shape(site.departments)).toEqual([
      ['Bar', 'bar', ['c']],
      ['KÜCHE', 'kuche', ['a', 'b']],
    ]);
    expect(shape(site.teams)).toEqual([['Grill', 'grill', ['b']]]);
    expect(shape(site.locations)).toEqual([
      ['Porto', 'porto', ['a', 'b', 'c']],
      ['Remote', 'remote', ['c']],
    ]);
  });

  test('relates open roles of the team, then the department, then the place, never the role itself', () => {
    const kitchen = { department: 'Kitchen', team: 'Grill' };
    const site = siteAt('2026-11-23', [
      role('a', kitchen),
      role('b', kitchen),
      role('c', { department: 'Kitchen' }),
      role('d'),
      role('e', { ...kitchen, status: 'closed' }),
      role('f', { location: '{locality: Lisbon, country: PT}' }),
    ]);
    const related = (slug: string, count: number) => {
      const one = site.roles.find((candidate) => candidate.slug === slug);
      return one && relatedRoles(one, site, count).map((other) => other.slug);
    };
    expect(related('a', 9)).toEqual(['b', 'c', 'd']);
    expect(related('a', 1)).toEqual(['b']);
    expect(related('e', 2)).toEqual(['a', 'b']);
    expect(related('f', 9)).toEqual([]);
    const remote = role('g', { workplace: 'remote', applicantLocation: 'PT' });
    expect(placesOf(remote, distinctNames([remote])).map(({ name }) => name)).toEqual(['Porto', 'Remote']);
  });
});
