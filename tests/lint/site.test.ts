import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { externalLinks } from '../../src/lint/index.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import {
  buildIn,
  fullBody,
  projectFolder,
  roleOf,
  roleText,
  settings as settingsOf,
  siteFolder,
  siteYml,
} from '../support/helpers.ts';
import { buildContent } from '../support/sites.ts';

type Files = Readonly<Record<string, string>>;

/** What one rule says of a site, in short, on the example’s day. */
async function found(rule: string, files: Files): Promise<readonly string[]> {
  return (await diagnosticsOf(rule, files)).map(
    ({ path, place }) =>
      `${path.replace('content/', '')} ${place?.start.line}:${place?.start.column}-${place?.end.column}`,
  );
}

async function diagnosticsOf(
  rule: string | readonly string[],
  files: Files,
  now?: string,
): Promise<readonly Diagnostic[]> {
  const below = Object.fromEntries(Object.entries(files).map(([path, text]) => [`content/${path}`, text]));
  const { diagnostics } = await buildIn(siteFolder(below), now === undefined ? {} : { now });
  return diagnostics.filter((one) => [rule].flat().includes(one.rule));
}

/** A role file whose front matter is exactly this. */
function cook(keys: string, body = fullBody): Files {
  return { 'roles/cook.md': `---\ntitle: Cook\n${keys}---\n\n${body}` };
}

describe('the life of a role', () => {
  test.each([
    ['expired-open', 'validThrough: 2026-11-22\nstatus: open\n', ['roles/cook.md 4:1-7']],
    ['expired-open', 'validThrough: 2026-11-23\nstatus: open\n', []],
    ['expired-open', 'validThrough: 2026-11-22\n', []],
    ['expired-open', 'validThrough: 2026-11-22\nstatus: draft\n', []],
    ['closing-soon', 'team: Grill\nvalidThrough: 2026-11-23\n', ['roles/cook.md 4:1-13']],
    ['closing-soon', 'validThrough: 2026-11-29\n', ['roles/cook.md 3:1-13']],
    ['closing-soon', 'validThrough: 2026-11-30\n', []],
    ['closing-soon', 'validThrough: 2026-11-29\nstatus: closed\n', []],
    ['stale-posting', 'datePosted: 2026-05-26\n', ['roles/cook.md 3:1-11']],
    ['stale-posting', 'datePosted: 2026-05-27\n', []],
    ['stale-posting', 'datePosted: 2025-05-27\nvalidThrough: 2026-12-31\n', []],
    ['stale-posting', 'datePosted: 2025-05-27\nstatus: closed\n', []],
    ['missing-valid-through', 'datePosted: 2026-11-02\n', ['roles/cook.md 2:1-6']],
    ['missing-valid-through', 'datePosted: 2026-12-02\n', ['roles/cook.md 2:1-6']],
    ['missing-valid-through', 'team: Grill\n', ['roles/cook.md 2:1-6']],
    ['missing-valid-through', 'datePosted: 2025-11-02\n', []],
    ['missing-valid-through', 'validThrough: soon\n', []],
    ['missing-valid-through', 'status: draft\n', []],
    ['future-date', 'datePosted: 2027-11-25\n', ['roles/cook.md 3:1-11']],
    ['future-date', 'datePosted: 2027-11-24\n', []],
    [
      'future-date',
      'validThrough: 2028-11-24\njobStartDate: 2062-03-01\n',
      ['roles/cook.md 3:1-13', 'roles/cook.md 4:1-13'],
    ],
    ['future-date', 'validThrough: 2028-11-23\n', []],
    ['future-date', 'datePosted: 2062-11-25\nstatus: draft\n', ['roles/cook.md 3:1-11']],
    ['future-date', 'validThrough: 2062-11-24\nstatus: closed\n', []],
    ['apply-target', 'team: Grill\n', ['roles/cook.md 2:1-6']],
    ['apply-target', 'apply: http://inn.example/apply\n', ['roles/cook.md 3:1-6']],
    ['apply-target', 'apply: "mailto:jobs@inn.example?subject=Cook"\n', []],
    ['apply-target', 'apply: nowhere\n', []],
    ['apply-target', 'status: draft\n', []],
    ['apply-target', 'validThrough: 2026-11-01\n', []],
  ])('%s of %j', async (rule, keys, expected) => {
    expect(await found(rule, cook(keys))).toEqual(expected);
  });

  test('counts days in the time zone of the site', async () => {
    const site = { 'site.yml': `${siteYml}timeZone: Pacific/Auckland\n` };
    const files = { ...site, ...cook('validThrough: 2026-11-29\n') };
    expect(await diagnosticsOf('closing-soon', files, '2026-11-22T10:00:00Z')).toEqual([]);
    const [soon] = await diagnosticsOf('closing-soon', files, '2026-11-22T12:00:00Z');
    expect(soon?.message).toBe('The role closes in 6 days: its last day is 2026-11-29');
  });

  test('a typo of a year is told with what was probably meant', async () => {
    const keys = 'datePosted: 2062-11-02\nvalidThrough: 2072-01-31\n';
    const helps = (await diagnosticsOf('future-date', cook(keys))).map(({ help }) => help);
    expect(helps).toEqual([
      expect.stringContaining('`datePosted: 2026-11-02`'),
      expect.stringContaining('`validThrough: 2027-01-31`'),
    ]);
  });
});

describe('the length of the text', () => {
  test.each([
    ['', 'empty-description'],
    ['x'.repeat(99), 'empty-description'],
    ['x'.repeat(100), 'thin-description'],
    ['x'.repeat(249), 'thin-description'],
    ['x'.repeat(250), undefined],
    [`## ${'x'.repeat(300)}\n\nShort.`, 'empty-description'],
    // A Chinese sign says more than a letter.
    ['职'.repeat(60), 'thin-description'],
    ['职'.repeat(130), undefined],
  ])('of %j', async (text, expected) => {
    const site = {
      ...cook('', text),
      'shared/eo.md': `${'We hire everyone. '.repeat(30)}\n`,
      'site.yml': `${siteYml}append: [eo]\n`,
    };
    const told = await Promise.all(
      ['empty-description', 'thin-description'].map(async (rule) =>
        (await found(rule, site)).length > 0 ? [rule] : [],
      ),
    );
    expect(told.flat()).toEqual(expected === undefined ? [] : [expected]);
  });
});

/** A site with roles in every state. `text` is the text of the cook, from line 8 on. */
function linking(text: string, more: Files = {}): Files {
  return {
    'roles/cook.md': roleText({ team: 'Grill' }, `${text}\n\n${fullBody}`),
    'roles/kitchen/baker.md': roleText({ title: 'Baker', team: 'Ovens', aliases: '/jobs/baker/' }),
    'roles/draft.md': roleText({ title: 'Draft', status: 'draft', team: 'Secret' }),
    'roles/soon.md': roleText({ title: 'Soon', datePosted: '2026-12-01' }),
    'roles/over.md': roleText({ title: 'Over', datePosted: '2026-01-01', validThrough: '2026-10-31' }),
    'public/plan.pdf': 'x',
    'public/handbook/index.html': 'x',
    'site.yml': `${siteYml}redirects: {/old/: /roles/cook/}\n`,
    ...more,
  };
}

/** What is told of links, each in a line of its own of one role; the site is built when the first is asked for. */
function toldOfEach(hrefs: readonly string[]): (href: string) => Promise<readonly Diagnostic[]> {
  let built: Promise<readonly Diagnostic[]> | undefined;
  return async (href) => {
    built ??= diagnosticsOf(
      ['broken-link', 'closed-link'],
      linking(hrefs.map((one) => `See [this](${one}).`).join('\n\n')),
    );
    return (await built).filter(({ place }) => place?.start.line === lineOf(hrefs.indexOf(href)));
  };
}

function lineOf(index: number): number {
  return 10 + 2 * index;
}

describe('links that hold', () => {
  const good = [
    '/', '/roles/baker/', '/roles/baker', '/roles/baker/index.html', '/roles/baker/index.json', '../baker/', '../../', './', '?print',
    'https://careers.inn.example/roles/baker/#duties', '/roles/baker/#responsibilities', '#duties', '#top', '#', '#:~:text=dinner',
    '/plan.pdf', '/plan.pdf?x=1#page=2', '/handbook/', '/old/', '/jobs/baker', '/feed.json', '/feed/2.json', '/sitemap.xml',
    '/teams/ovens/', '/locations/porto/', '//bar.example/x', 'https://bar.example/y', 'tel:+351', 'mailto:a@b.de', '/%70lan.pdf',
  ]; // prettier-ignore

  const told = toldOfEach(good);

  test.each(good)('%s is no finding', async (href) => {
    expect(await told(href)).toEqual([]);
  });

  test('to everything that the example publishes', async () => {
    const { files } = await buildContent(join(projectFolder, 'content'));
    const paths = files.map(({ path }) => `/${path}`);
    expect(paths.length).toBeGreaterThan(30);
    const links = paths.map((path) => `[x](<${path}>)`).join(' ');
    const content = join(projectFolder, 'content');
    const roles = (await buildContent(content)).site?.roles ?? [];
    expect(roles.length).toBeGreaterThan(10);
    const { brokenLink } = await import('../../src/lint/rules/broken-link.ts');
    const { sitePagesOf } = await import('../../src/lint/links/site-pages.ts');
    const one = roleOf(roleText({}, links), 'cook');
    const { site } = await buildContent(content);
    const drawn = ['calibration-bench', 'harbour', 'pipe-under-town', 'portrait-1', 'portrait-2', 'portrait-3'];
    const own = ['/logo.svg', '/logo-dark.svg', '/favicon.svg', '/CNAME', '/.nojekyll'];
    const publicPaths = new Set([...own, ...drawn.map((name) => `/pictures/${name}.svg`)]);
    const given = {
      roles: [one, ...roles],
      config: site?.config,
      publicPaths,
      stateOf: () => 'open' as const,
      texts: site?.pages ?? [],
      lists: [],
      unread: [],
      setAside: [],
      root: 'content',
    };
    const [settings, now, today] = [undefined as never, 0, '2026-11-23'];
    expect(
      brokenLink
        .check({
          ...given,
          settings,
          now,
          today,
          redirects: [],
          menu: [],
          earlierPaths: {},
          rolePaths: [],
          picturePaths: new Set(),
          incomplete: [],
          sitePath: 'content/site.yml',
          textOf: () => '',
          pages: () => sitePagesOf({ ...given, settings: settingsOf() }),
        })
        .map(({ message }) => message),
    ).toEqual([]);
  });

  test('below a path, from the root of the site', async () => {
    const site = { 'site.yml': siteYml.replace('inn.example/', 'inn.example/work/') };
    const text =
      '[a](/roles/baker/) [b](../baker/) [c](https://careers.inn.example/work/roles/baker/) [d](https://careers.inn.example/about)';
    expect(await found('broken-link', linking(text, site))).toEqual([]);
    expect(await found('broken-link', linking('[a](https://careers.inn.example/work/about)', site))).toHaveLength(1);
  });
});

describe('links that do not hold', () => {
  const broken = [
    ['/roles/bakr/', '`/roles/baker/`'],
    ['/Roles/Baker/', '`/roles/baker/`'],
    ['/careers/baker.html', '`/roles/baker/`'],
    ['kitchen/baker.md', '`/roles/baker/`'],
    ['../kitchen/baker.md#duties', '`/roles/baker/`'],
    ['/team/ovens/', '`/teams/ovens/`'],
    ['/plans.pdf', '`/plan.pdf`'],
    ['https://careers.inn.example/roles/waiter/', 'There is no page `/roles/waiter/`'],
    ['www.bar.example/x', '`https://www.bar.example/x`'],
    ['kitchen.org', '`https://kitchen.org`'],
    ['jobs@inn.example', '`mailto:jobs@inn.example`'],
    ['#dutes', '`#duties`'],
    ['#Duties', '`#duties`'],
    ['#pay', 'no heading `#pay` in this role'],
    ['/roles/baker/#pay', 'no heading `#pay` in “Baker”'],
    ['file:///C:/menu.docx', '`file:`'],
    ['https://', 'browsers can read'],
    ['', 'no address'],
  ] as const;
  const told = toldOfEach(broken.map(([href]) => href));

  test.each(broken)('%s is told with what was meant', async (href, expected) => {
    const [first, ...others] = await told(href);
    expect(first?.rule).toBe('broken-link');
    expect(`${first?.message} ${first?.help}`).toContain(expected);
    expect(others).toEqual([]);
    const column = href === '' ? 5 : 12;
    const line = lineOf(broken.findIndex(([one]) => one === href));
    const end = { line, column: href === '' ? 13 : column + href.length };
    expect(first?.place).toEqual({ start: { line, column }, end });
  });

  test.each(['{{ site.base }}/x', '<%= url %>', '/a{%x%}'])('%s is left to the rule for templates', async (href) => {
    expect(await found('broken-link', linking(`See [this](<${href}>).`))).toEqual([]);
  });

  test('pictures and references count, and closed roles do not', async () => {
    const files = linking('![plan](/plan.png) and [the menu][m]\n\n[m]: /menu/\n[unused]: /nope/');
    expect(await found('missing-picture', files)).toEqual(['roles/cook.md 10:9-18']);
    expect(await found('broken-link', files)).toEqual(['roles/cook.md 12:6-12']);
    const closed = { 'roles/cook.md': roleText({ status: 'closed' }, '[x](/nope/)') };
    expect(await found('broken-link', linking('', closed))).toEqual([]);
  });

  test('many of them on a large site take no time worth telling', async () => {
    const text = Array.from({ length: 1000 }, (_, index) => `[x](/roles/r-${index}x/)`).join('\n\n');
    const roles = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`roles/s-${index}.md`, roleText()]));
    expect(await found('broken-link', { ...roles, 'roles/cook.md': roleText({}, text) })).toHaveLength(1000);
  });
});

describe('links to what is not open today', () => {
  test.each([
    ['/roles/draft/', 'is a draft'],
    ['/roles/soon/', 'before 2026-12-01'],
    ['../over/#duties', 'closed on 2026-10-31'],
    ['/teams/secret/', 'has no page'],
  ])('%s is told as closed, not as broken', async (href, expected) => {
    const files = linking(`See [this](${href}).`);
    expect(await found('broken-link', files)).toEqual([]);
    const [first, ...others] = await diagnosticsOf('closed-link', files);
    expect(first?.message).toContain(expected);
    expect(first?.severity).toBe('warning');
    expect(others).toEqual([]);
  });

  test('are nothing to those who cannot be followed there', async () => {
    const draft = { 'roles/cook.md': roleText({ status: 'draft' }, '[x](/roles/over/)') };
    expect(await found('closed-link', linking('', draft))).toEqual([]);
  });
});

describe('codes in locations.yml and pay.yml', () => {
  test('are told there, once, with the level that the site gives', async () => {
    const files = {
      'locations.yml': 'leeds:\n  locality: Leeds\n  country: UK\nporto: {locality: Porto, country: PT, zip: 4000}\n',
      'pay.yml': 'a: {min: 30, max: 40, currency: RMB, per: hour}\nb: {min: 30, max: 40, currency: EUR, per: year}\n',
      'roles/cook.md': roleText({ location: 'leeds', salary: 'b' }),
      'roles/baker.md': roleText({ location: 'leeds', salary: 'a' }),
      'site.yml': `${siteYml}rules: {salary-range: error}\n`,
    };
    expect(await found('unknown-country', files)).toEqual(['locations.yml 3:12-14']);
    expect(await found('salary-currency', files)).toEqual(['pay.yml 1:33-36']);
    expect((await diagnosticsOf('salary-range', files)).map(({ path, severity }) => [path, severity])).toEqual([
      ['content/pay.yml', 'error'],
    ]);
  });
});

describe('the links to other sites', () => {
  const text =
    'A [x](https://a.example/p#one), https://a.example/p, [y](/roles/b/) and [z](//c.example/), [m](mailto:a@b.de) ![p](https://d.example/p.png)\n';
  const roles = [roleOf(roleText({ apply: 'https://a.example/p' }, text), 'cook'), roleOf(roleText({}, '[x](https://careers.inn.example/roles/cook/)'), 'baker')]; // prettier-ignore

  test('come once each, with every place', () => {
    const links = externalLinks(roles);
    expect(links.map(({ url }) => url)).toEqual([
      'https://a.example/p',
      'https://c.example/',
      'https://d.example/p.png',
      'https://careers.inn.example/roles/cook/',
    ]);
    expect(links[0]?.places.map(({ path, place }) => `${path} ${place.start.line}:${place.start.column}`)).toEqual([
      'content/roles/cook.md 5:1',
      'content/roles/cook.md 9:7',
      'content/roles/cook.md 9:33',
    ]);
  });

  test('are without those to the site itself, when it is known', () => {
    expect(externalLinks(roles, 'https://careers.inn.example/').map(({ url }) => url)).toHaveLength(3);
  });
});

test('a redirect of site.yml to a page that is not there is told at its line', async () => {
  const site = `${siteYml}redirects: {/old/: /roles/baker/, /older/: /roles/bakr/, /out/: "https://bar.example/"}\n`;
  const folder = siteFolder({ 'content/site.yml': site, 'content/roles/baker.md': roleText({ title: 'Baker' }) });
  const told = (await buildIn(folder)).diagnostics.filter(({ rule }) => rule === 'broken-link');
  expect(told.map(({ path, place, help }) => [path, place?.start.line, help])).toEqual([
    ['content/site.yml', 4, 'Write `/roles/baker/`.'],
  ]);
});
