import type { Config } from '../../model/config.ts';
import type { SiteOutput } from '../output.ts';

/**
 * `_headers`: what Netlify and Cloudflare Pages send with each file; other hosts ignore it. A file of that name in content/public
 * stands in its place. https://docs.netlify.com/routing/headers/ https://developers.cloudflare.com/pages/configuration/headers/
 */
export const headers: SiteOutput = {
  kind: 'site',
  files: ({ site, publicFiles, file, href }) => {
    if (publicFiles.some(({ path }) => path === '_headers')) return [];
    const blocks = Object.entries(rulesFor(policyFor(site.config))).map(
      ([path, lines]) => `${href('') + path}\n${indented(lines)}`,
    );
    return [file('_headers', () => blocks.join('\n'))];
  },
};

/** Nothing runs, is shown or is asked for that is not the site’s own, but for what counts visits where the owner wants that. */
function policyFor({ analytics }: Pick<Config, 'analytics'>): string {
  const also = (source: string | undefined) => (source === undefined ? '' : ` ${source}`);
  return [
    "default-src 'none'",
    `script-src 'self'${also(analytics?.script?.src)}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    `connect-src 'self'${also(analytics?.reportsTo)}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ');
}

/** Pages of others may read them. */
const forAll = 'Access-Control-Allow-Origin: *';

/** Static hosts know a feed by no more than the end of its name. https://www.jsonfeed.org/version/1.1/ */
const jsonFeed = 'Content-Type: application/feed+json; charset=utf-8';

/** Paths below the site’s own, and what is sent with them. `:slug` stands for one part of a path. */
const rulesFor = (policy: string): Readonly<Record<string, readonly string[]>> => ({
  '*': [
    `Content-Security-Policy: ${policy}`,
    'Permissions-Policy: camera=(), geolocation=(), microphone=()',
    'Referrer-Policy: strict-origin-when-cross-origin',
    'X-Content-Type-Options: nosniff',
  ],
  // Their names change with their contents.
  'assets/*': ['Cache-Control: public, max-age=31536000, immutable'],
  'jobs.json': [forAll, jsonFeed],
  'feed.json': [forAll, jsonFeed],
  // Redirects of old addresses may stand in these folders too: no type is told for what is in them.
  'jobs/*': [forAll],
  'feed/*': [forAll],
  'jobs.rss': [forAll],
  'jobs.xml': [forAll],
  'closed.json': [forAll],
  '.well-known/ojobpub.json': [forAll],
  'schema/*': [forAll],
  'roles/:slug/index.json': [forAll],
});

function indented(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}\n`).join('');
}
