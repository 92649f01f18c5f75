import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { files, readAll, run, siteYml } from '../support/helpers.ts';

const locations = 'lisbon: {locality: Lisbon, country: PT}\nporto: {locality: Porto, country: PT}\n';

function siteWith(roles: Readonly<Record<string, string>>, ads: Readonly<Record<string, string>>): string {
  const named = (folder: string, some: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(some).map(([path, text]) => [`${folder}/${path}`, text]));
  return files({ 'content/site.yml': siteYml, 'content/locations.yml': locations, ...named('content/roles', roles), ...named('ads', ads) });
} // prettier-ignore

const cook = '---\ntitle: Head Cook\nidentifier: K-7\nlocation: lisbon\naliases: [/jobs/7/]\n---\n\nYou cook.\n';

describe('an imported role that the content may have already', () => {
  test.each([
    ['its number is the same', 'Chef\nReference: K-7\nLocation: Porto\n\nYou cook well.', 'content/roles/kitchen.md has the same number; keep one of the two'],
    ['its title and its town are the same', 'Head cook\nLocation: Lisbon\n\nYou cook well.', 'content/roles/kitchen.md has the same title and place; see whether it is the same role'],
    ['an old address is the same', '---\ntitle: Chef\nredirect_from: /jobs/7\n---\n\nYou cook well.', 'content/roles/kitchen.md has the same address; keep one of the two, or rename one'],
  ])('is told when %s', async (_, ad, message) => {
    const folder = siteWith({ 'kitchen.md': cook }, { 'ad.txt': ad });
    const { code, stdout } = await run(['import', 'ads', '--report', 'import.json'], folder);
    expect(code).toBe(0);
    expect(readFileSync(join(folder, 'import.json'), 'utf8')).toContain(message);
    expect(stdout).toContain('1 role imported, 1 to review');
  });

  test.each([
    ['its town is another', 'Head cook\nLocation: Porto\n\nYou cook well.'],
    ['its number is another', 'Head cook\nReference: K-8\nLocation: Lisbon\n\nYou cook well.'],
    ['it has neither place nor number', 'Head cook\n\nYou cook well.'],
  ])('is not told when %s', async (_, ad) => {
    const folder = siteWith({ 'kitchen.md': cook }, { 'ad.txt': ad });
    const { stdout } = await run(['import', 'ads'], folder);
    expect(stdout).not.toContain('kitchen.md');
  });

  test('gets a name of its own where a role in another folder has its address, and keeps it', async () => {
    const folder = siteWith({ 'inn/cook.md': cook }, { 'ad.txt': 'Cook\n\nYou cook well.' });
    const { stdout } = await run(['import', 'ads'], folder);
    expect(stdout).toContain('ads/ad.txt -> content/roles/cook-2.md');
    expect(stdout).toContain('a role in another folder has the address cook already');
    const before = readAll(folder);
    const again = await run(['import', 'ads'], folder);
    expect(again.stdout).toContain('unchanged  ads/ad.txt -> content/roles/cook-2.md');
    expect(readAll(folder)).toEqual(before);
    const outside = await run(['import', 'ads', '--out', 'drafts'], folder);
    expect(outside.stdout).toContain('ads/ad.txt -> drafts/cook.md');
  });

  test('is told for two files of one import, and with the same words when they are imported again', async () => {
    const folder = siteWith({}, { 'a.txt': 'Cook\nLocation: Lisbon\n\nYou cook.', 'b.txt': 'Cook\nLocation: Lisbon\n\nYou cook well.' });
    const first = await run(['import', 'ads'], folder);
    expect(first.stdout.match(/content\/roles\/cook\.md has the same title and place/gu)).toHaveLength(1);
    const { stdout } = await run(['import', 'ads'], folder);
    const notes = (text: string) => text.split('\n').filter((line) => line.startsWith(' '));
    expect(notes(stdout)).toEqual(notes(first.stdout));
  });
}); // prettier-ignore
