import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { type BuildWithFiles } from '../../../src/build.ts';
import { fileOf, projectFolder, siteFolder } from '../../support/helpers.ts';
import { buildContent, hostileContent } from '../../support/sites.ts';
import { readable, tagsOf } from '../../support/html.ts';

// long-title counts `&amp;` as five characters; a test below counts what is read.
const rules = { 'doctype-style': 'off', 'long-title': 'off' } as const;
const loader = new StaticConfigLoader({ root: true, extends: ['html-validate:recommended'], rules });
// It would work it out anew for each page.
const config = await loader.getConfigFor('page.html');
loader.getConfigFor = () => config;
const validator = new HtmlValidate(loader);

const empty = () => join(siteFolder({ 'content/roles/cook.md': '---\ntitle: Cook\nstatus: draft\nlocation: {locality: Porto, country: PT}\n---\n\n## Qualifications\n\n- a\n\n## Duties\n\n- b\n\n## Responsibilities\n\n- c\n' }), 'content'); // prettier-ignore

/** Each site is looked at as it is published, with its drafts, and below a path of its host. */
const sites: readonly (readonly [string, () => Promise<BuildWithFiles>])[] = [
  ['the example', () => buildContent(join(projectFolder, 'content'))],
  ['the example with drafts', () => buildContent(join(projectFolder, 'content'), { drafts: true })],
  ['the hostile site', () => buildContent(hostileContent)],
  ['the hostile site with drafts', () => buildContent(hostileContent, { drafts: true })],
  [
    'the hostile site below a path',
    () => buildContent(hostileContent, { baseUrl: 'https://pages.inn.example/jobs/x' }),
  ],
  ['a site without open roles', () => buildContent(empty())],
  ['a site without any role', () => buildContent(join(siteFolder(), 'content'), { now: '2020-01-01' })],
];

const messages = new Map<string, readonly string[]>();

/** What the validator says of a page. Many pages are the same with drafts as without. */
function faultsOf(html: string): readonly string[] {
  const known =
    messages.get(html) ??
    validator
      .validateStringSync(html)
      .results.flatMap((result) => result.messages.map((one) => `${one.line} ${one.ruleId} ${one.message}`));
  messages.set(html, known);
  return known;
}

describe.each(sites)('every page of %s', (_, made) => {
  const read = async () => {
    const built = await made();
    expect(built.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const html = built.files.filter(({ path }) => path.endsWith('.html')).map(({ path }) => path);
    expect(html.length).toBeGreaterThan(1);
    return { built, pages: html.map((path) => ({ path, html: fileOf(built, path), tags: tagsOf(fileOf(built, path)) })) };
  }; // prettier-ignore
  let known: ReturnType<typeof read> | undefined;
  const pages = () => (known ??= read());

  test('is valid HTML', async () => {
    const faults = (await pages()).pages.flatMap(({ path, html }) => faultsOf(html).map((fault) => `${path}:${fault}`));
    expect(faults).toEqual([]);
  });

  test('has a title that search results and tabs show whole', async () => {
    for (const { path, tags } of (await pages()).pages) {
      const title = tags.find(({ name }) => name === 'title')?.text ?? '';
      expect(title.trim(), path).not.toBe('');
      expect(title.length, `${path}: ${title}`).toBeLessThanOrEqual(70);
    }
  });

  test('has no character that HTML forbids', async () => {
    const faults = (await pages()).pages.flatMap(({ path, html }) =>
      [...html.matchAll(/[^\n\t\u0020-\u007e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\u{10000}-\u{1fffd}]/gu)].map(
        (match) => `${path} U+${match[0].codePointAt(0)?.toString(16)} behind ${JSON.stringify(html.slice(match.index - 30, match.index))}`,
      ),
    ); // prettier-ignore
    expect(faults).toEqual([]);
  });

  test('leaves no hole', async () => {
    for (const { path, html, tags } of (await pages()).pages) {
      const text = `${readable(html)} ${tags.flatMap(({ attributes }) => Object.values(attributes)).join(' ')}`;
      expect(text, path).not.toMatch(/\bundefined\b|\[object |\bNaN\b|\bnull\b|Invalid Date/u);
      expect(text, path).not.toMatch(/&(?:lt|gt|quot|#\w+);|&amp;(?:amp|lt|gt|quot|#)/u);
    }
  });

  test('works under a strict Content-Security-Policy', async () => {
    for (const { path, tags } of (await pages()).pages) {
      const scripts = tags.filter(({ name, attributes }) => name === 'script' && attributes['src'] === undefined);
      expect(scripts.map(({ attributes }) => attributes['type']).filter((type) => type !== 'application/ld+json'), path).toEqual([]); // prettier-ignore
      expect(tags.filter(({ name }) => ['style', 'iframe', 'object', 'embed', 'base'].includes(name)), path).toEqual([]); // prettier-ignore
      const forms = tags.filter(({ name }) => name === 'form').map(({ attributes }) => attributes['action']);
      expect(
        forms.filter((action) => !/^\/(?!\/)/u.test(action ?? '')),
        path,
      ).toEqual([]);
      const names = tags.flatMap(({ attributes }) => Object.keys(attributes));
      expect(
        names.filter((name) => name === 'style' || name.startsWith('on')),
        path,
      ).toEqual([]);
      const loaded = tags.flatMap(({ name, attributes }) => [
        attributes['src'], attributes['srcset'], attributes['poster'],
        name === 'link' && /stylesheet|icon|preload|modulepreload|manifest/u.test(attributes['rel'] ?? '') ? attributes['href'] : undefined,
      ].filter((url) => url !== undefined)); // prettier-ignore
      expect(
        loaded.filter((url) => !/^\/(?!\/)/u.test(url)),
        path,
      ).toEqual([]);
      const links = tags.flatMap(({ attributes }) => attributes['href'] ?? []);
      expect(
        links.filter((url) => !/^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/u.test(url)),
        path,
      ).toEqual([]);
    }
  });

  test('has links only to what is published', async () => {
    const { built, pages: all } = await pages();
    const origin = new URL(built.site?.config.url ?? '').origin;
    const base = new URL(built.site?.config.url ?? '').pathname;
    const emitted = new Set(built.files.map(({ path }) => path));
    const pictures = built.files.filter(({ path }) => path.endsWith('.svg')).map(({ path }) => ({ path, tags: tagsOf(fileOf(built, path)) })); // prettier-ignore
    const ids = new Map([...all, ...pictures].map(({ path, tags }) => [path, new Set(tags.flatMap(({ attributes }) => attributes['id'] ?? []))])); // prettier-ignore
    const faults: string[] = [];
    for (const { path, tags } of all) {
      const urls = tags.flatMap(({ name, attributes }) => [
        attributes['href'],
        attributes['src'],
        attributes['property'] === 'og:url' ? attributes['content'] : undefined,
        name === 'meta' ? /^\d+; url=(.*)$/u.exec(attributes['content'] ?? '')?.[1] : undefined,
      ]);
      for (const url of urls.filter((one) => one !== undefined)) {
        const target = new URL(url, `${origin}${base}${path}`);
        if (target.origin !== origin) continue;
        if (!target.pathname.startsWith(base)) faults.push(`${path}: ${url} leads out of ${base}`);
        const below = decodeURIComponent(target.pathname.slice(base.length));
        const file = below === '' || below.endsWith('/') ? `${below}index.html` : below;
        if (!emitted.has(file)) faults.push(`${path}: ${url} leads to ${file}, which is not published`);
        else if (target.hash !== '' && !ids.get(file)?.has(decodeURIComponent(target.hash.slice(1))))
          faults.push(`${path}: ${url} leads to no element`);
      }
    }
    expect(faults).toEqual([]);
  });

  test('says its language, and is indexed only when it shows something that lasts', async () => {
    const { built, pages: all } = await pages();
    const states = new Map(built.site?.roles.map(({ slug, state }) => [`roles/${slug}/index.html`, state]));
    const redirects = new Set(built.files.filter(({ from }) => from !== undefined && !from.path.startsWith('content/pages/')).map(({ path }) => path)); // prettier-ignore
    const texts = built.site?.pages ?? [];
    for (const { path, tags } of all) {
      const lang = tags.find(({ name }) => name === 'html')?.attributes['lang'];
      const role = built.site?.roles.find(({ slug }) => path === `roles/${slug}/index.html`);
      expect(lang, path).toBe((role ?? texts.find(({ folder }) => path === `${folder}index.html`))?.language ?? built.site?.config.language); // prettier-ignore
      const noindex = tags.some(({ attributes }) => attributes['name'] === 'robots' && attributes['content'] === 'noindex'); // prettier-ignore
      const state = states.get(path);
      const hidden = path === '404.html' || redirects.has(path) || (state !== undefined && state !== 'open' && state !== 'closing'); // prettier-ignore
      expect(noindex, path).toBe(hidden);
    }
  });
});

test('right-to-left text is set from right to left', async () => {
  const built = await buildContent(hostileContent);
  expect(tagsOf(fileOf(built, 'roles/arabic/index.html')).find(({ name }) => name === 'html')?.attributes).toMatchObject({ lang: 'ar', dir: 'rtl' }); // prettier-ignore
});

test('each list and page marks drafts and scheduled roles as such', async () => {
  const built = await buildContent(hostileContent, { drafts: true });
  expect(readable(fileOf(built, 'roles/draft/index.html'))).toContain('This is a draft.');
  expect(readable(fileOf(built, 'roles/scheduled/index.html'))).toContain('This role is scheduled.');
  const cards = tagsOf(fileOf(built, 'index.html')).filter(({ attributes }) => attributes['class'] === 'card');
  expect(cards.find(({ text }) => text.includes('Draft & <b>bold</b>'))?.text).toMatch(/bold<\/b>.*\bDraft\b/su);
  expect(cards.find(({ text }) => text.includes('Scheduled'))?.text).toMatch(/Scheduled.*Scheduled/su);
  expect(fileOf(built, 'feed.json')).not.toMatch(/"title": "(Draft|Scheduled)/u);
  expect(fileOf(built, 'sitemap.xml')).not.toMatch(/roles\/(draft|scheduled)\//u);
});

test('without --drafts nothing tells of drafts and scheduled roles', async () => {
  const built = await buildContent(hostileContent);
  const all = built.files.filter(({ path }) => !path.startsWith('assets/'));
  expect(all.map(({ path }) => path).filter((path) => /draft|scheduled/u.test(path))).toEqual([]);
  expect(all.filter(({ path }) => /Drafts only|>Scheduled</u.test(fileOf(built, path))).map(({ path }) => path)).toEqual([]); // prettier-ignore
});

test('a closed role says so, has no way to apply, and leads to open ones', async () => {
  const built = await buildContent(hostileContent);
  const html = fileOf(built, 'roles/closed/index.html');
  expect(readable(html)).toContain('This role is closed.');
  const links = tagsOf(html).flatMap(({ attributes }) => attributes['href'] ?? []);
  expect(links).not.toContain('https://inn.example/apply');
  expect(links).toContain('/roles/closing/');
});

test('a role that closed long ago has no page any more', async () => {
  const built = await buildContent(hostileContent);
  expect(built.files.filter(({ path }) => path.includes('long-gone'))).toEqual([]);
});
