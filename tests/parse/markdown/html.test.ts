import { describe, expect, test } from 'vitest';
import { readRole, readSharedBlock } from '../../../src/parse/index.ts';
import { settings } from '../../support/helpers.ts';

function bodyOf(text: string) {
  return readRole({ path: 'content/roles/cook.md', text: `---\ntitle: Cook\n---\n${text}` }, settings()).body;
}

function levels(html: string): readonly number[] {
  return [...html.matchAll(/<h([1-6])/gu)].map(([, level]) => Number(level));
}

describe('the HTML', () => {
  test.each([
    ['a script', '<script>alert(1)</script>\n\nText\n', '<p>Text</p>'],
    ['inline HTML', 'A <b onclick="x()">b</b> c\n', '<p>A b c</p>'],
    ['a block', '<div onload="x()">\n\n<img src=x onerror=x()>\n\n</div>\n', ''],
    ['a javascript: link', '[a](javascript:alert(1))\n', '<p>a</p>'],
    ['one that is hidden', '[a](JAVA&#x53;CRIPT:alert(1)) <javascript:b>\n', '<p>a javascript:b</p>'],
    ['a data: link', '[a](data:text/html,x) [b](vbscript:x)\n', '<p>a b</p>'],
    ['a javascript: image', '![a](javascript:x)\n', '<p>a</p>'],
    ['good links', '[a](/b) [c](mailto:d@e.fr) [d](tel:+49)\n', '<p><a href="/b">a</a> <a href="mailto:d@e.fr">c</a> <a href="tel:+49">d</a></p>'],
    ['a link out', '[a](https://b.example)\n', '<p><a href="https://b.example" rel="noopener">a</a></p>'],
    ['an image from outside', '![a](https://b.example/c.png)\n', '<p><a href="https://b.example/c.png" rel="noopener">a</a></p>'],
    ['one by reference', '![a][b]\n\n[b]: //b.example/c.png\n', '<p><a href="//b.example/c.png" rel="noopener">a</a></p>'],
    ['an image of the site', '![a](/b.png)\n', '<p><img src="/b.png" alt="a"></p>'],
    ['an address with other letters', '[a](/ä "t & u")\n', '<p><a href="/%C3%A4" title="t &amp; u">a</a></p>'],
    ['addresses in running text', 'www.a.example, b@c.example\n', '<p><a href="http://www.a.example" rel="noopener">www.a.example</a>, <a href="mailto:b@c.example">b@c.example</a></p>'],
    ['a control character', 'a\u0001b\n', '<p>ab</p>'],
    ['a line break', 'a  \n  b\\\nc\n', '<p>a<br>\nb<br>\nc</p>'],
    ['a template tag', '<%= it.site %> {{ site }}\n', '<p>&lt;%= it.site %> {{ site }}</p>'],
  ])('of %s', (_, text, html) => expect(bodyOf(text).summary.html).toBe(html)); // prettier-ignore

  test('has heading levels without gaps', () => {
    const { sections } = bodyOf('# Duties\n\n##### A\n\n### B\n\n###### C\n\n#### D\n\n# Location\n\n#### E\n\n## F\n');
    expect(sections.map(({ html }) => levels(html))).toEqual([
      [3, 3, 4, 4],
      [3, 3],
    ]);
    expect(levels(readSharedBlock({ path: 'a.md', text: '# A\n\n### B\n\n###### C\n' }).block.html)).toEqual([3, 4]);
  });

  test('of footnotes has links and ids that match, and no marks in the plain text', () => {
    const body = bodyOf('One[^1]\n\n## Duties\n\n- two[^1] and three[^b]\n\n[^1]: Note.\n[^b]: Other.\n');
    const html = [body.summary.html, ...body.sections.map((section) => section.html), body.closing.html].join('\n');
    const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    const targets = [...html.matchAll(/ href="#([^"]+)"/gu)].map(([, id]) => id);
    expect(targets).toHaveLength(6);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(body.sections[0]?.items[0]?.text).toBe('two and three');
    expect(body.closing.text).not.toContain('↩');
  });

  test('of a table has its alignment as classes, and the text has its cells apart by tabs', () => {
    const { html, text } = bodyOf('|a|b|c|d|\n|:-|:-:|-:|-|\n|1|2|3|4|\n').summary;
    expect(html).toContain(
      '<th class="align-left">a</th>\n<th class="align-center">b</th>\n<th class="align-right">c</th>\n<th>d</th>',
    );
    expect(html).not.toMatch(/ (align|style)=/u);
    expect(text.split(/\n+/u)).toEqual(['a\tb\tc\td', '1\t2\t3\t4']);
  });

  test('of a task list has no controls', () => {
    expect(bodyOf('- [ ] a\n- [x] b\n').summary.html).toMatch(/☐ a[\s\S]*☑ b/u);
    expect(bodyOf('- [ ] a\n').summary.html).not.toContain('<input');
  });
});
