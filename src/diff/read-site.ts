import * as v from 'valibot';
import { feedFrame, type RoleData, roleData } from '../model/feed-fields.ts';
import type { Json } from './change.ts';
import { isDerived, jsonOf, pathOn, plainJson, siteStartOf, textParts } from './parts.ts';
import type { RoleSnapshot, SiteSnapshot } from './site-snapshot.ts';
import { attributeText } from '../model/html-attribute.ts';
import { readUrl } from '../model/read-url.ts';
import { decodedPath } from '../model/percent-encoding.ts';

/** A file of a site, as it is on disk or as it was just made; its text is asked for only when it is needed. */
export type SiteText = { readonly path: string; /** bytes */ readonly size: number; readonly text: () => string };

/** What could not be read as what it has to be. */
export type UnreadFile = { readonly path: string; readonly message: string };

/** Reads what is compared of a site from its files, in any order. Files that are no data of ours, and pages of others, are no fault. */
export function snapshotOfFiles(files: Iterable<SiteText>): { readonly snapshot: SiteSnapshot; readonly unread: readonly UnreadFile[] } {
  const roles: RoleSnapshot[] = [];
  const unread: UnreadFile[] = [];
  const pages = new Set<string>();
  const refreshes = new Map<string, string>();
  let facts: Readonly<Record<string, Json>> = {};
  let shared: RoleData['shared'] | undefined;
  let site = '';
  for (const { path, size, text } of files) {
    if (/^roles\/[^/]+\/index\.json$/u.test(path)) {
      const read = v.safeParse(roleData, jsonOf(text()));
      if (!read.success) unread.push({ path, message: `${v.getDotPath(read.issues[0]) ?? 'the file'}: ${read.issues[0].message}` });
      else {
        roles.push(roleSnapshot(read.output));
        shared ??= read.output.shared;
        site = siteStartOf(read.output.about);
      }
    } else if (path === 'feed.json') {
      const read = v.safeParse(feedFrame, jsonOf(text()));
      if (read.success) facts = siteFacts(read.output);
    } else if (path.endsWith('.html') && path !== '404.html') {
      const target = size > mostOfRedirect ? undefined : refreshIn(text());
      if (target === undefined) pages.add(pageOf(path));
      else refreshes.set(pageOf(path), target);
    }
  }
  const redirects = new Map([...refreshes].map(([from, to]) => [from, onSite(to, site)]));
  return { snapshot: { roles, facts, shared: shared && textParts(shared, { site, page: '' }), pages, redirects }, unread };
} // prettier-ignore

/** The address of a page’s file. */
function pageOf(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/u, '$1')}`;
}

/** A page that is only a redirect is not larger, in bytes. */
const mostOfRedirect = 8192;

/** Where a page that is only a redirect leads. */
function refreshIn(html: string): string | undefined {
  const target = /<meta\s[^>]*\bhttp-equiv=["']?refresh\b[^>]*\burl=([^"'>]*)/iu.exec(html)?.[1];
  return target === undefined ? undefined : attributeText(target);
} // prettier-ignore

/** A path with that of the site’s own address, without it. */
function onSite(target: string, site: string): string {
  const base = readUrl(site)?.pathname ?? '/';
  return target.startsWith(base) && !target.startsWith('//') ? decodedPath(target.slice(base.length - 1)) : target;
}

function siteFacts({ title, home_page_url, description, language, authors }: v.InferOutput<typeof feedFrame>) {
  const organization = authors[0] && { name: authors[0].name, url: authors[0].url };
  return plainJson({ title, url: home_page_url, description, language, organization });
}

/** The facts of a role, in the order in which changes are told, by the keys of its front matter. */
const factNames = {
  title: 'title',
  identifier: 'identifier',
  department: 'department',
  team: 'team',
  workplace: 'workplace',
  locations: 'location',
  applicant_locations: 'applicantLocation',
  employment_types: 'employmentType',
  contract: 'contract',
  seniority: 'seniority',
  salary: 'salary',
  salaries: 'salaries',
  bonus: 'bonus',
  equity: 'equity',
  negotiable: 'negotiable',
  date_posted: 'datePosted',
  valid_through: 'validThrough',
  apply: 'apply',
  direct_apply: 'directApply',
  skills: 'skills',
  tags: 'tags',
  openings: 'openings',
  work_hours: 'workHours',
  industry: 'industry',
  occupational_category: 'occupationalCategory',
  education: 'education',
  experience_months: 'experienceMonths',
  job_start_date: 'jobStartDate',
  application_contact: 'applicationContact',
  language: 'language',
  translation_key: 'translationKey',
  description: 'description',
} as const satisfies Partial<Record<keyof RoleData, string>>;

/** The range over several salaries follows from them, and a description may follow from the text. */
function roleSnapshot(data: RoleData): RoleSnapshot {
  const { id, title, status, content_sha256: contentDigest, url } = data;
  const site = siteStartOf(data.about);
  const sections = [
    { title: '', html: data.summary_html },
    ...data.sections,
    { title: '', html: data.closing_html, kind: 'closing' },
  ];
  const parts = textParts(sections, { site, page: url });
  const known = Object.entries(factNames).flatMap(([key, name]): readonly (readonly [string, unknown])[] => {
    // The keys are those of the object.
    const value: unknown = data[key as keyof typeof factNames];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    if (key === 'salary' && data.salaries.length > 0) return [];
    return key === 'description' && isDerived(data.description, parts) ? [] : [[name, value]];
  });
  return { id, title, path: pathOn(url, site), status, contentDigest, facts: plainJson(Object.fromEntries(known)), parts };
} // prettier-ignore
