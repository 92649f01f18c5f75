import { describe, expect, test } from 'vitest';
import { textOfHtml } from '../../src/diff/html-text.ts';
import { snapshotOfFiles } from '../../src/diff/index.ts';

const file = (path: string, text: string) => ({ path, size: text.length, text: () => text });

describe('what is read of a site', () => {
  test('are its pages and where its redirects lead, whatever the theme writes', () => {
    const { snapshot } = snapshotOfFiles([
      file('index.html', '<p>Home</p>'),
      file('404.html', '<p>Lost</p>'),
      file('old/index.html', '<meta http-equiv="refresh" content="0; url=/roles/a&amp;b/">'),
      file('older.html', "<META content='5;URL=https://inn.example/' HTTP-EQUIV='refresh'>"),
      file('oldest.html', "<meta http-equiv=refresh content='0; url=/new/'>"),
      file('told.html', '<p>&lt;meta http-equiv="refresh" content="0; url=/x/"></p>'),
      file('assets/site.css', 'p {}'),
    ]);
    expect([...(snapshot.pages ?? [])]).toEqual(['/', '/older.html', '/told.html']);
    expect([...snapshot.redirects]).toEqual([['/old/', '/roles/a&b/'], ['/oldest.html', '/new/']]);
  });

  test('is refused where a role is none, with its place', () => {
    const { unread } = snapshotOfFiles([file('roles/cook/index.json', '{"about": 1}'), file('roles/x/index.json', 'x')]);
    expect(unread.map(({ path }) => path)).toEqual(['roles/cook/index.json', 'roles/x/index.json']);
  });
}); // prettier-ignore

describe('the words of printed HTML', () => {
  const addresses = { site: 'https://inn.example/jobs/', page: 'https://inn.example/jobs/roles/cook/' };

  test.each([
    ['<p>One\ntwo</p><ul>\n<li><strong>A:</strong> b</li>\n<li>c<br>d</li></ul>', 'One two\n- A: b\n- c\nd'],
    ['<a href="https://inn.example/jobs/x/?a&#x26;b">our x</a>', 'our x </x/?a&b>'],
    ['<a href="https://inn.example/jobs/roles/cook/#duties">below</a>', 'below <#duties>'],
    ['<a href="https://other.example/" title="a > b">there</a>', 'there <https://other.example/>'],
    ['<img src="https://inn.example/jobs/a.png" alt="A &quot;plate&quot;">', '[A "plate"] </a.png>'],
    ['&lt;b&gt; &amp;amp; &copy; &#x1F600; &#9999999;', '<b> &amp; &copy; 😀 &#9999999;'],
    ['1 < 2 <a', '1 < 2 <a'],
    ['<table><tr><th>a</th><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
  ])('of %s', (html, words) => {
    expect(textOfHtml(html, addresses)).toBe(words);
  });

  test('come to an end whatever the text is', () => {
    for (const sign of ['<', '<a', '<a "', '&', '<a href="']) expect(textOfHtml(sign.repeat(50_000), addresses).length).toBeGreaterThan(0);
  });
}); // prettier-ignore
