import { createHash } from 'node:crypto';
import { endOf, startOf, withOffset } from '../model/calendar.ts';
import { withFullUrls } from '../model/links.ts';
import { descriptionOf, missingForPosting, type Posting, postingOf, roleUrl } from '../model/posting.ts';
import type { PayBand } from '../model/role-fields.ts';
import type { ApplyTarget, Item, Location, Role } from '../model/role.ts';
import { isOpen, type PublishedRole, type Site, type State } from '../model/site.ts';

/** A section as data. */
export type SectionData = {
  /** The first of `kinds`; null for a heading that is no section of the site. */
  readonly kind: string | null;
  readonly kinds: readonly string[];
  readonly title: string;
  readonly items: readonly Omit<Item, 'at'>[];
  readonly html: string;
  readonly text: string;
};

/** A role as data: the item extension `_rolepress` of the feed, and the role’s own JSON file. Absent facts are null. */
export type RoleData = {
  readonly about: string;
  readonly schema_version: 1;
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly status: State;
  readonly language: string;
  readonly identifier: string | null;
  readonly department: string | null;
  readonly team: string | null;
  readonly workplace: Role['workplace'] | null;
  readonly locations: readonly Location[];
  readonly applicant_locations: readonly string[];
  readonly employment_types: readonly string[];
  readonly salary: PayBand | null;
  readonly apply: ApplyTarget | null;
  /** RFC 3339: the first instant of the day on which the role was posted. */
  readonly date_posted: string | null;
  /** RFC 3339: the last second of the last day to apply. */
  readonly valid_through: string | null;
  readonly summary_text: string;
  readonly sections: readonly SectionData[];
  /** Of the published description, in hexadecimal: changes when the text does. */
  readonly content_sha256: string;
};

/** Where the extension is explained. */
const about = 'https://www.npmjs.com/package/rolepress';

/** Turns a role into data for machines. */
function roleData(role: PublishedRole, site: Site, description: string): RoleData {
  const { config } = site;
  const url = roleUrl(role, config);
  const full = (html: string) => withFullUrls(html, url, config.url);
  return {
    about,
    schema_version: 1,
    id: role.id,
    url,
    title: role.title,
    status: role.state,
    language: role.language,
    identifier: role.identifier ?? null,
    department: role.department ?? null,
    team: role.team ?? null,
    workplace: role.workplace ?? null,
    locations: role.locations,
    applicant_locations: role.applicantLocations,
    employment_types: role.employmentTypes,
    salary: role.salary ?? null,
    apply: role.apply ?? null,
    date_posted:
      role.datePosted === undefined ? null : withOffset(startOf(role.datePosted, config.timeZone), config.timeZone),
    valid_through:
      role.validThrough === undefined ? null : withOffset(endOf(role.validThrough, config.timeZone), config.timeZone),
    summary_text: role.body.summary.text,
    sections: role.body.sections.map(({ kinds, title, items, html, text }) => ({
      kind: kinds[0] ?? null,
      kinds,
      title,
      items: items.map(({ label, text: itemText, html: itemHtml }) => ({
        ...(label === undefined ? {} : { label }),
        text: itemText,
        html: full(itemHtml),
      })),
      html: full(html),
      text,
    })),
    content_sha256: createHash('sha256').update(description).digest('hex'),
  };
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
export function roleRecord(role: PublishedRole, site: Site): RoleRecord {
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
