import { createHash } from 'node:crypto';
import { endOf, startOf, withOffset } from '../model/calendar.ts';
import { withFullUrls } from '../model/links.ts';
import { descriptionOf, missingForPosting, type Posting, postingOf, roleUrl } from '../model/posting.ts';
import type { RoleData } from '../model/feed-fields.ts';
import { compareText } from '../model/compare.ts';
import { isOpen, type PublishedRole, type WrittenRole } from '../model/site.ts';
import type { SiteLook } from './output.ts';

/** Turns a role into data for machines. */
function roleData(role: WrittenRole, site: SiteLook, description: string): RoleData {
  const { config } = site;
  const url = roleUrl(role, config);
  const full = (html: string) => withFullUrls(html, url, config.url);
  const facts = {
    id: role.id,
    title: role.title,
    language: role.language,
    translation_key: role.translationKey ?? null,
    identifier: role.identifier ?? null,
    department: role.department ?? null,
    team: role.team ?? null,
    workplace: role.workplace ?? null,
    locations: role.locations.map((location) => ({ ...location })),
    applicant_locations: [...role.applicantLocations],
    employment_types: [...role.employmentTypes],
    salary: role.salary ?? null,
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
      role.datePosted === undefined ? null : withOffset(startOf(role.datePosted, config.timeZone), config.timeZone),
    valid_through:
      role.validThrough === undefined ? null : withOffset(endOf(role.validThrough, config.timeZone), config.timeZone),
    description: role.description,
  };
  return {
    about: `${config.url}schema/feed.json`,
    schema_version: 1,
    url,
    status: role.state,
    ...facts,
    date_modified: role.dateModified ?? null,
    summary_text: role.body.summary.text,
    sections: role.body.sections.map(({ kinds, title, items, html, text }) => ({
      kind: kinds[0] ?? null,
      kinds: [...kinds],
      title,
      items: items.map((item) => ({ label: item.label ?? null, text: item.text, html: full(item.html) })),
      html: full(html),
      text,
    })),
    content_sha256: hashOf(facts, description.replaceAll(config.url, '/')),
  };
}

/** Facts that are null do not count, so that a fact which a later version adds changes no hash of a role without it. */
function hashOf(facts: object, description: string): string {
  const known = Object.entries(facts).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return createHash('sha256')
    .update(JSON.stringify([known.toSorted(byKey), description]))
    .digest('hex');
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return compareText(a, b);
}

/** Everything that a role is to machines. */
export type RoleRecord = {
  readonly data: RoleData;
  /** Nothing when a required fact is missing, or the role takes no applications. */
  readonly posting: Posting | undefined;
  /** The whole text as HTML with full URLs. */
  readonly description: string;
};

/** Turns a role into what the page, the feed and its own file tell machines. */
export function roleRecord(role: WrittenRole, site: SiteLook): RoleRecord {
  const description = descriptionOf(role, site);
  const result = isOpen(role) ? postingOf(role, site, description) : undefined;
  const posting = result && 'posting' in result ? result.posting : undefined;
  return { data: roleData(role, site, description), posting, description };
}

/** Why a role has no structured data, when it has none. */
export function withoutStructuredData(role: PublishedRole): string | undefined {
  if (!isOpen(role)) return `it is ${role.state}`;
  const missing = missingForPosting(role);
  return missing.length > 0 ? `it has no ${missing.join(' and no ')}` : undefined;
}

/** Everything that the page says of the job, as plain text. */
export function plainTextOf({ body }: WrittenRole, { blocks }: Pick<SiteLook, 'blocks'>): string {
  const titled = [...body.sections, { title: '', text: body.closing.text }, ...blocks].map(({ title, text }) =>
    title === '' ? text : `${title}\n\n${text}`,
  );
  return [body.summary.text, ...titled].filter((text) => text !== '').join('\n\n');
}

/** Why a role that is not open is in no feed. */
export function closedToFeeds(role: PublishedRole): string | undefined {
  return isOpen(role) ? undefined : `it is ${role.state}`;
}

/** The newest date of change of some roles, as the role says it; nothing when none has one. */
export function newestChange(roles: readonly PublishedRole[]): string | undefined {
  const dates = roles.flatMap(({ dateModified }) => dateModified ?? []);
  return dates.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0];
}
