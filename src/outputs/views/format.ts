import { dayOf, type DateValue, lastDayOf, lastWholeDayOf, withOffset } from '../../model/calendar.ts';
import { type Pay, wholePay } from '../../model/pay.ts';
import type { PayBand } from '../../model/pay-fields.ts';
import type { TownParts } from '../../model/place-names.ts';
import { type Location, locationName } from '../../model/role.ts';
import type { DateView } from './view.ts';
import type { Translations } from './translations.ts';

/** A date in words, such as “2 November 2026”. A date with a time is shown as its day in the site’s time zone. */
export function dateView(date: DateValue, timeZone: string, { language }: Translations): DateView {
  const day = dayOf(date, timeZone);
  return kept(language, day, () => ({ datetime: day, text: dateText(day, language) }));
}

/** The end of a time to apply. One in the middle of a day is told with its time and zone, such as “December 4, 2026 at 12:00 PM GMT+1”. */
export function deadlineView(date: DateValue, timeZone: string, words: Translations): DateView {
  const day = lastDayOf(date, timeZone);
  if (day === lastWholeDayOf(date, timeZone)) return dateView(day, timeZone, words);
  const { language } = words;
  const format = () =>
    new Intl.DateTimeFormat(language, {
      timeZone,
      calendar: 'gregory',
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZoneName: 'short',
    });
  const at = Date.parse(date);
  return {
    datetime: withOffset(at, timeZone),
    text: kept(language, `time in ${timeZone}`, format).format(at),
  };
}

function dateText(day: string, language: string): string {
  const format = () => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' });
  return kept(language, 'date', format).format(Date.parse(`${day}T00:00:00Z`));
}

/** A range of pay, such as “€65,000–85,000 per year”. */
export function salaryText(salary: PayBand, words: Translations): string {
  const { min, max, currency, per } = salary;
  // A range takes Intl a quarter of a millisecond.
  let known = salaryTexts.get(words);
  if (!known) salaryTexts.set(words, (known = new Map()));
  const key = `${min} ${max} ${currency} ${per}`;
  let text = known.get(key);
  if (text === undefined) known.set(key, (text = makeSalaryText(salary, words)));
  return text;
}

/** The texts for pay that are made already, by the words that they are made of. */
const salaryTexts = new WeakMap<Translations, Map<string, string>>();

function makeSalaryText({ min, max, currency, per }: PayBand, words: Translations): string {
  const whole = Number.isInteger(min ?? 0) && Number.isInteger(max ?? 0);
  const format = kept(
    words.language,
    `${currency}${whole}`,
    () =>
      new Intl.NumberFormat(words.language, {
        style: 'currency',
        currency,
        ...(whole ? { maximumFractionDigits: 0 } : {}),
      }),
  );
  const amount = min === undefined ? words.say('salaryUpTo', { amount: format.format(max ?? 0) })
    : max === undefined ? words.say('salaryFrom', { amount: format.format(min) })
    : min === max ? format.format(min)
    : format.formatRange(Math.min(min, max), Math.max(min, max)); // prettier-ignore
  const period = per.charAt(0).toUpperCase() + per.slice(1);
  return words.say(`per${period}`, { amount: amount.trim() });
}

/** All pay of a role in one text: its range, else each by itself. */
export function salariesText(salaries: readonly Pay[], words: Translations): string {
  const whole = wholePay(salaries);
  if (whole) return salaryText(whole, words);
  return listText([...new Set(salaries.map((pay) => salaryText(pay, words)))], words);
}

/** Names in a list, such as “Berlin, Lisbon”, with the signs and words that the language puts between them. */
export function listText(names: readonly string[], { language }: Translations): string {
  const [first = ''] = names;
  if (names.length < 2) return first;
  const format = () => new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' });
  return kept(language, 'list', format).format(names);
}

/** The address of a place behind its name, such as “Rua Augusta 1, 1100-048 Lisbon, Portugal” for “Lisbon office”. Nothing is said twice. */
export function addressText(location: Location, { language }: Translations): string {
  const { street, postalCode, locality, region, country } = location;
  const town = [postalCode, locality].filter((part) => part !== undefined).join(' ');
  const said = [locationName(location)];
  for (const part of [street, town, region, countryName(country, language)])
    if (part && !said.some((one) => one.includes(part))) said.push(part);
  return said.slice(1).join(', ');
}

/** Where a place is, as a card tells it: “Lisbon, Portugal”, with the office and the region in front of the country where they tell it apart. */
export function townText(location: Location, { office, region }: TownParts, { language }: Translations): string {
  const { name, locality } = location;
  const said: string[] = [];
  for (const part of [
    office || locality === undefined ? name : undefined,
    locality,
    region || locality === undefined ? location.region : undefined,
    countryName(location.country, language),
  ])
    if (part && !said.includes(part)) said.push(part);
  return said.join(', ');
}

/** Several places in one text; what holds a comma itself is kept apart by a semicolon. */
export function placesText(places: readonly string[], words: Translations): string {
  return places.some((place) => place.includes(', ')) ? places.join('; ') : listText(places, words);
}

/** A country or region code in words; a code that is not known stays. */
export function areaName(code: string, { language }: Translations): string {
  const [country = code, region] = code.split('-');
  return region === undefined ? countryName(country, language) : `${countryName(country, language)} (${region})`;
}

/** A language in its own words, such as “Deutsch”, as a list of languages shows it. */
export function languageName(language: string): string {
  return kept(language, 'its own name', () => {
    const name = new Intl.DisplayNames(language, { type: 'language' }).of(language);
    return name === undefined ? language : name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
  });
}

/** A country in the words of a language; a code that is not known stays. */
export function countryName(code: string, language: string): string {
  return kept(language, `region ${code}`, () => {
    try {
      const names = kept(
        language,
        'regions',
        () => new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }),
      );
      return names.of(code) ?? code;
    } catch {
      return code;
    }
  });
}

/** Formatters and what they say are dear to make: each is kept, by language and use. */
const keptByLanguage = new Map<string, Map<string, unknown>>();

function kept<Made>(language: string, use: string, make: () => Made): Made {
  let here = keptByLanguage.get(language);
  if (!here) keptByLanguage.set(language, (here = new Map()));
  let known = here.get(use);
  if (known === undefined) here.set(use, (known = make()));
  // Each use is made by one caller, so what is kept under its key has that caller’s type.
  return known as Made;
}
