import { isDay } from '../../../model/calendar.ts';
import { monthNamed, weekdayNamed } from './day-names.ts';
import type { Meant } from './meant.ts';

/** What was meant by a date in another form than YYYY-MM-DD: one day, two where the order is open, or nothing. */
export function meantDay(written: string): Meant | undefined {
  const { text, weekday } = withoutWeekday(written.normalize('NFKC').trim());
  const meant = readDay(text);
  if (!meant || weekday === undefined) return meant;
  // The weekday tells which of two was meant. One that fits no reading is a slip: in the day, or in the weekday?
  const texts = meant.texts.filter((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === weekday);
  if (texts.length === meant.texts.length) return meant;
  return texts.length === 1 ? { texts, isSafe: true } : undefined;
}

function readDay(text: string): Meant | undefined {
  const day = yearFirst(text) ?? dayFirst(text) ?? named(text) ?? eastAsian(text);
  if (day !== undefined) return isDay(day) ? { texts: [day], isSafe: true } : undefined;
  return withSlashes(text) ?? shortYear(text) ?? withTime(text);
}

/** A date, and the day of the week that stands before or behind it, as a number from Sunday on. */
function withoutWeekday(text: string): { readonly text: string; readonly weekday?: number } {
  const [, before = '', date = ''] = /^(\p{L}+(?:-feira)?)(?:\.?, ?|\. ?| )(.+)$/u.exec(text) ?? [];
  const first = weekdayNamed(before.toLowerCase());
  if (first !== undefined) return { text: date, weekday: first };
  // 2027年3月3日(水), 2027年3月3日 星期三
  const [, day = '', sign = ''] = /^(.+?) ?\(?(?:星期|礼拜|禮拜|周|週)?([日月火水木金土一二三四五六天])(?:曜日?)?\)?$/u.exec(text) ?? [];
  const last = weekdayNamed(sign);
  return last === undefined || !/[日号號]$/u.test(day) ? { text } : { text: day, weekday: last };
} // prettier-ignore

function yearFirst(text: string): string | undefined {
  const [, year, month, day] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\.?$/u.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/u.exec(text) ?? [];
  return dayOf(year, month, day);
}

/** Where dots are written, the day comes first. */
function dayFirst(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?: ?r\.?)?$/u.exec(text) ?? [];
  return dayOf(year, month, day);
}

function named(text: string): string | undefined {
  const plain = text
    .toLowerCase()
    .replace(/^(?:the|den|le|el|il|dia|dnia) /u, '')
    .replace(/ (?:de|del|of) /gu, ' ')
    // Polish dates end with a word for “year”.
    .replace(/(?<=\d{4}) ?r(?:\.|oku)?$/u, '');
  const [, day, name = '', year] = /^(\d{1,2})(?:st|nd|rd|th|er|º|:e|\.)? (\p{L}+)\.?,? (\d{4})$/u.exec(plain) ?? [];
  const [, name2 = '', day2, year2] = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(plain) ?? [];
  const month = monthNamed(name || name2);
  return month === undefined ? undefined : dayOf(year ?? year2, String(month), day ?? day2);
}

/** How many years came before the first of an era: Reiwa of Japan, and that of Taiwan. */
const eras: Readonly<Record<string, number>> = { '': 0, 令和: 2018, 民國: 1911, 中華民國: 1911 };

/** 2027年3月3日, 令和9年3月3日, 2027年3月3号 */
function eastAsian(text: string): string | undefined {
  const [, era = '', year, month, day] =
    /^(令和|(?:中華)?民國)? ?(\d{1,4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号號]$/u.exec(text) ?? [];
  if (year === undefined || (era === '' && year.length < 4)) return undefined;
  return dayOf(String(Number(year) + (eras[era] ?? 0)), month, day);
}

function withSlashes(text: string): Meant | undefined {
  const [, first, second, year] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/u.exec(text) ?? [];
  const readings = [dayOf(year, second, first), dayOf(year, first, second)];
  const texts = [...new Set(readings.filter((one) => one !== undefined).filter(isDay))];
  if (texts.length === 0) return undefined;
  return texts.length === 1 ? { texts, isSafe: true } : { texts, readings: ['the day comes first', 'the month does'] };
}

function shortYear(text: string): Meant | undefined {
  const [, day, month, year = ''] = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{2})$/u.exec(text) ?? [];
  const meant = dayOf(`20${year}`, month, day);
  return meant !== undefined && isDay(meant) ? { texts: [meant], assumed: `\`${year}\` is the year 20${year}` } : undefined; // prettier-ignore
}

/** A time without its offset is no point in time; the day is. */
function withTime(text: string): Meant | undefined {
  const [, day = ''] = /^(\d{4}-\d\d-\d\d)[ Tt]\d{1,2}:\d\d/u.exec(text) ?? [];
  return isDay(day) ? { texts: [day], assumed: 'the time may be left out' } : undefined;
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}
