/** What may be published though it is not written letter by letter: the author's own words and signs, in the form that a key asks for. */
const allowed: Readonly<Record<string, readonly [value: RegExp, written: RegExp][]>> = {
  currency: [
    [/^EUR$/u, /€|\beuros?\b/iu],
    [/^GBP$/u, /£/u],
    [/^[A-Z]{3}$/u, /\bcurrency: [a-z]{3}\b/u],
  ],
  per: [
    [/^hour$/u, /hour|stunde/iu],
    [/^month$/u, /month|monat|mois|al mes/iu],
    [/^year$/u, /year|annum|jahr/iu],
    // A pay of this size is one for a year, where no period is written; the help says that this was taken for granted.
    [/^year$/u, /\d\d[.,'’]?\d{3}|\d\dk/u],
  ],
  workplace: [
    [/^on-site$/u, /office|vor ort/iu],
    [/^hybrid$/u, /hybride/iu],
  ],
  employment_types: [
    [/^full-time$/u, /vollzeit|full time/iu],
    [/^part-time$/u, /teilzeit/iu],
  ],
  contract: [
    [/^permanent$/u, /unbefristet/iu],
    [/^fixed-term$/u, /\bCDD\b/u],
  ],
  country: [
    [/^PT$/u, /Portugal/u],
    [/^CH$/u, /Schweiz/u],
    [/^AT$/u, /Österreich/u],
    [/^DE$/u, /Deutschland/u],
    [/^ES$/u, /España/u],
    [/^GB$/u, /\bUK\b/u],
    [/^[A-Z]{2}$/u, /country: [a-z]{2}\b/u],
  ],
  applicant_locations: [
    [/^DE$/u, /Germany|\bde\b/u],
    [/^AT$/u, /\bat\b/u],
  ],
  // What Rolepress says of every role that does not say it.
  status: [[/^(?:open|scheduled|closing|closed)$/u, /(?:)/u]],
  language: [[/^en$/u, /(?:)/u]],
  direct_apply: [[/^true$/u, /directApply: yes/u]],
  negotiable: [[/^false$/u, /nein/u]],
  // A heading that is almost a title; `--fix` writes the title.
  title: [[/^Responsibilities$/u, /Responsibilties/u]],
};

/** Months in the languages of the broken roles, by their numbers. */
const months: readonly RegExp[] = [
  /\bjan/iu, /\bfeb/iu, /\bmar|\bmär/iu, /\bapr/iu, /\bma[iy]/iu, /\bjun/iu, /\bjul/iu, /\baug/iu, /\bsep/iu, /\bo[ck]t/iu, /\bnov/iu, /\bde[cz]|\bdic/iu,
]; // prettier-ignore

const dates = new Set(['date_posted', 'valid_through', 'date_modified', 'job_start_date']);

/** The words that stand in front of a value where it means what it is published as. The same characters under another key are another fact. */
const keysOf: Readonly<Record<string, RegExp>> = {
  experience_months: /experienceMonths/u,
  equity: /equity|shares/u,
  team: /team|group/u,
  applicant_locations: /applicantLocation/u,
  apply: /apply(?:[_ ]link)?|how to apply|application link|e?mail/u,
  valid_through: /validThr\w*|deadline|closes|close_date|closing date|apply by|expiryDate/u,
};

/** What the program makes of a role by itself: where it is, which form it has, and its digest. */
const ownKeys = new Set(['about', 'schema_version', 'url', 'id', 'content_sha256', 'kind', 'organization', 'title_in_place']); // prettier-ignore

/** A value that is published and does not stem from what was written. */
export type Invented = { readonly key: string; readonly value: string };

/** Finds the values of a role's own file that its author did not write. */
export function inventedIn(data: unknown, written: string, key = ''): readonly Invented[] {
  if (data === null || data === undefined) return [];
  if (Array.isArray(data)) return data.flatMap((one) => inventedIn(one, written, key));
  if (typeof data === 'object')
    return Object.entries(data).flatMap(([name, value]) =>
      ownKeys.has(name) ? [] : [...underAnotherKey(name, value, written), ...inventedIn(value, written, name)],
    );
  const value = textOf(data);
  return stemsFrom(key, value, written) ? [] : [{ key, value }];
}

/** The words that formats for machines have for what a role says. */
const formatWords = new Set(
  `JobPosting Organization Place PostalAddress MonetaryAmount QuantitativeValue PropertyValue Country AdministrativeArea State City
  OccupationalExperienceRequirements EducationalOccupationalCredential TELECOMMUTE FULL TIME PART CONTRACTOR TEMPORARY INTERN VOLUNTEER PER DIEM OTHER HOUR DAY
  WEEK MONTH YEAR https http schema org context type jobposting schemas Remote remote feed index place p li ul br hr h2 h3 section strong em a href id nbsp amp quot lt gt
  00 01 23 59 59Z 000Z 00Z Z T`.split(/\s+/u),
);

/** The words of JSON that neither the role nor its format has; dates are taken apart. */
export function newWordsIn(json: string, told: string): readonly Invented[] {
  const words = leavesOf(JSON.parse(json)).flatMap((leaf) => wordsOf(withoutTags(leaf)));
  const known = wordsIn(told);
  const isKnown = (word: string) => known.has(word) || formatWords.has(word) || /^\d\d(?:T\d\d)?Z?$/u.test(word);
  return [...new Set(words)].filter((word) => !isKnown(word)).map((value) => ({ key: 'word', value }));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function leavesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(leavesOf);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leavesOf);
  return value === undefined || value === null ? [] : [textOf(value)];
}

function underAnotherKey(name: string, value: unknown, written: string): readonly Invented[] {
  const keys = Object.hasOwn(keysOf, name) ? keysOf[name] : undefined;
  const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0);
  if (isEmpty || !keys || new RegExp(`^\\s*(?:${keys.source}) *[:=]`, 'imu').test(written)) return [];
  return [{ key: name, value: `${JSON.stringify(value)}, which was written under another key` }];
}

function stemsFrom(key: string, value: string, written: string): boolean {
  if (dates.has(key)) return isDateIn(value, written);
  if (key.endsWith('_html') || key === 'html' || key === 'text' || key === 'description') return wordsOf(withoutTags(value)).every((word) => wordsIn(written).has(word)); // prettier-ignore
  if (allowed[key]?.some(([of, by]) => of.test(value) && by.test(written)) === true) return true;
  if (typeof value === 'string' && /^\d+(?:\.\d+)?$/u.test(value) && isNumberIn(value, written)) return true;
  return plain(written).includes(plain(value.replace(/^(?:https:\/\/|mailto:)/u, '').replace(/…$/u, '')));
} // prettier-ignore

/** Year, month and day stand together in the text, in whatever order, the month also by its name. */
function isDateIn(value: string, written: string): boolean {
  const [year = '', month = '', day = ''] = value.slice(0, 10).split('-');
  const short = (digits: string) => `0?${String(Number(digits))}`;
  const [y, m, d] = [`(?:${year.slice(0, 2)})?${year.slice(2)}`, short(month), short(day)];
  const sign = '(?:[./-] ?)?';
  const inDigits = [[y, m, d], [d, m, y], [m, d, y]].map((order) => `(?<!\\d)${order.join(sign)}(?!\\d)`); // prettier-ignore
  if (new RegExp(inDigits.join('|'), 'u').test(written)) return true;
  const name = months[Number(month) - 1];
  const around = new RegExp(`(?<!\\d)${short(day)}(?:\\.|st|nd|rd|th)? \\p{L}+ ${year}|\\p{L}+ ${short(day)},? ${year}`, 'gu'); // prettier-ignore
  return (written.match(around) ?? []).some((found) => name?.test(found) === true);
}

/** A number stands there with separators between thousands, or with “k” in place of them. */
function isNumberIn(value: string, written: string): boolean {
  const amounts = Array.from(written.matchAll(/\d[\d.,'’ ]*\d|\d/gu), ([found]) => found.replace(/\D/gu, '').replace(/^0+/u, '')); // prettier-ignore
  const digits = value.replace('.', '').replace(/^0+/u, '');
  const isThousands = digits.endsWith('000') && new RegExp(`(?<!\\d)${digits.slice(0, -3)}k|(?<!\\d)${digits.slice(0, -3)}[–-]\\d+k`, 'iu').test(written); // prettier-ignore
  return amounts.includes(digits) || isThousands;
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
}

function withoutTags(html: string): string {
  return html.replace(/<[^>]*>/gu, ' ').replace(/&#x?\w+;|&\w+;/gu, ' ');
}

const known = new Map<string, ReadonlySet<string>>();

function wordsIn(text: string): ReadonlySet<string> {
  const words = known.get(text) ?? new Set(wordsOf(text.replace(/[\u00ad\u200b]/gu, '')));
  known.set(text, words);
  return words;
}

function wordsOf(text: string): readonly string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
}
