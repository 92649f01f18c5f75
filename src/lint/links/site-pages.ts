import { hasBlank } from '../../model/blanks.ts';
import { distinctNames, placesOf } from '../../model/names.ts';
import { listNames, type State } from '../../model/site.ts';
import type { Settings } from '../../model/config.ts';
import type { Text } from '../../model/page.ts';
import type { Role } from '../../model/role.ts';
import type { Collection } from '../rule.ts';

/** What stands at a path of the site: a role, a list of roles, or a file. */
type SitePage =
  | { readonly kind: 'role'; readonly role: Role }
  /** A page of content/pages. */
  | { readonly kind: 'text'; readonly text: Text }
  /** A list has a page while a role in it is open. */
  | { readonly kind: 'listing'; readonly hasOpen: boolean }
  | { readonly kind: 'file' };

/** Everything that a link inside the site can lead to, whatever day it is. */
export type SitePages = {
  readonly at: (path: string) => SitePage | undefined;
  /** The keys of all pages. */
  readonly paths: readonly string[];
  readonly rolesBySlug: ReadonlyMap<string, Role>;
  /** Files of pages/ whose name keeps them from being read, by path, and the content folder. */
  readonly setAside: readonly string[];
  readonly root: string;
};

/** What Rolepress publishes beside roles and lists. */
const ownFiles = [
  '/',
  '404.html',
  'robots.txt',
  'sitemap.xml',
  'feed.json',
  'jobs.json',
  'closed.json',
  'schema/feed.json',
  'schema/role.json',
  'schema/closed.json',
  'jobs.rss',
  'jobs.xml',
  '.well-known/ojobpub.json',
  'search.json',
  'site.webmanifest',
  '_headers',
];

/** Folders that Rolepress fills by itself: a page there may be in the way of a role or a list tomorrow. */
export const ownFolders: ReadonlySet<string> = new Set(
  'roles departments teams locations assets feed jobs schema sitemap 404'.split(' '),
);

/** Files that have numbers or fingerprints in their names, and the further pages of long lists. */
const numbered =
  /^(?:assets|feed|jobs|sitemap)\/|^(?:departments|teams|locations)\/[^/]+\/page-\d+$|^roles(?:\/page-\d+)?$/u;

/** Turns roles and settings into the pages of their site. */
export function sitePagesOf({
  roles,
  config,
  publicPaths,
  settings,
  stateOf,
  texts,
  lists,
  unread,
  setAside,
  root,
}: Pick<
  Collection,
  'roles' | 'config' | 'settings' | 'publicPaths' | 'stateOf' | 'texts' | 'lists' | 'unread' | 'setAside' | 'root'
>): SitePages {
  const pages = new Map<string, SitePage>();
  const add = (path: string, page: SitePage) => void (pages.has(path) || pages.set(path, page));
  const rolesBySlug = new Map<string, Role>();
  for (const role of roles) {
    add(`roles/${role.slug}`, { kind: 'role', role });
    if (!rolesBySlug.has(role.slug)) rolesBySlug.set(role.slug, role);
  }
  for (const [path, hasOpen] of listingsOf(roles, settings, stateOf)) add(path, { kind: 'listing', hasOpen });
  // The text of a list has no page of its own.
  for (const text of texts) if (!lists.some((list) => list === text)) add(keyOf(text.folder), { kind: 'text', text });
  for (const role of roles) for (const alias of role.aliases) add(keyOf(alias), { kind: 'role', role });
  // What they hold is not known, but a link to them is not broken.
  for (const folder of unread) add(keyOf(folder), { kind: 'file' });
  for (const path of [...ownFiles, ...publicPaths, ...Object.keys(config?.redirects ?? {})])
    add(keyOf(path), { kind: 'file' });
  return {
    at: (path) =>
      pages.get(keyOf(path)) ??
      dataOf(path, rolesBySlug) ??
      (numbered.test(keyOf(path)) ? { kind: 'file' } : undefined),
    paths: [...pages.keys()],
    rolesBySlug,
    setAside,
    root,
  };
}

/** A path without what makes no difference to a web server: slashes at the ends, and the name of a folder’s own file. */
export function keyOf(path: string): string {
  return path
    .replace(/^\/+/u, '')
    .replace(/(?:^|\/)index\.html$/u, '')
    .replace(/\/$/u, '');
}

/** A role as data stands beside its page. */
function dataOf(path: string, roles: ReadonlyMap<string, Role>): SitePage | undefined {
  const slug = /^roles\/([^/]+)\/index\.json$/u.exec(keyOf(path))?.[1];
  const role = slug === undefined ? undefined : roles.get(slug);
  return role && { kind: 'role', role };
}

function listingsOf(
  roles: readonly Role[],
  { locations = {} }: Settings,
  stateOf: (role: Role) => State,
): ReadonlyMap<string, boolean> {
  const names = distinctNames(roles, Object.values(locations));
  const listings = new Map<string, boolean>();
  for (const role of roles) {
    const state = stateOf(role);
    const isListed = state === 'open' || state === 'closing';
    const lists = [
      ...listNames('department', role.department, names).map((list) => ({ ...list, folder: 'departments' })),
      ...listNames('team', role.team, names).map((list) => ({ ...list, folder: 'teams' })),
      ...placesOf(role, names).map((list) => ({ ...list, folder: 'locations' })),
    ];
    for (const { name, slug, folder } of lists) {
      const path = `${folder}/${slug}`;
      // A blank that a draft has yet to fill in names no list.
      if (!hasBlank(name)) listings.set(path, isListed || listings.get(path) === true);
    }
  }
  return listings;
}
