/** A day, `YYYY-MM-DD`, or an instant, ISO 8601 with an offset. */
export type DateValue = string;

const day = /^(\d{4})-(\d{2})-(\d{2})$/u;
const instant =
  /^(\d{4}-\d{2}-\d{2})[Tt]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?([Zz]|[+-]([01]\d|2[0-3]):?[0-5]\d)$/u;
const msPerDay = 86_400_000;
const msPerHour = 3_600_000;

/** Claims that the text is a day that exists: 2026-02-30 does not. */
export function isDay(text: string): boolean {
  const match = day.exec(text);
  if (!match) return false;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1970 && year < 2200 && date >= 1 && date <= daysIn(month, year);
}

/** The length of a month; none for one that does not exist. */
function daysIn(month: number, year: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Claims that the text is a date and time with an offset, on a day that exists. */
export function isInstant(text: string): boolean {
  const match = instant.exec(text);
  return match !== null && isDay(match[1] ?? '');
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return numberOf(to) - numberOf(from);
}

/** Days since the epoch. */
function numberOf(value: string): number {
  return remembered(numbers, '', value, (text) => Math.round(Date.parse(`${text}T00:00:00Z`) / msPerDay));
}

/** Claims that `Intl` knows the IANA time zone. */
export function isTimeZone(name: string): boolean {
  try {
    return clockIn(name).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The day on which a date falls in a time zone. */
export function dayOf(value: DateValue, timeZone: string): string {
  return remembered(days, timeZone, value, findDay);
}

function findDay(value: DateValue, timeZone: string): string {
  return isDay(value) ? value : dayAt(Date.parse(value), timeZone);
}

/** The calendar day in a time zone at an instant (milliseconds since the epoch). */
export function dayAt(ms: number, timeZone: string): string {
  return remembered(daysAt, timeZone, ms, findDayAt);
}

function findDayAt(ms: number, timeZone: string): string {
  const wall = wallClock(ms, timeZone);
  return new Date(wall).toISOString().slice(0, 10);
}

/** The first instant of a date in a time zone, as milliseconds since the epoch. */
export function startOf(value: DateValue, timeZone: string): number {
  return remembered(starts, timeZone, value, findStart);
}

function findStart(value: DateValue, timeZone: string): number {
  return isDay(value) ? instantOfWall(Date.parse(`${value}T00:00:00Z`), timeZone) : Date.parse(value);
}

/** The last second of a date in a time zone, as milliseconds since the epoch; an instant is its own end. */
export function endOf(value: DateValue, timeZone: string): number {
  return remembered(ends, timeZone, value, findEnd);
}

function findEnd(value: DateValue, timeZone: string): number {
  if (!isDay(value)) return Date.parse(value);
  return instantOfWall(Date.parse(`${value}T00:00:00Z`) + msPerDay, timeZone) - 1000;
}

/**
 * The instant that is published for a date, as milliseconds since the epoch. For a day it is the first full hour that is on this day in
 * the time zone and in UTC, since many readers keep the date in UTC alone: 01:00 in Berlin, 00:00 in New York. For an instant, itself.
 */
export function publishedInstant(value: DateValue, timeZone: string): number {
  return remembered(publishedInstants, timeZone, value, findPublishedInstant);
}

function findPublishedInstant(value: DateValue, timeZone: string): number {
  if (!isDay(value)) return Date.parse(value);
  const midnight = Date.parse(`${value}T00:00:00Z`);
  for (let hour = 0; hour < 24; hour += 1) {
    const ms = instantOfWall(midnight + hour * msPerHour, timeZone);
    const text = withOffset(ms, timeZone);
    if (text.startsWith(value) && new Date(text).toISOString().startsWith(value)) return ms;
  }
  // A day that the time zone skipped, such as 30 December 2011 in Apia.
  return startOf(value, timeZone);
}

/** The day of the last moment before a date is over: of an instant at midnight, the day before. */
export function lastDayOf(value: DateValue, timeZone: string): string {
  return isDay(value) ? value : dayAt(Date.parse(value) - 1, timeZone);
}

/** The last day that is over no later than a date: of an instant in the middle of a day, the day before. */
export function lastWholeDayOf(value: DateValue, timeZone: string): string {
  if (isDay(value)) return value;
  const next = dayAt(Date.parse(value) + 1000, timeZone);
  return new Date(numberOf(next) * msPerDay - msPerDay).toISOString().slice(0, 10);
}

/** RFC 3339 with the offset that the time zone has at that instant, such as `2027-01-31T23:59:59+01:00`. */
export function withOffset(ms: number, timeZone: string): string {
  return remembered(offsetTexts, timeZone, ms, textWithOffset);
}

function textWithOffset(ms: number, timeZone: string): string {
  const whole = Math.floor(ms / 1000) * 1000;
  const wall = wallClock(whole, timeZone);
  const minutes = Math.round((wall - whole) / 60_000);
  const sign = minutes < 0 ? '-' : '+';
  const size = Math.abs(minutes);
  const offset = `${sign}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`;
  return new Date(wall).toISOString().slice(0, 19) + offset;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Throws where `Intl` does not know the time zone. */
function clockIn(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** What a clock on the wall shows, told as if it were UTC milliseconds. */
function wallClock(ms: number, timeZone: string): number {
  const parts = new Map(
    clockIn(timeZone)
      .formatToParts(ms)
      .map((part) => [part.type, Number(part.value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/** Asking Intl is dear, and many roles share their days. What is found is kept by time zone and date. */
type Remembered<Key, Value> = Map<string, Map<Key, Value>>;
const days: Remembered<DateValue, string> = new Map();
const numbers: Remembered<string, number> = new Map();
const daysAt: Remembered<number, string> = new Map();
const starts: Remembered<DateValue, number> = new Map();
const ends: Remembered<DateValue, number> = new Map();
const publishedInstants: Remembered<DateValue, number> = new Map();
const offsetTexts: Remembered<number, string> = new Map();

function remembered<Key, Value>(
  known: Remembered<Key, Value>,
  timeZone: string,
  key: Key,
  find: (key: Key, timeZone: string) => Value,
): Value {
  let here = known.get(timeZone);
  if (!here) known.set(timeZone, (here = new Map()));
  let value = here.get(key);
  if (value === undefined) here.set(key, (value = find(key, timeZone)));
  return value;
}

/** The instant at which a wall clock shows a time. In the hour that daylight saving skips, the first instant after it. */
function instantOfWall(wall: number, timeZone: string): number {
  const offsetAt = (ms: number) => wallClock(ms, timeZone) - ms;
  const before = wall - offsetAt(wall - msPerDay);
  const after = wall - offsetAt(wall + msPerDay);
  if (wallClock(before, timeZone) === wall) return before;
  if (wallClock(after, timeZone) === wall) return after;
  return Math.max(before, after);
}
