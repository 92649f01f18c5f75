import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSource } from '../../src/schedule/index.ts';
import { rules } from '../../src/lint/index.ts';
import type { Settings } from '../../src/model/config.ts';
import { fileStart, type Diagnostic } from '../../src/model/diagnostic.ts';
import { buildIn, fullBody, projectFolder, roleText, settings, siteFolder } from '../support/helpers.ts';

const of: Settings = {
  ...settings(),
  locations: { porto: { locality: 'Porto', country: 'PT' } },
  pay: { kitchen: { min: 20, currency: 'EUR', per: 'hour' } },
};

function check(text: string, withSettings = of): readonly Diagnostic[] {
  return checkSource({ path: 'content/roles/cook.md', text }, withSettings).diagnostics;
}

/** A diagnostic as a fixture expects it. */
function inShort({ rule, place = fileStart }: Diagnostic): string {
  return `${rule} ${place.start.line}:${place.start.column}`;
}

/** Each fixture lists its findings as comments in its front matter: `# expect: <rule> <line>:<column>`. */
const folder = join(projectFolder, 'tests/fixtures/roles');
const fixtures = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

describe('what is found in tests/fixtures/roles', () => {
  test.each(fixtures)('$name', ({ text }) => {
    const expected = [...text.matchAll(/^# expect: (\S+ \d+:\d+)$/gmu)].map(([, finding = '']) => finding);
    const found = check(text);
    expect(found.map(inShort).toSorted()).toEqual(expected.toSorted());
    for (const { path, message, help } of found) {
      expect(path).toBe('content/roles/cook.md');
      expect(message).not.toMatch(/invalid|undefined|null/iu);
      expect(help ?? '').toMatch(/\S/u);
    }
  });

  test.each(fixtures)('$name, with Windows line ends', ({ text }) => {
    const windows = text.replaceAll('\n', '\r\n');
    // Edits have other offsets there; tests/lint/fix-structure.test.ts makes them.
    const withoutFix = ({ fix: _, ...diagnostic }: Diagnostic) => diagnostic;
    expect(check(windows).map(withoutFix)).toEqual(check(text).map(withoutFix));
  });

  test('every rule that looks at one role, and is not off, is found in a fixture', () => {
    const found = new Set(fixtures.flatMap(({ text }) => check(text).map(({ rule }) => rule)));
    const ofRoles = Object.entries(rules).filter(([, rule]) => rule.on === 'role' && rule.severity !== 'off');
    expect(ofRoles.map(([id]) => id).filter((id) => !found.has(id))).toEqual([]);
  });
});

test('the order of sections is told only where site.yml asks for it', () => {
  const text = readFileSync(join(folder, 'section-order.md'), 'utf8');
  const asked = check(text, { ...of, levels: { all: { 'section-order': 'info' }, some: [] } });
  expect(asked.map(inShort)).toEqual(['section-order 11:1']);
  expect(check(text)).toEqual([]);
});

describe('missing-section', () => {
  const seed = readFileSync(join(projectFolder, 'content/roles/engineering/back-end-developer.md'), 'utf8');

  test('tells the one section that the seed role lacks, where it belongs, and what to type', () => {
    const text = seed.replace(/^## .*Duties\n/mu, '');
    const line = text.split('\n').indexOf('## Responsibilities') + 1;
    const known = { bremen: { locality: 'Bremen', country: 'DE' }, porto: { locality: 'Porto', country: 'PT' } };
    const found = check(text, { ...of, locations: known });
    expect(found).toMatchObject([{ rule: 'missing-section', severity: 'error' }]);
    expect(found[0]?.message).toContain('“Duties”');
    expect(found[0]?.place?.start).toEqual({ line, column: 1 });
    expect(found[0]?.help).toContain('`## Duties`');
    expect(found[0]?.help).toContain(`line ${line}`);
  });

  test.each([
    ['the language of the role', '', 'language: de', '`## Aufgaben`'],
    ['the language of the site', 'language: fr\n', 'team: Grill', '`## Missions`'],
    ['the site’s own title', 'sections: {duties: {title: Daily work}}\n', 'team: Grill', '`## Daily work`'],
  ])('asks for it in %s', (_, site, key, expected) => {
    const text = roleText({}, fullBody.replace('## Duties', '')).replace('title: Cook', `title: Cook\n${key}`);
    expect(check(text, settings(site)).map(({ help }) => help)).toEqual([expect.stringContaining(expected)]);
  });

  test.each([
    ['strict', '', 2],
    ['standard', 'sections: {profile: standard}\n', 1],
    ['without duties', 'sections: {duties: {required: false}}\n', 2],
    ['without both', 'sections: {duties: {required: false}, responsibilities: {required: false}}\n', 1],
  ])('asks what the site asks: %s', (_, site, count) => {
    expect(check(roleText({}, '## Duties\n\n- a\n'), settings(site))).toHaveLength(count);
  });

  test('a typo in a heading is recognised', () => {
    const [found] = check(roleText({}, fullBody.replace('Responsibilities', 'Responsibilties')));
    expect(`${found?.message} ${found?.help}`).toMatch(/Responsibilties/u);
  });

  test.each(['**Duties**', '##Duties', '<h2>Duties</h2>'])('a heading written as %s counts, and is told', (heading) => {
    const text = roleText({}, fullBody.replace('## Duties', heading));
    const line = text.split('\n').indexOf(heading) + 1;
    const found = check(text);
    expect(found.filter(({ rule }) => rule === 'missing-section')).toEqual([]);
    expect(found.map(({ place }) => place?.start.line)).toEqual([line]);
  });
});

describe('the levels of site.yml', () => {
  const text = roleText({}, `${fullBody}\n## Duties\n\n- More.\n`);

  test.each([
    ['', 'warning'],
    ['rules: {duplicate-section: error}\n', 'error'],
    ['rules: {duplicate-section: info}\n', 'info'],
    ['rules: {duplicate-section: off}\n', undefined],
  ])('%j make the finding %s', (site, severity) => {
    expect(check(text, settings(site)).map((found) => found.severity)).toEqual(
      severity === undefined ? [] : [severity],
    );
  });
});

describe('roles together', () => {
  test('the later one of two with the same id or name is told, pointing at the first', async () => {
    const folderOf = siteFolder({
      'content/roles/baker.md': roleText({ id: 'k-1' }),
      'content/roles/cook.md': roleText({ team: 'Grill', id: 'k-1' }),
      'content/roles/kitchen/cook.md': roleText({ id: 'k-2' }),
      'content/roles/waiter.md': roleText({ id: 'waiter-1' }),
    });
    const { diagnostics, files } = await buildIn(folderOf);
    expect(diagnostics.map((one) => `${one.path} ${inShort(one)}`)).toEqual([
      'content/roles/cook.md duplicate-id 6:1',
      'content/roles/kitchen/cook.md duplicate-slug 1:1',
    ]);
    expect(diagnostics.map(({ related }) => related?.[0]?.path)).toEqual([
      'content/roles/baker.md',
      'content/roles/cook.md',
    ]);
    expect(files).toEqual([]);
  });

  test('an id that is the slug of another role is told', async () => {
    const folderOf = siteFolder({ 'content/roles/baker.md': roleText({ id: 'cook' }) });
    expect((await buildIn(folderOf)).diagnostics.map(({ rule }) => rule)).toEqual(['duplicate-id']);
  });
});
