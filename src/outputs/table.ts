import { closed } from './feeds/closed.ts';
import { indeed } from './feeds/indeed.ts';
import { jobsFeed, readersFeed } from './feeds/json-feed.ts';
import { ojobpub } from './feeds/ojobpub.ts';
import { roleJson } from './feeds/role-json.ts';
import { rss, shortRss } from './feeds/rss.ts';
import { factSearch, textSearch } from './feeds/search.ts';
import { assets } from './files/assets.ts';
import { headers } from './files/headers.ts';
import { publicFiles } from './files/public-files.ts';
import { redirectRules } from './files/redirect-rules.ts';
import { robots } from './files/robots.ts';
import { schemas } from './files/schemas.ts';
import { sitemap } from './files/sitemap.ts';
import { socialImages } from './files/social-images.ts';
import { webManifest } from './files/web-manifest.ts';
import type { Output } from './output.ts';
import { gone } from './pages/gone.ts';
import { contentPages } from './pages/content-page.ts';
import { home } from './pages/home.ts';
import { listings } from './pages/listing.ts';
import { notFound } from './pages/not-found.ts';
import { redirects } from './pages/redirect.ts';
import { rolePages } from './pages/role.ts';

/** Everything that a site is made of. To add one: a new file, and a line here. */
export const outputs = {
  home,
  'role-pages': rolePages,
  'role-files': roleJson,
  'social-images': socialImages,
  'gone-roles': gone,
  listings,
  'content-pages': contentPages,
  'text-search': textSearch,
  'fact-search': factSearch,
  jobs: jobsFeed,
  feed: readersFeed,
  closed,
  rss,
  'rss-short': shortRss,
  ojobpub,
  indeed,
  schemas,
  sitemap,
  robots,
  'not-found': notFound,
  redirects,
  'redirect-rules': redirectRules,
  headers,
  'web-manifest': webManifest,
  assets,
  'public-files': publicFiles,
} as const satisfies Record<string, Output>;

type OfKind<Kind extends Output['kind']> = Extract<Output, { readonly kind: Kind }>;

/** The outputs of one kind with their names, in the order of the table. */
export function outputsOf<Kind extends Output['kind']>(kind: Kind): readonly (readonly [string, OfKind<Kind>])[] {
  const isOfKind = (output: Output): output is OfKind<Kind> => output.kind === kind;
  return Object.entries<Output>(outputs).flatMap(([name, output]) =>
    isOfKind(output) ? [[name, output] as const] : [],
  );
}
