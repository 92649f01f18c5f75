import { roleUrl } from '../../model/links.ts';
import { isOpen, type Site } from '../../model/site.ts';
import { outputFile, type OutputFile } from '../../model/output-file.ts';
import { type Xml, xmlDocument } from '../../model/xml.ts';
import type { SiteOutput } from '../output.ts';
import { closedToFeeds } from '../feeds/role-data.ts';

/** The sitemap: the front page, the owner’s pages, the listings, and every open role. https://www.sitemaps.org/protocol.html */
export const sitemap: SiteOutput = {
  kind: 'site',
  files: ({ site }) => sitemapFiles(addressesOf(site), site.config.url, mostAddresses),
  exclusionOf: closedToFeeds,
};

/** The protocol takes no more in one file. A file of ours stays under its 50 MB, too: an address has at most a few hundred letters. */
const mostAddresses = 50_000;

/** A page of the site, and when it last changed, if that is known. */
type Address = { readonly url: string; readonly changed?: string };

/** The front page and the lists change with every role that comes or goes, and no file remembers the ones that went: they have no date. */
function addressesOf({ config, open, departments, teams, locations, pages }: Site): readonly Address[] {
  const groups = [...departments, ...teams, ...locations].map(({ kind, slug }) => ({
    url: `${config.url}${kind}s/${encodeURIComponent(slug)}/`,
  }));
  const roles = open.filter(isOpen).map((role) => ({ url: roleUrl(role, config), changed: role.dateModified }));
  const texts = pages.map(({ folder, changed }) => ({ url: config.url + encodeURI(folder), changed }));
  return [{ url: config.url }, ...texts, ...groups, ...roles];
}

/** Turns addresses into a sitemap; into several with an index of them when they are more than one file may hold. */
export function sitemapFiles(addresses: readonly Address[], site: string, most: number): readonly OutputFile[] {
  if (addresses.length <= most) return [outputFile('sitemap.xml', documentOf('urlset', 'url', addresses))];
  const files = Array.from({ length: Math.ceil(addresses.length / most) }, (_, index) =>
    outputFile(
      `sitemap/${index + 1}.xml`,
      documentOf('urlset', 'url', addresses.slice(index * most, (index + 1) * most)),
    ),
  );
  const index = documentOf(
    'sitemapindex',
    'sitemap',
    files.map(({ path }) => ({ url: site + path })),
  );
  return [outputFile('sitemap.xml', index), ...files];
}

function documentOf(root: string, entry: string, addresses: readonly Address[]): string {
  return xmlDocument({
    name: root,
    attributes: { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
    children: addresses.map(({ url, changed }): Xml => {
      const date: readonly Xml[] = changed === undefined ? [] : [{ name: 'lastmod', children: [changed] }];
      return { name: entry, children: [{ name: 'loc', children: [url] }, ...date] };
    }),
  });
}
