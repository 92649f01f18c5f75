import * as v from 'valibot';
import { count, dateTime, day, ifKnown, said, schemaVersion, text, texts, url, word } from './published-values.ts';

/** What is published for programs. One definition: the types, `parseFeed`, and the JSON Schemas that the site publishes. */

const location = v.object({
  id: v.optional(said(text, 'The site’s own key of the place.')),
  name: v.optional(text),
  street: v.optional(text),
  locality: v.optional(text),
  region: v.optional(text),
  postalCode: v.optional(text),
  country: said(v.pipe(text, v.regex(/^[A-Z]{2}$/u, 'a country code of two letters')), 'ISO 3166-1 alpha-2'),
});

const salary = v.object({
  min: v.optional(v.number()),
  max: v.optional(v.number()),
  currency: said(v.pipe(text, v.regex(/^[A-Z]{3}$/u, 'a currency code of three letters')), 'ISO 4217'),
  per: word(['hour', 'day', 'week', 'month', 'year'], 'What the amounts are paid for.'),
});

const forWhom = v.object({
  for: v.optional(said(text, 'The place or the grade that it holds for.')),
  ...salary.entries,
});

const sectionItem = v.object({
  label: ifKnown(text, 'What stands in front of the colon.'),
  text: said(text, 'Plain text without the label.'),
});

const section = v.object({
  kind: ifKnown(
    text,
    'qualifications, duties, responsibilities, or a kind of the site’s own; none for any other heading.',
  ),
  kinds: ifKnown(texts, 'Every kind that the heading stands for, where these are several.'),
  title: said(text, 'As the author wrote it; empty for text without a heading.'),
  html: said(text, 'Everything below the heading; every address in it is a full URL.'),
  items: said(v.array(sectionItem), 'The entries of the section’s lists.'),
});

const sharedText = v.object({
  title: said(text, 'Empty when it has no heading.'),
  html: said(text, 'Everything below the heading.'),
});

const organization = v.object({ name: text, url: v.optional(url) });

const translation = v.object({ language: said(text, 'BCP 47'), url: said(url, 'The page of that role.') });

/** What a role says by itself that an item of the feed tells too. */
const itemFacts = {
  about: said(url, 'The JSON Schema that describes this object.'),
  schema_version: schemaVersion,
  id: said(text, 'The site’s own id of the role; does not change when the address does.'),
  status: word(['draft', 'scheduled', 'open', 'closing', 'closed'], 'open and closing take applications.'),
  content_sha256: said(
    v.pipe(text, v.regex(/^[0-9a-f]{64}$/u, '64 hexadecimal digits')),
    'Changes when the role’s text or any of its facts does; not with status, date_modified, its translations or its address.',
  ),
  organization: said(organization, 'Who hires.'),
  department: ifKnown(text, 'Plain text.'),
  team: ifKnown(text, 'Plain text.'),
  workplace: ifKnown(
    word(['on-site', 'hybrid', 'remote'], 'Where the work is done from.'),
    'Where the work is done from.',
  ),
  translations: ifKnown(v.array(translation), 'The same role in other languages, each of which names this one too.'),
} as const;

/** The item extension `_rolepress`. A fact that the role does not have is left out. */
export const itemData = v.object(
  { ...itemFacts, role: said(url, 'The role as data: everything that is known of it.') },
  'the data of an item',
);

const facts = {
  ...itemFacts,
  url: said(url, 'The role’s page.'),
  title: said(text, 'Plain text.'),
  language: said(text, 'BCP 47'),
  translation_key: ifKnown(text, 'The same in each translation of one role.'),
  identifier: ifKnown(text, 'The employer’s own number of the job.'),
  locations: said(v.array(location), 'The places of work, the first one first.'),
  applicant_locations: said(texts, 'ISO 3166-1 or 3166-2: where a remote worker may live.'),
  employment_types: said(texts, 'full-time, part-time, contractor, temporary, intern, volunteer, per-diem or other'),
  contract: ifKnown(text, 'permanent, fixed-term, temporary, seasonal, apprenticeship or freelance'),
  seniority: ifKnown(text, 'entry, junior, mid, senior, lead, principal, manager, director or executive'),
  salary: ifKnown(
    salary,
    'What the job pays: where `salaries` has several, the range over all of them; left out where they differ in currency or period.',
  ),
  salaries: said(v.array(forWhom), 'What the job pays by place or grade, where that differs; else empty.'),
  bonus: ifKnown(text, 'What is paid on top of the salary.'),
  equity: ifKnown(text, 'Shares or options in the company.'),
  negotiable: ifKnown(v.boolean(), 'Whether the pay is open to negotiation.'),
  apply: ifKnown(
    v.object({ kind: word(['url', 'email'], 'A page or an address.'), href: url }),
    'Where to apply; href of an e-mail is a mailto: link.',
  ),
  direct_apply: ifKnown(v.boolean(), 'Whether the application is finished on the apply page itself.'),
  skills: texts,
  tags: texts,
  openings: ifKnown(count, 'How many people are wanted.'),
  work_hours: ifKnown(text, 'Plain text.'),
  industry: ifKnown(text, 'Plain text.'),
  occupational_category: ifKnown(text, 'Best an O*NET-SOC code and its name.'),
  education: ifKnown(text, 'The least education that is asked for.'),
  experience_months: ifKnown(count, 'The least experience that is asked for.'),
  job_start_date: ifKnown(day, 'The day on which the job starts.'),
  application_contact: ifKnown(
    v.object({ name: v.optional(text), email: v.optional(text), telephone: v.optional(text) }),
    'Whom to ask about the job.',
  ),
  date_posted: ifKnown(dateTime, 'RFC 3339: the day of posting, at an hour at which it has the same date in UTC.'),
  date_modified: ifKnown(dateTime, 'RFC 3339: the last change of what is published.'),
  valid_through: ifKnown(dateTime, 'RFC 3339: the last second of the last day to apply, or the time at which it ends.'),
  description: said(text, 'A sentence or two, plain text.'),
  summary_html: said(text, 'What stands before the first section; may be empty.'),
  sections: said(v.array(section), 'In the order of the page.'),
  content_sha256: said(
    v.pipe(text, v.regex(/^[0-9a-f]{64}$/u, '64 hexadecimal digits')),
    'Changes when the role’s text, any of its facts or the organisation does; not with status, date_modified or the site’s address.',
  ),
  closing_html: said(text, 'What stands behind the last section; may be empty.'),
  shared: said(v.array(sharedText), 'The texts of the site that end every role.'),
} as const;

/** `/roles/<slug>/index.json`: a role as data, also a closed one. A fact that the role does not have is left out; lists are always there. */
export const roleData = v.object(facts, 'a role');

const jobPlace = v.looseObject({
  '@type': v.literal('Place', 'Place'),
  address: v.looseObject({ '@type': v.literal('PostalAddress', 'PostalAddress'), addressCountry: text }),
});

/** A JobPosting as on the role’s page, but for the texts of its sections, and with its places always as a list. Only what a reader can count on is typed; every other property of schema.org is kept. https://schema.org/JobPosting */
export const jobPosting = v.looseObject(
  {
    '@context': v.literal('https://schema.org', 'https://schema.org'),
    '@type': v.literal('JobPosting', 'JobPosting'),
    title: text,
    description: said(text, 'HTML'),
    datePosted: said(text, 'ISO 8601'),
    validThrough: v.optional(dateTime),
    url,
    identifier: v.looseObject({ '@type': v.literal('PropertyValue'), name: text, value: text }),
    hiringOrganization: v.looseObject({ '@type': v.literal('Organization'), name: text }),
    jobLocation: said(v.array(jobPlace, 'a list of places'), 'Empty for remote work without a place.'),
    jobLocationType: v.optional(word(['TELECOMMUTE'], 'Whether the work is done from anywhere.')),
  },
  'a JobPosting',
);

const author = v.object({ name: v.optional(text), url: v.optional(url) });

/** An item of the feed: one open role. */
export const feedItem = v.object(
  {
    id: said(url, 'An address that stays when the page moves, if `id` was pinned before; never that of another role.'),
    url,
    external_url: v.optional(said(url, 'The page to apply on.')),
    title: said(text, 'Plain text.'),
    content_html: said(text, 'Everything that the page says of the job; every address in it is a full URL.'),
    content_text: v.optional(said(text, 'The same as plain text; in feed.json only.')),
    summary: text,
    date_published: v.optional(dateTime),
    date_modified: v.optional(dateTime),
    tags: v.optional(texts),
    language: text,
    authors: v.optional(v.array(author)),
    _jobposting: v.optional(said(jobPosting, 'Left out when a fact that Google requires is missing.')),
    _rolepress: itemData,
  },
  'an item',
);

const feedHead = {
  version: v.literal('https://jsonfeed.org/version/1.1', 'https://jsonfeed.org/version/1.1'),
  title: text,
  home_page_url: url,
  feed_url: url,
  description: v.optional(text),
  icon: v.optional(url),
  favicon: v.optional(url),
  authors: v.array(author, 'a list of authors'),
  language: text,
  next_url: v.optional(said(url, 'The next page, when there is one.')),
} as const;

/** A page of `/jobs.json` or of `/feed.json`. https://www.jsonfeed.org/version/1.1/ */
export const feed = v.object({ ...feedHead, items: v.array(feedItem, 'a list of items') }, 'a feed of Rolepress');

/** A page of a feed without its items. */
export const feedFrame = v.object(feedHead, 'a feed of Rolepress');

export type RoleData = v.InferOutput<typeof roleData>;
export type ItemData = v.InferOutput<typeof itemData>;
export type FeedItem = v.InferOutput<typeof feedItem>;
export type Feed = v.InferOutput<typeof feed>;
