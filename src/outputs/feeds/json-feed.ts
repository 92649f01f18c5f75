import type { Feed, FeedItem } from '../../model/feed-fields.ts';
import { absoluteUrl, type Posting } from '../../model/posting.ts';
import type { WrittenRole } from '../../model/site.ts';
import { type ListFrame, type ListPage, pagedFiles } from '../engine/list-pages.ts';
import type { ListOutput, SiteContext } from '../output.ts';
import { closedToFeeds, type RoleRecord } from './role-data.ts';
import { jsonFrame } from '../views/script-data.ts';

/** The JSON Feed of every open role, newest first, also when there is none. https://www.jsonfeed.org/version/1.1/ */
export const jsonFeed: ListOutput = {
  kind: 'list',
  itemOf: (role, { recordOf }) => JSON.stringify(itemOf(role, recordOf(role))),
  files: pagedFiles({ pageSize: ({ site }) => site.config.feeds.pageSize, frameOf }),
  exclusionOf: closedToFeeds,
};

/** The first page is also what readers of applicant-tracking systems look for: jobs.json. */
function frameOf({ index, count }: ListPage, { site: { config }, asset }: SiteContext): ListFrame {
  const { name, url, logo } = config.organization;
  const icon = logo !== undefined && /\.(png|jpe?g|gif|webp)$/iu.test(logo) ? absoluteUrl(logo, config) : undefined;
  const head = {
    version: 'https://jsonfeed.org/version/1.1',
    title: config.title,
    home_page_url: config.url,
    feed_url: config.url + pathOf(index),
    ...(config.description === '' ? {} : { description: config.description }),
    ...(icon === undefined ? {} : { icon }),
    favicon: new URL(asset('favicon.svg'), config.url).href,
    authors: [{ name, ...(url === undefined ? {} : { url }) }],
    language: config.language,
    ...(index + 1 < count ? { next_url: config.url + pathOf(index + 1) } : {}),
    items: [],
  } satisfies Feed;
  return { ...jsonFrame(head), paths: index === 0 ? ['feed.json', 'jobs.json'] : [pathOf(index)] };
}

function pathOf(index: number): string {
  return index === 0 ? 'feed.json' : `feed/${index + 1}.json`;
}

function itemOf(role: WrittenRole, { data, texts, posting }: RoleRecord) {
  const { url } = data;
  const tags = [...new Set([...role.tags, ...role.skills])];
  return {
    id: url,
    url,
    ...(role.apply?.kind === 'url' ? { external_url: role.apply.href } : {}),
    title: role.title,
    content_html: texts.html,
    content_text: texts.text,
    summary: role.description,
    ...(data.date_posted === null ? {} : { date_published: data.date_posted }),
    ...(role.dateModified === undefined ? {} : { date_modified: role.dateModified }),
    ...(tags.length > 0 ? { tags } : {}),
    language: role.language,
    _jobposting: posting,
    _rolepress: data,
  } satisfies Omit<FeedItem, '_jobposting'> & { readonly _jobposting: Posting | undefined };
}
