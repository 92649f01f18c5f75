import { publishedMailto, publishedUrl } from '../../model/address.ts';
import type { Config, NamedLink } from '../../model/config.ts';
import type { NamedLinkView } from './block-view-types.ts';

/** A link of the owner’s as it is published: a path below that of the site’s own URL, every address in ASCII. */
export function namedLinkView({ title, link }: NamedLink, { url }: Pick<Config, 'url'>, href: (path: string) => string): NamedLinkView {
  if (link.startsWith('/')) return { name: title, href: href(link.slice(1)), external: false };
  if (/^mailto:/iu.test(link)) return { name: title, href: publishedMailto(link) ?? link, external: false };
  const published = publishedUrl(link);
  return { name: title, href: published, external: !published.startsWith(url) };
} // prettier-ignore
