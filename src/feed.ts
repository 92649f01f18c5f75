import * as v from 'valibot';
import { type Feed, feed, type FeedItem } from './model/feed-fields.ts';

/** For programs that read the feed of a Rolepress site. It needs nothing but valibot, and runs in browsers too. */

/** A feed, or everything that is wrong with it. */
export type ParsedFeed = { readonly feed: Feed } | { readonly faults: readonly FeedFault[] };

/** Something in a feed that is not as its schema says. */
export type FeedFault = {
  /** JSON Pointer (RFC 6901) to the value, such as `/items/3/url`; empty for the whole. */
  readonly pointer: string;
  /** What was expected, and what was found. */
  readonly message: string;
};

/**
 * Checks a page of a feed against the schema that the site publishes as `/schema/feed.json`. Takes the JSON text or the parsed
 * value. Keys that the schema does not know are dropped, for later versions may add some. Never throws.
 */
export function parseFeed(json: unknown): ParsedFeed {
  const read = typeof json === 'string' ? parsed(json) : { value: json };
  if ('fault' in read) return { faults: [read.fault] };
  const result = v.safeParse(feed, read.value);
  if (result.success) return { feed: result.output };
  return {
    faults: result.issues.map((issue) => ({
      pointer: (issue.path ?? [])
        .map(({ key }) => `/${String(key).replace(/~/gu, '~0').replace(/\//gu, '~1')}`)
        .join(''),
      message: `Expected ${issue.message.startsWith('Invalid ') ? issue.expected : issue.message}, found ${issue.received}`,
    })),
  };
}

function parsed(json: string): { readonly value: unknown } | { readonly fault: FeedFault } {
  try {
    return { value: JSON.parse(json) as unknown };
  } catch {
    return { fault: { pointer: '', message: 'Expected JSON, found a text that is none' } };
  }
}

/** What happened between two readings of a feed. */
export type FeedDiff = {
  /** In the order of the new feed. */
  readonly added: readonly FeedItem[];
  /** Roles whose text or facts differ, in the order of the new feed. */
  readonly changed: readonly { readonly before: FeedItem; readonly after: FeedItem }[];
  /** Roles that no longer take applications, in the order of the old feed. */
  readonly removed: readonly FeedItem[];
};

/** Compares two readings of a feed by the ids and content hashes of the roles. Of a feed with several pages pass all their items. */
export function diffFeeds(old: Pick<Feed, 'items'>, current: Pick<Feed, 'items'>): FeedDiff {
  const before = new Map(old.items.map((item) => [item.id, item]));
  const after = new Map(current.items.map((item) => [item.id, item]));
  return {
    added: [...after.values()].filter(({ id }) => !before.has(id)),
    changed: [...after.values()].flatMap((item) => {
      const earlier = before.get(item.id);
      const isSame = earlier?._rolepress.content_sha256 === item._rolepress.content_sha256;
      return earlier && !isSame ? [{ before: earlier, after: item }] : [];
    }),
    removed: [...before.values()].filter(({ id }) => !after.has(id)),
  };
}

export type { Feed, FeedItem, RoleData, RoleFile } from './model/feed-fields.ts';
