import type { Config } from '../../model/config.ts';
import type { Text } from '../../model/page.ts';
import type { Role } from '../../model/role.ts';
import { readUrl } from '../../model/read-url.ts';
import { decodedPart } from '../../model/percent-encoding.ts';

/** What a link stands in: a role, or another text by its folder on the site. */
export type LinkingPage = Pick<Role, 'slug'> | Pick<Text, 'folder'>;

/** Where a link in a role leads. */
export type LinkTarget =
  /** Another site, an e-mail address, a telephone. */
  | { readonly kind: 'elsewhere' }
  /** A path on the site, `/` first, without its query. */
  | { readonly kind: 'here'; readonly path: string; readonly fragment: string }
  /** No address at all. */
  | { readonly kind: 'empty' }
  /** A scheme that is not published, such as `file:`. */
  | { readonly kind: 'scheme'; readonly scheme: string }
  /** An address that browsers cannot read. */
  | { readonly kind: 'unreadable' };

const published = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Stands for the site while its own address is not known. */
const someSite = 'https://site.invalid/';

/** Addresses that lead to the same place from every page, and where: several rules ask, and many roles have the same links. */
const known = new WeakMap<object, Map<string, LinkTarget>>();

/** Turns the address of a link into where it leads, as its page does. A path with `/` first starts at the site’s own. */
export function linkTarget(href: string, from: LinkingPage, config: Pick<Config, 'url'> | undefined): LinkTarget {
  const scheme = /^([a-z][a-z0-9+.-]*:)/iu.exec(href)?.[1]?.toLowerCase();
  if (!config || (scheme === undefined && !href.startsWith('/'))) return findTarget(href, scheme, from, config);
  const targets = known.get(config) ?? new Map<string, LinkTarget>();
  known.set(config, targets);
  const target = targets.get(href) ?? findTarget(href, scheme, from, config);
  targets.set(href, target);
  return target;
}

/** Returns whether an address holds what a template language should have replaced. */
export function isLeftByTemplate(href: string): boolean {
  return /\{[{%]|<%|%7B%7B/iu.test(href);
}

function findTarget(
  href: string,
  scheme: string | undefined,
  from: LinkingPage,
  config: Pick<Config, 'url'> | undefined,
): LinkTarget {
  if (href.trim() === '') return { kind: 'empty' };
  const site = new URL(config?.url ?? someSite);
  if (scheme !== undefined && !published.has(scheme)) return { kind: 'scheme', scheme };
  if (scheme === 'mailto:' || scheme === 'tel:') return { kind: 'elsewhere' };
  const onSite = scheme === undefined && /^\/(?!\/)/u.test(href) ? href.slice(1) : undefined;
  const url = readUrl(onSite === undefined ? href : `./${onSite}`, onSite === undefined ? pageOf(from, site) : site);
  if (!url) return { kind: 'unreadable' };
  if (url.host !== site.host || !url.pathname.startsWith(site.pathname)) return { kind: 'elsewhere' };
  return {
    kind: 'here',
    path: `/${decodedPart(url.pathname.slice(site.pathname.length))}`,
    fragment: decodedPart(url.hash.slice(1)),
  };
}

function pageOf(from: LinkingPage, site: URL): URL {
  const path = 'slug' in from ? `roles/${encodeURIComponent(from.slug)}/` : encodeURI(from.folder);
  return new URL(`./${path}`, site);
}
