import { isEmail } from '../../model/fields.ts';
import { decodedPart } from '../../model/percent-encoding.ts';

/** What is wrong with an e-mail address, and what was most likely meant. */
export type EmailFault = { readonly reason: string; readonly meant: string | undefined };

/** The longest address that mail servers take. RFC 5321, 4.5.3.1 */
const mostCharacters = 254;

/** The fault of the addresses of a `mailto:` link, if they have one. A link with only a subject has no address to be wrong. */
export function mailtoFault(href: string): EmailFault | undefined {
  const [addresses = '', query] = href.slice('mailto:'.length).split('?');
  if (addresses === '' && query !== undefined) return undefined;
  const written = decodedPart(addresses);
  if (written.split(',').every(isAddress)) return undefined;
  return emailFault(written);
}

/** The fault of what is not an e-mail address but was meant as one. */
export function emailFault(written: string): EmailFault {
  const mended = mend(written);
  return { reason: reasonAgainst(written), meant: isAddress(mended) && mended !== written ? mended : undefined };
}

/** Letters beyond ASCII are fine: mail servers have taken them since RFC 6531. */
function isAddress(text: string): boolean {
  return text.length <= mostCharacters && isEmail(text.replace(/[^\0-\x7f]/gu, 'x')) && !/^\/|\.\.|\.@|^\./u.test(text);
}

function reasonAgainst(written: string): string {
  if (written === '') return 'no address';
  if (/\s/u.test(written)) return 'a space in it';
  const signs = written.split('@').length - 1;
  if (signs === 0) return 'no @ in it';
  if (signs > 1) return 'more than one @ in it';
  if (/,/u.test(written)) return 'a comma in it';
  if (/\.\./u.test(written)) return 'two dots in a row';
  if (written.startsWith('//')) return 'slashes in front';
  if (/[^\p{L}\p{N}]$/u.test(written)) return `“${written.at(-1)}” at its end`;
  return 'not the form name@inn.example';
}

function mend(written: string): string {
  return written
    .replace(/\s+/gu, '')
    .replace(/^\/+/u, '')
    .replace(/@+/gu, '@')
    .replace(/,/gu, '.')
    .replace(/\.{2,}/gu, '.')
    .replace(/[^\p{L}\p{N}]+$/u, '');
}
