import * as v from 'valibot';
import { type Feed, feedFrame, feedItem, type FeedItem, type RoleData, roleData } from './model/feed-fields.ts';

/** For programs that read the feeds of a Rolepress site. It needs nothing but valibot, and runs in browsers too. */

/** A feed as it was read: what was wrong in its head is absent, items that were wrong are left out. */
export type ReadFeed = Partial<Omit<Feed, 'items'>> & Pick<Feed, 'items'>;

/** What could be read, and everything that was wrong. */
export type ParsedFeed = {
  /** Absent when it is no JSON Feed at all. */
  readonly feed?: ReadFeed;
  readonly faults: readonly FeedFault[];
};

/** Something that is not as its schema says. */
export type FeedFault = {
  /** JSON Pointer (RFC 6901) to the value, such as `/items/3/url`; empty for the whole. */
  readonly pointer: string;
  /** What was expected, and what was found. */
  readonly message: string;
  /** The ids of the item that it is in, where they can be read: its own, and that of `_rolepress`. */
  readonly id?: string;
  readonly roleId?: string;
  /** The page of the feed, when it was read from an address. */
  readonly page?: string;
};

/** What is used of `fetch`, so that another one can stand in for it. */
export type Fetch = (
  url: string,
) => Promise<{ readonly ok: boolean; readonly status: number; readonly url?: string; text(): Promise<string> }>;

/**
 * Reads a page of `/jobs.json` or `/feed.json`, as JSON text or as the parsed value. What is as `/schema/feed.json` says is kept; every
 * fault of the rest is told. Keys and words that the schema does not know are no faults, for later versions may add some: unknown keys
 * are dropped, unknown words kept. Of two items with one id the first is kept. Never throws.
 */
export function parseFeed(json: unknown): ParsedFeed {
  return pageOf(json, new Set());
}

/** `known` holds the ids of the items that were read before. */
function pageOf(json: unknown, known: Set<string>): ParsedFeed {
  const read = typeof json === 'string' ? parsed(json) : { value: json };
  if ('fault' in read) return { faults: [read.fault] };
  const page = v.safeParse(anyFeed, read.value);
  if (!page.success) return { faults: page.issues.map(faultOf) };
  const { items, ...head } = page.output;
  const headFaults = (v.safeParse(feedFrame, head).issues ?? []).map(faultOf);
  const isWrong = (key: string) => headFaults.some(({ pointer }) => pointer === `/${key}` || pointer.startsWith(`/${key}/`)); // prettier-ignore
  const sound = Object.fromEntries(Object.entries(head).filter(([key]) => !isWrong(key)));
  const good: FeedItem[] = [];
  const itemFaults = items.flatMap((item, index) => {
    const { found, faults } = itemOf(item, known);
    if (found) good.push(found);
    return faults.map((fault) => ({ ...fault, ...idsOf(item), pointer: `/items/${index}${fault.pointer}` }));
  });
  return { feed: { ...v.parse(v.partial(feedFrame), sound), items: good }, faults: [...headFaults, ...itemFaults] };
}

/** What makes a page a JSON Feed, of whichever version. */
const anyFeed = v.looseObject(
  {
    version: v.pipe(v.string('the version of JSON Feed'), v.startsWith('https://jsonfeed.org/version/', 'the version of JSON Feed')), // prettier-ignore
    items: v.array(v.unknown(), 'a list of items'),
  },
  'a JSON Feed',
);

type Fault = Pick<FeedFault, 'pointer' | 'message'>;

function itemOf(item: unknown, known: Set<string>): { readonly found?: FeedItem; readonly faults: readonly Fault[] } {
  const read = v.safeParse(feedItem, item);
  if (!read.success) return { faults: read.issues.map(faultOf) };
  const { id, _rolepress: role } = read.output;
  const ids = [
    { pointer: '/id', key: `item ${id}`, message: `Expected an id of its own, found "${id}" again` },
    { pointer: '/_rolepress/id', key: `role ${role.id}`, message: `Expected an id of its own, found "${role.id}" again` },
  ]; // prettier-ignore
  const again = ids.filter(({ key }) => known.has(key));
  if (again.length > 0) return { faults: again.map(({ pointer, message }) => ({ pointer, message })) };
  for (const { key } of ids) known.add(key);
  return { found: read.output, faults: [] };
}

/** The ids of an item that is wrong in some other way. */
function idsOf(item: unknown): Pick<FeedFault, 'id' | 'roleId'> {
  const id = v.safeParse(v.object({ id: v.string() }), item);
  const role = v.safeParse(v.object({ _rolepress: v.object({ id: v.string() }) }), item);
  return {
    ...(id.success ? { id: id.output.id } : {}),
    ...(role.success ? { roleId: role.output._rolepress.id } : {}),
  };
}

function faultOf(issue: v.BaseIssue<unknown>): Fault {
  const keys = (issue.path ?? []).map(({ key }) => `/${String(key).replace(/~/gu, '~0').replace(/\//gu, '~1')}`);
  const expected = issue.message.startsWith('Invalid ') ? issue.expected : issue.message;
  return { pointer: keys.join(''), message: `Expected ${expected}, found ${issue.received}` };
}

function parsed(json: string): { readonly value: unknown } | { readonly fault: Fault } {
  try {
    return { value: JSON.parse(json) as unknown };
  } catch {
    return { fault: { pointer: '', message: 'Expected JSON, found a text that is none' } };
  }
}

/**
 * Reads a feed with all its pages: from `url` on it follows `next_url`, on the same origin and over at most `maxPages` pages. A page
 * that cannot be had is a fault; what was read before it is kept. It throws what `fetch` throws.
 */
export async function readFeed(url: string, fetch: Fetch, maxPages = 100): Promise<ParsedFeed> {
  const known = new Set<string>();
  const faults: FeedFault[] = [];
  let feed: ReadFeed | undefined;
  let page: string | undefined = url;
  for (let count = 1; page !== undefined; count++) {
    const at: string = page;
    const answer = await fetch(at);
    const read: ParsedFeed = answer.ok ? pageOf(await answer.text(), known) : { faults: [notFound(answer.status)] };
    faults.push(...read.faults.map((fault) => ({ ...fault, page: at })));
    if (!read.feed) break;
    feed = { ...(feed ?? read.feed), items: [...(feed?.items ?? []), ...read.feed.items] };
    page = read.feed.next_url;
    const wrong = page === undefined ? undefined : whyNotFollowed(page, answer.url || at, count, maxPages);
    if (wrong === undefined) continue;
    faults.push({ pointer: '/next_url', message: `${wrong}, found "${page}"`, page: at });
    break;
  }
  return { ...(feed && { feed }), faults };
}

function notFound(status: number): Fault {
  return { pointer: '', message: `Expected an answer with a page, found the status ${status}` };
}

function whyNotFollowed(next: string, from: string, count: number, maxPages: number): string | undefined {
  if (new URL(next).origin !== new URL(from).origin) return 'Expected an address on the same origin';
  return count >= maxPages ? `Expected at most ${maxPages} pages` : undefined;
}

/** Reads everything that is known of the role of an item, from the address that the item names. It throws what `fetch` throws. */
export async function fetchRole(
  item: Pick<FeedItem, '_rolepress'>,
  fetch: Fetch,
): Promise<{ readonly role?: RoleData; readonly faults: readonly FeedFault[] }> {
  const page = item._rolepress.role;
  const answer = await fetch(page);
  const read = answer.ok ? parsed(await answer.text()) : { fault: notFound(answer.status) };
  if ('fault' in read) return { faults: [{ ...read.fault, page }] };
  const role = v.safeParse(roleData, read.value);
  return role.success
    ? { role: role.output, faults: [] }
    : { faults: role.issues.map((issue) => ({ ...faultOf(issue), page })) };
}

/** What happened between two readings of a feed. A role that moved and changed is in both lists. */
export type FeedDiff = {
  /** In the order of the new feed, as the next two. */
  readonly added: readonly FeedItem[];
  /** Roles whose text or facts differ. */
  readonly changed: readonly Change[];
  /** Roles whose page has another address. */
  readonly moved: readonly Change[];
  /** Roles that no longer take applications, in the order of the old feed. */
  readonly removed: readonly FeedItem[];
};

export type Change = { readonly before: FeedItem; readonly after: FeedItem };

/**
 * Compares two readings of a feed by the ids of the roles, which do not change with an address. Of a feed with several pages pass all
 * their items, and the faults of the new reading with them: a role that could not be read is not one that was removed.
 */
export function diffFeeds(
  old: Pick<Feed, 'items'>,
  current: Pick<Feed, 'items'>,
  faults: readonly FeedFault[] = [],
): FeedDiff {
  const before = byRole(old.items);
  const after = byRole(current.items);
  const pairs = [...after.values()].flatMap((item) => {
    const earlier = before.get(item._rolepress.id);
    return earlier ? [{ before: earlier, after: item }] : [];
  });
  const unread = new Set(faults.flatMap(({ id, roleId }) => [id, roleId]));
  const isWhole = !faults.some(hidesItems);
  return {
    added: [...after.values()].filter((item) => !before.has(item._rolepress.id)),
    changed: pairs.filter((pair) => pair.before._rolepress.content_sha256 !== pair.after._rolepress.content_sha256),
    moved: pairs.filter((pair) => pair.before.url !== pair.after.url),
    removed: [...before.values()].filter(
      ({ id, _rolepress: role }) => isWhole && !after.has(role.id) && !unread.has(id) && !unread.has(role.id),
    ),
  };
}

function byRole(items: readonly FeedItem[]): ReadonlyMap<string, FeedItem> {
  return new Map(items.map((item) => [item._rolepress.id, item]));
}

/** Returns whether a fault may hide items that nothing names: a page that could not be read or found, or an item without an id. */
function hidesItems({ pointer, id, roleId }: FeedFault): boolean {
  return id === undefined && roleId === undefined && /^(?:\/items|\/next_url|\/version|$)/u.test(pointer);
}

export type { ClosedRoles } from './model/closed-fields.ts';
export type { Feed, FeedItem, ItemData, RoleData } from './model/feed-fields.ts';
