import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { buildInMemory } from '../../src/build.ts';
import { type FeedItem, fetchRole, parseFeed, type RoleData } from '../../src/feed.ts';
import { newScheduler, defaultTheme, exampleDay, fileOf, siteYml } from '../support/helpers.ts';
import { runs } from '../support/fuzz.ts';

/** What goes into a role file comes out of the feed, whatever it is. */

/** A line that Markdown reads as it stands: letters of many scripts, signs that JSON, HTML and XML have opinions on, and spaces between them. */
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('cook', 'Zürich', 'Łódź', 'Привет', 'مرحبا', '料理人', '🍲', "it's", 'say “ok”', 'a/b', '50 %', 'R', 'C++', 'x=1', 'e-mail') },
  { weight: 1, arbitrary: fc.constantFrom('</script>', ']]>', '&amp;', '<b>', '"q"', 'a\u2028b', 'a\\\\b', '{{x}}', '$1') },
); // prettier-ignore
const words = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(' '));
/** In YAML any text can be written; a title is one line. */
const title = words;
/** In Markdown what would be markup is escaped. */
const escaped = (text: string) => text.replace(/[\\`*_{}[\]<>()#+.!|&~:@-]/gu, '\\$&');
const plain = (text: string) => text.replace(/\s+/gu, ' ');

const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2026-11-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)); // prettier-ignore
const later = fc.date({ min: new Date('2026-12-01'), max: new Date('2028-02-29'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)); // prettier-ignore
const amounts = fc.tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 99_999 })).map(([min, more]) => ({ min: min / 100, max: min / 100 + more })); // prettier-ignore
const salary = fc.record({ band: amounts, currency: fc.constantFrom('EUR', 'JPY', 'USD'), per: fc.constantFrom('hour', 'day', 'week', 'month', 'year') }).map(({ band, ...rest }) => ({ ...band, ...rest })); // prettier-ignore
const place = fc.record(
  { name: words, street: words, locality: words, region: words, postalCode: fc.constantFrom('4300', '00123', 'SW1A 1AA'), country: fc.constantFrom('PT', 'DE', 'US', 'JP') },
  { requiredKeys: ['locality', 'country'] },
); // prettier-ignore
const item = fc.record({ label: fc.option(fc.constantFrom('Knives', 'Größe', '料理', 'Daily work'), { nil: null }), text: words }); // prettier-ignore
const section = fc.array(item, { minLength: 1, maxLength: 5 });
const role = fc.record({
  title,
  datePosted: day,
  validThrough: later,
  salary,
  location: fc.array(place, { minLength: 1, maxLength: 3 }),
  sections: fc.record({ Qualifications: section, Duties: section, Responsibilities: section }),
});

type Made = typeof role extends fc.Arbitrary<infer Of> ? Of : never;

function fileFor({ sections, ...header }: Made): string {
  const body = Object.entries(sections).map(([heading, items]) => {
    const lines = items.map(({ label, text }) => `- ${label === null ? '' : `**${label}:** `}${escaped(text)}`);
    return `## ${heading}\n\n${lines.join('\n')}\n`;
  });
  return `---\n${stringify({ ...header, apply: 'https://inn.example/apply' })}---\n\nThe summary.\n\n${body.join('\n')}`;
}

async function itemFor(made: Made, timeZone: string): Promise<{ readonly item: FeedItem; readonly data: RoleData }> {
  const source = (path: string, text: string) => ({ path: `content/${path}`, text });
  const built = await buildInMemory(
    {
    content: {
      root: 'content',
      site: source('site.yml', `${siteYml}timeZone: ${timeZone}\nrules: {thin-description: off, empty-description: info, title-clean: off, template-syntax: off}\n`),
      locations: undefined,
      pay: undefined,
      roles: [source('roles/any.md', fileFor(made))],
      shared: [],
      pages: [],
      lists: [],
      publicFiles: [],
      pictures: [],
      unknown: [],
      unreadable: [],
    },
    theme,
    now: exampleDay,
    drafts: false,
    },
    newScheduler(),
  ); // prettier-ignore
  const errors = built.diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  const read = parseFeed(fileOf(built, 'jobs.json'));
  const told = read.feed?.items[0];
  if (!told) throw new Error(JSON.stringify(read));
  const fetched = (url: string) => Promise.resolve({ ok: true, status: 200, text: () => Promise.resolve(fileOf(built, url.replace('https://careers.inn.example/', ''))) }); // prettier-ignore
  const { role: data, faults } = await fetchRole(told, fetched);
  if (!data) throw new Error(JSON.stringify(faults));
  return { item: told, data };
}

const theme = defaultTheme();

test('title, dates, pay, places and the items of sections come back from the feed and the file that it names', async () => {
  await fc.assert(
    fc.asyncProperty(role, fc.constantFrom('Europe/Berlin', 'America/Santiago', 'Pacific/Apia', 'UTC'), async (made, timeZone) => {
      const { item: { title: told, _jobposting: posting }, data } = await itemFor(made, timeZone);
      expect([told, data.title, posting?.title]).toEqual(Array.from({ length: 3 }, () => plain(made.title)));
      expect([data.date_posted?.slice(0, 10), posting?.datePosted]).toEqual([made.datePosted, made.datePosted]);
      expect([data.valid_through?.slice(0, 10), posting?.validThrough]).toEqual([made.validThrough, data.valid_through]);
      expect(data.valid_through?.slice(11, 19)).toBe('23:59:59');
      expect(data.salary).toEqual(made.salary);
      expect(data.locations).toEqual(made.location.map((one) => ({ ...one })));
      expect(data.sections.map((one) => [one.title, one.kind])).toEqual(
        Object.keys(made.sections).map((heading) => [heading, heading.toLowerCase()]),
      );
      for (const { title: heading, items } of data.sections) {
        const wanted = made.sections[heading as keyof Made['sections']];
        const said = wanted.map(({ label, text }) => ({ label: label ?? undefined, text: plain(text) }));
        expect(items.map(({ label, text }) => ({ label, text: plain(text) }))).toEqual(said);
      }
    }),
    { seed: 20261124, numRuns: runs(50) },
  );
}); // prettier-ignore
