import type { JobPosting, MonetaryAmount, Place, QuantitativeValue, WithContext } from 'schema-dts';
import { publishedUrl } from './address.ts';
import { endOf, withOffset } from './calendar.ts';
import type { Config, Organization } from './config.ts';
import { type Pay, payFor, wholePay } from './pay.ts';
import type { PayBand } from './pay-fields.ts';
import type { EmploymentType, Location, Role } from './role.ts';
import type { PostingTexts } from './role-texts.ts';
import { roleUrl } from './links.ts';
import type { Site } from './site.ts';

/** The structured data of an open role, as on its page. https://schema.org/JobPosting */
export type Posting = WithContext<Exclude<JobPosting, string>>;

/** A posting as an item of a feed has it. */
export type FeedPosting = Omit<Posting, 'jobLocation'> & { readonly jobLocation: readonly Place[] };

/**
 * Turns a role into its JobPosting. Google requires title, description, datePosted, hiringOrganization, and a place,
 * or the countries of a remote job (https://developers.google.com/search/docs/appearance/structured-data/job-posting).
 * A member that is undefined and one that is absent mean the same. Nothing when a required fact is missing.
 */
export function postingOf(role: Role, { config }: Pick<Site, 'config'>, texts: PostingTexts): Posting | undefined {
  if (missingForPosting(role).length > 0 || role.datePosted === undefined) return undefined;
  const remote = role.workplace === 'remote';
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: role.title,
    description: texts.description,
    datePosted: role.datePosted,
    validThrough: role.validThrough && withOffset(endOf(role.validThrough, config.timeZone), config.timeZone),
    url: roleUrl(role, config),
    identifier: { '@type': 'PropertyValue', name: config.organization.name, value: role.identifier ?? role.id },
    hiringOrganization: organizationOf(config.organization, config),
    employmentUnit: role.department === undefined ? undefined : { '@type': 'Organization', name: role.department },
    jobLocation: oneOrMany(role.locations.map(placeOf)),
    jobLocationType: remote ? 'TELECOMMUTE' : undefined,
    applicantLocationRequirements: remote ? oneOrMany(role.applicantLocations.map(areaOf)) : undefined,
    employmentType: oneOrMany(role.employmentTypes.map(employmentTypeOf)),
    baseSalary: baseSalaryOf(role.salaries),
    incentiveCompensation: oneOrMany([role.bonus, role.equity].filter((one) => one !== undefined)),
    qualifications: texts.qualifications,
    responsibilities: texts.responsibilities,
    jobBenefits: texts.jobBenefits,
    skills: role.skills.length > 0 ? role.skills.join(', ') : undefined,
    educationRequirements: role.education && educationOf(role.education),
    experienceRequirements:
      role.experienceMonths === undefined
        ? undefined
        : { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: role.experienceMonths },
    directApply: role.directApply,
    totalJobOpenings: role.openings,
    workHours: role.workHours,
    industry: role.industry,
    occupationalCategory: role.occupationalCategory,
    jobStartDate: role.jobStartDate,
    applicationContact: role.applicationContact && { '@type': 'ContactPoint' as const, ...role.applicationContact },
  };
}

/**
 * Turns a role into the posting of its item in a feed. Its places are a list, also when there is one or none: readers of feeds in this
 * form go through a list. It has no texts of single sections, for these stand in the description.
 */
export function feedPostingOf(role: Role, site: Pick<Site, 'config'>, description: string): FeedPosting | undefined {
  const posting = postingOf(role, site, { description });
  return posting && { ...posting, jobLocation: role.locations.map(placeOf) };
}

/** The front-matter keys that a role lacks for structured data. */
export function missingForPosting(role: Role): readonly string[] {
  const missing: string[] = [];
  if (role.datePosted === undefined) missing.push('datePosted');
  if (role.workplace === 'remote') {
    if (role.applicantLocations.length === 0) missing.push('applicantLocation');
  } else if (role.locations.length === 0) missing.push('location');
  return missing;
}

function organizationOf({ name, url, logo, sameAs }: Organization, config: Config) {
  return {
    '@type': 'Organization' as const,
    name,
    url,
    logo: logo === undefined ? undefined : absoluteUrl(logo, config),
    sameAs: sameAs.length > 0 ? [...sameAs] : url,
  };
}

/** A path on the site, or a URL, as a URL. */
export function absoluteUrl(pathOrUrl: string, { url }: Pick<Config, 'url'>): string {
  return pathOrUrl.startsWith('/') ? publishedUrl(url + pathOrUrl.slice(1)) : pathOrUrl;
}

/** A place has a name only where there is neither a town nor a region: readers show the name in the place of the town. */
function placeOf(location: Location): Place {
  const isNamed = location.locality === undefined && location.region === undefined;
  return {
    '@type': 'Place' as const,
    name: isNamed ? location.name : undefined,
    address: {
      '@type': 'PostalAddress' as const,
      streetAddress: location.street,
      addressLocality: location.locality,
      addressRegion: location.region,
      postalCode: location.postalCode,
      addressCountry: location.country,
    },
  };
}

function areaOf(code: string) {
  const [country = code] = code.split('-');
  if (country === code) return { '@type': 'Country' as const, name: code };
  return { '@type': 'State' as const, name: code, containedInPlace: { '@type': 'Country' as const, name: country } };
}

function employmentTypeOf(type: EmploymentType): string {
  return type.toUpperCase().replace('-', '_');
}

/** One range where there is one: readers often take a plain value alone. Else each by itself, with the name of whom it holds for. */
function baseSalaryOf(salaries: readonly Pay[]): MonetaryAmount | readonly MonetaryAmount[] | undefined {
  const whole = wholePay(salaries);
  return whole ? salaryOf(whole) : oneOrMany(salaries.map((pay) => salaryOf(pay, payFor(pay))));
}

/** Readers look for both ends, also where they are equal. */
function salaryOf({ min, max, currency, per }: PayBand, name?: string): MonetaryAmount {
  const value: QuantitativeValue = {
    '@type': 'QuantitativeValue' as const,
    value: min === max ? min : undefined,
    minValue: min,
    maxValue: max,
    unitText: per.toUpperCase(),
  };
  return { '@type': 'MonetaryAmount', name, currency, value };
}

function educationOf(level: NonNullable<Role['education']>) {
  const name = level.replaceAll('-', ' ');
  return level === 'no-requirements'
    ? name
    : { '@type': 'EducationalOccupationalCredential' as const, credentialCategory: name };
}

/** One value alone, several as a list, none as nothing: consumers often read only a plain value. */
function oneOrMany<Value>(values: readonly Value[]): Value | readonly Value[] | undefined {
  return values.length > 1 ? values : values[0];
}
