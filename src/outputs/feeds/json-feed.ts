import type { Feed, FeedItem } from '../../model/feed-fields.ts';
import { itemId } from '../../model/links.ts';
import { absoluteUrl, type FeedPosting } from '../../model/posting.ts';
import type { WrittenRole } from '../../model/site.ts';
import { type ListFrame, type ListPage, pagedFiles, type Paging } from '../engine/list-pages.ts';
import type { ListOutput, SiteContext } from '../output.ts';
import { closedToFeeds, type RoleRecord } from './role-data.ts';
import { jsonFrame } from '../views/script-data.ts';

/**
 * JSON Feeds of every open role, newest first, also when there is none. Programs that gather jobs look for jobs.json and read one
 * page; feed readers are announced feed.json, and read better what is small. https://www.jsonfeed.org/version/1.1/
 */

/** For programs that gather jobs: few and large pages. They take the title for the name of the company. */
export const jobsFeed: ListOutput = feedOf({
  name: 'jobs',
  titleOf: ({ organization }) => organization.name,
  maxItems: ({ site }) => site.config.feeds.pageSize,
  // Some refuse a file of more than 10 MiB.
  maxBytes: 9_000_000,
  contentOf: ({ texts }) => ({ content_html: texts.html }),
});

/** For feed readers. */
export const readersFeed: ListOutput = feedOf({
  name: 'feed',
  titleOf: ({ title }) => title,
  maxItems: () => 100,
  maxBytes: 1_000_000,
  contentOf: ({ texts }) => ({ content_html: texts.html, content_text: texts.text }),
});

/** How one of the feeds differs from the other. */
type FeedKind = Pick<Paging, 'maxItems' | 'maxBytes'> & {
  /** Of its first file; further pages are in a folder of that name. */
  readonly name: string;
  readonly titleOf: (config: SiteContext['site']['config']) => string;
  readonly contentOf: (record: RoleRecord) => Pick<FeedItem, 'content_html' | 'content_text'>;
};

function feedOf(kind: FeedKind): ListOutput {
  const { maxItems, maxBytes } = kind;
  return {
    kind: 'list',
    itemOf: (role, { recordOf, site }) => JSON.stringify(itemOf(role, recordOf(role), itemId(role, site.config), kind)),
    files: pagedFiles({ maxItems, maxBytes, frameOf: (page, context) => frameOf(kind, page, context) }),
    exclusionOf: closedToFeeds,
  };
}

function frameOf({ name, titleOf }: FeedKind, { index, count }: ListPage, context: SiteContext): ListFrame {
  const { config } = context.site;
  const { organization } = config;
  const { logo } = organization;
  const icon = logo !== undefined && /\.(png|jpe?g|gif|webp)$/iu.test(logo) ? absoluteUrl(logo, config) : undefined;
  const pathOf = (page: number) => (page === 0 ? `${name}.json` : `${name}/${page + 1}.json`);
  const head = {
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOf(config),
    home_page_url: config.url,
    feed_url: config.url + pathOf(index),
    description: config.description === '' ? undefined : config.description,
    icon,
    favicon: new URL(context.asset('favicon.svg'), config.url).href,
    authors: [{ name: organization.name, url: organization.url }],
    language: config.language,
    next_url: index + 1 < count ? config.url + pathOf(index + 1) : undefined,
    items: [],
  } satisfies Feed;
  return { ...jsonFrame(head), paths: [pathOf(index)] };
}

function itemOf(role: WrittenRole, record: RoleRecord, id: string, { contentOf }: FeedKind) {
  const { data, itemData, feedPosting } = record;
  const tags = [...new Set([...role.tags, ...role.skills])];
  return {
    id,
    url: data.url,
    external_url: role.apply?.kind === 'url' ? role.apply.href : undefined,
    title: role.title,
    ...contentOf(record),
    summary: role.description,
    date_published: data.date_posted,
    date_modified: role.dateModified,
    tags: tags.length > 0 ? tags : undefined,
    language: role.language,
    _jobposting: feedPosting,
    _rolepress: itemData,
  } satisfies Omit<FeedItem, '_jobposting'> & { readonly _jobposting: FeedPosting | undefined };
}
