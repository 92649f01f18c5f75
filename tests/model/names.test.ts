import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { distinctNames, listNameOf, placeNameOf } from '../../src/model/names.ts';
import type { Location } from '../../src/model/role.ts';
import { slugOf } from '../../src/model/slug.ts';
import { buildIn, fileOf, readAll, roleOf, roleText, run, siteFolder } from '../support/helpers.ts';

describe('the slug of a name', () => {
  test.each([
    ['デザイナー', 'デザイナー'],
    ['ハブ係', 'ハブ係'],
    ['パブ係', 'パブ係'],
    ['शिक्षक', 'शिक्षक'],
    ['แม่บ้าน', 'แม่บ้าน'],
    ['Матрос речной', 'матрос-речной'],
    ['Ёлка', 'ёлка'],
    ['தமிழ் ஆசிரியர்', 'தமிழ்-ஆசிரியர்'],
    ['مُعَلِّم', 'مُعَلِّم'],
    ['מוֹרֶה', 'מוֹרֶה'],
  ])('keeps the letters and marks of %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug.normalize('NFC'));
    expect(slugOf(name.normalize('NFD'))).toBe(slug.normalize('NFC'));
  });

  test.each([
    ['Über', 'uber'],
    ['Việt Nam', 'viet-nam'],
    ['Señor Şef', 'senor-sef'],
  ])('takes the accents off the Latin letters of %s', (name, slug) => expect(slugOf(name)).toBe(slug));

  test.each([
    ['C', 'c'],
    ['C#', 'c-sharp'],
    ['C++', 'c-plus-plus'],
    ['.NET', 'dot-net'],
    ['C#-Developer', 'c-sharp-developer'],
    ['Sales + Service', 'sales-service'],
    ['Team #4', 'team-4'],
    ['Node.js', 'node-js'],
  ])('says the signs of %s that are a part of the name', (name, slug) => expect(slugOf(name)).toBe(slug));

  test('has nothing in it that cannot be seen', () => {
    expect(slugOf('soft\u00adware')).toBe('software');
    expect(slugOf('🌱\ufe0f')).toBe('untitled');
    expect(slugOf('1\ufe0f\u20e3 Team')).toBe('1-team');
  });
});

/** What the lists of departments are called and addressed by. */
function departments(...names: readonly string[]): readonly string[] {
  const roles = names.map((department, index) =>
    roleOf(roleText({ department: JSON.stringify(department) }), `r${index}`),
  );
  const apart = distinctNames(roles);
  return names.map((name) => listNameOf('department', name, apart).slug);
}

describe('departments of one slug', () => {
  test('get addresses of their own, and that which is written as the slug keeps it', () => {
    const [plain, accented] = departments('Uber', 'Über');
    expect(plain).toBe('uber');
    expect(accented).toMatch(/^uber-[0-9a-f]{6}$/u);
  });

  test('that are both not written as the slug both get a digest of their name', () => {
    const [and, or, both] = departments('R&D', 'R/D', 'R&D');
    expect(and).toMatch(/^r-d-[0-9a-f]{6}$/u);
    expect(or).toMatch(/^r-d-[0-9a-f]{6}$/u);
    expect(new Set([and, or]).size).toBe(2);
    expect(both).toBe(and);
  });

  test('keep their addresses whatever the order', () => {
    expect(departments('R/D', 'R&D', 'R·D').toSorted()).toEqual(departments('R·D', 'R/D', 'R&D').toSorted());
  });

  test('are one where only case, spaces or dashes differ', () => {
    expect(new Set(departments('Front End', 'front-end', 'FRONT  END', 'Front–End'))).toEqual(new Set(['front-end']));
  });

  test('keep their plain addresses where none collide', () => {
    expect(departments('R&D', 'Über')).toEqual(['r-d', 'uber']);
  });
});

const uk = { locality: 'Newport', country: 'GB' };
const ri = { locality: 'Newport', region: 'RI', country: 'US' };

/** What the lists of places are called and addressed by. */
function places(...locations: readonly Location[]): readonly string[] {
  const apart = distinctNames([], locations);
  return locations.map((location) => Object.values(placeNameOf(location, apart)).join(' = '));
}

describe('places of one name', () => {
  test('are told apart by region or country', () => {
    expect(places(uk, ri)).toEqual(['Newport, GB = newport-gb', 'Newport, RI = newport-ri']);
    const springfield = (region: string) => ({ locality: 'Springfield', region, country: 'US' });
    expect(places(springfield('IL'), springfield('MO'))).toEqual([
      'Springfield, IL = springfield-il',
      'Springfield, MO = springfield-mo',
    ]);
  });

  test('say both where the region is no help', () => {
    const georgetown = (country: string) => ({ locality: 'Georgetown', region: 'Central', country });
    expect(places(georgetown('GY'), georgetown('SG'))).toEqual([
      'Georgetown, Central, GY = georgetown-central-gy',
      'Georgetown, Central, SG = georgetown-central-sg',
    ]);
  });

  test('that have a name of their own say their town', () => {
    expect(places({ name: 'Head office', locality: 'Porto', country: 'PT' }, { name: 'Head office', locality: 'Faro', country: 'PT' })).toEqual([
      'Head office, Porto = head-office-porto',
      'Head office, Faro = head-office-faro',
    ]); // prettier-ignore
  });

  test('are one where one of them leaves the region out', () => {
    const berlin = { locality: 'Berlin', country: 'DE' };
    expect(places(berlin, { ...berlin, region: 'BE', postalCode: '10115' })).toEqual([
      'Berlin = berlin',
      'Berlin = berlin',
    ]);
  });

  test('that differ in accents only get addresses of their own', () => {
    const [plain, accented] = places({ locality: 'Zurich', country: 'CH' }, { locality: 'Zürich', country: 'CH' });
    expect(plain).toBe('Zurich = zurich');
    expect(accented).toMatch(/^Zürich = zurich-[0-9a-f]{6}$/u);
  });

  test('are never the list of remote roles', () => {
    expect(places({ locality: 'Remote', region: 'OR', country: 'US' })).toEqual(['Remote, OR = remote-or']);
  });
});

describe('a site with names of one slug', () => {
  const at = (place: string) => ({ location: place, datePosted: '2026-11-02' });
  const content = {
    'content/roles/a.md': roleText({ title: 'Ana', department: 'C', ...at('{locality: Newport, country: GB}') }),
    'content/roles/b.md': roleText({ title: 'Ben', department: '"C#"', ...at('{locality: Newport, region: RI, country: US}') }),
    'content/roles/c.md': roleText({ title: 'Cat', department: 'C++', ...at('{locality: Porto, country: PT}') }),
    'content/roles/d.md': roleText({ title: 'Dan', department: 'C', ...at('{locality: Porto, country: PT}'), status: 'closed' }),
  }; // prettier-ignore

  test('has a list for each, tells them apart on cards and in filters, and leads to them from the roles', async () => {
    const built = await buildIn(siteFolder(content));
    const { files, diagnostics } = built;
    expect(diagnostics).toEqual([]);
    const text = (path: string) => fileOf(built, path);
    const paths = files.map(({ path }) => path);
    for (const path of ['departments/c', 'departments/c-sharp', 'departments/c-plus-plus', 'locations/newport-gb', 'locations/newport-ri', 'locations/porto'])
      expect(paths).toContain(`${path}/index.html`); // prettier-ignore
    expect(paths).not.toContain('locations/newport/index.html');
    expect(text('locations/newport-ri/index.html')).toContain('Newport, RI');
    expect(text('locations/newport-ri/index.html')).not.toContain('Ana');
    expect(text('index.html')).toContain('Newport, GB');
    expect(text('index.html')).toContain('location=newport-ri');
    expect(text('index.html')).toContain('value="newport-gb"');
    expect(text('roles/b/index.html')).toContain('href="/locations/newport-ri/"');
    expect(text('roles/b/index.html')).toContain('href="/departments/c-sharp/"');
  });

  test('keeps their addresses when one of them closes', async () => {
    const closed = { ...content, 'content/roles/a.md': content['content/roles/a.md'].replace('---\n', '---\nstatus: closed\n') };
    const { files } = await buildIn(siteFolder(closed));
    expect(files.map(({ path }) => path)).toContain('locations/newport-ri/index.html');
  }); // prettier-ignore

  test('is built from the cache as it is built anew when a second town of the name comes', async () => {
    const { 'content/roles/a.md': welsh, 'content/roles/b.md': american } = content;
    const folder = siteFolder({ 'content/roles/a.md': welsh });
    const build = (of: string) => run(['build', '--now', '2026-11-23', '--quiet'], of);
    await build(folder);
    writeFileSync(join(folder, 'content/roles/b.md'), american);
    await build(folder);
    const fresh = siteFolder({ 'content/roles/a.md': welsh, 'content/roles/b.md': american });
    await build(fresh);
    const site = readAll(folder);
    expect(site).toEqual(readAll(fresh));
    expect(site['dist/roles/a/index.html']).toContain('/locations/newport-gb/');
  });
});
