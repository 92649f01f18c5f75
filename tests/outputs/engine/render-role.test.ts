import { describe, expect, test } from 'vitest';
import { relatedRolesOf } from '../../../src/outputs/index.ts';
import { buildIn, fileOf, fullBody, roleText, siteFolder } from '../../support/helpers.ts';
import { buildContent, hostileContent } from '../../support/sites.ts';

/** Four roles: `waiter` and `baker` are neighbours of `cook` by department, `clerk` is none. */
const roles: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  baker: { title: 'Baker', department: 'Kitchen', translationKey: 'baker' },
  clerk: { title: 'Clerk', department: 'Office', location: '{locality: Lisbon, country: PT}' },
  cook: { title: 'Cook', department: 'Kitchen' },
  waiter: { title: 'Waiter', department: 'Kitchen' },
};

async function built(changes: Readonly<Record<string, Readonly<Record<string, string>>>> = {}, bodies: Readonly<Record<string, string>> = {}) {
  const names = new Set([...Object.keys(roles), ...Object.keys(changes)]);
  const texts = [...names].map((name) => [
    `content/roles/${name}.md`,
    roleText({ identifier: name, ...roles[name], ...changes[name] }, bodies[name]),
  ]);
  const one = await buildIn(siteFolder(Object.fromEntries(texts)));
  const cook = one.site?.roles.find(({ slug }) => slug === 'cook');
  if (!one.site || !cook) throw new Error('no site');
  return { related: relatedRolesOf(cook, one.site), page: fileOf(one, 'roles/cook/index.html'), file: fileOf(one, 'roles/cook/index.json') };
} // prettier-ignore

describe('what the files of a role show of others', () => {
  test('is told: related roles, its versions in other languages, the listings that it is in', async () => {
    const { related } = await built({ cook: { translationKey: 'baker', language: 'de' } });
    expect(related.related.map(({ slug }) => slug)).toEqual(['waiter', 'baker']);
    expect(related.versions.map(({ slug }) => slug)).toEqual(['cook', 'baker']);
    expect(related.listings.map(({ path }) => path)).toEqual(['departments/kitchen/', 'locations/porto/']);
  });

  test.each([
    ['the text of a neighbour', {}, { waiter: fullBody.replace('Dinner for 40', 'Dinner for 50') }],
    ['the facts of a role that is none', { clerk: { title: 'Secretary', validThrough: '2026-12-31' } }, {}],
    ['a new role that is none', { guard: { title: 'Guard', location: '{locality: Lisbon, country: PT}' } }, {}],
  ])('is not %s', async (_, changes, bodies) => {
    const [before, after] = [await built(), await built(changes, bodies)];
    expect({ page: after.page, file: after.file }).toEqual({ page: before.page, file: before.file });
  });

  test.each([
    ['the title of a neighbour', { waiter: { title: 'Head Waiter' } }],
    ['a neighbour that closes', { waiter: { status: 'closed' } }],
    ['a new neighbour', { steward: { title: 'Steward', department: 'Kitchen' } }],
    ['a version in another language', { cook: { translationKey: 'baker', language: 'de' } }],
  ])('is %s', async (_, changes) => {
    const [before, after] = [await built(), await built(changes)];
    expect(after.page).not.toBe(before.page);
    expect(after.related).not.toEqual(before.related);
  });
});

test('the paths that are told of a site are those of its files', async () => {
  const { paths, files } = await buildContent(hostileContent, { drafts: true });
  expect([...paths].toSorted()).toEqual(files.map(({ path }) => path).toSorted());
});

test('the JSON of roles is, byte for byte, what JSON.stringify writes', async () => {
  const { files } = await buildContent(hostileContent, { drafts: true });
  const texts = files
    .filter(({ path }) => /^roles\/.*\.json$/u.test(path))
    .map(({ contents }) => Buffer.from(contents).toString());
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  const feed = Buffer.from(files.find(({ path }) => path === 'feed.json')?.contents ?? [])
    .toString()
    .split('\n');
  const entries = feed.filter((line) => line.startsWith('{"id"')).map((line) => line.replace(/,$/u, ''));
  expect(entries.length).toBeGreaterThan(0);
  for (const entry of entries) expect(entry).toBe(JSON.stringify(JSON.parse(entry)));
});
