import type { Config } from './config.ts';
import type { Role } from './role.ts';
import { attributeText, attributeValue } from './html-attribute.ts';
import { readUrl } from './read-url.ts';

/** The address of a role's page. */
export function roleUrl({ slug }: Pick<Role, 'slug'>, { url }: Pick<Config, 'url'>): string {
  return `${url}roles/${encodeURIComponent(slug)}/`;
}

/**
 * What readers of feeds know a role by: the address that it has, or would have under the name that its `id` keeps. So it stays when a file
 * is renamed, and no two roles have the same one.
 */
export function itemId({ id }: Pick<Role, 'id'>, config: Pick<Config, 'url'>): string {
  return roleUrl({ slug: id }, config);
}

/** A tag of printed HTML whose attribute values are in double quotes. */
const tag = /<[a-z][a-z0-9]*(?:\s+[\w:-]+(?:="[^"]*")?)+\s*>/gu;

/** Replaces where the links and pictures of printed HTML lead. */
function relinked(html: string, resolve: (url: string) => string): string {
  if (!html.includes('href="') && !html.includes('src="')) return html;
  return html.replace(tag, (whole) =>
    whole.replace(/ (href|src)="([^"]*)"/gu, (_, name: string, url: string) => ` ${name}="${resolve(url)}"`),
  );
}

/** Printed HTML of a role with every address a full URL, for readers that do not know its page. */
export function withFullUrls(html: string, page: string, site: string): string {
  return relinked(html, (url) =>
    url.startsWith('/') && !url.startsWith('//') ? site + url.slice(1) : resolved(url, page),
  );
}

/** Printed HTML of a role with every path on the site below the path of the site’s own URL. */
export function belowBase(html: string, base: string): string {
  return base === '/'
    ? html
    : relinked(html, (url) => (url.startsWith('/') && !url.startsWith('//') ? base + url.slice(1) : url));
}

function resolved(url: string, page: string): string {
  const plain = attributeText(url);
  const whole = /^[a-z][a-z0-9+.-]*:/iu.test(plain) ? undefined : readUrl(plain, page);
  return whole === undefined ? url : attributeValue(whole.href);
}
