import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAt, endOf, startOf, withOffset } from '../../src/model/calendar.ts';
import { assemble, stateOf } from '../../src/model/site.ts';
import { configure } from '../../src/site/config.ts';
import { roleOf, roleText, siteYml } from '../support/helpers.ts';
import { seeded } from '../support/fuzz.ts';

/** When roles open and close, in every time zone that there is, told by a clock that is not ours: `Intl`. */

seeded(20261124, 300);

const zones = Intl.supportedValuesOf('timeZone');
const anyZone = fc.oneof(
  fc.constantFrom(...zones),
  // Zones whose clocks go forward or back, by a whole hour or half of one, at midnight or later, north and south.
  fc.constantFrom('Europe/Berlin', 'America/New_York', 'America/Santiago', 'Australia/Lord_Howe', 'Africa/Cairo', 'Asia/Beirut', 'Pacific/Apia', 'America/Asuncion'),
); // prettier-ignore
const second = 1000;
const hour = 3_600_000;

/** Any day of twenty years, and often one on which clocks change, a leap day, or the turn of a year. */
const anyDay = fc.oneof(
  fc.date({ min: new Date('2018-01-01'), max: new Date('2037-12-30'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  fc.constantFrom('2024-02-29', '2028-02-29', '2026-02-28', '2026-12-31', '2027-01-01', '2027-03-28', '2026-10-25', '2027-03-14', '2026-11-01', '2027-04-04', '2026-10-04'),
); // prettier-ignore

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The day that a calendar on the wall shows. */
function dayOnTheWall(ms: number, timeZone: string): string {
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  clocks.set(timeZone, clock);
  return clock.format(ms);
}

const role = roleOf(roleText());

function stateAt(now: number, dates: Readonly<Record<string, string>>, timeZone: string) {
  return stateOf({ ...role, ...dates }, { timeZone, expiry: { closingDays: 7, keepClosedDays: 90 } }, now);
}

/** Whether this day is on the calendar of this zone: some zones have crossed the date line. */
function exists(day: string, timeZone: string): boolean {
  const noon = Date.parse(`${day}T12:00:00Z`);
  return [-14, -7, 0, 7, 14].some((shift) => dayOnTheWall(noon + shift * hour, timeZone) === day);
}

describe('in any time zone, on any day', () => {
  test('a role is open until the last second of its last day is over, and closed from then on', () => {
    fc.assert(
      fc.property(anyDay, anyZone, (validThrough, zone) => {
        fc.pre(exists(validThrough, zone));
        const end = endOf(validThrough, zone);
        const last = end + second - 1;
        expect([dayOnTheWall(last, zone), dayOnTheWall(last + 1, zone) > validThrough]).toEqual([validThrough, true]);
        const dates = { datePosted: '2015-01-01', validThrough };
        const states = [last - hour, last, last + 1, last + hour].map((now) => stateAt(now, dates, zone));
        expect(states).toEqual(['closing', 'closing', 'closed', 'closed']);
      }),
    );
  });

  test('a role is scheduled until the first instant of its day, and open from then on', () => {
    fc.assert(
      fc.property(anyDay, anyZone, (datePosted, zone) => {
        fc.pre(exists(datePosted, zone));
        const start = startOf(datePosted, zone);
        expect([dayOnTheWall(start - 1, zone) < datePosted, dayOnTheWall(start, zone)]).toEqual([true, datePosted]);
        const dates = { datePosted, validThrough: '2040-01-01' };
        const states = [start - hour, start - 1, start, start + hour].map((now) => stateAt(now, dates, zone));
        expect(states).toEqual(['scheduled', 'scheduled', 'open', 'open']);
      }),
    );
  });

  test('a time that is written with its offset is that instant, and shows the zone’s own day and hour', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 86_399 }), anyZone, (day, seconds, zone) => {
        const instant = Date.parse(`${day}T00:00:00Z`) + seconds * second;
        const written = withOffset(instant, zone);
        expect(written).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/u);
        expect(Date.parse(written)).toBe(instant);
        expect(written.slice(0, 10)).toBe(dayOnTheWall(instant, zone));
        expect(dayAt(instant, zone)).toBe(written.slice(0, 10));
      }),
    );
  });

  test('what is told of the last day is on that day, one second before the next', () => {
    fc.assert(
      fc.property(anyDay, anyZone, (day, zone) => {
        fc.pre(exists(day, zone));
        const written = withOffset(endOf(day, zone), zone);
        expect(written.slice(0, 10)).toBe(day);
        expect(dayOnTheWall(Date.parse(written) + second, zone) > day).toBe(true);
      }),
    );
  });
});

test.each([
  ['the evening before, in Berlin', '2026-11-30T23:59:59+01:00', ['kept']],
  ['midnight in Berlin, still the evening before in London', '2026-12-01T00:00:00+01:00', []],
  ['a day, which counts from its first instant in the site’s zone', '2026-11-30', ['kept']],
  ['the next day', '2026-12-01', []],
])('seen at %s, a role that closes on 30 November is in the lists accordingly', (_, now, listed) => {
  const source = { path: 'content/site.yml', text: `${siteYml}timeZone: Europe/Berlin\n` };
  const { config } = configure({
    root: 'content',
    site: source,
    locations: undefined,
    pay: undefined,
    shared: [],
    publicFiles: [],
  });
  if (!config) throw new Error('the settings are sound');
  const kept = roleOf(roleText({ validThrough: '2026-11-30' }), 'kept');
  const { open } = assemble([kept], { config, blocks: [], now, drafts: false, changeOf: () => undefined });
  expect(open.map(({ slug }) => slug)).toEqual(listed);
});
