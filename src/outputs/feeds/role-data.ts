import { hash } from 'node:crypto';
import { endOf, publishedInstant, startOf, withOffset } from '../../model/calendar.ts';
import { compareText } from '../../model/compare.ts';
import type { Organization } from '../../model/config.ts';
import type { ItemData, RoleData } from '../../model/feed-fields.ts';
import { lacking } from '../../model/lacking.ts';
import { roleUrl } from '../../model/links.ts';
import { type Pay, payFor, wholePay } from '../../model/pay.ts';
import { type FeedPosting, feedPostingOf, missingForPosting, type Posting, postingOf } from '../../model/posting.ts';
import { type RoleTexts, roleTexts } from '../../model/role-texts.ts';
import { isOpen, type PublishedRole, type WrittenRole } from '../../model/site.ts';
import type { RelatedRoles } from '../engine/related-roles.ts';
import type { SiteLook } from '../output.ts';

/** Everything that a role is to machines. */
export type RoleRecord = {
  readonly data: RoleData;
  /** What an item of the feed tells of it beside its posting. */
  readonly itemData: ItemData;
  /** Nothing when a required fact is missing, or the role takes no applications. */
  readonly posting: Posting | undefined;
  /** The same as the feed tells it. */
  readonly feedPosting: FeedPosting | undefined;
  readonly texts: RoleTexts;
};

/** Turns a role into what the page, the feeds and its own file tell machines. */
export function roleRecord(role: WrittenRole, site: SiteLook, versions: RelatedRoles['versions']): RoleRecord {
  const texts = roleTexts(role, site);
  const data = roleData(role, site, texts, versions);
  return {
    data,
    itemData: itemDataOf(data, site),
    posting: isOpen(role) ? postingOf(role, site, texts.posting) : undefined,
    feedPosting: isOpen(role) ? feedPostingOf(role, site, texts.html) : undefined,
    texts,
  };
}

function roleData(
  role: WrittenRole,
  { config }: SiteLook,
  { html, summary, sections, closing, shared }: RoleTexts,
  versions: RelatedRoles['versions'],
): RoleData {
  const { timeZone } = config;
  const { name, url } = config.organization;
  const others = versions.filter(({ slug }) => slug !== role.slug);
  const data = {
    about: `${config.url}schema/role.json`,
    schema_version: 2,
    url: roleUrl(role, config),
    status: role.state,
    id: role.id,
    title: role.title,
    language: role.language,
    translation_key: role.translationKey,
    translations: listed(others.map((one) => ({ language: one.language, url: roleUrl(one, config) }))),
    organization: { name, url },
    identifier: role.identifier,
    department: role.department,
    team: role.team,
    workplace: role.workplace,
    locations: [...role.locations],
    applicant_locations: [...role.applicantLocations],
    employment_types: [...role.employmentTypes],
    contract: role.contract,
    seniority: role.seniority,
    salary: wholePay(role.salaries),
    salaries: role.salaries.length > 1 ? role.salaries.map(paidFor) : [],
    bonus: role.bonus,
    equity: role.equity,
    negotiable: role.negotiable,
    apply: role.apply,
    direct_apply: role.directApply,
    skills: [...role.skills],
    tags: [...role.tags],
    openings: role.openings,
    work_hours: role.workHours,
    industry: role.industry,
    occupational_category: role.occupationalCategory,
    education: role.education,
    experience_months: role.experienceMonths,
    job_start_date: role.jobStartDate,
    application_contact: role.applicationContact,
    date_posted: role.datePosted && withOffset(publishedInstant(role.datePosted, timeZone), timeZone),
    valid_through: role.validThrough && withOffset(endOf(role.validThrough, timeZone), timeZone),
    description: role.description,
    date_modified: role.dateModified,
    summary_html: summary,
    sections,
    closing_html: closing,
    shared,
    content_sha256: '',
  } as const satisfies RoleData;
  // Where the role and the site are is no part of what the role says.
  const text = html.replaceAll(data.url, '').replaceAll(config.url, '/');
  return { ...data, content_sha256: hashOf(data, config.organization, text) };
}

function paidFor(pay: Pay): RoleData['salaries'][number] {
  const { place: _, grade: __, ...band } = pay;
  const whom = payFor(pay);
  return { ...(whom === undefined ? {} : { for: whom }), ...band };
}

/** A list that has something in it. */
function listed<Entry>(entries: Entry[]): Entry[] | undefined {
  return entries.length > 0 ? entries : undefined;
}

function itemDataOf(data: RoleData, { config }: SiteLook): ItemData {
  const { schema_version, id, status, content_sha256, organization, department, team, workplace, translations } = data;
  return {
    about: `${config.url}schema/feed.json`,
    schema_version,
    id,
    status,
    content_sha256,
    organization,
    department,
    team,
    workplace,
    translations,
    role: `${data.url}index.json`,
  };
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
} as const satisfies Record<Exclude<keyof RoleData, NoFact>, true>;
const factKeys = (Object.keys(isFact) as (keyof typeof isFact)[]).toSorted(compareText);

/** Where a role is and how it is described, its life, other roles, the site’s own facts, and what the whole text holds anyway. */
type NoFact =
  | 'about'
  | 'schema_version'
  | 'url'
  | 'status'
  | 'translations'
  | 'organization'
  | 'date_modified'
  | 'summary_html'
  | 'sections'
  | 'closing_html'
  | 'shared'
  | 'content_sha256';

/** Facts that a role does not have do not count, so that one which a later version adds changes no hash of a role without it. */
function hashOf(data: RoleData, organization: Organization, html: string): string {
  const known = factKeys.flatMap((key) => {
    const value = data[key];
    return value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[key, value]];
  });
  const { name, url, logo, sameAs } = organization;
  return hash('sha256', JSON.stringify([known, { name, url, logo, sameAs }, html]));
}

/** Why a role has no structured data, when it has none. */
export function withoutStructuredData(role: PublishedRole): string | undefined {
  if (!isOpen(role)) return `it is ${role.state}`;
  const missing = missingForPosting(role);
  return missing.length > 0 ? lacking(...missing) : undefined;
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
