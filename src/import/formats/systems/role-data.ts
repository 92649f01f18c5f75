import { type Data, isObject, objectsAt, textAt, valueAt } from '../../data.ts';
import type { Importer } from '../../imported-role.ts';
import { dataRole } from '../data-role.ts';
import { decodedPath } from '../../../model/percent-encoding.ts';

/** The data of a role that Rolepress publishes beside its page. */
export const roleData: Importer = {
  summary: 'the data of a role that Rolepress published',
  recognises: ({ data }) => rolesIn(data).some((role) => 'schema_version' in role && 'sections' in role && 'employment_types' in role),
  read: ({ data }, { settings }) => ({
    roles: rolesIn(data).map((role) => {
      const texts = [
        textAt(role, 'summary_html'),
        ...objectsAt(role, 'sections').map((section) => [textAt(section, 'title'), textAt(section, 'html')] as const),
        ...(textAt(role, 'closing_html') === undefined ? [] : [`<hr>${textAt(role, 'closing_html')}`]),
      ];
      const given = keys.map(([key, path]) => ({ key, value: valueAt(role, path), from: path }));
      const address = textAt(role, 'apply.href');
      const apply = { key: 'apply' as const, value: address?.replace(/^mailto:(?=[^?]*$)/u, ''), from: 'apply.href' };
      return { ...dataRole(textAt(role, 'title'), texts, [...given, apply], settings), slug: slugOf(role) };
    }),
  }),
}; // prettier-ignore

/** Our own keys, as role data names them. */
const keys = [
  ['datePosted', 'date_posted'], ['validThrough', 'valid_through'], ['department', 'department'], ['team', 'team'], ['workplace', 'workplace'], ['location', 'locations'],
  ['applicantLocation', 'applicant_locations'], ['employmentType', 'employment_types'], ['contract', 'contract'], ['seniority', 'seniority'], ['salary', 'salary'],
  ['skills', 'skills'], ['identifier', 'identifier'], ['tags', 'tags'], ['language', 'language'], ['openings', 'openings'], ['workHours', 'work_hours'],
  ['industry', 'industry'], ['occupationalCategory', 'occupational_category'], ['education', 'education'], ['experienceMonths', 'experience_months'], ['description', 'description'],
  ['jobStartDate', 'job_start_date'], ['directApply', 'direct_apply'],
] as const; // prettier-ignore

function rolesIn(data: unknown): readonly Data[] {
  return (Array.isArray(data) ? data : [data]).filter(isObject);
}

/** The last segment of its address. */
function slugOf(role: Data): string | undefined {
  const [, slug] = /\/roles\/([\p{L}\p{M}\p{N}-]{1,120})\/$/u.exec(decodedPath(textAt(role, 'url') ?? '')) ?? [];
  return slug;
}
