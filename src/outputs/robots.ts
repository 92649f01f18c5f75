import type { Output } from './output.ts';

/** robots.txt: everything may be read, and where the sitemap is. */
export const robots: Output = {
  files: ({ site }) => [
    { path: 'robots.txt', contents: `User-agent: *\nAllow: /\n\nSitemap: ${site.config.url}sitemap.xml\n` },
  ],
};
