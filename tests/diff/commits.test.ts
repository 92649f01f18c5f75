import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleDay, projectFolder, roleText, run, siteYml } from '../support/helpers.ts';
import { commit, type Edit, gitEnv, repositoryOf } from '../support/repository.ts';

/** Commits of a small site, each a thing that editors do, and what it would change: a fixture for each, read one by one. */

const body = `We cook for a house by the sea, every evening but Monday.

## Qualifications

- **Knives:** A steady hand with [our knives](/knives/).
- **Team:** You are kind to apprentices.

## Duties

- **Stations:** Prepare the stations before the guests arrive.

## Responsibilities

- **Dinner:** Dinner for 40 guests, and nobody waits for longer than 20 minutes.
`;

const roleOf = (header: Readonly<Record<string, string>>, text = body) =>
  roleText({ location: 'porto', department: 'Kitchen', ...header }, text);

const cook = { title: 'Cook', salary: '{min: 24000, max: 28000, currency: EUR, per: year}' };
const baker = { title: 'Baker', location: '[porto, faro]', apply: 'https://apply.inn.example/baker' };
const waiter = { title: 'Waiter', department: 'Dining room' };
const path = (name: string) => `content/roles/${name}.md`;

const start: Edit = {
  'content/site.yml': `${siteYml}append: [fair]\nredirects: {/jobs/: /}\n`,
  'content/locations.yml': 'porto: {locality: Porto, country: PT}\nfaro: {locality: Faro, country: PT}\n',
  'content/shared/fair.md': '## Fair play\n\nThis kitchen is for everyone.\n',
  'content/public/knives/index.html': '<!doctype html><title>Knives</title><p>Our knives.\n',
  [path('cook')]: roleOf(cook),
  [path('baker')]: roleOf(baker),
  [path('waiter')]: roleOf(waiter),
  [path('porter')]: roleOf({ title: 'Porter', status: 'closed' }),
  [path('gardener')]: roleOf({ title: 'Gardener', status: 'draft' }),
};

const commits: Readonly<Record<string, Edit>> = {
  'a new role': { [path('sommelier')]: roleOf({ title: 'Sommelier' }) },
  'other pay and another word': {
    [path('cook')]: roleOf(
      { ...cook, salary: '{min: 26000, max: 30000, currency: EUR, per: year}' },
      body.replace('A steady hand', 'A quick hand').replace('40 guests', '60 guests'),
    ),
  },
  'a file with another name and all that it needs': {
    [path('cook')]: null,
    [path('chef-de-partie')]: roleOf({ ...cook, id: 'cook', aliases: '[/roles/cook/]' }),
  },
  'a file with another name and nothing else': { [path('cook')]: null, [path('line-cook')]: roleOf(cook) },
  'a role that is closed': { [path('waiter')]: roleOf({ ...waiter, status: 'closed' }) },
  'a file that is deleted': { [path('waiter')]: null },
  'a role that is a draft again': { [path('waiter')]: roleOf({ ...waiter, status: 'draft' }) },
  'a last day that is near': { [path('baker')]: roleOf({ ...baker, validThrough: '2026-11-27' }) },
  'a role that is open again and a draft that is done': {
    [path('porter')]: roleOf({ title: 'Porter' }),
    [path('gardener')]: roleOf({ title: 'Gardener' }),
  },
  'sections that come, go, move and get another heading': {
    [path('cook')]: roleOf(
      cook,
      `${body.slice(0, body.indexOf('## Qualifications'))}## Duties\n\n- **Stations:** Prepare the stations before the guests arrive.\n\n## What you bring\n\n- **Knives:** A steady hand with [our knives](/knives/).\n- **Team:** You are kind to apprentices.\n\n${body.slice(body.indexOf('## Responsibilities'))}\n## Our offer\n\nA room with a view of the sea.\n`,
    ),
  },
  'a text that ends every role': { 'content/shared/fair.md': '## Fair play\n\nThis house is for everyone.\n' },
  'a department with another name': { [path('waiter')]: roleOf({ ...waiter, department: 'Service' }) },
  'a redirect that is dropped': { 'content/site.yml': `${siteYml}append: [fair]\n` },
  'a place that two roles name': {
    'content/locations.yml': 'porto: {locality: Porto, country: PT}\nfaro: {locality: Faro, region: Algarve, country: PT}\n',
    [path('waiter')]: roleOf({ ...waiter, location: 'faro' }),
  },
  'a link, a word in bold and a role that cannot be read': {
    [path('cook')]: roleOf(cook, body.replace('(/knives/)', '(/knives/?all)').replace('nobody', '**nobody**')),
    [path('waiter')]: '---\ntitle: [Waiter\n---\n',
  },
}; // prettier-ignore

describe('a commit is told as what it changes:', () => {
  const folder = () => repositoryOf(start);

  test.each(Object.entries(commits))('%s', async (name, contents) => {
    const site = folder();
    commit(site, contents);
    const argv = ['diff', 'HEAD~1', '--now', exampleDay];
    const { stdout, stderr, code } = await run(argv, site, { env: gitEnv });
    expect(stderr).toBe('');
    expect(code).toBe(name.includes('cannot be read') ? 1 : 0);
    const shown = stdout.replace(/\(([0-9a-f]{10})\)/u, '(…)');
    const fixture = join(projectFolder, 'tests/fixtures/diff', `${name.replace(/\W+/gu, '-')}.txt`);
    if (process.env['WRITE']) writeFileSync(fixture, shown);
    expect(shown).toBe(readFileSync(fixture, 'utf8'));
  });

  test('there are fifteen of them', () => {
    expect(Object.keys(commits).length).toBe(15);
  });
});
