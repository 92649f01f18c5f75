import type { Place } from '../../model/diagnostic.ts';
import { isHttpUrl } from '../../model/fields.ts';
import type { Link, Role } from '../../model/role.ts';
import { keyPlace } from '../key-place.ts';

/** An address on another site, and everywhere it stands. */
export type ExternalLink = {
  /** Absolute, without the fragment. */
  readonly url: string;
  readonly places: readonly { readonly path: string; readonly place: Place }[];
};

/** A file that is no role, and its links. */
type Linking = { readonly path: string; readonly links: readonly Pick<Link, 'href' | 'place'>[] };

/** Turns roles and other texts into the addresses on other sites that they lead to, each once, in their order. `site` is the site’s own address. */
export function externalLinks(texts: readonly (Role | Linking)[], site?: string): readonly ExternalLink[] {
  const places = new Map<string, { readonly path: string; readonly place: Place }[]>();
  for (const one of texts) {
    const apply =
      'apply' in one && one.apply?.kind === 'url' ? [{ href: one.apply.href, place: keyPlace(one, 'apply') }] : [];
    for (const { href, place } of [...apply, ...one.links]) {
      const url = externalUrl(href, site);
      if (url === undefined) continue;
      const others = places.get(url);
      if (others) others.push({ path: one.path, place });
      else places.set(url, [{ path: one.path, place }]);
    }
  }
  return [...places].map(([url, all]) => ({ url, places: all }));
}

function externalUrl(href: string, site: string | undefined): string | undefined {
  const absolute = href.startsWith('//') ? `https:${href}` : href;
  if (!isHttpUrl(absolute)) return undefined;
  const url = new URL(absolute);
  url.hash = '';
  return site !== undefined && url.href.startsWith(site) ? undefined : url.href;
}
