import type { PublishedRole, Site } from '../model/site.ts';
import { assets } from './assets.ts';
import { feed } from './feed.ts';
import { home } from './home.ts';
import { listings } from './listings.ts';
import { notFound } from './not-found.ts';
import type { Output } from './output.ts';
import { publicFiles } from './public-files.ts';
import { redirects } from './redirects.ts';
import { type RenderedSite, type RenderInput, renderWith } from './render-site.ts';
import { robots } from './robots.ts';
import { roleFiles } from './role-files.ts';
import { rolePages } from './role-pages.ts';
import { sitemap } from './sitemap.ts';

/** Everything that a site is made of. To add one: a new file, and a line here. */
export const outputs = {
  home,
  'role-pages': rolePages,
  'role-files': roleFiles,
  listings,
  feed,
  sitemap,
  robots,
  'not-found': notFound,
  redirects,
  assets,
  'public-files': publicFiles,
} as const satisfies Record<string, Output>;

/** Turns a site into its files. */
export function renderSite(input: RenderInput): RenderedSite {
  return renderWith(Object.values(outputs), input);
}

/** The outputs that list roles. */
export const listNames: readonly string[] = Object.entries<Output>(outputs).flatMap(([name, { leavesOut }]) =>
  leavesOut ? [name] : [],
);

/** The outputs that list roles, and for each why a role that has a page is not in it; nothing when it is. */
export function listedIn(role: PublishedRole, site: Site): Readonly<Record<string, string | undefined>> {
  const lists = Object.entries<Output>(outputs).flatMap(([name, { leavesOut }]) =>
    leavesOut ? [[name, leavesOut(role, site)] as const] : [],
  );
  return Object.fromEntries(lists);
}

export type { OutputFault } from './output.ts';
export type { PageScope, RenderedSite } from './render-site.ts';
