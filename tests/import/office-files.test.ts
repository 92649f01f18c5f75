import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importFile } from '../../src/import/index.ts';
import { piecesNotIn } from '../../src/import/words.ts';
import { ads, wordsOfAd } from '../support/office-ads.ts';
import { officeFiles } from '../support/office-files.ts';
import { projectFolder, roleOf, settings } from '../support/helpers.ts';

const folder = join(projectFolder, 'tests/fixtures/import');
const made = officeFiles();

if (process.env['MAKE_FIXTURES'] !== undefined) {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(made)) writeFileSync(join(folder, name), bytes);
}

describe('files of office programs', () => {
  test('are 60, in the habits of six kinds of authors', () => {
    expect(Object.keys(made)).toHaveLength(60);
  });

  test.each(Object.keys(made))('%s is what the script makes', (name) => {
    const file = join(folder, name);
    expect(existsSync(file) && readFileSync(file).equals(made[name] ?? new Uint8Array())).toBe(true);
  });

  test.each(Object.keys(made))('%s is imported with every word, its sections and their items', async (name) => {
    const ad = ads.find((one) => name.startsWith(`${one.name}.`));
    if (!ad) throw new Error(`no ad is called ${name}`);
    const bytes = readFileSync(join(folder, name));
    const { roles, refused } = await importFile({ path: name, bytes }, { settings: settings(), columns: {} });
    expect(refused).toEqual([]);
    const [role] = roles;
    if (!role) throw new Error('no role came of it');
    const text = role.text.replace(/\\(?=[^\p{L}\p{N}])/gu, '');
    expect(piecesNotIn(wordsOfAd(ad), `${text}\n${role.dropped.map((one) => one.text).join('\n')}`)).toEqual([]);
    expect(role.title).toBe(ad.title);
    const { sections } = roleOf(role.text).body;
    expect(sections.map(({ title }) => title).filter((title) => title !== '')).toEqual(ad.sections.map(({ title }) => title));
    for (const [index, section] of ad.sections.entries())
      expect(piecesNotIn(section.items.flat(2), sections[index]?.text ?? '')).toEqual([]);
  });
}); // prettier-ignore
