import { dayOf } from '../model/calendar.ts';
import { roleUrl } from '../model/posting.ts';
import { isOpen, type Site } from '../model/site.ts';
import type { Output } from './output.ts';
import { type Xml, xmlDocument } from '../model/xml.ts';

/** The sitemap: the front page, the listings, and every open role. https://www.sitemaps.org/protocol.html */
export const sitemap: Output = {
  files: ({ site }) => [
    {
      path: 'sitemap.xml',
      contents: xmlDocument({
        name: 'urlset',
        attributes: { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
        children: entries(site),
      }),
    },
  ],
  leavesOut: (role) => (isOpen(role) ? undefined : `it is ${role.state}`),
};

function entries({ config, open, departments, teams, locations }: Site): readonly Xml[] {
  const groups = [...departments, ...teams, ...locations].map(({ kind, slug }) =>
    entry(`${config.url}${kind}s/${encodeURIComponent(slug)}/`),
  );
  const roles = open
    .filter(isOpen)
    .map((role) => entry(roleUrl(role, config), role.datePosted && dayOf(role.datePosted, config.timeZone)));
  return [entry(config.url), ...groups, ...roles];
}

function entry(url: string, lastModified?: string): Xml {
  const day: readonly Xml[] = lastModified === undefined ? [] : [{ name: 'lastmod', children: [lastModified] }];
  return { name: 'url', children: [{ name: 'loc', children: [url] }, ...day] };
}
