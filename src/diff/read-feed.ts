import * as v from 'valibot';
import { feed, type FeedItem } from '../model/feed-fields.ts';
import { jsonOf, pathOn, plainJson, siteStartOf, textParts } from './parts.ts';
import type { RoleSnapshot, SiteSnapshot } from './site-snapshot.ts';

/** A feed as it can be compared, or why it cannot. */
export type FeedReading = { readonly snapshot: SiteSnapshot } | { readonly refused: string };

/**
 * Reads the pages of jobs.json or feed.json, the first one first. A page that others follow is refused where they are not there: what is on
 * them is not gone.
 */
export function snapshotOfFeed(pages: readonly string[]): FeedReading {
  const read = pages.map((page) => v.safeParse(feed, jsonOf(page)));
  const fault = read.find(({ success }) => !success)?.issues?.[0];
  if (fault) {
    const place = v.getDotPath(fault) ?? 'the top';
    return { refused: `it is not a feed of Rolepress; at ${place} expected ${fault.expected ?? fault.message}, found ${fault.received}` };
  }
  const feeds = read.flatMap(({ success, output }) => (success ? [output] : []));
  const [first, last] = [feeds[0], feeds.at(-1)];
  if (!first || !last) return { refused: 'there is no feed' };
  if (last.next_url !== undefined || /\/\d+\.json$/u.test(first.feed_url)) return { refused: 'it is one page of a feed of several' };
  const { home_page_url: url, description, language, authors } = first;
  const organization = authors[0] && { name: authors[0].name, url: authors[0].url };
  // The two feeds of a site have different titles.
  const facts = plainJson({ url, description, language, organization });
  return { snapshot: { roles: feeds.flatMap(({ items }) => items.map(roleSnapshot)), facts, redirects: new Map() } };
} // prettier-ignore

function roleSnapshot(item: FeedItem): RoleSnapshot {
  const { title, url, language, tags, external_url: apply, content_html, _jobposting, _rolepress: own } = item;
  const site = siteStartOf(own.about);
  const { '@context': _, '@type': __, title: ___, description: ____, url: _____, hiringOrganization: ______, ...posting } = _jobposting ?? {};
  const { department, team, workplace } = own;
  return {
    id: own.id,
    title,
    path: pathOn(url, site),
    status: own.status,
    contentDigest: own.content_sha256,
    facts: plainJson({ title, department, team, workplace, ...posting, apply, tags, language }),
    parts: textParts(sectionsOf(content_html), { site, page: url }),
  };
} // prettier-ignore

/** A text as a feed has it, cut at the headings of its sections. */
function sectionsOf(html: string): readonly { readonly title: string; readonly html: string }[] {
  const [before = '', ...rest] = html.split(/<h2>([^<]*)<\/h2>/u);
  const sections = rest.flatMap((title, index) => (index % 2 === 0 ? [{ title: title.replace(/&lt;/gu, '<').replace(/&amp;/gu, '&'), html: rest[index + 1] ?? '' }] : []));
  return [{ title: '', html: before }, ...sections];
} // prettier-ignore
