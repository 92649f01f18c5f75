import { describe, expect, test } from 'vitest';
import { buildIn, fileOf, fullBody, roleText, siteFolder, siteYml } from '../support/helpers.ts';

const role = 'content/roles/cook.md';

async function errorsOf(text: string): Promise<readonly string[]> {
  const { diagnostics } = await buildIn(siteFolder({ [role]: text }));
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
}

describe('a file that asks for too much is told, and not read', () => {
  test.each([
    ['quotes in quotes', `${'>'.repeat(1600)} a`],
    ['lists in lists', `${'- '.repeat(10_000)}a`],
    ['pictures in pictures', `${'!['.repeat(3000)}a${'](x)'.repeat(3000)}`],
    ['signs of emphasis', `${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`],
    ['a table as wide as a street', `|${'a|'.repeat(2000)}\n|${'-|'.repeat(2000)}\n${'|b\n'.repeat(1000)}`],
    ['a long address that many words stand for', `[a]: /${'x'.repeat(50_000)}\n\n${'[a]\n\n'.repeat(300)}`],
    ['far too much text', 'word '.repeat(60_000)],
  ])('%s', async (_, body) => {
    expect(await errorsOf(roleText({}, `${fullBody}\n${body}\n`))).toContain('unreadable-file');
  });

  test.each([
    ['a list without end', `tags: [${'1, '.repeat(30_000)}1]`],
    ['empty lines without end', '\n'.repeat(20_000)],
  ])('in the front matter: %s', async (_, line) => {
    expect(await errorsOf(`---\ntitle: Cook\n${line}\n---\n${fullBody}`)).toContain('unreadable-file');
  });
});

describe('long runs of signs do not hold up the build', () => {
  test.each([
    ['spaces in a line', `a${' '.repeat(100_000)}b`],
    ['spaces in code', `\`\`\`\na${' '.repeat(100_000)}b\n\`\`\``],
    ['hashes', `#a${'#'.repeat(100_000)}b`],
    ['colons in a heading', `## x${':'.repeat(100_000)}y`],
    ['spaces before a colon', `- A${' '.repeat(100_000)}b`],
    ['brackets in a heading', `<h1>${'<'.repeat(100_000)}x</h1>`],
    ['tags', '<b>x\n'.repeat(5000)],
  ])('%s', async (_, body) => {
    expect(await errorsOf(roleText({}, `${fullBody}\n${body}\n`))).not.toContain('missing-field');
  });
});

describe('what content cannot do', () => {
  test('turn off the rules that keep the site whole', async () => {
    const site = `${siteYml}rules: {front-matter: off, duplicate-slug: off}\n`;
    const { diagnostics, brokenSetup } = await buildIn(siteFolder({ 'content/site.yml': site, [role]: 'no front matter\n' }));
    expect(brokenSetup).toEqual(['content/site.yml']);
    expect(diagnostics.map(({ rule }) => rule)).toContain('front-matter');
  });

  test('silence them with a comment', async () => {
    const text = roleText({ title: 'Cook\n# rolepress-disable-next-line unknown-field\nfoo: 1' });
    expect(await errorsOf(text)).toContain('unknown-field');
  });

  test('make a page ask another origin', async () => {
    const site = siteYml.replace('{name: Example}', '{name: Example, logo: "https://evil.example/l.svg"}');
    const picture = `${fullBody}\n![x](https://evil.example/x.png) [![y](//evil.example/y.png)](/ok/)\n`;
    const built = await buildIn(siteFolder({ 'content/site.yml': site, [role]: roleText({}, picture), 'content/public/ok/index.html': 'x' }));
    const page = fileOf(built, 'roles/cook/index.html');
    expect(page).not.toMatch(/<(img|script|iframe|link)[^>]*(src|href)="(https?:)?\/\/evil/u);
    expect(page).not.toMatch(/<a[^>]*>[^<]*<a/u);
  });

  test.each(['mailto:a@b.co?subject=hi%0D%0ABcc:x@y.z', 'javascript:alert(1)', 'https://user:pass@inn.example/'])(
    'make the apply button lead to %s',
    async (apply) => expect(await errorsOf(roleText({ apply: `"${apply}"` }))).toContain('invalid-field'),
  );

  test.each(['/a//b', '/../x', '/.rolepress/lock', '/%2e%2e/x', '//evil.example', `/${'a'.repeat(300)}`, '/\\\\evil'])(
    'publish at %s',
    async (alias) => expect(await errorsOf(roleText({ aliases: `"${alias}"` }))).toContain('invalid-field'),
  );
}); // prettier-ignore
