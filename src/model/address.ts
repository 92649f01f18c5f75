/** Addresses as people write them, and in the one form in which they are published: ASCII, whatever letters they have. */

import { readUrl } from './read-url.ts';

/** What may stand in a URL. https://www.rfc-editor.org/rfc/rfc3986#section-2 */
const noUrlSign = /[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})/gu;

/** A URL of the web as it is published: its host in the ASCII form of IDNA, every other sign that no URL may have percent-encoded. */
export function publishedUrl(value: string): string {
  const [, host = '', rest = ''] = /^([^/]*\/\/[^/?#]*)(.*)$/u.exec(new URL(value).href) ?? [];
  return host + rest.replace(noUrlSign, encodeURIComponent);
}

/** A link of the text, whose host Markdown leaves percent-encoded. */
export function withAsciiHost(href: string): string {
  return /^https?:\/\/[^/?#]*%/iu.test(href) && readUrl(href) ? publishedUrl(href) : href;
}

const label = '[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?';
const asciiDomain = new RegExp(String.raw`^${label}(?:\.${label})+$`, 'u');

/** An e-mail address as it is published: its domain in ASCII, the letters before the @ as they are. Nothing for a text that is none. https://www.rfc-editor.org/rfc/rfc6532 */
export function publishedEmail(value: string): string | undefined {
  const [, local, domain] = /^([\p{L}\p{M}\p{N}.!#$&'*+/=?^_{|}~-]+)@([\p{L}\p{M}\p{N}.-]+)$/u.exec(value) ?? [];
  if (local === undefined || domain === undefined) return undefined;
  const ascii = /^[\0-\x7f]*$/u.test(domain) ? domain : hostOf(domain);
  return ascii !== undefined && asciiDomain.test(ascii) ? `${local.normalize('NFC')}@${ascii}` : undefined;
}

function hostOf(domain: string): string | undefined {
  return readUrl(`https://${domain}/`)?.hostname;
}

/**
 * A `mailto:` link as it is published, from such a link or a plain address: one address or several, and any headers behind them. Nothing for
 * a text that is none. https://www.rfc-editor.org/rfc/rfc6068
 */
export function publishedMailto(value: string): string | undefined {
  const isLink = /^mailto:/iu.test(value);
  const written = isLink ? value.slice('mailto:'.length) : value;
  const mark = isLink ? written.indexOf('?') : -1;
  const addresses = isLink ? decoded(mark === -1 ? written : written.slice(0, mark)) : written;
  const published = addresses?.split(',').map(publishedEmail);
  if (!published?.every((address) => address !== undefined)) return undefined;
  const to = published.map((address) => address.replace(/[^A-Za-z0-9.!$'*+_~@-]/gu, encodeURIComponent)).join(',');
  if (mark === -1) return `mailto:${to}`;
  const headers = written.slice(mark + 1).split('&');
  return headers.every(isHeader) ? `mailto:${to}?${headers.map(publishedHeader).join('&')}` : undefined;
}

/** The first address of a `mailto:` link that is published. */
export function addressOf(mailto: string): string {
  const [addresses = ''] = mailto.replace(/^mailto:/iu, '').split('?');
  return decoded(addresses.split(',')[0] ?? '') ?? '';
}

/** A header with its value. A line end in it would start another header, but for the body. */
function isHeader(written: string): boolean {
  const [, name, value = ''] = /^([A-Za-z][A-Za-z0-9-]*)=([^?#\s<>"]*)$/u.exec(written) ?? [];
  const said = decoded(value);
  if (name === undefined || said === undefined) return false;
  return !/\p{Cc}/u.test(name.toLowerCase() === 'body' ? said.replace(/[\r\n\t]/gu, '') : said);
}

function publishedHeader(written: string): string {
  return written.replace(noUrlSign, encodeURIComponent);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
