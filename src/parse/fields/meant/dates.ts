import { isDay } from '../../../model/calendar.ts';
import type { Meant } from './meant.ts';

/** The months as people write them: English, German, French, Spanish, Portuguese, Italian, Dutch. */
const months: readonly string[] = [
  'january jan januar jänner janvier enero janeiro gennaio januari',
  'february feb februar februari février fevrier febrero fevereiro febbraio',
  'march mar märz maerz mars marzo março marco maart',
  'april apr avril abril aprile',
  'may mai mayo maio maggio mei',
  'june jun juni juin junio junho giugno',
  'july jul juli juillet julio julho luglio',
  'august aug août aout agosto augustus',
  'september sept sep septembre septiembre setembro settembre',
  'october oct oktober okt octobre octubre outubro ottobre',
  'november nov novembre noviembre novembro',
  'december dec dezember dez décembre decembre diciembre dezembro dicembre',
];

/** What was meant by a date in another form than YYYY-MM-DD: one day, two where the order is open, or nothing. */
export function meantDay(written: string): Meant | undefined {
  const text = written.trim();
  const day = yearFirst(text) ?? dayFirst(text) ?? named(text);
  if (day !== undefined) return isDay(day) ? { texts: [day], isSafe: true } : undefined;
  return withSlashes(text) ?? shortYear(text) ?? withTime(text);
}

function yearFirst(text: string): string | undefined {
  const [, year, month, day] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\.?$/u.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/u.exec(text) ?? [];
  return dayOf(year, month, day);
}

/** Where dots are written, the day comes first. */
function dayFirst(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/u.exec(text) ?? [];
  return dayOf(year, month, day);
}

function named(text: string): string | undefined {
  const plain = text
    .toLowerCase()
    .replace(/^\p{L}+day,? /u, '')
    .replace(/ (?:de|of) /gu, ' ');
  const [, day, name = '', year] =
    /^(?:the )?(\d{1,2})(?:st|nd|rd|th|er|º|\.)? (\p{L}+)\.?,? (\d{4})$/u.exec(plain) ?? [];
  const [, name2 = '', day2, year2] = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(plain) ?? [];
  const month = months.findIndex((names) => names.split(' ').includes(name || name2)) + 1;
  return month === 0 ? undefined : dayOf(year ?? year2, String(month), day ?? day2);
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
