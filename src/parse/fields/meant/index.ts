import { publishedEmail } from '../../../model/address.ts';
import { countryNamed } from '../../../model/country-names.ts';
import { countryCodes } from '../../../model/countries.ts';
import { formOf } from '../../../model/blanks.ts';
import { isHttpUrl, isSitePath } from '../../../model/fields.ts';
import { pictureEnding } from '../../../model/pictures/picture.ts';
import { meantDay } from './dates.ts';
import type { Meant } from './meant.ts';
import { meantAmount, meantCurrency, meantSalary } from './pay.ts';
import { meantWords, plainWord } from './words.ts';

const dateKeys = new Set(['datePosted', 'validThrough', 'dateModified', 'jobStartDate']);

/** Keys that take the path of a file in content/public. */
const fileKeys = new Set(['logo', 'logoDark', 'hero', 'file']);

/** What of the rest of the file is asked when a value is read: the one country that it names. */
export type Around = { readonly country: string | undefined };

/** What was meant by a scalar under a key: computed from its characters and nothing else; nothing where that cannot be. */
export function meantValue(key: string, written: string, { country }: Around): Meant | undefined {
  const bare = unquoted(written);
  if (dateKeys.has(key)) return meantDay(bare);
  if (key === 'min' || key === 'max') return meantAmount(bare);
  if (key === 'salary') return meantSalary(bare, country);
  if (key === 'location') return meantPlace(bare);
  if (key === 'currency') return meantCurrency(bare);
  if (key === 'apply' || key === 'email') return meantAddress(bare);
  if (key === 'country' || key === 'applicantLocation') {
    const code = bare.toUpperCase();
    if (/^[A-Z]{2}$/u.test(code)) return countryCodes.has(code) ? { texts: [code], isSafe: true } : undefined;
    const named = countryNamed(bare);
    return named === undefined ? undefined : { texts: [named] };
  }
  if (key === 'link') return meantLink(bare);
  if (key === 'picture') return meantPicture(bare);
  if (fileKeys.has(key)) return meantFile(bare);
  if (key === 'accent') return /^#?[0-9a-f]{6}$/iu.test(bare) ? { texts: [`"#${bare.replace('#', '')}"`] } : undefined;
  const words = Object.hasOwn(meantWords, key) ? meantWords[key] : undefined;
  const word = words?.[plainWord(bare)];
  return word === undefined || !Object.hasOwn(words ?? {}, plainWord(bare)) ? undefined : { texts: [word] };
}

/** The one e-mail address or page in a sentence. */
function meantAddress(text: string): Meant | undefined {
  const words = text.split(/[\s<>()“”„"]+/u).map((word) => word.replace(/^(?:mailto:)|[.,;:!?]+$/giu, ''));
  const isPage = (word: string) => /^https?:\/\//iu.test(word) && isHttpUrl(word);
  const found = [...new Set(words.filter((word) => isPage(word) || publishedEmail(word) !== undefined))];
  if (found.length === 1) return { texts: found };
  const [, page] = /^((?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/\S*)?)$/iu.exec(text.trim()) ?? [];
  return page !== undefined && isHttpUrl(`https://${page}`)
    ? { texts: [`https://${page}`], assumed: 'the page is there' }
    : undefined;
}

/** A path without its slash, a host without its https://, or an e-mail address without its mailto:. */
function meantLink(text: string): Meant | undefined {
  if (publishedEmail(text) !== undefined) return { texts: [`mailto:${text}`] };
  const path = `/${text.replace(/^\.?\/|\/$/gu, '')}/`;
  return /^\/[a-z0-9-]+(?:\/[a-z0-9-]+)*\/$/u.test(path) ? { texts: [path] } : meantAddress(text);
}

/** A file of content/public, from the slash on. */
function meantFile(text: string): Meant | undefined {
  const path = `/${text.replace(/^\.?\//u, '').replace(/^(?:content\/)?public\//u, '')}`;
  return /\.[a-z0-9]{2,5}$/iu.test(path) && path !== text && isSitePath(path) ? { texts: [path] } : undefined;
}

/** A picture without the words for those who do not see it. */
function meantPicture(text: string): Meant | undefined {
  return pictureEnding.test(text) && isSitePath(`/${text.replace(/^\//u, '')}`) && !/[,[\]{}]/u.test(text)
    ? { texts: [`{file: ${text}, ${formOf('alt')}}`] }
    : undefined;
}

/** A town and its country, which is written out: a code of two letters may be that of a state. */
function meantPlace(text: string): Meant | undefined {
  const [, town = '', country = ''] = /^(\p{L}[\p{L} .'’-]*?) *, *(\p{L}[\p{L} .'’-]+)$/u.exec(text) ?? [];
  const code = country.length > 2 || country === 'UK' ? countryNamed(country) : undefined;
  return code === undefined ? undefined : { texts: [`{locality: ${town}, country: ${code}}`] };
}

function unquoted(written: string): string {
  return written
    .trim()
    .replace(/^["'“”„‘’‚«»](.*)["'“”‘’«»]$/u, '$1')
    .trim();
}

export type { Meant };
