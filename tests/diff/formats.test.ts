import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { diffFormats, type DiffReport } from '../../src/diff/index.ts';
import { exampleDay, roleText, run, siteFolder } from '../support/helpers.ts';

const look = { color: false, maxBytes: 65_536 };

/** Words that try to be something else: markup, a mention, a number of an issue, an address, a command of a CI server, the end of a block. */
const hostile = [
  '</details></table><h1>x</h1><script>alert(1)</script><img src=x onerror=alert(1)>',
  '@octocat and @org/team, #1, GH-2, org/repo#3',
  'https://evil.example/x and www.evil.example',
  '[x](https://evil.example) ![x](https://evil.example/x.png) `x` **x** | x |',
  '# x\n\n- x\n\n    x\n\n```\nx\n```\n\n<div>\n\n[x](https://evil.example)\n\n</div>',
  '::error::x\n##[error]x\n\u001b[31mred\u0007\u202e',
];

const role = (words: string) => ({ id: words, title: words, path: `/roles/${words}/` });

/** A report in which content says these words wherever it can. */
function reportOf(words: string): DiffReport {
  const values = [{ key: 'team', before: words, after: { [words]: [words, words] } }];
  const texts = [
    { title: words, titleBefore: words, what: 'changed' as const, pieces: [{ kind: 'same' as const, text: words }, { kind: 'removed' as const, text: words }, { kind: 'added' as const, text: words }] },
  ];
  return {
    base: words,
    today: exampleDay,
    errors: 1,
    unread: [words],
    changes: [
      { kind: 'site', values, texts },
      { kind: 'opened', role: role(words), from: words, text: [{ title: words, text: words }] },
      { kind: 'closing', role: role(words), lastDay: words },
      { kind: 'closed', role: role(words), page: 'gone', state: words },
      { kind: 'moved', role: role(words), from: words, idBefore: `${words} ` },
      { kind: 'changed', role: role(words), values, texts },
      { kind: 'page-added', path: words },
      { kind: 'page-gone', path: words, redirect: words },
      { kind: 'redirect-missing', path: words, to: words, role: null },
      { kind: 'feed-item', what: 'changed', role: role(words), because: ['content'] },
    ],
  };
} // prettier-ignore

/** What GitHub makes of Markdown: the nodes of its tree by their types, and the tags in its HTML. */
function readAs(markdown: string) {
  const types = new Set<string>();
  const tags = new Set<string>();
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown), (node) => {
    types.add(node.type);
    if (node.type === 'html') for (const [tag] of node.value.matchAll(/<[^>]*>/gu)) tags.add(tag);
  });
  return { types: [...types].toSorted(), tags: [...tags].toSorted() };
}

describe('Markdown for a pull request', () => {
  test.each(hostile)('takes no word of the content for anything but words: %j', (words) => {
    const markdown = diffFormats.markdown(reportOf(words), look);
    const { types, tags } = readAs(markdown);
    expect(types).toEqual(['heading', 'html', 'root', 'text']);
    const names = new Set(['b', 'code', 'del', 'details', 'h4', 'ins', 'p', 'summary', 'table', 'td', 'th', 'tr']);
    expect(tags.filter((tag) => tag !== '<br>' && !names.has(tag.replace(/[</>]/gu, '')))).toEqual([]);
    expect(markdown).not.toMatch(/@\w|#\d|GH-\d|:\/\/|www\.\w|\p{Cf}(?<!\u200B)|[^\P{Cc}\n]/u);
  });

  test('is never longer than it may be, and says how much is missing', () => {
    const { changes, ...rest } = reportOf('word '.repeat(200));
    const many: DiffReport = { ...rest, base: 'main', unread: [], changes: Array.from({ length: 40 }, () => changes).flat() };
    const whole = diffFormats.markdown(many, { color: false, maxBytes: Infinity });
    expect(whole).not.toContain('left out');
    for (const maxBytes of [1000, 65_536, 1_048_576]) {
      const short = diffFormats.markdown(many, { color: false, maxBytes });
      expect(Buffer.byteLength(short)).toBeLessThanOrEqual(maxBytes);
      expect(short).toMatch(/^\d+ parts are left out/mu);
    }
    const { types } = readAs(diffFormats.markdown(many, { color: false, maxBytes: 65_536 }));
    expect(types).toEqual(['heading', 'html', 'inlineCode', 'paragraph', 'root', 'text']);
  });

  test('says that nothing would change', () => {
    const nothing = { base: 'main', today: exampleDay, errors: 0, unread: [], changes: [] };
    expect(diffFormats.markdown(nothing, look)).toBe('## What publishing would change\n\n<p>Compared with main, as of 2026-11-23: nothing would change.</p>\n');
    expect(diffFormats.text(nothing, look)).toBe('Compared with main, as of 2026-11-23: nothing would change\n');
  });
}); // prettier-ignore

describe('text and JSON', () => {
  test.each(hostile)('hold no command of a CI server and no control character: %j', (words) => {
    for (const format of ['text', 'json'] as const) {
      const told = diffFormats[format](reportOf(words), look);
      expect(told).not.toMatch(/^\s*::|##\[|[^\P{Cc}\n]/mu);
    }
    expect(JSON.parse(diffFormats.json(reportOf(words), look))).toMatchObject({ version: 1, changes: reportOf(words).changes });
  }); // prettier-ignore

  test('go to files and to standard output, one of them each', async () => {
    const before = siteFolder();
    const folder = siteFolder({ 'content/roles/cook.md': roleText({ team: 'Night' }) });
    const argv = ['diff', before, '--now', exampleDay, '--format', 'json'];
    const { stdout, code } = await run([...argv, '--format', 'markdown=out/changes.md'], folder);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      base: expect.any(String) as string,
      today: exampleDay,
      errors: 0,
      unread: [],
      summary: { site: 0, opened: 0, closing: 0, closed: 0, moved: 0, changed: 1, 'page-added': 1, 'page-gone': 0, 'redirect-missing': 0, 'feed-item': 1 },
      changes: [
        { kind: 'changed', role: { id: 'cook', title: 'Cook', path: '/roles/cook/' }, values: [{ key: 'team', before: null, after: 'Night' }], texts: [] },
        { kind: 'page-added', path: '/teams/night/' },
        { kind: 'feed-item', what: 'changed', role: { id: 'cook', title: 'Cook', path: '/roles/cook/' }, because: ['content'] },
      ],
    });
    const twice = await run([...argv, '--format', 'text'], folder);
    expect(twice).toMatchObject({ code: 2, stderr: expect.stringContaining('cannot both go to standard output') as string });
  }); // prettier-ignore
});
