import { describe, expect, test } from 'vitest';
import { buildIn, fileOf, run, siteFolder, siteYml } from '../../support/helpers.ts';
import { readTheme, defaultThemeFolders } from '../../../src/io/index.ts';
import { join } from 'node:path';
import { projectFolder } from '../../support/helpers.ts';

const built = (yml: string, more: Readonly<Record<string, string>> = {}) => {
  const folder = siteFolder({ 'content/site.yml': `${siteYml}${yml}\n`, ...more });
  const theme = readTheme([
    ...defaultThemeFolders(join(projectFolder, 'templates'), 'default'),
    { folder: join(folder, 'templates'), shown: 'templates', isOwn: true },
  ]);
  return buildIn(folder, { theme });
};
const policyOf = (made: Awaited<ReturnType<typeof built>>) =>
  /Content-Security-Policy: (.*)/u.exec(fileOf(made, '_headers'))?.[1];
const scriptsOf = (made: Awaited<ReturnType<typeof built>>, page = 'roles/cook/index.html') =>
  [...fileOf(made, page).matchAll(/<script (?!type)([^>]*)>/gu)].map(([, attributes = '']) => attributes);
const plain =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";
const widened = (script: string, reports: string) =>
  plain
    .replace("script-src 'self'", `script-src 'self' ${script}`)
    .replace("connect-src 'self'", `connect-src 'self' ${reports}`);

describe('what counts visits', () => {
  test('is nothing by default: no script but the theme’s own, and the strict policy', async () => {
    const made = await built('');
    expect(policyOf(made)).toBe(plain);
    expect(scriptsOf(made)).toEqual([expect.stringMatching(/^src="\/assets\/page\.\w+\.js"$/u)]);
  });

  test.each([
    [
      'Plausible',
      'plausible: {domain: careers.inn.example}',
      'https://plausible.io/js/script.js',
      'https://plausible.io/api/event',
      ' data-domain="careers.inn.example"',
    ],
    [
      'Plausible of one’s own',
      'plausible: {domain: a, host: "https://stats.inn.example/p"}',
      'https://stats.inn.example/p/js/script.js',
      'https://stats.inn.example/p/api/event',
      ' data-domain="a"',
    ],
    [
      'Umami',
      'umami: {id: 94db1cb1, host: "https://umami.inn.example/"}',
      'https://umami.inn.example/script.js',
      'https://umami.inn.example/api/send',
      ' data-website-id="94db1cb1" data-host-url="https://umami.inn.example"',
    ],
    [
      'Matomo',
      'matomo: {site: 3, host: "https://matomo.inn.example"}',
      'https://matomo.inn.example/matomo.js',
      'https://matomo.inn.example/matomo.php',
      '',
    ],
  ])(
    'may be %s: the policy allows its script and where that reports to, and nothing else',
    async (_, yml, script, reports, attributes) => {
      const made = await built(`analytics: {${yml}}`);
      expect(policyOf(made)).toBe(widened(script, reports));
      for (const page of ['index.html', 'roles/cook/index.html', '404.html'])
        expect(scriptsOf(made, page)).toContain(`src="${script}"${attributes} defer`);
      expect(fileOf(made, 'index.html')).not.toMatch(/<script>|<script [^>]*>[^<]*_paq/u);
    },
  );

  test('with Matomo is told what to do by a file, without cookies', async () => {
    const made = await built('analytics: {matomo: {site: 3, host: "https://matomo.inn.example"}}');
    const [, path = ''] = /src="\/(assets\/analytics-setup\.\w+\.js)"/u.exec(fileOf(made, 'index.html')) ?? [];
    expect(fileOf(made, path)).toBe(
      'window._paq = [["disableCookies"],["alwaysUseSendBeacon"],["setTrackerUrl","https://matomo.inn.example/matomo.php"],["setSiteId","3"],["trackPageView"],["enableLinkTracking"]];\n',
    );
  });

  test('may be a script of the theme, under the strict policy; one that is not there is told', async () => {
    const yml = 'analytics: {script: stats.js}';
    const made = await built(yml, { 'templates/assets/stats.js': 'console.log(1);\n' });
    expect(policyOf(made)).toBe(plain);
    expect(scriptsOf(made)).toContainEqual(expect.stringMatching(/^src="\/assets\/stats\.\w+\.js" defer$/u));
    const { stdout } = await run(
      ['check'],
      siteFolder({ 'content/site.yml': `${siteYml}analytics: {script: serch.js}\n` }),
    );
    expect(stdout).toMatch(
      /site\.yml:4:21 +error +templates\/assets has no `serch\.js`; did you mean `search\.js`\? +missing-file/u,
    );
  });

  test.each([
    'plausible: {domain: a, host: "https://a.example; script-src *"}',
    'plausible: {domain: a, host: "http://a.example"}',
    'umami: {id: a, host: "https://a.example/\'unsafe-inline\'"}',
    'matomo: {site: 1, host: "https://user@a.example"}',
    'script: https://a.example/x.js',
    'script: ../x.js',
    'plausible: {domain: a}, script: stats.js',
  ])('is refused where it could widen the policy further: {%s}', async (yml) => {
    const { stdout, code } = await run(
      ['check'],
      siteFolder({ 'content/site.yml': `${siteYml}analytics: {${yml}}\n` }),
    );
    expect(code).not.toBe(0);
    expect(stdout).toContain('site.yml:4:');
  });
});

describe('robots.txt', () => {
  test('has the owner’s lines beside its own', async () => {
    const made = await built('robots: ["User-agent: ExampleBot", "Disallow: /"]');
    expect(fileOf(made, 'robots.txt')).toBe(
      'User-agent: *\nAllow: /\n\nUser-agent: ExampleBot\nDisallow: /\n\nSitemap: https://careers.inn.example/sitemap.xml\n',
    );
  });

  test.each(['["Dissallow: /"]', '["Disallow: /\\nUser-agent: *"]', '[5]'])(
    'is not written from a line that means nothing: %s',
    async (lines) => {
      const { stdout, code } = await run(['check'], siteFolder({ 'content/site.yml': `${siteYml}robots: ${lines}\n` }));
      expect(code).not.toBe(0);
      expect(stdout).toMatch(/site\.yml:4:\d+ +error/u);
    },
  );
});
