import { locationName, type Location } from '../../model/role.ts';
import type { WrittenRole } from '../../model/site.ts';
import { printXml, type Xml, xmlDeclaration } from '../../model/xml.ts';
import { type ListFrame, type ListPage, pagedFiles } from '../engine/list-pages.ts';
import type { ListOutput, RoleContext, SiteContext } from '../output.ts';
import { closedToFeeds, newestChange } from './role-data.ts';

/**
 * RSS 2.0 of every open role, newest first, also when there is none, with the elements by which readers of Teamtailor’s feeds know
 * place, department and remote work. https://www.rssboard.org/rss-specification
 */
export const rss: ListOutput = {
  kind: 'list',
  itemOf: (role, context) => printXml(itemOf(role, context), '    '),
  files: pagedFiles({ maxItems: () => maxItems, maxBytes: Infinity, frameOf }),
  exclusionOf: closedToFeeds,
};

/** Readers that page by number take a page of 100 for a sign that there are more, and would read a file for ever. */
const maxItems = 99;

function frameOf({ index, count, roles }: ListPage, { site: { config } }: SiteContext): ListFrame {
  const address = (page: number) => config.url + pathOf(page);
  const changed = newestChange(roles, config);
  // Pages lead to each other as RFC 5005 says.
  const links = [
    link('self', address(index)),
    ...(count > 1 ? [link('first', address(0)), link('last', address(count - 1))] : []),
    ...(index > 0 ? [link('prev', address(index - 1))] : []),
    ...(index + 1 < count ? [link('next', address(index + 1))] : []),
  ];
  const facts = [
    element('title', config.title),
    element('link', config.url),
    element('description', config.description === '' ? config.title : config.description),
    element('language', config.language),
    ...(changed === undefined ? [] : [element('lastBuildDate', rfc822(changed))]),
    ...links,
  ];
  const root =
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:tt="https://teamtailor.com/locations">';
  return {
    paths: [pathOf(index)],
    head: `${xmlDeclaration}${root}\n  <channel>\n${facts.map((fact) => printXml(fact, '    ')).join('\n')}\n`,
    between: '\n',
    tail: `${roles.length > 0 ? '\n' : ''}  </channel>\n</rss>\n`,
  };
}

function pathOf(index: number): string {
  return index === 0 ? 'jobs.rss' : `jobs/${index + 1}.rss`;
}

const remoteStatus = { 'on-site': 'none', hybrid: 'hybrid', remote: 'fully' } as const;

function itemOf(role: WrittenRole, { recordOf }: RoleContext): Xml {
  const { data, texts } = recordOf(role);
  const tags = [...new Set([...role.tags, ...role.skills])];
  return {
    name: 'item',
    children: [
      element('title', role.title),
      element('link', data.url),
      { name: 'guid', attributes: { isPermaLink: 'true' }, children: [data.url] },
      ...(data.date_posted === undefined ? [] : [element('pubDate', rfc822(data.date_posted))]),
      element('description', texts.html),
      ...tags.map((tag) => element('category', tag)),
      ...(role.workplace === undefined ? [] : [element('remoteStatus', remoteStatus[role.workplace])]),
      ...(role.locations.length > 0 ? [{ name: 'tt:locations', children: role.locations.map(placeOf) }] : []),
      ...(role.department === undefined ? [] : [element('tt:department', role.department)]),
      ...(role.team === undefined ? [] : [element('tt:division', role.team)]),
    ],
  };
}

function placeOf(location: Location): Xml {
  const { street, postalCode, locality, country } = location;
  const facts = [
    ['tt:name', locationName(location)],
    ['tt:address', street],
    ['tt:zip', postalCode],
    ['tt:city', locality],
    // The code, as everywhere else: names of countries differ by language and by the version of their tables.
    ['tt:country', country],
  ] as const;
  return {
    name: 'tt:location',
    children: facts.flatMap(([name, text]) => (text === undefined ? [] : [element(name, text)])),
  };
}

function element(name: string, text: string): Xml {
  return { name, children: [text] };
}

function link(rel: string, href: string): Xml {
  return { name: 'atom:link', attributes: { rel, href, type: 'application/rss+xml' } };
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A date of RFC 3339 as RSS writes it (RFC 822 with four digits of the year): `Mon, 02 Nov 2026 00:00:00 +0100`. */
function rfc822(date: string): string {
  let text = rfcDates.get(date);
  if (text === undefined) rfcDates.set(date, (text = makeRfc822(date)));
  return text;
}

/** Roles share their days. */
const rfcDates = new Map<string, string>();

function makeRfc822(date: string): string {
  const [, year = '', month = '', day = '', time = '', offset = ''] =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d:\d\d)([+-]\d\d:\d\d)$/u.exec(date) ?? [];
  const weekday = days[new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDay()];
  return `${weekday}, ${day} ${months[Number(month) - 1]} ${year} ${time} ${offset.replace(':', '')}`;
}
