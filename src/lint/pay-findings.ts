import * as v from 'valibot';
import type { Finding, Place } from '../model/diagnostic.ts';
import { type PayBand, payEntry } from '../model/pay-fields.ts';
import { suggest } from '../model/suggest.ts';
import { type Member, memberOf } from './member.ts';

/** Codes of ISO 4217 that are younger than the oldest Node.js on which Rolepress runs. */
const youngCodes = ['SLE', 'VED', 'XCG', 'ZWG'];

/** First those that are meant most often: the first of several that are equally near is suggested. */
const currencyCodes: ReadonlySet<string> = new Set([
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'CAD',
  'AUD',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CZK',
  'JPY',
  'INR',
  'BRL',
  'NZD',
  'SGD',
  ...Intl.supportedValuesOf('currency'),
  ...youngCodes,
]);

/** What people write for a currency. */
const meantCodes: Readonly<Record<string, string>> = { RMB: 'CNY', NTD: 'TWD', UKP: 'GBP', STG: 'GBP', SFR: 'CHF', FRS: 'CHF', YEN: 'JPY', WON: 'KRW', RUR: 'RUB', EURO: 'EUR' }; // prettier-ignore

type PlaceOf = (path: Member['path']) => Place;

/** The finding about a band’s currency, if there is no such currency. */
export function currencyFinding(band: Member, placeOf: PlaceOf): Finding | undefined {
  const { value: code, path } = memberOf(band, 'currency');
  // What has another form is a fault of the value, and is told as such.
  if (typeof code !== 'string' || !/^[A-Z]{3}$/u.test(code) || currencyCodes.has(code)) return undefined;
  const wanted = Object.hasOwn(meantCodes, code) ? meantCodes[code] : suggest(code, currencyCodes);
  return {
    message: `There is no currency \`${code}\` in ISO 4217${wanted === undefined ? '' : `; did you mean \`${wanted}\`?`}`,
    place: placeOf(path),
    help: wanted === undefined ? 'Type the three letters of the currency (ISO 4217).' : `Type \`${wanted}\`.`,
  };
}

/** Currencies of which one buys roughly as much as a dollar, within a factor of two: only of these is it known what pay looks like. */
const nearDollar = new Set(['AUD', 'BBD', 'BMD', 'BSD', 'CAD', 'CHF', 'EUR', 'GBP', 'KYD', 'NZD', 'SGD', 'USD']);

/** What someone may earn in a period, from a small allowance to a very high pay. */
const usual: Readonly<Record<PayBand['per'], readonly [least: number, most: number]>> = {
  hour: [2, 1000],
  day: [15, 5000],
  week: [50, 10_000],
  month: [100, 30_000],
  year: [1000, 5_000_000],
};

/** How many times the minimum the maximum of one job may be: beyond that a digit is missing. */
const widestRatio = 5;

/** The findings about what a band says, if it cannot well be true. */
export function rangeFindings(band: Member, placeOf: PlaceOf): readonly Finding[] {
  const parsed = v.safeParse(payEntry, band.value);
  // What is no band is a fault of the value, and is told as such.
  if (!parsed.success) return [];
  const { min, max, per, currency } = parsed.output;
  const place = (key: 'min' | 'max' | 'per') => placeOf([...band.path, key]);
  const zero = min === 0 ? 'min' : max === 0 ? 'max' : undefined;
  if (zero)
    return [
      {
        message: `\`${zero}\` is 0; expected what the job pays`,
        place: place(zero),
        help: 'Type the amount, or delete the key; a job without pay has no `salary`, and may be `employmentType: volunteer`.',
      },
    ];
  const odd = nearDollar.has(currency) ? oddAmount([min, max], per) : undefined;
  if (odd)
    return [
      {
        message: `${odd.amount.toLocaleString('en')} ${currency} per ${per} is ${odd.isHigh ? 'very much' : 'very little'}${odd.likely ? `; did you mean per ${odd.likely}?` : '; expected another amount or another `per`'}`,
        place: place('per'),
        help: odd.likely
          ? `Type \`per: ${odd.likely}\`, or correct the amount: in full, without “k” and separators.`
          : 'Type the amount in full, without “k” and separators.',
      },
    ];
  if (min === undefined || max === undefined || max / min < widestRatio) return [];
  return [
    {
      message: `\`max\` is ${Math.floor(max / min)} times \`min\`, ${max.toLocaleString('en')} and ${min.toLocaleString('en')}; expected what one job pays, or is a digit missing?`,
      place: place('max'),
      help: 'Check the digits of both; if the role covers several levels, write a role for each.',
    },
  ];
}

type OddAmount = { readonly amount: number; readonly isHigh: boolean; readonly likely: PayBand['per'] | undefined };

/** An amount that nobody earns in such a period, and the period in which people do. */
function oddAmount(amounts: readonly (number | undefined)[], per: PayBand['per']): OddAmount | undefined {
  const [least, most] = usual[per];
  const amount = amounts.find((one) => one !== undefined && (one < least || one > most));
  if (amount === undefined) return undefined;
  return { amount, isHigh: amount > most, likely: likelyPeriod(amount, per) };
}

/** An hour and a year are what postings name most; 40 may be an hour’s pay, and 40,000 a year’s. */
function likelyPeriod(amount: number, per: PayBand['per']): PayBand['per'] | undefined {
  const candidates = (['year', 'hour', 'month'] as const).filter((one) => one !== per);
  const typical: Readonly<Record<string, readonly [number, number]>> = {
    hour: [5, 300],
    month: [800, 15_000],
    year: [15_000, 500_000],
  };
  return candidates.find((one) => amount >= (typical[one]?.[0] ?? Infinity) && amount <= (typical[one]?.[1] ?? 0));
}
