import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayAt,
  dayOf,
  daysBetween,
  endOf,
  isDay,
  isInstant,
  isTimeZone,
  startOf,
  withOffset,
} from '../../src/model/calendar.ts';
import { seeded } from '../support/fuzz.ts';

seeded(20261123, 300);

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'America/Sao_Paulo',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'Africa/Cairo',
];

describe('the calendar', () => {
  test.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2026-02-30', false],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2026-04-31', false],
    ['2026-12-31', true],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['1970-01-01', true],
    ['1969-12-31', false],
    ['2200-01-01', false],
    ['0000-01-01', false],
    ['2026-1-2', false],
    ['2026-01-02T00:00:00Z', false],
    ['', false],
  ])('%s is a day: %s', (text, is) => expect(isDay(text)).toBe(is));

  test.each([
    ['2026-11-02T09:00:00+01:00', true],
    ['2026-11-02T09:00Z', true],
    ['2026-11-02T09:00:00.5Z', true],
    ['2026-02-30T09:00:00Z', false],
    ['2026-11-02T24:00:00Z', false],
    ['2026-11-02T09:60:00Z', false],
    ['2026-11-02T09:00:00', false],
    ['2026-11-02', false],
  ])('%s is an instant: %s', (text, is) => {
    expect(isInstant(text)).toBe(is);
    if (is) expect(Date.parse(text)).not.toBeNaN();
  });

  test.each([
    ['2026-11-02', 'UTC', '2026-11-02T23:59:59+00:00'],
    ['2027-01-31', 'Europe/Berlin', '2027-01-31T23:59:59+01:00'],
    ['2026-03-28', 'Europe/Berlin', '2026-03-28T23:59:59+01:00'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-29T23:59:59+02:00'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-25T23:59:59+01:00'],
    ['2026-10-24', 'Europe/Berlin', '2026-10-24T23:59:59+02:00'],
    ['2026-03-08', 'America/New_York', '2026-03-08T23:59:59-04:00'],
    ['2026-11-01', 'America/New_York', '2026-11-01T23:59:59-05:00'],
    ['2026-11-02', 'Asia/Kolkata', '2026-11-02T23:59:59+05:30'],
    ['2018-11-03', 'America/Sao_Paulo', '2018-11-03T23:59:59-03:00'],
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T23:59:59-02:00'],
    ['2011-12-29', 'Pacific/Apia', '2011-12-29T23:59:59-10:00'],
    ['2011-12-31', 'Pacific/Apia', '2011-12-31T23:59:59+14:00'],
  ])('%s in %s ends at %s', (day, zone, expected) => {
    expect(withOffset(endOf(day, zone), zone)).toBe(expected);
    expect(endOf(day, zone)).toBe(Date.parse(expected));
  });

  test.each([
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T01:00:00-02:00'],
    ['2018-02-17', 'America/Sao_Paulo', '2018-02-17T00:00:00-02:00'],
    ['2018-02-18', 'America/Sao_Paulo', '2018-02-18T00:00:00-03:00'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-29T00:00:00+01:00'],
    ['2011-12-31', 'Pacific/Apia', '2011-12-31T00:00:00+14:00'],
  ])('%s in %s starts at %s', (day, zone, expected) => expect(withOffset(startOf(day, zone), zone)).toBe(expected));

  test('an instant is its own start and end, in any zone', () => {
    const instant = '2026-11-02T23:30:00-05:00';
    expect([startOf(instant, 'Asia/Kolkata'), endOf(instant, 'UTC')]).toEqual([
      Date.parse(instant),
      Date.parse(instant),
    ]);
    expect([dayOf(instant, 'UTC'), dayOf(instant, 'America/New_York')]).toEqual(['2026-11-03', '2026-11-02']);
  });

  test('days follow each other without a gap in every zone', () => {
    const days = fc.date({ min: new Date('2012-01-01'), max: new Date('2037-12-30'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom(...zones), (date, zone) => {
        const day = date.toISOString().slice(0, 10);
        const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
        expect(startOf(day, zone)).toBeLessThanOrEqual(endOf(day, zone));
        expect(endOf(day, zone) + 1000).toBe(startOf(next, zone));
        expect([dayAt(startOf(day, zone), zone), dayAt(endOf(day, zone), zone)]).toEqual([day, day]);
        expect(dayAt(startOf(day, zone) - 1000, zone)).not.toBe(day);
        expect(Date.parse(withOffset(endOf(day, zone), zone))).toBe(endOf(day, zone));
        expect(daysBetween(day, next)).toBe(1);
      }),
    );
  });

  test('a time zone is one that exists', () => {
    expect([...zones, 'Mars/Olympus', '', 'Europe/Berlin '].map(isTimeZone)).toEqual([
      ...zones.map(() => true),
      false,
      false,
      false,
    ]);
  });
});
