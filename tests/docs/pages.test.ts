import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { blockTypes, icons } from '../../src/model/block-fields.ts';
import { listFields, pageFields } from '../../src/model/page-fields.ts';
import { siteFields } from '../../src/model/site-fields.ts';
import { parseYaml } from '../../src/parse/index.ts';
import { projectFolder } from '../support/helpers.ts';

const text = readFileSync(join(projectFolder, 'docs/pages.md'), 'utf8');

/** What stands in the fences of a language. */
function fences(language: string): readonly string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gmu'))].map(([, inside = '']) => inside);
} // prettier-ignore

describe('the page about pages', () => {
  test.each(fences('yaml'))('has an example that can be typed as it is: %s', (yaml) => {
    const { value, faults, slips } = parseYaml(yaml);
    expect([...faults, ...slips]).toEqual([]);
    const schema = yaml.startsWith('blocks:') ? v.partial(pageFields) : v.partial(siteFields);
    expect(v.safeParse(schema, value).issues).toBeUndefined();
  });

  test.each(fences('markdown'))('has a file that can be saved as it is: %s', (file) => {
    const { value, faults } = parseYaml(file.split(/^---$/mu)[1] ?? '');
    expect(faults).toEqual([]);
    expect(v.safeParse(file.includes('\ntitle:') ? pageFields : listFields, value).issues).toBeUndefined();
  });

  test('has every block under its own heading, and every icon', () => {
    const headings = [...text.matchAll(/^### (\S+)$/gmu)].map(([, name]) => name);
    expect(headings).toEqual([...blockTypes]);
    expect(text).toContain(`\`icon\` is one of ${icons.join(', ')}.`);
  });

  test('has every icon of the theme, and the theme every icon', () => {
    const drawn = readFileSync(join(projectFolder, 'templates/assets/icons.svg'), 'utf8');
    expect([...drawn.matchAll(/<symbol id="(\w+)"/gu)].map(([, id]) => id)).toEqual([...icons]);
  });
});
