import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { blockTypes, icons } from '../../src/model/block-fields.ts';
import { listFields, pageFields } from '../../src/model/page-fields.ts';
import { siteFields } from '../../src/model/site-fields.ts';
import { parseYaml } from '../../src/parse/index.ts';
import { projectFolder } from '../support/helpers.ts';

const text = readFileSync(join(projectFolder, 'docs/pages.md'), 'utf8');
const way = readFileSync(join(projectFolder, 'docs/make-it-yours.md'), 'utf8');

/** What stands in the fences of a language, on both pages for owners. */
function fences(language: string): readonly string[] {
  return [...`${text}\n${way}`.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gmu'))].map(([, inside = '']) => inside);
} // prettier-ignore

describe('the pages for owners', () => {
  test.each(fences('yaml'))('have an example that can be typed as it is: %s', (yaml) => {
    const { value, faults, slips } = parseYaml(yaml);
    expect([...faults, ...slips]).toEqual([]);
    const schema = yaml.startsWith('blocks:') ? v.partial(pageFields) : v.partial(siteFields);
    expect(v.safeParse(schema, value).issues).toBeUndefined();
  });

  test.each(fences('markdown'))('have a file that can be saved as it is: %s', (file) => {
    const { value, faults } = parseYaml(file.split(/^---$/mu)[1] ?? '');
    expect(faults).toEqual([]);
    expect(v.safeParse(file.includes('\ntitle:') ? pageFields : listFields, value).issues).toBeUndefined();
  });

  test('have a way to a site of one’s own that is read in a few minutes, and names the files that `init` leaves', () => {
    expect(way.split(/\s+/u).length).toBeLessThan(550);
    for (const name of readdirSync(join(projectFolder, 'src/commands/init/starter/en/pages')))
      expect(way).toContain(`'${name.replace('.md', '')}'`);
  });

  test('have every block under its own heading, and every icon', () => {
    const headings = [...text.matchAll(/^### (\S+)$/gmu)].map(([, name]) => name);
    expect(headings).toEqual([...blockTypes]);
    expect(text).toContain(`\`icon\` is one of ${icons.join(', ')}.`);
  });

  test('have every icon of the theme, and the theme every icon', () => {
    const drawn = readFileSync(join(projectFolder, 'templates/assets/icons.svg'), 'utf8');
    expect([...drawn.matchAll(/<symbol id="(\w+)"/gu)].map(([, id]) => id)).toEqual([...icons]);
  });
});
