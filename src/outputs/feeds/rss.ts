import { itemId } from '../../model/links.ts';
import { locationName, type Location } from '../../model/role.ts';
import type { WrittenRole } from '../../model/site.ts';
import { escapeXml, printXml, type Xml, xmlDeclaration } from '../../model/xml.ts';
import { type ListFrame, type ListPage, pagedFiles } from '../engine/list-pages.ts';
import type { ListOutput, RoleContext, SiteContext } from '../output.ts';
import { countryName, listText, salariesText } from '../views/format.ts';
import { applyAddress, applyHtml, factsHtml } from './fact-texts.ts';
import { closedToFeeds, newestChange } from './role-data.ts';

/**
 * RSS 2.0 of every open role, newest first, also when there is none. It is whole, since readers of RSS do not go from page to page. The
 * elements are those of Teamtailor’s feeds for place, department and remote work, and those of WP Job Manager’s for the rest.
 * https://www.rssboard.org/rss-specification
 */
export const rss: ListOutput = {
  kind: 'list',
  isWanted: ({ open }) => open.length <= mostTexts,
  itemOf: (role, context) => printXml(itemOf(role, context, context.recordOf(role).texts.html), '    '),
  files: pagedFiles({ maxItems: () => Infinity, maxBytes: Infinity, frameOf }),
  exclusionOf: closedToFeeds,
};

/** The same of a site with more roles: its items have the description in place of the text. */
export const shortRss: ListOutput = {
  ...rss,
  listName: 'rss',
  isWanted: ({ open }) => open.length > mostTexts,
  itemOf: (role, context) => printXml(itemOf(role, context, `<p>${escapeXml(role.description)}</p>`), '    '),
};

/** Readers fetch the file again and again: with so many texts it has 10 MB. */
const mostTexts = 1000;

const path = 'jobs.rss';

function frameOf({ roles }: ListPage, { site: { config } }: SiteContext): ListFrame {
  const changed = newestChange(roles, config);
  const facts = [
    element('title', config.title),
    element('link', config.url),
    element('description', config.description === '' ? config.title : config.description),
    element('language', config.language),
    ...(changed === undefined ? [] : [element('lastBuildDate', rfc822(changed))]),
    { name: 'atom:link', attributes: { rel: 'self', href: config.url + path, type: 'application/rss+xml' } },
  ];
  const namespaces = [
    'xmlns:atom="http://www.w3.org/2005/Atom"',
    'xmlns:tt="https://teamtailor.com/locations"',
    'xmlns:job_listing="https://wpjobmanager.com/"',
  ];
  return {
    paths: [path],
    head: `${xmlDeclaration}<rss version="2.0" ${namespaces.join(' ')}>\n  <channel>\n${facts.map((fact) => printXml(fact, '    ')).join('\n')}\n`,
    between: '\n',
    tail: `${roles.length > 0 ? '\n' : ''}  </channel>\n</rss>\n`,
  };
}

const remoteStatus = { 'on-site': 'onsite', hybrid: 'hybrid', remote: 'fully' } as const;

/** What stands above the text of an item, for readers that show nothing else. */
const shownFacts = [
  'location',
  'workplace',
  'applicants',
  'employmentType',
  'contract',
  'seniority',
  'salary',
  'bonus',
  'equity',
  'negotiable',
  'workHours',
  'startDate',
  'closes',
];

function itemOf(role: WrittenRole, context: RoleContext, text: string): Xml {
  const { data } = context.recordOf(role);
  const id = itemId(role, context.site.config);
  const tags = [...new Set([...role.tags, ...role.skills])];
  const description = [factsHtml(role, shownFacts, context), text, applyHtml(role, context)];
  return {
    name: 'item',
    children: [
      element('title', role.title),
      element('link', data.url),
      { name: 'guid', attributes: { isPermaLink: String(id === data.url) }, children: [id] },
      ...(data.date_posted === undefined ? [] : [element('pubDate', rfc822(data.date_posted))]),
      element('description', description.filter((part) => part !== '').join('\n')),
      ...tags.map((tag) => element('category', tag)),
      ...(role.workplace === undefined ? [] : [element('remoteStatus', remoteStatus[role.workplace])]),
      ...(role.locations.length > 0 ? [{ name: 'tt:locations', children: role.locations.map(placeOf) }] : []),
      ...(role.department === undefined ? [] : [element('tt:department', role.department)]),
      ...(role.team === undefined ? [] : [element('tt:division', role.team)]),
      ...jobElements(role, context),
    ],
  };
}

function jobElements(role: WrittenRole, { site, translationsFor, recordOf }: RoleContext): readonly Xml[] {
  const words = translationsFor(role.language);
  const { valid_through: end } = recordOf(role).data;
  const types = [
    ...role.employmentTypes.map((type) => words.say(`employment.${type}`)),
    ...(role.contract === undefined ? [] : [words.say(`contract.${role.contract}`)]),
  ];
  const facts = [
    ['job_listing:company', site.config.organization.name],
    ['job_listing:location', listText(role.locations.map(townOf), words)],
    ['job_listing:job_type', listText([...new Set(types)], words)],
    ['job_listing:seniority', role.seniority && words.say(`seniority.${role.seniority}`)],
    ['job_listing:salary', salariesText(role.salaries, words)],
    ['job_listing:work_hours', role.workHours],
    ['job_listing:application', role.apply && applyAddress(role.apply)],
    ['expires_at', end === undefined ? undefined : rfc822(end)],
  ] as const;
  return elementsOf(facts);
}

function placeOf(location: Location): Xml {
  const { street, postalCode, locality, country } = location;
  const facts = [
    ['tt:name', townOf(location)],
    ['tt:address', street],
    ['tt:zip', postalCode],
    ['tt:city', locality],
    // The name as in Teamtailor’s feeds. It is in one language, so that readers can group by it.
    ['tt:country', countryName(country, 'en')],
    ['tt:countryCode', country],
  ] as const;
  return { name: 'tt:location', children: elementsOf(facts) };
}

/** Readers show it as the town: it is not the name of an office where the town is known. */
function townOf(location: Location): string {
  return location.locality ?? locationName(location);
}

function elementsOf(facts: readonly (readonly [name: string, text: string | undefined])[]): readonly Xml[] {
  return facts.flatMap(([name, text]) => (text === undefined || text === '' ? [] : [element(name, text)]));
}

function element(name: string, text: string): Xml {
  return { name, children: [text] };
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
