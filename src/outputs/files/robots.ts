import type { SiteOutput } from '../output.ts';

/** robots.txt: everything may be read, and where the sitemap is. */
export const robots: SiteOutput = {
  kind: 'site',
  files: ({ site, file }) => [
    file('robots.txt', () => `User-agent: *\nAllow: /\n\nSitemap: ${site.config.url}sitemap.xml\n`),
  ],
};
