import type { Meant } from './meant.ts';

/** Signs and words for one currency each. A bare `$` is that of many countries. */
const currencies: Readonly<Record<string, string>> = {
  '€': 'EUR', euro: 'EUR', euros: 'EUR', '£': 'GBP', 'us$': 'USD', 'c$': 'CAD', 'ca$': 'CAD', 'a$': 'AUD', 'au$': 'AUD', 'r$': 'BRL', '₹': 'INR', '₩': 'KRW', zł: 'PLN',
}; // prettier-ignore

const dollars: Readonly<Record<string, string>> = { US: 'USD', CA: 'CAD', AU: 'AUD', NZ: 'NZD', SG: 'SGD' };

const periods: readonly (readonly [RegExp, string])[] = [
  [/(?:\b(?:per|an|pro|par|die|por|all['’])\s*|\/ ?)(?:hour|hr|h|stunde|std|heure|hora|ora|uur)\b\.?|\bhourly\b|\bstündlich\b|\bp\.? ?h\b\.?/iu, 'hour'],
  [/(?:\b(?:per|a|pro|par)\s*|\/ ?)(?:day|tag|jour)\b|\bdaily\b/iu, 'day'],
  [/(?:\b(?:per|a|pro|par)\s*|\/ ?)(?:week|wk|woche|semaine)\b|\bweekly\b/iu, 'week'],
  [/(?:\b(?:per|a|pro|par|im|al|por|ao)\s*|\/ ?)(?:month|mo|monat|mois|mes|mês|mese|maand)\b|\bmonthly\b|\bmonatlich\b|\bp\.? ?m\b\.?/iu, 'month'],
  [/(?:\b(?:per|a|pro|par|im|al|por|ao)\s*|\/ ?)(?:year|yr|annum|jahr|an|año|ano|anno|jaar)\b|\b(?:yearly|annually|jährlich|p\.? ?a)\b\.?/iu, 'year'],
]; // prettier-ignore

/** What an amount says: its number as YAML reads it, and what that takes for granted. */
type Amount = { readonly number: string; readonly assumed: readonly string[] };

/** Three digits behind each separator, and decimals behind another one. */
const grouped =
  /^(\d{1,3}(?:(?:\.\d{3})+(?!\.)|(?:,\d{3})+(?!,)|(?:['’]\d{3})+|(?:[ \u00a0\u202f]\d{3})+))(?:[.,](\d{1,2}))?$/u;

/** The number that an amount with separators or “k” stands for; nothing where it may stand for two. */
export function amountIn(written: string): Amount | undefined {
  const text = written
    .trim()
    .replace(/^[“”"'‘’]+|[“”"‘’]+$/gu, '')
    .replace(/(?:[,.](?:-{1,2}|–|—))$/u, '')
    .trim();
  const [, thousands = ''] = /^(\d+(?:[.,]\d{1,2})?) ?k$/iu.exec(text) ?? [];
  if (thousands !== '') {
    const [whole = '', part = ''] = thousands.split(/[.,]/u);
    return { number: plain(whole + part.padEnd(3, '0')), assumed: ['`k` stands for a thousand'] };
  }
  const [, whole = '', decimals] = grouped.exec(text) ?? /^(\d+)(?:[.,](\d{1,2}))?$/u.exec(text) ?? [];
  if (whole === '') return undefined;
  const separator = /\D/u.exec(whole)?.[0];
  const isZero = decimals === undefined || /^0+$/u.test(decimals);
  return {
    number: plain(whole.replace(/\D/gu, '')) + (isZero ? '' : `.${decimals}`),
    assumed: separator === '.' || separator === ',' ? [`\`${separator}\` stands between thousands`] : [],
  };
}

/** A number of YAML is read in another way when it starts with a zero. */
function plain(digits: string): string {
  return digits.replace(/^0+(?=\d)/u, '');
}

export function meantAmount(written: string): Meant | undefined {
  const bare = written
    .replace(/^["']|["']$/gu, '')
    .replace(/\p{Sc}|\b[A-Z]{3}\b/gu, '')
    .trim();
  const amount = amountIn(bare);
  if (!amount || /^\d+ \d{1,2}$/u.test(bare)) return undefined;
  return { texts: [amount.number], ...(amount.assumed.length > 0 ? { assumed: amount.assumed.join(' and ') } : {}) };
}

const number = String.raw`\d[\d.,'’\u00a0\u202f]*(?: \d{3}\b)*(?:,-)?(?: ?k\b)?`;

/** A salary written as text, as a map; nothing where it does not name a currency, or says more than an amount, a currency and a period. */
export function meantSalary(written: string, country: string | undefined): Meant | undefined {
  let rest = ` ${written.replace(/^["'“„]|["'”“]$/gu, '')} `;
  const period = periods.find(([pattern]) => pattern.test(rest));
  if (period) rest = rest.replace(period[0], ' ');
  const currency = currencyIn(rest, country);
  if (!currency) return undefined;
  rest = rest.replaceAll(anyCurrency, ' ');
  const found = [...rest.matchAll(new RegExp(number, 'giu'))].map(([text]) => text.replace(/[.,]$/u, ''));
  if (found.length === 0 || found.length > 2) return undefined;
  const left = rest.replace(new RegExp(number, 'giu'), '#').replace(/\s+/gu, ' ').trim();
  const form = /^(?:(?<between>#? ?(?:[-–—]|to|bis|à|a|hasta|até|und|and) ?#)|(?<atLeast>(?:from|ab|à partir de|desde|a partir de|min\.?) #|# ?\+)|(?<atMost>(?:up to|bis zu|bis|max\.?|jusqu['’]à|hasta|até) #)|#)(?: ?(?:gross|brutto|bruts?|brutos?|lord[oi]))?\.?$/iu.exec(left.replace(/^(?:between|zwischen|von|de|from) (?=# ?(?:[-–—]|to|bis|à|a|und|and) ?#)/iu, '')); // prettier-ignore
  if (!form || (form.groups?.['between'] !== undefined) !== (found.length === 2)) return undefined;
  const amounts = amountsOf(found);
  const [low, high = low] = amounts;
  if (!low || !high) return undefined;
  const isYear = [low, high].every((one) => Number(one.number) >= 15_000 && Number(one.number) <= 500_000);
  const per = period?.[1] ?? (isYear && yearly.has(currency.code) ? 'year' : undefined);
  if (per === undefined || Number(low.number) > Number(high.number)) return undefined;
  const bounds = [
    ...(form.groups?.['atMost'] === undefined ? [`min: ${low.number}`] : []),
    ...(form.groups?.['atLeast'] === undefined ? [`max: ${high.number}`] : []),
  ];
  const assumed = [
    ...new Set([
      ...amounts.flatMap((one) => one?.assumed ?? []),
      ...currency.assumed,
      ...(period ? [] : ['it is paid per year']),
    ]),
  ];
  return {
    texts: [`{${[...bounds, `currency: ${currency.code}`, `per: ${per}`].join(', ')}}`],
    ...(assumed.length > 0 ? { assumed: assumed.join(' and ') } : {}),
  };
}

/** Of these it is known what a year’s pay looks like. */
const yearly = new Set(['EUR', 'GBP', 'USD', 'CAD', 'AUD', 'NZD', 'SGD', 'CHF']);

/** In “55–65k” both are thousands. */
function amountsOf(found: readonly string[]): readonly (Amount | undefined)[] {
  const [first = '', second = ''] = found;
  const isShort = /k$/iu.test(second) && /^\d{1,3}$/u.test(first);
  return isShort ? [amountIn(`${first}k`), amountIn(second)] : found.map(amountIn);
}

/** The codes that are read where they stand beside an amount. */
const codes = 'EUR|USD|GBP|CHF|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|JPY|INR|BRL|SGD';

const anyCurrency = new RegExp(
  String.raw`(?<![\p{L}$])(?:US|CA|AU|[CAR])?\$|€|£|₹|₩|(?<!\p{L})(?:euros?|zł)(?!\p{L})|(?<![\p{L}])(?:${codes})(?!\p{L})`,
  'giu',
);

type Currency = { readonly code: string; readonly assumed: readonly string[] };

function currencyIn(text: string, country: string | undefined): Currency | undefined {
  const signs = [...new Set(Array.from(text.matchAll(anyCurrency), ([sign]) => sign.toLowerCase()))];
  const [sign] = signs;
  if (signs.length !== 1 || sign === undefined) return undefined;
  if (sign === '$') {
    const code = country === undefined ? undefined : dollars[country];
    return code === undefined ? undefined : { code, assumed: [`\`$\` is ${code}`] };
  }
  const code = Object.hasOwn(currencies, sign) ? currencies[sign] : sign.toUpperCase();
  return code === undefined ? undefined : { code, assumed: [] };
}

/** The code of a currency that is written as a sign or in small letters. */
export function meantCurrency(written: string): Meant | undefined {
  const text = written.trim().toLowerCase();
  if (Object.hasOwn(currencies, text)) return { texts: [currencies[text] ?? ''] };
  return codes.toLowerCase().split('|').includes(text) ? { texts: [text.toUpperCase()], isSafe: true } : undefined;
}
