import { absoluteUrl } from '../model/posting.ts';
import { isOpen, type PublishedRole, type Site } from '../model/site.ts';
import type { OutputFile } from '../model/output-file.ts';
import type { Output } from './output.ts';
import type { RoleRecord } from './role-data.ts';
import { jsonFile } from './script-data.ts';

/** The JSON Feed of every open role, newest first, also when there is none. https://www.jsonfeed.org/version/1.1/ */
export const feed: Output = {
  files: ({ site, recordOf }) => {
    const open = site.open.filter(isOpen);
    const size = site.config.feeds.pageSize;
    const pages = Array.from({ length: Math.max(1, Math.ceil(open.length / size)) }, (_, index) =>
      open.slice(index * size, (index + 1) * size),
    );
    return pages.flatMap((roles, index) =>
      feedPage(
        roles.map((role) => feedItem(role, recordOf(role), site)),
        index,
        pages.length,
        site,
      ),
    );
  },
  leavesOut: (role) => (isOpen(role) ? undefined : `it is ${role.state}`),
};

/** The first page is also what readers of applicant-tracking systems look for: jobs.json. */
function feedPage(items: readonly object[], index: number, count: number, site: Site): readonly OutputFile[] {
  const { config } = site;
  const { name, url, logo } = config.organization;
  const icon = logo !== undefined && /\.(png|jpe?g|gif|webp)$/iu.test(logo) ? absoluteUrl(logo, config) : undefined;
  const page = {
    version: 'https://jsonfeed.org/version/1.1',
    title: config.title,
    home_page_url: config.url,
    feed_url: config.url + pathOf(index),
    ...(config.description === '' ? {} : { description: config.description }),
    ...(icon === undefined ? {} : { icon }),
    authors: [{ name, ...(url === undefined ? {} : { url }) }],
    language: config.language,
    ...(index + 1 < count ? { next_url: config.url + pathOf(index + 1) } : {}),
    items,
  };
  const contents = jsonFile(page);
  return index === 0
    ? ['feed.json', 'jobs.json'].map((path) => ({ path, contents }))
    : [{ path: pathOf(index), contents }];
}

function pathOf(index: number): string {
  return index === 0 ? 'feed.json' : `feed/${index + 1}.json`;
}

function feedItem(role: PublishedRole, { data, posting, description }: RoleRecord, site: Site) {
  const { url } = data;
  const tags = [...new Set([...role.tags, ...role.skills])];
  return {
    id: url,
    url,
    ...(role.apply?.kind === 'url' ? { external_url: role.apply.href } : {}),
    title: role.title,
    content_html: description,
    content_text: contentText(role, site),
    summary: role.description,
    ...(data.date_posted === null ? {} : { date_published: data.date_posted }),
    ...(tags.length > 0 ? { tags } : {}),
    language: role.language,
    ...(posting ? { _jobposting: posting } : {}),
    _rolepress: data,
  };
}

function contentText({ body }: PublishedRole, { blocks }: Site): string {
  const titled = [...body.sections, { title: '', text: body.closing.text }, ...blocks].map(({ title, text }) =>
    title === '' ? text : `${title}\n\n${text}`,
  );
  return [body.summary.text, ...titled].filter((text) => text !== '').join('\n\n');
}
