import { dayOf, endOf, startOf, withOffset } from '../../model/calendar.ts';
import { compareText } from '../../model/compare.ts';
import { baseLanguage } from '../../model/language.ts';
import { roleUrl } from '../../model/links.ts';
import { type EmploymentType, type Location, locationName } from '../../model/role.ts';
import { isOpen, type PublishedRole, type Site, type WrittenRole } from '../../model/site.ts';
import { type ListFrame, type ListPage, pagedFiles } from '../engine/list-pages.ts';
import type { ListOutput, SiteLook, SiteContext } from '../output.ts';
import { closedToFeeds, type RoleRecord } from './role-data.ts';
import { jsonFrame } from '../views/script-data.ts';

/** oJobPub 1.0: the open roles at the address where its readers look for them, also when there is none. https://github.com/ojobpub */
export const ojobpub: ListOutput = {
  kind: 'list',
  itemOf: (role, { site, recordOf }) => JSON.stringify(jobOf(role, recordOf(role), site)),
  files: pagedFiles({ maxItems: () => Infinity, maxBytes: Infinity, frameOf }),
  exclusionOf: (role) => {
    if (!isOpen(role)) return closedToFeeds(role);
    if (role.datePosted === undefined) return 'it has no datePosted';
    if (placesOf(role).length === 0) return 'it has no location';
    return languageOf(role) === undefined ? `its language, ${role.language}, has no code of two letters` : undefined;
  },
};

function frameOf({ roles }: ListPage, { site }: SiteContext): ListFrame {
  const { name, url, location } = site.config.organization;
  const head = {
    version: '1.0',
    lastUpdated: lastUpdated(site),
    employer: {
      name: cut(name, 255),
      location: placeOf(location ?? commonest(roles)),
      ...(url === undefined ? {} : { url }),
    },
    jobs: [],
  };
  return { ...jsonFrame(head), paths: ['.well-known/ojobpub.json'] };
}

/** The list changes when a role in it does, when one appears, and when one closes. A site that never had a role has not changed since time began. */
function lastUpdated({ roles, withheld, config: { timeZone } }: Site): string {
  const gone = [...roles, ...withheld.map(({ role, state }) => ({ ...role, state }))]
    .filter(({ state }) => state === 'closed')
    .flatMap(({ validThrough }) => (validThrough === undefined ? [] : [endOf(validThrough, timeZone) + 1000]));
  const changed = roles.flatMap(({ dateModified }) =>
    dateModified === undefined ? [] : [startOf(dateModified, timeZone)],
  );
  return withOffset(
    [...gone, ...changed].reduce((newest, time) => Math.max(newest, time), 0),
    timeZone,
  );
}

/** Full-time and part-time say how much, not for how long: they count as permanent, as does what is not said. */
const jobTypes: Readonly<Record<EmploymentType, string>> = {
  'full-time': 'permanent',
  'part-time': 'permanent',
  contractor: 'contract',
  temporary: 'temporary',
  intern: 'internship',
  volunteer: 'volunteer',
  'per-diem': 'temporary',
  other: 'permanent',
};

const intervals = { hour: 'hourly', day: 'daily', week: 'weekly', month: 'monthly', year: 'yearly' } as const;

function jobOf(role: WrittenRole, { texts }: RoleRecord, site: SiteLook) {
  const { timeZone } = site.config;
  const { datePosted, validThrough, salary, department, jobStartDate, workplace } = role;
  // A fixed term is what readers must not miss when there is one among several forms.
  const types = role.employmentTypes.map((type) => jobTypes[type]);
  const reference = role.identifier ?? role.id;
  const tags = [...new Set([...role.tags, ...role.skills])].filter((tag) => tag.length <= 28).slice(0, 16);
  return {
    language: languageOf(role),
    publishedAt: datePosted && dayOf(datePosted, timeZone),
    startDate: jobStartDate,
    applyBefore: validThrough && dayOf(validThrough, timeZone),
    category: department === undefined ? undefined : cut(department, 255),
    referenceId: reference.length <= 255 ? reference : undefined,
    title: cut(role.title, 255),
    description: cut(texts.text, 1000),
    jobType: types.find((type) => type !== 'permanent') ?? 'permanent',
    workType: workplace,
    salary: salary && { min: salary.min, max: salary.max, currency: salary.currency, interval: intervals[salary.per] },
    tags: tags.length > 0 ? tags : undefined,
    locations: placesOf(role),
    url: roleUrl(role, site.config),
  };
}

type JobPlace = { readonly city?: string; readonly country?: string };

/** The places of work, else the countries that a remote worker may live in. */
function placesOf({ locations, applicantLocations }: PublishedRole): readonly JobPlace[] {
  if (locations.length > 0) return locations.map(placeOf);
  const countries = new Set(applicantLocations.map((code) => code.slice(0, 2)));
  return [...countries].map((country) => ({ country }));
}

function placeOf(location: Location | undefined): JobPlace {
  if (!location) return {};
  return { city: location.locality ?? locationName(location), country: location.country };
}

/** The place where most of the open roles are; of two the one that is first by name. */
function commonest(roles: readonly PublishedRole[]): Location | undefined {
  const counts = new Map<string, { readonly location: Location; count: number }>();
  for (const location of roles.flatMap(({ locations }) => locations)) {
    const key = `${location.locality ?? locationName(location)} ${location.country}`;
    const known = counts.get(key) ?? { location, count: 0 };
    known.count += 1;
    counts.set(key, known);
  }
  return [...counts].toSorted(([a, one], [b, other]) => other.count - one.count || compareText(a, b))[0]?.[1].location;
}

/** ISO 639-1, which the format asks for. */
function languageOf({ language }: PublishedRole): string | undefined {
  let known = languageCodes.get(language);
  if (known === undefined)
    languageCodes.set(language, (known = baseLanguage(Intl.getCanonicalLocales(language)[0] ?? language)));
  return known.length === 2 ? known : undefined;
}

const languageCodes = new Map<string, string>();

/** The start of a text, between words where that is possible, and never half of a character. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/u, '');
  let space = start.length - 1;
  while (space > most / 2 && !/\s/u.test(start.charAt(space))) space -= 1;
  return `${start.slice(0, space > most / 2 ? space : start.length).trimEnd()}…`;
}
