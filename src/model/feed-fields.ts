import * as v from 'valibot';

/** What is published for programs. One definition: the types, `parseFeed`, and the JSON Schemas that the site publishes. */

const text = v.string('text');
const url = v.pipe(v.string('a URL'), v.url('a URL'));
const dateTime = v.pipe(
  v.string('a date and time with an offset'),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?([+-]\d\d:\d\d|Z)$/u, 'a date and time with an offset (RFC 3339)'),
  v.metadata({ format: 'date-time' }),
);
const day = v.pipe(
  v.string('a day'),
  v.regex(/^\d{4}-\d\d-\d\d$/u, 'a day YYYY-MM-DD'),
  v.metadata({ format: 'date' }),
);
const texts = v.array(text, 'a list of texts');
const count = v.pipe(v.number('a number'), v.integer('a whole number'), v.minValue(0, 'a number that is not negative'));

/** Says what a value means; ends up in the JSON Schema. */
function said<Schema extends v.GenericSchema>(schema: Schema, description: string) {
  return v.pipe(schema, v.description(description));
}

function orNull<Schema extends v.GenericSchema>(schema: Schema, description: string) {
  return said(v.nullable(schema), description);
}

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
  per: v.picklist(['hour', 'day', 'week', 'month', 'year']),
});

const forWhom = v.object({
  for: v.optional(said(text, 'The place or the grade that it holds for.')),
  ...salary.entries,
});

const sectionItem = v.object({
  label: orNull(text, 'What stands in front of the colon; null when there is none.'),
  text: said(text, 'Plain text without the label.'),
  html: said(text, 'HTML without the label.'),
});

const section = v.object({
  kind: orNull(
    text,
    'qualifications, duties, responsibilities, or a kind of the site’s own; null for any other heading.',
  ),
  kinds: said(texts, 'Every kind that the heading stands for.'),
  title: said(text, 'As the author wrote it; empty for text without a heading.'),
  items: said(v.array(sectionItem), 'The entries of the section’s lists.'),
  html: text,
  text,
});

const facts = {
  about: said(url, 'The JSON Schema of this object.'),
  schema_version: said(
    v.literal(1, '1'),
    'Counts up when a key changes its meaning or goes; keys may be added at any time.',
  ),
  id: said(text, 'The site’s own id of the role; does not change when the address does.'),
  url: said(url, 'The role’s page.'),
  title: said(text, 'Plain text.'),
  status: said(v.picklist(['draft', 'scheduled', 'open', 'closing', 'closed']), 'open and closing take applications.'),
  language: said(text, 'BCP 47'),
  translation_key: orNull(text, 'The same in each translation of one role.'),
  identifier: orNull(text, 'The employer’s own number of the job.'),
  department: orNull(text, 'Plain text.'),
  team: orNull(text, 'Plain text.'),
  workplace: orNull(v.picklist(['on-site', 'hybrid', 'remote']), 'Where the work is done from.'),
  locations: said(v.array(location), 'The places of work, the first one first.'),
  applicant_locations: said(texts, 'ISO 3166-1 or 3166-2: where a remote worker may live.'),
  employment_types: said(texts, 'full-time, part-time, contractor, temporary, intern, volunteer, per-diem or other'),
  contract: orNull(text, 'permanent, fixed-term, temporary, seasonal, apprenticeship or freelance'),
  seniority: orNull(text, 'entry, junior, mid, senior, lead, principal, manager, director or executive'),
  salary: orNull(
    salary,
    'What the job pays: where `salaries` has several, the range over all of them; null where they differ in currency or period.',
  ),
  salaries: said(v.array(forWhom), 'What the job pays by place or grade, where that differs; else empty.'),
  bonus: orNull(text, 'What is paid on top of the salary.'),
  equity: orNull(text, 'Shares or options in the company.'),
  negotiable: orNull(v.boolean(), 'Whether the pay is open to negotiation.'),
  apply: orNull(
    v.object({ kind: v.picklist(['url', 'email']), href: url }),
    'Where to apply; href of an e-mail is a mailto: link.',
  ),
  direct_apply: orNull(v.boolean(), 'Whether the application is finished on the apply page itself.'),
  skills: texts,
  tags: texts,
  openings: orNull(count, 'How many people are wanted.'),
  work_hours: orNull(text, 'Plain text.'),
  industry: orNull(text, 'Plain text.'),
  occupational_category: orNull(text, 'Best an O*NET-SOC code and its name.'),
  education: orNull(text, 'The least education that is asked for.'),
  experience_months: orNull(count, 'The least experience that is asked for.'),
  job_start_date: orNull(day, 'The day on which the job starts.'),
  application_contact: orNull(
    v.object({ name: v.optional(text), email: v.optional(text), telephone: v.optional(text) }),
    'Whom to ask about the job.',
  ),
  date_posted: orNull(dateTime, 'RFC 3339: the day of posting, at an hour at which it has the same date in UTC.'),
  date_modified: orNull(dateTime, 'RFC 3339: the last change of what is published.'),
  valid_through: orNull(dateTime, 'RFC 3339: the last second of the last day to apply, or the time at which it ends.'),
  description: said(text, 'A sentence or two, plain text.'),
  summary_text: said(text, 'What stands before the first section, plain text.'),
  sections: said(v.array(section), 'In the order of the page.'),
  content_sha256: said(
    v.pipe(text, v.regex(/^[0-9a-f]{64}$/u, '64 hexadecimal digits')),
    'Changes when the role’s text, any of its facts or the organisation does; not with status, date_modified or the site’s address.',
  ),
} as const;

/** A role as data: the item extension `_rolepress`. Absent facts are null. */
export const roleData = v.object(facts, 'the data of a role');

/** A JobPosting as on the role’s page. Only what a reader can count on is typed; every other property of schema.org is kept. https://schema.org/JobPosting */
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
    jobLocation: v.optional(
      v.union([
        v.looseObject({ '@type': v.literal('Place') }),
        v.array(v.looseObject({ '@type': v.literal('Place') })),
      ]),
    ),
    jobLocationType: v.optional(v.literal('TELECOMMUTE')),
  },
  'a JobPosting',
);

/** `/roles/<slug>/index.json`: a role as data; with its posting while it takes applications. */
export const roleFile = v.object({ ...facts, _jobposting: v.optional(jobPosting) }, 'a role');

const author = v.object({ name: v.optional(text), url: v.optional(url) });

/** An item of the feed: one open role. */
export const feedItem = v.object(
  {
    id: said(url, 'The address of the role’s page; never used for another role.'),
    url,
    external_url: v.optional(said(url, 'The page to apply on.')),
    title: said(text, 'Plain text.'),
    content_html: said(text, 'Everything that the page says of the job; every address in it is a full URL.'),
    content_text: text,
    summary: text,
    date_published: v.optional(dateTime),
    date_modified: v.optional(dateTime),
    tags: v.optional(texts),
    language: text,
    authors: v.optional(v.array(author)),
    _jobposting: v.optional(said(jobPosting, 'Left out when a fact that Google requires is missing.')),
    _rolepress: roleData,
  },
  'an item',
);

/** A page of the feed. https://www.jsonfeed.org/version/1.1/ */
export const feed = v.object(
  {
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
    items: v.array(feedItem, 'a list of items'),
  },
  'a feed of Rolepress',
);

export type RoleData = v.InferOutput<typeof roleData>;
export type FeedItem = v.InferOutput<typeof feedItem>;
export type Feed = v.InferOutput<typeof feed>;
export type RoleFile = v.InferOutput<typeof roleFile>;
