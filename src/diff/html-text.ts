/** What belongs to addresses: the site’s own start of them, and the page that the text is on. */
export type Addresses = { readonly site: string; readonly page: string };

/** A tag, whatever the values of its attributes hold. */
const tag = /(<\/?[a-z](?:"[^"]*"|[^"<>])*>)/giu;

/** What ends a line of text. */
const blocks = /^\/?(?:p|h[1-6]|ul|ol|dl|dt|dd|table|tr|blockquote|pre|div|section|hr|figure|figcaption)$/u;

/**
 * Printed HTML as the words that a reader sees, a line for each paragraph and entry of a list. Where a link leads and what a picture shows
 * stands behind it in `<…>`: paths of the site itself start with `/`, those of the page itself with `#`. It is for comparing, and any text comes to an end.
 */
export function textOfHtml(html: string, addresses: Addresses): string {
  const links: string[] = [];
  const pieces = html.split(tag).map((piece, index) => (index % 2 === 0 ? decoded(piece) : textOfTag(piece, links, addresses)));
  const lines = pieces.join('').split('\n').map((line) => line.replace(/[^\S\n]+/gu, ' ').trim()); // prettier-ignore
  return lines.filter((line) => line !== '').join('\n');
} // prettier-ignore

function textOfTag(whole: string, links: string[], addresses: Addresses): string {
  const name = /^<(\/?[a-z][a-z0-9]*)/iu.exec(whole)?.[1]?.toLowerCase() ?? '';
  const attribute = (key: string) => decoded(new RegExp(` ${key}="([^"]*)"`, 'u').exec(whole)?.[1] ?? '');
  if (name === 'br' || blocks.test(name)) return '\n';
  if (name === 'li') return '\n- ';
  if (name === '/li') return '\n';
  if (name === 'td' || name === 'th') return ' ';
  if (name === 'img') return `[${attribute('alt')}] <${shortened(attribute('src'), addresses)}>`;
  if (name === 'a') links.push(shortened(attribute('href'), addresses));
  const href = name === '/a' ? links.pop() : undefined;
  return href === undefined || href === '' ? '' : ` <${href}>`;
}

/** An address without what is the same for all of the site, or of the page. */
function shortened(url: string, { site, page }: Addresses): string {
  if (page !== '' && (url === page || url.startsWith(`${page}#`))) return url.slice(page.length) || '#';
  return site !== '' && url.startsWith(site) ? `/${url.slice(site.length)}` : url;
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&', nbsp: ' ' };

/** Line ends in HTML are spaces. */
function decoded(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/giu, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0x10_ff_ff ? whole : String.fromCodePoint(code);
  });
} // prettier-ignore
