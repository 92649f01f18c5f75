import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BuildWithFiles } from '../../../src/build.ts';
import {
  dayOf,
  lastDayOf,
  lastWholeDayOf,
  publishedInstant,
  startOf,
  withOffset,
} from '../../../src/model/calendar.ts';
import { buildIn, fileOf, roleText, siteFolder, siteYml } from '../../support/helpers.ts';
import { runs } from '../../support/fuzz.ts';

/** Every zone that Intl knows, and the two with the greatest offsets. */
const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Etc/GMT+12', 'Etc/GMT-14'];
const days = fc.integer({ min: 0, max: 84_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

describe('the instant that is published for a day', () => {
  test('has that date where it is written and in UTC, in every time zone', () => {
    for (const zone of zones)
      fc.assert(
        fc.property(days, (day) => {
          // A day that the zone skipped has no time.
          fc.pre(dayOf(withOffset(startOf(day, zone), zone), zone) === day);
          const text = withOffset(publishedInstant(day, zone), zone);
          const read = [text.slice(0, 10), new Date(text).toISOString().slice(0, 10), dayOf(text, zone)];
          return read.every((one) => one === day) && /T\d\d:00:00/u.test(text);
        }),
        { seed: 20261129, numRuns: runs(20) },
      );
  });

  test.each([
    ['Europe/Berlin', '2026-11-02T01:00:00+01:00'],
    ['America/New_York', '2026-11-02T00:00:00-05:00'],
    ['Asia/Kolkata', '2026-11-02T06:00:00+05:30'],
    ['Pacific/Kiritimati', '2026-11-02T14:00:00+14:00'],
    ['UTC', '2026-11-02T00:00:00+00:00'],
  ])('is the first full hour of it in %s', (zone, text) =>
    expect(withOffset(publishedInstant('2026-11-02', zone), zone)).toBe(text),
  );

  test('is a time that was typed as it is', () =>
    expect(withOffset(publishedInstant('2026-11-02T00:30:00+01:00', 'Europe/Berlin'), 'Europe/Berlin')).toBe(
      '2026-11-02T00:30:00+01:00',
    ));
});

describe('the last day of a date', () => {
  test.each([
    ['2026-12-04', '2026-12-04', '2026-12-04'],
    ['2026-12-04T12:00:00+01:00', '2026-12-04', '2026-12-03'],
    ['2027-01-01T00:00:00+01:00', '2026-12-31', '2026-12-31'],
    ['2026-12-31T23:59:59+01:00', '2026-12-31', '2026-12-31'],
    ['2026-12-31T18:00:00-05:00', '2026-12-31', '2026-12-31'],
    ['2026-12-31T20:00:00-05:00', '2027-01-01', '2026-12-31'],
  ])('%s is %s, and the last whole one %s', (date, last, whole) => {
    expect([lastDayOf(date, 'Europe/Berlin'), lastWholeDayOf(date, 'Europe/Berlin')]).toEqual([last, whole]);
  });
});

const berlin = `${siteYml}timeZone: Europe/Berlin\nfeeds: {indeed: true}\n`;
const built = (header: Readonly<Record<string, string>>) =>
  buildIn(siteFolder({ 'content/site.yml': berlin, 'content/roles/cook.md': roleText({ contract: 'permanent', ...header }) })); // prettier-ignore

function textOf(made: BuildWithFiles, path: string, pattern: RegExp): string | undefined {
  return pattern.exec(fileOf(made, path))?.[1];
}

test('every feed tells the day of posting so that its date is the same in UTC', async () => {
  const made = await built({ dateModified: '2026-11-10' });
  const [item] = (JSON.parse(fileOf(made, 'jobs.json')) as { readonly items: readonly Readonly<Record<string, unknown>>[] }).items; // prettier-ignore
  expect(item).toMatchObject({ date_published: '2026-11-02T01:00:00+01:00', date_modified: '2026-11-10T01:00:00+01:00', _jobposting: { datePosted: '2026-11-02', validThrough: '2027-01-31T23:59:59+01:00' } }); // prettier-ignore
  expect(textOf(made, 'jobs.rss', /<pubDate>(.*)<\/pubDate>/u)).toBe('Mon, 02 Nov 2026 01:00:00 +0100');
  expect(textOf(made, 'jobs.xml', /<date><!\[CDATA\[(.*)\]\]>/u)).toBe('2026-11-02T01:00:00+01:00');
  expect(textOf(made, 'sitemap.xml', /<lastmod>(.*)<\/lastmod>/u)).toBe('2026-11-10T01:00:00+01:00');
});

describe('a deadline', () => {
  test.each([
    ['with a time of day', '2026-12-04T12:00:00+01:00', 'December 4, 2026 at 12:00 PM GMT+1', '2026-12-03'],
    ['with a time of another zone', '2026-12-04T06:00:00-05:00', 'December 4, 2026 at 12:00 PM GMT+1', '2026-12-03'],
    ['at midnight', '2027-01-01T00:00:00+01:00', 'December 31, 2026', '2026-12-31'],
    ['at the last second of a day', '2026-12-31T23:59:59+01:00', 'December 31, 2026', '2026-12-31'],
    ['of a whole day', '2026-12-31', 'December 31, 2026', '2026-12-31'],
  ])('%s is told whole', async (_, validThrough, text, before) => {
    const made = await built({ validThrough });
    for (const path of ['roles/cook/index.html', 'index.html'])
      expect(textOf(made, path, /Apply by <time datetime="[^"]*">([^<]*)</u)?.replace(/\s/gu, ' '), path).toBe(text);
    expect(fileOf(made, 'jobs.rss').replace(/\u202f/gu, ' ')).toContain(text);
    const { jobs } = JSON.parse(fileOf(made, '.well-known/ojobpub.json')) as { readonly jobs: readonly Readonly<Record<string, string>>[] }; // prettier-ignore
    expect(jobs[0]?.['applyBefore']).toBe(before);
    if (text.includes('PM')) expect(jobs[0]?.['description']?.replace(/\s/gu, ' ')).toContain(text);
  });
});
