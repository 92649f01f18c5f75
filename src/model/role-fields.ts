import * as v from 'valibot';
import { publishedMailto } from './address.ts';
import * as field from './fields.ts';
import { described, optional } from './fields.ts';
import { payBand, payList } from './pay-fields.ts';

export const statuses = ['draft', 'open', 'closed'] as const;
export const workplaces = ['on-site', 'hybrid', 'remote'] as const;
export const employmentTypes = [
  'full-time',
  'part-time',
  'contractor',
  'temporary',
  'intern',
  'volunteer',
  'per-diem',
  'other',
] as const;
/** For how long someone is hired, and in which form. */
export const contracts = ['permanent', 'fixed-term', 'temporary', 'seasonal', 'apprenticeship', 'freelance'] as const;
export const seniorities = [
  'entry',
  'junior',
  'mid',
  'senior',
  'lead',
  'principal',
  'manager',
  'director',
  'executive',
] as const;
export const educationLevels = [
  'no-requirements',
  'high-school',
  'associate-degree',
  'bachelor-degree',
  'professional-certificate',
  'postgraduate-degree',
] as const;

const employmentType = v.picklist(employmentTypes, listed(employmentTypes));

/** A place of work, as in a role's `location` and in locations.yml. */
export const place = v.pipe(
  v.strictObject(
    {
      name: v.optional(field.text),
      street: v.optional(field.text),
      locality: v.optional(field.text),
      region: v.optional(field.text),
      postalCode: v.optional(field.text),
      country: field.country,
    },
    'a map of locality, country and so on',
  ),
  v.check(
    (one) => one.name !== undefined || one.locality !== undefined || one.region !== undefined,
    'a locality, a region or a name',
  ),
);

/** A place of work by its id, or written out. */
export const location = v.union([field.text, place], 'an id from locations.yml, or a map of locality and country');

/** Whom to ask. */
export const contactFields = v.strictObject(
  { name: v.optional(field.text), email: v.optional(field.email), telephone: v.optional(field.text) },
  'a map of name, email and telephone',
);

/** The front matter of a role file as its editor writes it. One definition: type, check, and JSON Schema. */
export const roleFields = v.strictObject(
  {
    title: described(field.text, 'What the job is called: no place, pay or “urgent”.', 'Back End Developer'),
    datePosted: optional(field.dayOrInstant, 'The day on which the role was first published.', '2026-11-02'),
    validThrough: optional(
      field.dayOrInstant,
      'The last day to apply, to its end in the site’s time zone.',
      '2027-01-31',
    ),
    dateModified: optional(field.dayOrInstant, 'The day of the last change; git knows it by itself.', '2026-11-12'),
    status: optional(v.picklist(statuses, listed(statuses)), 'Whether the role is published.', 'open'),
    department: optional(field.text, 'The department, spelt the same in every role.', 'Engineering'),
    team: optional(field.text, 'The team in the department.', 'Platform'),
    location: optional(
      v.union(
        [field.text, place, v.array(location, 'a list of places')],
        'an id from locations.yml, a map of locality and country, or a list of these',
      ),
      'Where the work is done.',
      ['berlin', 'lisbon'],
    ),
    workplace: optional(v.picklist(workplaces, listed(workplaces)), 'Where the work is done from.', 'hybrid'),
    applicantLocation: optional(
      v.union([field.area, v.array(field.area, 'a list of country or region codes')], 'country or region codes'),
      'The countries or regions that a remote worker may live in (ISO 3166-1 or 3166-2).',
      ['DE', 'PT'],
    ),
    employmentType: optional(
      v.union(
        [employmentType, v.array(employmentType, 'a list of employment types')],
        `${listed(employmentTypes)}, or a list of these`,
      ),
      'The form of employment.',
      'full-time',
    ),
    contract: optional(
      v.picklist(contracts, listed(contracts)),
      'For how long someone is hired, and in which form.',
      'permanent',
    ),
    seniority: optional(v.picklist(seniorities, listed(seniorities)), 'The level of the job.', 'senior'),
    salary: optional(
      v.union(
        [field.text, payBand, payList],
        'an id from pay.yml, a map of min, max, currency and per, or a list of these with `for`',
      ),
      'What the job pays. A list says it for each place or grade.',
      { min: 65000, max: 85000, currency: 'EUR', per: 'year' },
    ),
    bonus: optional(field.text, 'What is paid on top of the salary.', '10 % of the yearly pay'),
    equity: optional(field.text, 'Shares or options in the company.', '0.1 to 0.2 % in options'),
    negotiable: optional(field.flag, 'Whether the pay is open to negotiation.', true),
    apply: optional(
      v.pipe(
        v.string('a URL or an e-mail address'),
        v.check(isApplyTarget, 'a URL that starts with https://, a mailto: link, or an e-mail address'),
      ),
      'Where to apply: a URL, or an e-mail address.',
      'https://inn.example/apply/be-1',
    ),
    skills: optional(field.texts, 'The skills that the job asks for.', ['Node.js', 'PostgreSQL']),
    identifier: optional(field.text, 'The employer’s own number of the job.', 'BE-1'),
    id: optional(field.text, 'A stable id; without it the file’s base name.', 'back-end-developer'),
    description: optional(
      field.text,
      'A sentence for search results; without it the start of the summary.',
      'Build the services behind our maps.',
    ),
    tags: optional(field.texts, 'Words to find the role by.', ['backend']),
    language: optional(field.languageTag, 'The language that the role is written in; without it the site’s.', 'de'),
    translationKey: optional(field.text, 'The same text in each translation of one role.', 'back-end-developer'),
    aliases: optional(
      v.union([field.sitePath, v.array(field.sitePath, 'a list of paths')], 'a path or a list of paths'),
      'Old paths that lead here.',
      ['/jobs/backend/'],
    ),
    directApply: optional(field.flag, 'Whether the application is finished on the apply page itself.', true),
    openings: optional(field.wholeNumber(1), 'How many people are wanted.', 2),
    workHours: optional(field.text, 'The hours of work.', '38 hours a week, flexible'),
    industry: optional(field.text, 'The industry.', 'Software'),
    occupationalCategory: optional(
      field.text,
      'The occupation, best as an O*NET-SOC code.',
      '15-1252.00 Software Developers',
    ),
    education: optional(
      v.picklist(educationLevels, listed(educationLevels)),
      'The least education that is asked for.',
      'bachelor-degree',
    ),
    experienceMonths: optional(field.wholeNumber(0), 'The least experience that is asked for, in months.', 24),
    jobStartDate: optional(field.day, 'The day on which the job starts.', '2027-03-01'),
    applicationContact: optional(contactFields, 'Whom to ask about the job.', {
      name: 'Ana Reis',
      email: 'jobs@inn.example',
    }),
  },
  'a map of keys and values',
);

export type RoleFields = v.InferOutput<typeof roleFields>;

/** Words that editors use for a key, and the key that Rolepress knows. */
export const roleFieldSynonyms: Readonly<Record<string, string>> = {
  name: 'title', role: 'title', position: 'title', jobtitle: 'title',
  date: 'datePosted', posted: 'datePosted', published: 'datePosted', created: 'datePosted', opens: 'datePosted', opendate: 'datePosted',
  publishdate: 'datePosted', modified: 'dateModified', updated: 'dateModified', lastmod: 'dateModified', lastmodified: 'dateModified', closes: 'validThrough', closing: 'validThrough', closingdate: 'validThrough', closedate: 'validThrough',
  deadline: 'validThrough', expires: 'validThrough', expiry: 'validThrough', expirydate: 'validThrough', expirationdate: 'validThrough',
  applicationenddate: 'validThrough', until: 'validThrough', draft: 'status', open: 'status', closed: 'status', archived: 'status',
  state: 'status', dept: 'department', division: 'department', group: 'team', locations: 'location', place: 'location', city: 'location',
  office: 'location', remote: 'workplace', workplacetype: 'workplace', workmodel: 'workplace', country: 'applicantLocation',
  countries: 'applicantLocation', type: 'employmentType', contracttype: 'contract', contractform: 'contract', jobtype: 'employmentType', employment: 'employmentType',
  commitment: 'employmentType', compensation: 'salary', pay: 'salary', wage: 'salary', salaryrange: 'salary', basesalary: 'salary',
  url: 'apply', link: 'apply', applylink: 'apply', applyurl: 'apply', applicationlink: 'apply', howtoapply: 'apply', contact: 'applicationContact',
  contactemail: 'applicationContact', email: 'apply', skill: 'skills', keywords: 'tags', categories: 'tags', reference: 'identifier', ref: 'identifier',
  jobid: 'identifier', requisition: 'identifier', leverid: 'identifier', summary: 'description', excerpt: 'description', lang: 'language',
  locale: 'language', redirectfrom: 'aliases', permalink: 'aliases', hours: 'workHours', vacancies: 'openings', startdate: 'jobStartDate',
  experience: 'experienceMonths', degree: 'education', level: 'seniority', senioritylevel: 'seniority', experiencelevel: 'seniority',
  grade: 'seniority', bonuses: 'bonus', commission: 'bonus', shares: 'equity', options: 'equity', stock: 'equity',
}; // prettier-ignore

/**
 * Those of them that are often something else too: another unit, the place of the work, a page about the employer, the end of a contract.
 * They are named as a question, and never typed for anybody.
 */
export const doubtfulSynonyms: ReadonlySet<string> = new Set([
  'experience', 'country', 'countries', 'url', 'link', 'until', 'created', 'options', 'stock', 'commission', 'group',
]); // prettier-ignore

/** Words that are almost a key and mean something else: no slip of somebody who meant the key. */
export const otherWords: ReadonlySet<string> = new Set([
  'allocation', 'apartment', 'apple', 'bills', 'bones', 'celery', 'contrast', 'equality', 'evenings', 'kills', 'languages', 'opening', 'stage', 'states', 'stations', 'stats',
  'statue', 'stills', 'supply', 'tasks', 'terms', 'titles', 'vocation', 'worker', 'workers',
]); // prettier-ignore

/** The same for the keys of maps in others: places, salaries, links, pictures. Each counts where the map has the key that it stands for. */
export const nestedSynonyms: Readonly<Record<string, string>> = {
  city: 'locality', town: 'locality', municipality: 'locality', place: 'locality', state: 'region', province: 'region', county: 'region',
  zip: 'postalCode', zipcode: 'postalCode', postcode: 'postalCode', address: 'street', streetaddress: 'street', addresslocality: 'locality',
  addressregion: 'region', addresscountry: 'country', countrycode: 'country', minimum: 'min', from: 'min', maximum: 'max', to: 'max',
  period: 'per', interval: 'per', unit: 'per', unittext: 'per', phone: 'telephone', tel: 'telephone', mail: 'email',
  url: 'link', href: 'link', src: 'file', image: 'picture', img: 'picture', photo: 'picture', label: 'title', heading: 'title',
}; // prettier-ignore

/** A page, an e-mail address, or a `mailto:` link with whatever headers. */
function isApplyTarget(value: string): boolean {
  return field.isHttpUrl(value) || publishedMailto(value) !== undefined;
}

function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
