import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { projectFolder } from './helpers.ts';

/** The text of every role file of the example site and of the tests. */
export function roleFiles(): readonly string[] {
  return ['content', 'tests/fixtures'].flatMap((folder) =>
    readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(join(projectFolder, folder, name), 'utf8')),
  );
}

/** A role file as parsers get it: line feeds, and a blank front matter. */
export function blanked(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(/^---\n[\s\S]*?\n---(?=\n)/u, (head) => head.replace(/[^\n]/gu, ' '));
}

/** Inputs of the kinds that the GFM specification has examples of. https://github.github.com/gfm/ */
export const gfm: readonly string[] = [
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
  '| a | b |\n|---|:-:|\n<b>',
  '| a |\n| - |\n| c |\n</i>\n',
  'a.b-c_d@a.b\n\na.b-c_d@a.b.\n\na.b-c_d@a.b-\n\na.b-c_d@a.b_\n',
  'mailto:foo@bar.baz\n\nxmpp:foo@bar.baz/txt\n',
  '<strong> <title> <style> <em>\n\n<blockquote>\n  <xmp> is disallowed.\n</blockquote>\n',
  'A note[^1].\n\n[^1]: The note.\n    More of it.\n',
];

// prettier-ignore
const piece = fc.constantFrom(
  '\n', '\n\n', '- ', '* ', '+ ', '1. ', '2) ', '> ', '# ', '### ', '    ', '\t', '  ', '  \n', '\\\n',
  '**', '*', '_', '__', '`', '``', '```\n', '~~~\n', '~~', '~', '[', '](', '](/a)', '](http://a.b)', ']', '![',
  '[^1]', '[^1]: ', '[x]: /u\n', '[x]', '<', '>', '<b>', '</b>', '<div>', '<!-- x -->', '&amp;', '&#35;', '|',
  '| a | b |\n|---|:-:|\n', '|---|---|\n', '---\n', '***\n', '===\n', '- [ ] ', '- [x] ', 'http://inn.example',
  'https://e.org/a_b', 'www.inn.example', 'me@inn.example', 'mailto:a@b.co', '<a@b.c>', '<http://x.y>',
  'Ä', 'é', 'ß', '😀', '“', '”', '’', '\u00a0', '\u200b', '\u2028', '\ufeff', '\0', '\f', '\u000b', '\u0085',
  'https://e.org/*a*b_c~d', 'HTTP://A.B.', 'www.a.b_c/_d_', 'Www.', '://', '@', '\\@', '&#64;', '~', '3~5', 'e*n', '5*6', 'ü*i', '*字', 'Ж*и', '\u2cf9',
  '<br>', '<br/>', '<hr>', '<p>', '</p>', '<a href="http://x.y">', '<!--', '-->', '<pre>', '<x-y z>', '<?a', '<!A b>', '</', '>\n', '<td\n', '<script>',
  'a', 'word ', 'two words ', 'Label: text', '.', ',', '!', '(', ')', '"', "'", ':', '\\*', '\\', '{', '}', '$x$',
);

/** Texts of pieces that mean something in Markdown. */
export const markdownText = fc.array(piece, { minLength: 1, maxLength: 16 }).map((pieces) => pieces.join(''));

// prettier-ignore
const ordinary = fc.constantFrom(
  '\n', '\n\n', '\n- ', '\n  - ', '\n1. ', '\n> ', '\n## ', '  \n', '**', '*', '_', '~', '~~', '`a`', '[', '](/a)', '](https://a.b/c_d)', ' ', ' ', ' ',
  'https://example.com', 'https://e.org/a_b/*c*', 'http://a.b/?q=1&r=~d', 'www.example.com/x_y_', 'me@example.com', 'mailto:a_b@c.co', '<a@b.c>',
  '<http://x.y>', '(', ')', '.', ',', '字', 'が', '조', 'Ä', 'ß', 'Ж', '😀 ', '“', '”', '\u00a0', 'a', '3', 'eine*n', '3~5', '年120~125日', 'words ',
  '<b>', '</b>', '<br>', '<!-- x -->', '\n<div>\n', '\n</div>\n\n', '&amp;', '&lt;', '\n---\n',
);

/** Texts of which most are read by the fast parser: what people write, and marks inside words and addresses. */
export const ordinaryText = fc.array(ordinary, { minLength: 1, maxLength: 20 }).map((pieces) => pieces.join(''));
