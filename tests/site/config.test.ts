import { describe, expect, test } from 'vitest';
import { checkSource } from '../../src/schedule/index.ts';
import { configure } from '../../src/site/config.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { fullBody, marked, roleText, siteYml } from '../support/helpers.ts';

type Files = {
  readonly site?: string;
  readonly locations?: string;
  readonly pay?: string;
  readonly shared?: readonly string[];
};

function source(name: string, text: string | undefined) {
  return text === undefined ? undefined : { path: `content/${name}.yml`, text };
}

/** The settings of a content folder with these files; `site` is the text of site.yml. */
function read({ site, locations, pay, shared = [] }: Files, baseUrl?: string) {
  return configure(
    {
      root: 'content',
      site: source('site', site),
      locations: source('locations', locations),
      pay: source('pay', pay),
      shared: shared.map((name) => ({ path: `content/shared/${name}.md`, text: 'Text\n' })),
      publicFiles: [],
    },
    { baseUrl },
  );
}

function withLines(lines: string): string {
  return `${siteYml}${lines}\n`;
}

/** The rules of what a role is told under settings. */
function rulesFor(text: string, { settings }: ReturnType<typeof read>): readonly string[] {
  return checkSource({ path: 'content/roles/cook.md', text }, settings).diagnostics.map(({ rule }) => rule);
}

function inShort({ path, rule, place, message }: Diagnostic): string {
  return `${path}:${place?.start.line ?? 1}:${place?.start.column ?? 1} ${rule} ${/did you mean `(.+)`/u.exec(message)?.[1] ?? ''}`.trim();
}

describe('site.yml', () => {
  test('with nothing but what is required has every default', () => {
    const { config, settings, diagnostics } = read({ site: siteYml });
    expect(diagnostics).toEqual([]);
    expect(config).toEqual({
      title: 'Careers at Example',
      url: 'https://careers.inn.example/',
      language: 'en',
      timeZone: 'UTC',
      description: '',
      organization: { name: 'Example', sameAs: [], location: undefined },
      append: [],
      feeds: { pageSize: 1000, indeed: false },
      expiry: { closingDays: 7, keepClosedDays: 90 },
      redirects: {},
      nav: [],
      footer: { columns: [], legal: [] },
      hosting: undefined,
      robots: [],
      theme: { hero: 'pattern', cards: true },
      links: { allow: [] },
    });
    expect(settings).toMatchObject({ language: 'en', locations: {}, pay: {} });
    expect(settings.sections.required).toEqual([['qualifications'], ['duties'], ['responsibilities']]);
  });

  test.each([
    ['https://inn.example', undefined, 'https://inn.example/'],
    ['https://inn.example/jobs', undefined, 'https://inn.example/jobs/'],
    ['https://INN.example:443/jobs/', undefined, 'https://inn.example/jobs/'],
    ['https://inn.example', 'https://preview.inn.example/pr-1', 'https://preview.inn.example/pr-1/'],
  ])('url %s, published at %s, is %s', (url, baseUrl, expected) => {
    expect(read({ site: siteYml.replace('https://careers.inn.example/', url) }, baseUrl).config?.url).toBe(expected);
  });

  test.each([
    ['rules that is empty', 'rules:'],
    ['a comment only', '# nothing'],
    ['a rule turned off', 'rules: {raw-html: off}'],
    ['a colour', 'theme: {accent: "#0b57d0"}'],
    ['a redirect to another site', 'redirects: {/old/: https://inn.example/new}'],
  ])('may have %s', (_, line) => expect(read({ site: withLines(line) }).diagnostics).toEqual([]));

  test.each([
    ['title: ⟦5⟧\nurl: https://a.example\norganization: {name: A}', 'invalid-field'],
    ['title: ⟦""⟧\nurl: https://a.example\norganization: {name: A}', 'invalid-field'],
    ['title: A\nurl: ⟦a.example⟧\norganization: {name: A}', 'invalid-field'],
    ['title: A\nurl: ⟦ftp://a.example⟧\norganization: {name: A}', 'invalid-field'],
    ['title: A\nurl: ⟦https://a.example/?b=c⟧\norganization: {name: A}', 'invalid-field'],
    ['title: A\nurl: ⟦https://me:secret@a.example/⟧\norganization: {name: A}', 'invalid-field'],
    ['title: A\nurl: https://a.example\norganization: ⟦A⟧', 'invalid-field'],
    ['title: A\nurl: https://a.example\n⟦organization⟧: {}', 'missing-field'],
    ['title: A\nurl: https://a.example\norganization: {name: A, logo: ⟦logo.svg⟧}', 'invalid-field'],
    ['title: A\nurl: https://a.example\norganization:\n  name: A\n  sameAs: [https://a.example, ⟦b⟧]', 'invalid-field'],
    ['title: A\nurl: https://a.example\norganization: {name: A, ⟦nmae⟧: B}', 'unknown-field name'],
    [withLines('language: ⟦english⟧'), 'invalid-field'],
    [withLines('timeZone: ⟦Berlin⟧'), 'invalid-field'],
    [withLines('timeZone: ⟦Mars/Olympus⟧'), 'invalid-field'],
    [withLines('description: ⟦[a]⟧'), 'invalid-field'],
    [withLines('sections: {profile: ⟦loose⟧}'), 'invalid-field'],
    [withLines('sections: {benefits: ⟦What we offer⟧}'), 'invalid-field'],
    [withLines('sections: {benefits: {aliases: ⟦Perks⟧}}'), 'invalid-field'],
    [withLines('sections:\n  benefits:\n    ⟦aliasses⟧: [Perks]'), 'unknown-field aliases'],
    [withLines('append: ⟦equal-opportunity⟧'), 'invalid-field'],
    [withLines('append: [a, ⟦equal-oportunity⟧]'), 'invalid-field equal-opportunity'],
    [withLines('rules: {raw-html: ⟦on⟧}'), 'invalid-field'],
    [withLines('rules: {⟦raw-htm⟧: error}'), 'unknown-field raw-html'],
    [withLines('rules: {⟦constructor⟧: error}'), 'unknown-field'],
    [withLines('feeds: {pageSize: ⟦0⟧}'), 'invalid-field'],
    [withLines('feeds: {⟦pagesize⟧: 5}'), 'unknown-field pageSize'],
    [withLines('expiry: {closingDays: ⟦-1⟧}'), 'invalid-field'],
    [withLines('expiry: {closingDays: ⟦week⟧}'), 'invalid-field'],
    [withLines('expiry: {⟦keepClosedDay⟧: 5}'), 'unknown-field keepClosedDays'],
    [withLines('redirects: {⟦old⟧: /new/}'), 'invalid-field'],
    [withLines('redirects: {/old/: ⟦new⟧}'), 'invalid-field'],
    [withLines('redirects:\n  /old/: ⟦javascript:alert(1)⟧'), 'invalid-field'],
    [withLines('theme: {accent: ⟦blue⟧}'), 'invalid-field'],
    [withLines('⟦Title⟧: B'), 'unknown-field title'],
    [withLines('⟦timezone⟧: UTC'), 'unknown-field timeZone'],
    [withLines('⟦sectoins⟧: {}'), 'unknown-field sections'],
    [withLines('⟦colour⟧: red'), 'unknown-field'],
    ['title: ⟦⟧Careers: Example\n', 'configuration'],
    ['title: A\n⟦⟧title: B\n', 'configuration'],
    ['⟦⟧- title\n', 'invalid-field'],
  ])('%j is told at its place', (written, finding) => {
    const { text, place } = marked(written);
    const { config, diagnostics } = read({ site: text, shared: ['a', 'equal-opportunity'] });
    const { line, column } = place.start;
    expect(diagnostics.map(inShort)).toEqual([`content/site.yml:${line}:${column} ${finding}`]);
    expect(diagnostics[0]).toMatchObject({ severity: 'error', help: expect.stringMatching(/\S/u) });
    if (/⟦.+⟧/u.test(written)) expect(diagnostics[0]?.place).toEqual(place);
    if (!/^(rules|append)/mu.test(text)) expect(config).toBeUndefined();
  });

  test('every fault is told at once, also the names that nothing has', () => {
    const site = withLines('colour: red\nsize: 3\ntimeZone: Berlin\nrules: {raw-htm: error}\nappend: [benefits]');
    const found = read({ site }).diagnostics.map((one) => one.place?.start.line);
    expect(found.map(String).toSorted()).toEqual(['4', '5', '6', '7', '8']);
  });

  test('that is missing or empty is told, with what it needs', () => {
    expect(read({}).diagnostics).toMatchObject([{ path: 'content/site.yml', rule: 'configuration' }]);
    const empty = read({ site: '# nothing yet\n' }).diagnostics;
    expect(empty.map(({ rule, message }) => `${rule} ${/`(\w+)`/u.exec(message)?.[1]}`)).toEqual([
      'missing-field title',
      'missing-field url',
      'missing-field organization',
    ]);
  });
});

describe('the sections of site.yml', () => {
  test.each([
    ['profile: strict', [['qualifications'], ['duties'], ['responsibilities']]],
    ['profile: standard', [['qualifications'], ['duties', 'responsibilities']]],
    ['duties: {required: false}', [['qualifications'], ['responsibilities']]],
    ['profile: standard, duties: {required: false}', [['qualifications'], ['responsibilities']]],
    ['profile: standard, duties: {required: true}', [['qualifications'], ['duties', 'responsibilities'], ['duties']]],
    ['benefits: {}', [['qualifications'], ['duties'], ['responsibilities']]],
    ['benefits: {required: true}', [['qualifications'], ['duties'], ['responsibilities'], ['benefits']]],
  ])('{%s} ask for %j', (sections, required) => {
    const { settings, diagnostics } = read({ site: withLines(`sections: {${sections}}`) });
    expect(diagnostics).toEqual([]);
    expect(settings.sections.required).toEqual(required);
  });

  test('of its own are asked for by their titles', () => {
    const of = read({
      site: withLines('sections: {benefits: {title: What we offer, aliases: [Perks], required: true}}'),
    });
    const text = roleText();
    const [found] = checkSource({ path: 'content/roles/cook.md', text }, of.settings).diagnostics;
    expect(found).toMatchObject({ rule: 'missing-section', help: expect.stringContaining('`## What we offer`') });
    expect(rulesFor(roleText({}, `${fullBody}\n## Perks\n\n- Soup.\n`), of)).toEqual([]);
  });
});

describe('settings with faults', () => {
  const bare = roleText({}, '## Profil\n\n- a\n\n## Aufgaben\n\n- b\n\n## Perks\n\n- c\n');
  const sound = 'language: de\nsections: {profile: standard, benefits: {aliases: [Perks], required: true}}';

  test.each([
    ['none', ''],
    ['an unknown key', 'colour: red'],
    ['a wrong value', 'timeZone: Berlin'],
    ['an unknown key in an unrelated map', 'feeds: {pagesize: 1}'],
    ['an unknown rule', 'rules: {raw-htm: off}'],
  ])('still let roles be checked with their sound part: %s', (_, fault) => {
    expect(rulesFor(bare, read({ site: withLines(`${sound}\n${fault}`) }))).toEqual([]);
  });

  test.each([
    ['one wrong section', 'language: de\nsections: {profile: standard, benefits: {alias: [Perks]}}'],
    ['one wrong level', `${sound}\nrules: {raw-html: on, job-location: error}`],
  ])('keep what is sound beside %s', (_, lines) => {
    expect(rulesFor(bare, read({ site: withLines(lines) }))).toEqual([]);
    const { settings } = read({ site: withLines(lines) });
    if (lines.includes('job-location')) expect(JSON.stringify(settings.levels)).toContain('"job-location":"error"');
  });

  test.each(['porto: Porto\n', 'porto: {locality: Porto, contry: PT}\n', 'porto: [\n', '- porto\n'])(
    'locations.yml that reads %j makes no role a liar',
    (locations) => {
      const of = read({ site: siteYml, locations });
      expect(of.diagnostics.map(({ path }) => path)).toContain('content/locations.yml');
      expect(rulesFor(roleText({ location: 'porto' }), of)).toEqual([]);
    },
  );

  test.each(['kitchen: 5\n', 'kitchen: {min: 1, per: hour}\n', 'kitchen: {min: 1\n'])(
    'nor does pay.yml that reads %j',
    (pay) => {
      const of = read({ site: siteYml, pay });
      expect(of.diagnostics.map(({ path }) => path)).toContain('content/pay.yml');
      expect(rulesFor(roleText({ salary: 'kitchen' }), of)).toEqual([]);
    },
  );
});

describe('locations.yml and pay.yml', () => {
  test.each([
    ['locations', 'porto: {locality: Porto, country: ⟦pt⟧}\n', 'invalid-field'],
    ['locations', 'porto: {locality: Porto, country: PT}\nlisbon: ⟦{country: PT}⟧\n', 'invalid-field'],
    ['locations', '⟦Porto⟧: {locality: Porto, country: PT}\n', 'invalid-field'],
    ['locations', 'porto:\n  locality: Porto\n  ⟦citty⟧: a\n  country: PT\n', 'unknown-field'],
    ['locations', '⟦porto⟧: {locality: Porto}\n', 'missing-field'],
    ['pay', 'kitchen: {min: ⟦"1,000"⟧, currency: EUR, per: hour}\n', 'invalid-field'],
    ['pay', 'kitchen: {min: 1, currency: EUR, ⟦period⟧: hour, per: hour}\n', 'unknown-field per'],
    ['pay', 'kitchen: {min: 1, currency: EUR, per: ⟦⟧}\n', 'missing-field'],
  ])('%s.yml: %j is told at its place', (name, written, finding) => {
    const { text, place } = marked(written);
    const { diagnostics } = read({ site: siteYml, [name]: text });
    expect(diagnostics).toHaveLength(1);
    const [found] = diagnostics;
    expect(`${found?.rule}`).toBe(finding.split(' ')[0]);
    if (/⟦.+⟧/u.test(written)) expect(found).toMatchObject({ path: `content/${name}.yml`, place });
    else expect(found?.place?.start.line).toBe(place.start.line);
  });

  test('give roles their places, with the id, and their pay', () => {
    const of = read({
      site: siteYml,
      locations: 'porto: {locality: Porto, country: PT}\n',
      pay: 'kitchen: {min: 20, currency: EUR, per: hour}\n',
    });
    const text = roleText({ location: 'porto', salary: 'kitchen' });
    const { role, diagnostics } = checkSource({ path: 'content/roles/cook.md', text }, of.settings);
    expect(diagnostics).toEqual([]);
    expect(role).toMatchObject({
      locations: [{ id: 'porto', locality: 'Porto', country: 'PT' }],
      salaries: [{ min: 20, currency: 'EUR', per: 'hour' }],
    });
  });
});
