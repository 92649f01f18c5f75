import { addressOf } from '../../model/address.ts';
import { lacking } from '../../model/lacking.ts';
import { type Pay, payFor } from '../../model/pay.ts';
import type { Contract, EmploymentType, Location } from '../../model/role.ts';
import type { PublishedRole, WrittenRole } from '../../model/site.ts';
import { slugOf } from '../../model/slug.ts';
import { printXml, type Xml, xmlDeclaration } from '../../model/xml.ts';
import { type ListFrame, type ListPage, pagedFiles } from '../engine/list-pages.ts';
import type { ListOutput, RoleContext, SiteContext } from '../output.ts';
import { applyHtml, factsHtml } from './fact-texts.ts';
import { closedToFeeds, newestChange } from './role-data.ts';

/**
 * `/jobs.xml`, when `feeds.indeed` asks for it: the XML that Indeed, ZipRecruiter, Talent.com and others of that family take. One
 * entry a place, each with a number that never changes. https://docs.indeed.com/job-sync-api/xml-feed
 */
export const indeed: ListOutput = {
  kind: 'list',
  isWanted: ({ config }) => config.feeds.indeed,
  itemOf: (role, context) =>
    jobsOf(role, context)
      .map((job) => printXml(job, '  '))
      .join('\n'),
  files: pagedFiles({ maxItems: () => Infinity, maxBytes: Infinity, frameOf }),
  exclusionOf: (role) =>
    closedToFeeds(role) ??
    (role.datePosted === undefined ? lacking('datePosted') : undefined) ??
    (placesOf(role).length === 0 ? lacking('location') : undefined),
};

function frameOf({ roles }: ListPage, { site: { config } }: SiteContext): ListFrame {
  const changed = newestChange(roles, config);
  const facts = [
    ['publisher', config.organization.name],
    ['publisherurl', config.organization.url ?? config.url],
    ['lastBuildDate', changed],
  ] as const;
  const head = facts.flatMap(([name, text]) =>
    text === undefined ? [] : [printXml({ name, children: [text] }, '  ')],
  );
  return {
    paths: ['jobs.xml'],
    head: `${xmlDeclaration}<source>\n${head.join('\n')}\n`,
    between: '\n',
    tail: `${roles.length > 0 ? '\n' : ''}</source>\n`,
  };
}

const jobTypes: Readonly<Record<EmploymentType, string | undefined>> = {
  'full-time': 'fulltime',
  'part-time': 'parttime',
  contractor: 'contract',
  temporary: 'temporary',
  intern: 'internship',
  volunteer: 'volunteer',
  'per-diem': 'per diem',
  other: undefined,
};

const contractTypes: Readonly<Record<Contract, string>> = {
  permanent: 'permanent',
  'fixed-term': 'contract',
  temporary: 'temporary',
  seasonal: 'seasonal',
  apprenticeship: 'apprenticeship',
  freelance: 'contract',
};

const remoteTypes = { 'on-site': undefined, hybrid: 'Hybrid remote', remote: 'Fully remote' } as const;

function jobsOf(role: WrittenRole, context: RoleContext): readonly Xml[] {
  const { site, recordOf } = context;
  const { data, texts } = recordOf(role);
  const { apply, applicationContact, contract } = role;
  const email = apply?.kind === 'email' ? addressOf(apply.href) : applicationContact?.email;
  const types = [
    ...new Set([
      ...role.employmentTypes.flatMap((type) => jobTypes[type] ?? []),
      ...(contract === undefined ? [] : [contractTypes[contract]]),
    ]),
  ];
  const description = [
    texts.html,
    factsHtml(role, ['bonus', 'equity', 'negotiable'], context),
    applyHtml(role, context),
  ];
  return placesOf(role).map((place) => {
    const facts = [
      ['title', role.title],
      ['date', data.date_posted],
      ['referencenumber', referenceOf(role, place)],
      ['requisitionid', role.identifier ?? role.id],
      ['url', data.url],
      ['company', site.config.organization.name],
      ['sourcename', site.config.title],
      ['streetaddress', place.street],
      ['city', place.locality],
      ['state', place.region],
      ['postalcode', place.postalCode],
      ['country', place.country],
      ['email', email],
      ['applyUrl', apply?.kind === 'url' ? apply.href : undefined],
      ['description', withCharacters(description.filter((part) => part !== '').join('\n'))],
      ['salary', salaryAt(place, role)],
      ['education', role.education?.replaceAll('-', ' ')],
      ['jobtype', types.length > 0 ? types.join(', ') : undefined],
      ['category', role.department],
      ['experience', role.experienceMonths === undefined ? undefined : `${role.experienceMonths} months`],
      ['remotetype', role.workplace && remoteTypes[role.workplace]],
      ['expirationdate', data.valid_through],
    ] as const;
    return {
      name: 'job',
      children: facts.flatMap(([name, text]) => (text === undefined ? [] : [{ name, children: [{ cdata: text }] }])),
    };
  });
}

/** The places of work, else the countries that a remote worker may live in; the same place twice counts once. */
function placesOf(role: PublishedRole): readonly Partial<Location>[] {
  const places =
    role.locations.length > 0
      ? role.locations
      : [...new Set(role.applicantLocations.map((code) => code.slice(0, 2)))].map((country) => ({ country }));
  return [...new Map(places.map((place) => [referenceOf(role, place), place])).values()];
}

/** The role’s id and the place itself, not its number in the list: another place before or behind it changes nothing. */
function referenceOf({ id }: PublishedRole, place: Partial<Location>): string {
  const { id: key, name, street, locality, region, postalCode, country } = place;
  const described = [name, street, locality, region, postalCode, country].filter((part) => part !== undefined);
  return `${id}-${key ?? slugOf(described.join(' '))}`;
}

/** The pay at a place; all of it where none is said for this place. */
function salaryAt(at: Partial<Location>, { salaries }: PublishedRole): string | undefined {
  const here = salaries.filter(({ place }) => place !== undefined && place.id === at.id);
  const told = here.length > 0 ? here : salaries;
  const texts = told.map((pay) => {
    const whom = here.length > 0 ? undefined : payFor(pay);
    return whom === undefined ? payText(pay) : `${payText(pay)} (${whom})`;
  });
  return texts.length > 0 ? texts.join('; ') : undefined;
}

/** A bound alone is no pay: it says that it is a bound. */
function payText({ min, max, currency, per }: Pay): string {
  if (min === undefined) return `up to ${currency} ${max} per ${per}`;
  if (max === undefined) return `from ${currency} ${min} per ${per}`;
  return `${currency} ${min === max ? min : `${min} - ${max}`} per ${per}`;
}

/** The takers want characters, not entities. What stays is what HTML would otherwise read as markup, or as an entity that the author did not mean. */
function withCharacters(html: string): string {
  return (
    html
      .replace(/&#x([0-9a-f]+);/giu, (_, code: string) => {
        const character = String.fromCodePoint(Number.parseInt(code, 16));
        return named[character] ?? character;
      })
      .replace(/>([^<]*)/gu, (_, text: string) => `>${text.replaceAll('&quot;', '"')}`)
      // No entity has a name of one letter: R&D.
      .replace(/&amp;(?=[a-z0-9]?(?:[^a-z0-9#;]|$))/giu, '&')
  );
}

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };
