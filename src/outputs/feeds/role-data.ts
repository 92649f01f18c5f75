import { hash } from 'node:crypto';
import { endOf, publishedInstant, startOf, withOffset } from '../../model/calendar.ts';
import { compareText } from '../../model/compare.ts';
import type { Organization } from '../../model/config.ts';
import type { RoleData } from '../../model/feed-fields.ts';
import { roleUrl } from '../../model/links.ts';
import { type Pay, payFor, wholePay } from '../../model/pay.ts';
import { missingForPosting, type Posting, postingOf } from '../../model/posting.ts';
import { type RoleTexts, roleTexts } from '../../model/role-texts.ts';
import { isOpen, type PublishedRole, type WrittenRole } from '../../model/site.ts';
import type { SiteLook } from '../output.ts';

/** Everything that a role is to machines. */
export type RoleRecord = {
  readonly data: RoleData;
  /** Nothing when a required fact is missing, or the role takes no applications. */
  readonly posting: Posting | undefined;
  readonly texts: RoleTexts;
};

/** Turns a role into what the page, the feeds and its own file tell machines. */
export function roleRecord(role: WrittenRole, site: SiteLook): RoleRecord {
  const texts = roleTexts(role, site);
  return {
    data: roleData(role, site, texts),
    posting: isOpen(role) ? postingOf(role, site, texts.posting) : undefined,
    texts,
  };
}

function roleData(role: WrittenRole, { config }: SiteLook, { html, sections }: RoleTexts): RoleData {
  const { timeZone } = config;
  const data = {
    about: `${config.url}schema/feed.json`,
    schema_version: 1,
    url: roleUrl(role, config),
    status: role.state,
    id: role.id,
    title: role.title,
    language: role.language,
    translation_key: role.translationKey ?? null,
    identifier: role.identifier ?? null,
    department: role.department ?? null,
    team: role.team ?? null,
    workplace: role.workplace ?? null,
    locations: [...role.locations],
    applicant_locations: [...role.applicantLocations],
    employment_types: [...role.employmentTypes],
    contract: role.contract ?? null,
    seniority: role.seniority ?? null,
    salary: wholePay(role.salaries) ?? null,
    salaries: role.salaries.length > 1 ? role.salaries.map(paidFor) : [],
    bonus: role.bonus ?? null,
    equity: role.equity ?? null,
    negotiable: role.negotiable ?? null,
    apply: role.apply ?? null,
    direct_apply: role.directApply ?? null,
    skills: [...role.skills],
    tags: [...role.tags],
    openings: role.openings ?? null,
    work_hours: role.workHours ?? null,
    industry: role.industry ?? null,
    occupational_category: role.occupationalCategory ?? null,
    education: role.education ?? null,
    experience_months: role.experienceMonths ?? null,
    job_start_date: role.jobStartDate ?? null,
    application_contact: role.applicationContact ?? null,
    date_posted:
      role.datePosted === undefined ? null : withOffset(publishedInstant(role.datePosted, timeZone), timeZone),
    valid_through: role.validThrough === undefined ? null : withOffset(endOf(role.validThrough, timeZone), timeZone),
    description: role.description,
    date_modified: role.dateModified ?? null,
    summary_text: role.body.summary.text,
    sections,
    content_sha256: '',
  } as const satisfies RoleData;
  // The address of the site is no part of what the role says.
  return { ...data, content_sha256: hashOf(data, config.organization, html.replaceAll(config.url, '/')) };
}

function paidFor(pay: Pay): RoleData['salaries'][number] {
  const { place: _, grade: __, ...band } = pay;
  const whom = payFor(pay);
  return { ...(whom === undefined ? {} : { for: whom }), ...band };
}

/** The facts whose change is a change of the content. */
const isFact = {
  id: true,
  title: true,
  language: true,
  translation_key: true,
  identifier: true,
  department: true,
  team: true,
  workplace: true,
  locations: true,
  applicant_locations: true,
  employment_types: true,
  contract: true,
  seniority: true,
  salary: true,
  salaries: true,
  bonus: true,
  equity: true,
  negotiable: true,
  apply: true,
  direct_apply: true,
  skills: true,
  tags: true,
  openings: true,
  work_hours: true,
  industry: true,
  occupational_category: true,
  education: true,
  experience_months: true,
  job_start_date: true,
  application_contact: true,
  date_posted: true,
  valid_through: true,
  description: true,
} as const satisfies Partial<Record<keyof RoleData, true>>;
const factKeys = (Object.keys(isFact) as (keyof typeof isFact)[]).toSorted(compareText);

/** Facts that are null do not count, so that a fact which a later version adds changes no hash of a role without it. */
function hashOf(data: RoleData, { name, url, logo }: Organization, html: string): string {
  const known = factKeys.flatMap((key) => {
    const value = data[key];
    return value === null || (Array.isArray(value) && value.length === 0) ? [] : [[key, value]];
  });
  return hash('sha256', JSON.stringify([known, { name, url, logo }, html]));
}

/** Why a role has no structured data, when it has none. */
export function withoutStructuredData(role: PublishedRole): string | undefined {
  if (!isOpen(role)) return `it is ${role.state}`;
  const missing = missingForPosting(role);
  return missing.length > 0 ? `it has no ${missing.join(' and no ')}` : undefined;
}

/** Why a role that is not open is in no feed. */
export function closedToFeeds(role: PublishedRole): string | undefined {
  return isOpen(role) ? undefined : `it is ${role.state}`;
}

/** The newest date of change of some roles, as the role says it; nothing when none has one. */
export function newestChange(roles: readonly PublishedRole[], { timeZone }: SiteLook['config']): string | undefined {
  let newest: string | undefined;
  let latest = -Infinity;
  for (const { dateModified } of roles) {
    if (dateModified === undefined) continue;
    const time = startOf(dateModified, timeZone);
    if (time > latest) [newest, latest] = [dateModified, time];
  }
  return newest;
}
