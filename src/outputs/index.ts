import type { Take } from '../model/output-file.ts';
import type { PublishedRole, Site } from '../model/site.ts';
import { assets } from './assets.ts';
import { cards } from './cards.ts';
import { feed } from './feed.ts';
import { headers } from './headers.ts';
import { home } from './home.ts';
import { indeed } from './indeed.ts';
import { type LeftOut, leftOutOf, machineListsOf } from './left-out.ts';
import { listings } from './listings.ts';
import { notFound } from './not-found.ts';
import { ojobpub } from './ojobpub.ts';
import type { Output } from './output.ts';
import type { Plates } from './press.ts';
import { type PrintRole, rolePrinterWith } from './print-role.ts';
import { publicFiles } from './public-files.ts';
import { redirectRules } from './redirect-rules.ts';
import { redirects } from './redirects.ts';
import { type RenderedSite, type RenderInput, renderWith, rolePathsIn } from './render-site.ts';
import { type PublishedSite, type RetouchInput, retouchWith } from './retouch.ts';
import { robots } from './robots.ts';
import { roleFiles } from './role-files.ts';
import { rolePages } from './role-pages.ts';
import { rss } from './rss.ts';
import { schemas } from './schemas.ts';
import { search } from './search.ts';
import { type PrintedShare, printShareWith, type ShareInput } from './share.ts';
import { sitemap } from './sitemap.ts';
import { webManifest } from './web-manifest.ts';

/** Everything that a site is made of. To add one: a new file, and a line here. */
export const outputs = {
  home,
  'role-pages': rolePages,
  'role-files': roleFiles,
  cards,
  listings,
  search,
  feed,
  rss,
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

/** Turns a site into its files. */
export function renderSite(input: RenderInput): Promise<RenderedSite> {
  return renderWith(Object.values(outputs), input);
}

/** Turns a site into its files, of which most are as they were published. */
export function retouchSite(input: RetouchInput, before: PublishedSite): Promise<RenderedSite> {
  return retouchWith(Object.values(outputs), input, before);
}

/** Prints what some roles by themselves are published as. */
export function printShare(input: ShareInput): Promise<PrintedShare> {
  return printShareWith(Object.values(outputs), input);
}

/** Sets up the printing of what roles by themselves are published as. */
export function rolePrinter(plates: Plates, take: Take): PrintRole {
  return rolePrinterWith(Object.values(outputs), plates, take);
}

/** Tells the paths of the files that a role by itself is published as. */
export const rolePathsOf: (role: PublishedRole) => readonly string[] = rolePathsIn(Object.values(outputs));

const machineLists = machineListsOf(outputs);

/** What lists roles for machines: the feeds, the sitemap and the structured data of pages. */
export const listNames: readonly string[] = machineLists.map(({ name }) => name);

/** For each of these lists why a role that has a page is not in it; nothing when it is. */
export function listedIn(role: PublishedRole, site: Site): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    machineLists.map(({ name, isWanted, leavesOut }) => [
      name,
      isWanted(site) ? leavesOut(role, site) : 'site.yml does not ask for it',
    ]),
  );
}

/** The roles that these lists leave out, by path, and why. */
export function leftOut(site: Site): readonly LeftOut[] {
  return leftOutOf(machineLists, site);
}

export { type CardFacts, cardFactsOf, type Neighbours, neighboursOf } from './neighbours.ts';
export type { LeftOut } from './left-out.ts';
export type { FileToCome, OutputFault } from './output.ts';
export type { Plates } from './press.ts';
export type { Anew, PublishedSite } from './retouch.ts';
export { digestsToKeep, type KeptDigests, type PrintedRole, type PrintRole, restored } from './print-role.ts';
export type { PageScope, RenderedSite } from './render-site.ts';
