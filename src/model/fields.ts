import * as v from 'valibot';
import { publishedEmail, publishedMailto } from './address.ts';
import { isDay, isInstant, isTimeZone } from './calendar.ts';
import { readUrl } from './read-url.ts';

/** The kinds of value that several of our YAML files share. A message is a noun: what was expected. */

export const text = v.pipe(
  v.string('text'),
  v.check((value) => value.replace(/[\p{Cf}\p{Cc}\s]/gu, '') !== '', 'text that is not empty'),
);

export const texts = v.union([text, v.array(text, 'text or a list of texts')], 'text or a list of texts');

export const day = v.pipe(
  v.string('a date YYYY-MM-DD'),
  v.regex(/^\d{4}-\d{2}-\d{2}$/u, 'a date YYYY-MM-DD'),
  v.check(isDay, 'a day that exists in the calendar'),
);

export const dayOrInstant = v.pipe(
  v.string('a date YYYY-MM-DD'),
  v.regex(
    /^\d{4}-\d{2}-\d{2}([Tt]\S+)?$/u,
    'a date YYYY-MM-DD, or a date and time with an offset (YYYY-MM-DDThh:mm:ss+hh:mm)',
  ),
  v.check((value) => isDay(value.slice(0, 10)), 'a day that exists in the calendar'),
  v.check(
    (value) => !isDay(value.slice(0, 10)) || isDay(value) || isInstant(value),
    'a time with an offset (YYYY-MM-DDThh:mm:ss+hh:mm)',
  ),
);

export const wholeNumber = (least: number) =>
  v.pipe(
    v.number('a whole number'),
    v.integer('a whole number'),
    v.minValue(least, `a whole number of at least ${least}`),
  );

export const amount = v.pipe(
  v.number('a number without currency sign or separators'),
  v.finite('a number that is not infinite'),
  v.minValue(0, 'a number that is not negative'),
  v.maxValue(1e12, 'a number of at most 1,000,000,000,000'),
  v.examples([45000]),
);

export const flag = v.boolean('true or false');

export const country = v.pipe(
  v.string('a country code of two capital letters (ISO 3166-1)'),
  v.regex(/^[A-Z]{2}$/u, 'a country code of two capital letters (ISO 3166-1)'),
  v.examples(['DE']),
);

export const area = v.pipe(
  v.string('a country or region code (ISO 3166-1 or 3166-2)'),
  v.regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/u, 'a country code such as DE, or a region code such as US-NY'),
);

export const currency = v.pipe(
  v.string('a currency code of three capital letters (ISO 4217)'),
  v.regex(/^[A-Z]{3}$/u, 'a currency code of three capital letters (ISO 4217)'),
  v.examples(['EUR']),
);

export const languageTag = v.pipe(
  v.string('a language tag'),
  v.check(isLanguageTag, 'a language tag such as en, de or fr-CA (BCP 47)'),
);

export const timeZone = v.pipe(v.string('a time zone'), v.check(isTimeZone, 'an IANA time zone such as Europe/Berlin'));

export const httpUrl = v.pipe(
  v.string('a full URL'),
  v.check((value) => isHttpUrl(value), 'a full URL that starts with https:// or http://'),
);

export const email = v.pipe(v.string('an e-mail address'), v.check(isEmail, 'an e-mail address'));

/** A path on our own site, `/` first. */
export const sitePath = v.pipe(
  v.string('a path'),
  v.check(isSitePath, 'a path on this site: / first, short names between the slashes, and none of .. // % ? #'),
);

/** Where an entry of a menu or a button leads. */
export const link = v.pipe(
  v.string('a link'),
  v.check(isLink, 'a path such as /about/, a URL that starts with https://, or mailto: and an address'),
);

/** A picture: a path in content/public, `/` first, or the name of a file in the folder of the text. */
export const pictureFile = v.pipe(
  v.string('the path of a picture'),
  v.check(
    (value) => isSitePath(value) || (!value.startsWith('/') && isSitePath(`/${value}`)),
    'a path such as /team.jpg, or the name of a file beside this one',
  ),
);

export const hexColor = v.pipe(
  v.string('a colour'),
  v.regex(/^#[0-9a-fA-F]{6}$/u, 'a colour in quotes, such as "#0b57d0"'),
);

/** A key with what it means and an example: both end up in help texts and in the JSON Schema. */
export function described<Schema extends v.GenericSchema>(
  schema: Schema,
  description: string,
  example: v.InferInput<Schema>,
) {
  return v.pipe(schema, v.description(description), v.examples([example]));
}

/** A described key that may be left out. */
export function optional<Schema extends v.GenericSchema>(
  schema: Schema,
  description: string,
  example: v.InferInput<Schema>,
) {
  return v.optional(described(schema, description, example));
}

/** Claims that the text is an absolute URL of the web, with no user name or password in it. */
export function isHttpUrl(value: string): boolean {
  if (!/^https?:\/\/[^\s/]/iu.test(value) || /[\s<>"\\\p{Cc}\p{Cs}]/u.test(value)) return false;
  const url = readUrl(value);
  if (!url) return false;
  return url.hostname !== '' && url.username === '' && url.password === '';
}

/** Returns whether the text has the shape of one e-mail address, in whatever letters. */
export function isEmail(value: string): boolean {
  return publishedEmail(value) !== undefined;
}

/** What disks and hosts take: no segment over 200 bytes, none that hides or leads up, nothing that is written in two ways. */
export function isSitePath(value: string): boolean {
  if (!/^\/(?!\/)[^\s?#%\\<>"|*:\p{Cc}\p{Cs}]*$/u.test(value) || value.includes('//') || value.length > 1000)
    return false;
  return value
    .split('/')
    .every((segment) => (!segment.startsWith('.') || segment === '.well-known') && byteLength(segment) <= 200);
}

/** A path on the site may have a fragment. */
function isLink(value: string): boolean {
  if (value.startsWith('/')) return /^[^#]*(?:#[^\s#<>"]*)?$/u.test(value) && isSitePath(value.replace(/#.*$/u, ''));
  if (/^mailto:/iu.test(value)) return publishedMailto(value) !== undefined;
  return /^https:/iu.test(value) && isHttpUrl(value);
}

function byteLength(segment: string): number {
  return new TextEncoder().encode(segment).length;
}

function isLanguageTag(value: string): boolean {
  const known = languageTags.get(value) ?? isTag(value);
  languageTags.set(value, known);
  return known;
}

/** Asking Intl is dear, and a site has few languages. */
const languageTags = new Map<string, boolean>();

function isTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1 && /^[A-Za-z]{2,3}(-|$)/u.test(value);
  } catch {
    return false;
  }
}
