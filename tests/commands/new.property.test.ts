import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headerOf, yamlList, yamlText } from '../../src/parse/index.ts';
import { files, run, siteYml } from '../support/helpers.ts';

/** Texts of one line, with the signs that mean something in YAML more often than others. */
const oneLine = fc
  .array(fc.oneof(fc.constantFrom(...`:#-?[]{}&*!|>'"%@\`,\\ ~<“”„‚’«»`.split(''), 'null', 'yes', '1e3', '0x1', ': ', ' #', '- ', '---'), fc.string({ unit: 'grapheme', maxLength: 4 })), { minLength: 1, maxLength: 8 }) // prettier-ignore
  .map((parts) => parts.join('').replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, '').trim())
  .filter((text) => text.replace(/[\p{Cf}\s]/gu, '') !== ''); // prettier-ignore

function titleIn(yaml: string): unknown {
  const { sound, faults, fields } = headerOf({ text: `---\n${yaml}\n---\n` });
  expect([...faults, ...(fields?.faults ?? [])], yaml).toEqual([]);
  return sound;
}

test('any text is read back from its YAML as it is, and nothing in it is told as a slip', () => {
  fc.assert(
    fc.property(oneLine, (text) => {
      const yaml = yamlText(text);
      expect(yaml).not.toContain('\n');
      expect(titleIn(`title: ${yaml}`)).toEqual({ title: text });
    }),
    { numRuns: 250 * Math.max(1, Number(process.env['FUZZ'] ?? 1)) },
  );
});

test('so is any list of texts', () => {
  fc.assert(
    fc.property(fc.array(oneLine, { minLength: 1, maxLength: 4 }), (texts) => {
      expect(titleIn(`title: x\ntags: ${yamlList(texts)}`)).toEqual({ title: 'x', tags: texts });
    }),
    { numRuns: 150 * Math.max(1, Number(process.env['FUZZ'] ?? 1)) },
  );
});

test.each([`Köch*in: “Nacht” # 1`, `'single'`, `"double"`, 'null', '2026-11-23', '- x', '[a]', '“Chef”', 'شيف', '😀 Cook', '\\n', '<script>', 'a: b'])(
  'a role with the title %j is written so that it has that title',
  async (title) => {
    const folder = files({ 'content/site.yml': siteYml });
    expect(await run(['new', '--name', 'role', '--', title], folder)).toMatchObject({ code: 0, stderr: '' });
    const { sound } = headerOf({ text: readFileSync(join(folder, 'content/roles/role.md'), 'utf8') });
    expect(sound?.title).toBe(title);
  },
); // prettier-ignore
