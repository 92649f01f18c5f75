import { dayOf, endOf, lastDayOf, lastWholeDayOf, startOf, withOffset } from '../../model/calendar.ts';
import { compareText } from '../../model/compare.ts';
import { cutLine, cutText } from '../../model/cut-text.ts';
import { lacking } from '../../model/lacking.ts';
import { baseLanguage } from '../../model/language.ts';
import { roleUrl } from '../../model/links.ts';
import { wholePay } from '../../model/pay.ts';
import { type Contract, type EmploymentType, type Location, locationName, type Seniority } from '../../model/role.ts';
import { isOpen, type PublishedRole, type Site, type WrittenRole } from '../../model/site.ts';
import { type ListFrame, type ListPage, pagedFiles } from '../engine/list-pages.ts';
import type { ListOutput, RoleContext, SiteContext } from '../output.ts';
import { applyLine, factLines } from './fact-texts.ts';
import { closedToFeeds } from './role-data.ts';
import { jsonFrame } from '../views/script-data.ts';

/** oJobPub 1.0: the open roles at the address where its readers look for them, also when there is none. https://github.com/ojobpub */
export const ojobpub: ListOutput = {
  kind: 'list',
  itemOf: (role, context) => JSON.stringify(jobOf(role, context)),
  files: pagedFiles({ maxItems: () => Infinity, maxBytes: Infinity, frameOf }),
  exclusionOf: (role) => {
    if (!isOpen(role)) return closedToFeeds(role);
    if (role.datePosted === undefined) return lacking('datePosted');
    if (placesOf(role).length === 0) return lacking('location');
    if (jobTypeOf(role) === undefined) return lacking('contract');
    return languageOf(role) === undefined ? `its language, ${role.language}, has no code of two letters` : undefined;
  },
};

function frameOf(_: ListPage, { site }: SiteContext): ListFrame {
  const { name, url, location } = site.config.organization;
  const head = {
    version: '1.0',
    lastUpdated: lastUpdated(site),
    employer: {
      name: cutLine(name, 255),
      location: placeOf(location ?? commonest(site.open)),
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

/** Full-time and part-time say how much, not for how long; a day’s work may be one of many. */
const typesOfEmployment: Readonly<Partial<Record<EmploymentType, string>>> = {
  contractor: 'contract',
  temporary: 'temporary',
  intern: 'internship',
  volunteer: 'volunteer',
};

const typesOfContract: Readonly<Record<Contract, string>> = {
  permanent: 'permanent',
  'fixed-term': 'temporary',
  temporary: 'temporary',
  seasonal: 'temporary',
  apprenticeship: 'apprenticeship',
  freelance: 'freelance',
};

/** The format asks for it of every job, and knows no word for what is not said. */
function jobTypeOf({ contract, employmentTypes }: PublishedRole): string | undefined {
  if (contract !== undefined) return typesOfContract[contract];
  return employmentTypes.map((type) => typesOfEmployment[type]).find((type) => type !== undefined);
}

const levels: Readonly<Record<Seniority, string | undefined>> = {
  entry: undefined,
  junior: 'junior',
  mid: 'mid',
  senior: 'senior',
  lead: 'lead',
  principal: undefined,
  manager: 'manager',
  director: 'director',
  executive: 'executive',
};

const intervals = { hour: 'hourly', day: 'daily', week: 'weekly', month: 'monthly', year: 'yearly' } as const;

function jobOf(role: WrittenRole, context: RoleContext) {
  const { timeZone } = context.site.config;
  const { datePosted, validThrough, salaries, department, jobStartDate, workplace } = role;
  const salary = wholePay(salaries);
  const reference = role.identifier ?? role.id;
  const tags = [...new Set([...role.tags, ...role.skills])].filter((tag) => tag.length <= 28).slice(0, 16);
  return {
    language: languageOf(role),
    publishedAt: datePosted && dayOf(datePosted, timeZone),
    startDate: jobStartDate,
    applyBefore: validThrough && lastWholeDayOf(validThrough, timeZone),
    category: department === undefined ? undefined : cutLine(department, 255),
    referenceId: reference.length <= 255 ? reference : undefined,
    title: cutLine(role.title, 255),
    description: descriptionOf(role, context),
    jobType: jobTypeOf(role),
    experienceLevel: role.seniority && levels[role.seniority],
    workType: workplace,
    salary: salary && { min: salary.min, max: salary.max, currency: salary.currency, interval: intervals[salary.per] },
    tags: tags.length > 0 ? tags : undefined,
    locations: placesOf(role),
    url: roleUrl(role, context.site.config),
  };
}

const longestDescription = 1000;

/** The start of the text, and what the format has no member for: where to apply, a time of day, pay that differs. */
function descriptionOf(role: WrittenRole, context: RoleContext): string {
  const { texts } = context.recordOf(role);
  const { validThrough, salaries } = role;
  const { timeZone } = context.site.config;
  const hasTime =
    validThrough !== undefined && lastDayOf(validThrough, timeZone) !== lastWholeDayOf(validThrough, timeZone);
  const ids = [...(salaries.length > 1 ? ['salary'] : []), ...(hasTime ? ['closes'] : [])];
  const lines = [...factLines(role, ids, context), applyLine(role, context)].filter((line) => line !== '');
  const added = lines.join('\n');
  // What is longer is left to the page.
  if (added === '' || added.length > longestDescription / 2)
    return cutText(texts.text, longestDescription, role.language);
  const rest = longestDescription - added.length - 2;
  return [cutText(texts.text, rest, role.language), added].filter((part) => part !== '').join('\n\n');
}

type JobPlace = { readonly city?: string | undefined; readonly country?: string };

/** The places of work, else the countries that a remote worker may live in. */
function placesOf({ locations, applicantLocations }: PublishedRole): readonly JobPlace[] {
  if (locations.length > 0) return locations.map(placeOf);
  const countries = new Set(applicantLocations.map((code) => code.slice(0, 2)));
  return [...countries].map((country) => ({ country }));
}

/** A region is no city: what is not known is left out. */
function placeOf(location: Location | undefined): JobPlace {
  return location ? { city: location.locality, country: location.country } : {};
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
