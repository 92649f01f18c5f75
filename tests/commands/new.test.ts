import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { files, fullBody, readAll, roleText, run, siteFolder, siteYml } from '../support/helpers.ts';

type Found = { readonly severity: string; readonly rule: string; readonly path: string; readonly message: string };

const locations =
  'porto: {locality: Porto, country: PT}\nbremen: {locality: Bremen, country: DE}\nlyon: {locality: Lyon, country: FR}\n';

function textOf(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** The front matter of a role file. */
function keysOf(folder: string, path: string): Readonly<Record<string, unknown>> {
  return parse(textOf(folder, path).split('---\n')[1] ?? '') as Readonly<Record<string, unknown>>;
}

async function found(folder: string, path?: string): Promise<readonly Found[]> {
  const { stdout } = await run(['check', '--format', 'json', ...(path === undefined ? [] : [path])], folder);
  return (JSON.parse(stdout) as { diagnostics: readonly Found[] }).diagnostics;
}

/** A site with three roles in the bakery and one in the office. */
function bakery(more: Readonly<Record<string, string>> = {}): string {
  const common = { department: 'Bakery', location: 'bremen', workplace: 'on-site', employmentType: 'full-time' };
  return files({
    'content/site.yml': `${siteYml}timeZone: Europe/Berlin\n`,
    'content/locations.yml': locations,
    'content/roles/ovens/baker.md': roleText({ title: 'Baker', ...common, apply: 'bread@inn.example' }),
    'content/roles/ovens/miller.md': roleText({ title: 'Miller', ...common, apply: 'bread@inn.example' }),
    'content/roles/ovens/carter.md': roleText({ title: 'Carter', ...common, location: '[bremen, lyon]' }),
    'content/roles/clerk.md': roleText({ title: 'Clerk', department: 'Office', location: 'lyon', workplace: 'hybrid' }),
    ...more,
  });
}

describe('a new role', () => {
  test('has what the site has most, and says of each value where it is from', async () => {
    const folder = bakery();
    const { code, stdout, stderr } = await run(['new', 'Night Baker'], folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const path = 'content/roles/ovens/night-baker.md';
    expect(keysOf(folder, path)).toMatchObject({
      title: 'Night Baker',
      datePosted: '2026-11-23',
      validThrough: '2027-02-21',
      status: 'draft',
      department: 'Bakery',
      location: 'bremen',
      workplace: 'on-site',
      employmentType: 'full-time',
      apply: 'bread@inn.example',
    });
    expect(stdout).toContain(`Wrote ${path}, a draft that becomes /roles/night-baker/ of Example.`);
    expect(stdout).toMatch(/^ {2}department: Bakery +3 of 4 roles have it$/mu);
    expect(stdout).toMatch(/^ {2}location: bremen +3 of 4 roles have it; an id of content\/locations\.yml$/mu);
    expect(stdout).toMatch(/^ {2}validThrough: 2027-02-21 +90 days later, as 4 of 4 roles have it$/mu);
    expect(stdout).toMatch(/^ {2}datePosted: 2026-11-23 +today$/mu);
  });

  test('is valid but for its blanks, which check names one by one', async () => {
    const folder = siteFolder({ 'content/roles/cook.md': roleText({ status: 'draft' }) });
    await run(['new', 'Baker'], folder);
    const path = 'content/roles/baker.md';
    const blanks = textOf(folder, path).match(/<your [^>]+>/gu) ?? [];
    const told = await found(folder, path);
    expect(told.map(({ severity, rule }) => [severity, rule])).toEqual(blanks.map(() => ['warning', 'unfilled-blank']));
    expect(told.map(({ message }) => /<your [^>]+>/u.exec(message)?.[0])).toEqual(blanks);
    expect(blanks.length).toBeGreaterThan(10);
    expect((await run(['check', '--quiet'], folder)).code).toBe(0);
  });

  test('has the sections that the site asks for, in the language of the role', async () => {
    const folder = bakery({ 'content/site.yml': `${siteYml}sections: {profile: standard, benefits: {title: Was wir bieten, required: true}}\n` }); // prettier-ignore
    await run(['new', 'Bäckerei', '--language', 'de'], folder);
    const text = textOf(folder, 'content/roles/ovens/backerei.md');
    expect(text.match(/^## .+$/gmu)).toEqual(['## Qualifikationen', '## Aufgaben', '## Was wir bieten']);
    expect(text).toContain('\nlanguage: de\n');
  });

  test('takes what the command line says before anything else', async () => {
    const folder = bakery();
    const flags = ['--department', 'Shop: north', '--location', 'porto', '--location', 'lyon', '--workplace', 'hybrid', '--employment-type', 'part-time', '--apply', 'https://inn.example/a', '--date-posted', '2026-12-01', '--valid-through', '2026-12-31', '--name', 'seller-2', '--folder', 'shops/north']; // prettier-ignore
    expect(await run(['new', 'Seller', ...flags], folder)).toMatchObject({ code: 0, stderr: '' });
    expect(keysOf(folder, 'content/roles/shops/north/seller-2.md')).toMatchObject({
      title: 'Seller',
      datePosted: '2026-12-01',
      validThrough: '2026-12-31',
      department: 'Shop: north',
      location: ['porto', 'lyon'],
      workplace: 'hybrid',
      employmentType: 'part-time',
      apply: 'https://inn.example/a',
    });
  });

  test('that is remote says where applicants may live, and names no place', async () => {
    const folder = bakery();
    await run(['new', 'Typist', '--workplace', 'remote', '--applicant-location', 'DE', '--applicant-location', 'US-NY'], folder); // prettier-ignore
    const keys = keysOf(folder, 'content/roles/ovens/typist.md');
    expect(keys).toMatchObject({ workplace: 'remote', applicantLocation: ['DE', 'US-NY'] });
    expect(keys).not.toHaveProperty('location');
  });

  test('counts neither drafts nor the examples of a new site, and no blank that somebody left', async () => {
    const odd = { department: 'Odd', location: 'lyon', workplace: 'hybrid' };
    const folder = files({
      'content/site.yml': siteYml,
      'content/locations.yml': locations,
      'content/roles/examples/a.md': roleText(odd),
      'content/roles/b.md': roleText({ ...odd, status: 'draft' }),
      'content/roles/c.md': roleText({ department: '<your department>', location: 'porto' }),
    });
    const { stdout } = await run(['new', 'Baker'], folder);
    expect(keysOf(folder, 'content/roles/baker.md')).toMatchObject({ department: '<your department>', location: 'porto' }); // prettier-ignore
    expect(stdout).toMatch(/^ {2}location: porto +1 of 1 role has it/mu);
  });

  test('of several values that as many roles have takes the first, and of places the first in locations.yml', async () => {
    const folder = files({
      'content/site.yml': siteYml,
      'content/locations.yml': locations,
      'content/roles/a.md': roleText({ department: 'Zoo', location: 'lyon' }),
      'content/roles/b.md': roleText({ department: 'Attic', location: 'bremen' }),
    });
    await run(['new', 'Baker'], folder);
    expect(keysOf(folder, 'content/roles/baker.md')).toMatchObject({ department: 'Attic', location: 'bremen' });
  });

  test('is posted on the day that it is in the time zone of the site', async () => {
    const folder = siteFolder({ 'content/site.yml': `${siteYml}timeZone: Pacific/Auckland\n` });
    await run(['new', 'Baker', '--now', '2026-11-23T20:00:00Z'], folder);
    expect(keysOf(folder, 'content/roles/baker.md')['datePosted']).toBe('2026-11-24');
  });

  test('has the same bytes each time', async () => {
    const [one, other] = [bakery(), bakery()];
    for (const folder of [one, other]) await run(['new', 'Night Baker', '--now', '2026-11-23'], folder);
    expect(readAll(one)).toEqual(readAll(other));
  });
});

describe('a role that starts from another one', () => {
  const header = {
    title: 'Baker',
    id: 'b-1',
    identifier: 'BAK-1',
    aliases: '[/jobs/baker/]',
    translationKey: 'baker',
    dateModified: '2026-11-03',
    jobStartDate: '2027-03-01',
    team: '"Team: night" # who they are',
    skills: '[Rye, Spelt]',
    apply: 'https://inn.example/apply/BAK-1',
  };

  test('has all of it but what belongs to that one alone, and says what was left out', async () => {
    const body = fullBody.replace('A steady hand', 'A baker with a steady hand');
    const folder = siteFolder({ 'content/roles/ovens/baker.md': roleText(header, body) });
    const { code, stdout } = await run(['new', 'Pastry Cook', '--from', 'content/roles/ovens/baker.md'], folder);
    expect(code).toBe(0);
    const path = 'content/roles/ovens/pastry-cook.md';
    expect(keysOf(folder, path)).toEqual({
      title: 'Pastry Cook',
      datePosted: '2026-11-23',
      validThrough: '2027-02-21',
      status: 'draft',
      apply: '<your address to apply at>',
      location: { locality: 'Porto', country: 'PT' },
      team: 'Team: night',
      skills: ['Rye', 'Spelt'],
    });
    const text = textOf(folder, path);
    expect(text).toContain('# who they are');
    expect(text.endsWith(`---\n\n${body}`)).toBe(true);
    expect(stdout).toContain('Left out: datePosted, id, identifier, aliases, translationKey, dateModified, jobStartDate, validThrough, apply.'); // prettier-ignore
    const line = (part: string) => text.split('\n').findIndex((one) => one.includes(part)) + 1;
    expect(stdout).toContain(
      `Look at these lines: ${line('and a baker')} (“baker”), ${line('A baker with')} (“baker”).`,
    );
    expect((await found(folder, path)).map(({ rule }) => rule)).toEqual(['unfilled-blank']);
  });

  test('may be named by its slug; the command line has the last word', async () => {
    const folder = siteFolder({ 'content/roles/ovens/baker.md': roleText(header) });
    const flags = ['--apply', 'jobs@inn.example', '--department', 'Bakery', '--valid-through', '2027-05-01'];
    expect((await run(['new', 'Pastry Cook', '--from', 'baker', ...flags], folder)).code).toBe(0);
    expect(keysOf(folder, 'content/roles/ovens/pastry-cook.md')).toMatchObject({
      apply: 'jobs@inn.example',
      department: 'Bakery',
      validThrough: '2027-05-01',
    });
  });

  test('keeps an address to apply at that other roles have too, or that is for mail', async () => {
    const shared = { apply: 'https://inn.example/apply' };
    const folder = siteFolder({
      'content/roles/a.md': roleText({ title: 'A', ...shared }),
      'content/roles/b.md': roleText({ title: 'B', ...shared }),
    });
    await run(['new', 'C', '--from', 'a'], folder);
    await run(['new', 'D', '--from', 'cook'], folder);
    expect(keysOf(folder, 'content/roles/c.md')).toMatchObject(shared);
    expect(keysOf(folder, 'content/roles/d.md')).toMatchObject({ apply: 'jobs@inn.example' });
  });

  test.each([
    ['nowhere', 'there is no role file nowhere'],
    ['broken', 'has faults'],
    ['anchors', 'cannot be taken apart'],
  ])('that is %s is wrong use, and writes nothing', async (name, told) => {
    const folder = siteFolder({
      'content/roles/broken.md': 'no front matter',
      'content/roles/anchors.md': roleText({ identifier: '&one BAK-1', team: '*one' }),
    });
    const before = readAll(folder);
    const { code, stderr } = await run(['new', 'Other', '--from', name], folder);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(told) as string });
    expect(readAll(folder)).toEqual(before);
  });
});

describe('a file that is there', () => {
  test('is never overwritten: a name that is free is offered', async () => {
    const folder = siteFolder({ 'content/roles/kitchen/baker-2.md': roleText({ title: 'Baker' }) });
    const before = readAll(folder);
    const { code, stderr } = await run(['new', 'Cook'], folder);
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'error: content/roles/cook.md is there already, and nothing was written; add --name cook-2, or another name\n' }); // prettier-ignore
    expect(readAll(folder)).toEqual(before);
    expect((await run(['new', 'Cook', '--name', 'cook-2'], folder)).code).toBe(0);
    expect((await run(['new', 'Cook'], folder)).stderr).toContain('add --name cook-3');
    expect((await run(['new', 'Baker', '--name', 'baker-2'], folder)).stderr).toContain('content/roles/kitchen/baker-2.md is there already'); // prettier-ignore
  });

  test('counts also when it is a link, leads nowhere, or is written in capitals', async () => {
    const folder = siteFolder({ 'content/roles/CHEF.md': roleText({ title: 'Chef' }) });
    symlinkSync('/nowhere/to/be/found', join(folder, 'content/roles/baker.md'));
    expect((await run(['new', 'Baker'], folder)).stderr).toContain('is there already');
    expect((await run(['new', 'Chef'], folder)).stderr).toContain('content/roles/CHEF.md is there already');
  });

  test('where the folder would be, or a link that leads away, is told', async () => {
    const folder = siteFolder({ 'content/roles/shops': 'a file' });
    symlinkSync('/tmp', join(folder, 'content/roles/away'));
    expect((await run(['new', 'Seller', '--folder', 'shops'], folder)).stderr).toContain('a file is where its folder would be'); // prettier-ignore
    expect((await run(['new', 'Seller', '--folder', 'away'], folder)).stderr).toContain('a link that leads elsewhere');
    expect((await run(['new', 'Seller', '--folder', '../..'], folder)).stderr).toContain('expected a folder below');
  });
});

describe('wrong use of new', () => {
  test.each([
    [['new'], 'missing required argument'],
    [['new', ' '], 'expected what the job is called'],
    [['new', 'a\nb'], 'on one line'],
    [['new', '!!!'], 'add --name <name>'],
    [['new', 'Baker', '--name', 'Head Baker'], 'did you mean head-baker?'],
    [['new', 'Baker', '--location', 'bremn'], 'did you mean bremen? content/locations.yml has porto, bremen, lyon'],
    [['new', 'Baker', '--workplace', 'home'], 'Allowed choices are on-site, hybrid, remote'],
    [['new', 'Baker', '--valid-through', 'soon'], 'expected a date YYYY-MM-DD'],
    [['new', 'Baker', '--apply', 'the office'], 'expected a URL that starts with https://, or an e-mail address'],
    [['new', 'Baker', '--language', 'german!'], 'expected a language tag'],
  ])('%j is told, and writes nothing', async (argv, told) => {
    const folder = bakery();
    const before = readAll(folder);
    const { code, stdout, stderr } = await run(argv, folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(told);
    expect(readAll(folder)).toEqual(before);
  });

  test('without a site, or with one that has faults, says what to do', async () => {
    expect((await run(['new', 'Baker'], files({}))).stderr).toContain('`rolepress init` makes a site');
    const broken = siteFolder({ 'content/site.yml': 'title: x\n' });
    expect((await run(['new', 'Baker'], broken)).stderr).toContain('`rolepress check` names them');
  });

  test('a file that appears in the last moment keeps its bytes', async () => {
    const folder = siteFolder();
    const { writeNewFiles } = await import('../../src/io/index.ts');
    writeFileSync(join(folder, 'here.md'), 'mine');
    const wanted = ['new/a.md', 'here.md'].map((path) => ({ file: join(folder, path), text: 'ours' }));
    expect(() => writeNewFiles(wanted)).toThrow(/EEXIST/u);
    expect(textOf(folder, 'here.md')).toBe('mine');
    expect(Object.keys(readAll(folder)).filter((path) => path.startsWith('new'))).toEqual([]);
  });
});

describe('the contract and the place of a new role', () => {
  test('are asked for where nobody has said them, and the one place there is is taken', async () => {
    const folder = files({ 'content/site.yml': siteYml, 'content/locations.yml': 'porto: {locality: Porto, country: PT}\n' });
    const { stdout } = await run(['new', 'Cook'], folder);
    const text = textOf(folder, 'content/roles/cook.md');
    expect(text).toContain('\ncontract: <your contract (permanent, fixed-term, …)>\n');
    expect(text).toContain('\nlocation: porto\n');
    expect(stdout).toMatch(/^ {2}location: porto +the one place of content\/locations\.yml$/mu);
  }); // prettier-ignore

  test.each(['en', 'de', 'fr'])('are no place that init has made up, in %s', async (language) => {
    const folder = files({});
    await run(['init', '--yes', '--organization', 'Fern', '--url', 'https://jobs.fern.example/', '--language', language], folder);
    await run(['new', 'Cook'], folder);
    expect(textOf(folder, 'content/roles/cook.md')).toMatch(/^location: .*<your /mu);
  }); // prettier-ignore

  test('are those of most roles', async () => {
    const folder = files({
      'content/site.yml': siteYml,
      'content/locations.yml': locations,
      'content/roles/a.md': roleText({ contract: 'fixed-term', location: 'lyon' }),
    });
    await run(['new', 'Baker'], folder);
    expect(keysOf(folder, 'content/roles/baker.md')).toMatchObject({ contract: 'fixed-term', location: 'lyon' });
  });
});
