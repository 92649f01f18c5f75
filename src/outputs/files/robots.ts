import type { SiteOutput } from '../output.ts';

/** robots.txt: everything may be read, unless the owner says otherwise, and where the sitemap is. */
export const robots: SiteOutput = {
  kind: 'site',
  files: ({ site, file }) => {
    const { url, robots: lines } = site.config;
    const own = lines.length > 0 ? `\n${lines.map((line) => `${line.trimEnd()}\n`).join('')}` : '';
    return [file('robots.txt', () => `User-agent: *\nAllow: /\n${own}\nSitemap: ${url}sitemap.xml\n`)];
  },
};
