import { hasBlank } from '../../model/blanks.ts';
import { daysBetween, isDay } from '../../model/calendar.ts';
import { compareText } from '../../model/compare.ts';
import type { RoleFields } from '../../model/role-fields.ts';

/** What the front matter of a role says that is right. */
export type RoleFacts = { readonly path: string; readonly fields: Partial<RoleFields> };

/** A value, and how many roles have it. */
export type Usual<Value> = { readonly value: Value; readonly roles: number };

/** The value that most roles have; of several the first by `order`. Nothing where no role has any. */
export function mostUsual<Value>(
  values: Iterable<Value>,
  order: (a: Value, b: Value) => number,
): Usual<Value> | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) if (!isBlank(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first] = [...counts].toSorted(([a, many], [b, more]) => more - many || order(a, b));
  return first && { value: first[0], roles: first[1] };
}

/** What somebody has yet to fill in is nobody’s value. */
function isBlank(value: unknown): boolean {
  return typeof value === 'string' && hasBlank(value);
}

/** The value of a key with one word that most roles have. */
export function usualText(
  roles: readonly RoleFacts[],
  key: 'department' | 'workplace' | 'contract',
): Usual<string> | undefined {
  return mostUsual(roles.flatMap(({ fields }) => fields[key] ?? []), compareText);
} // prettier-ignore

/** The form of employment that most roles have; of a list, each. */
export function usualEmployment(roles: readonly RoleFacts[]): Usual<string> | undefined {
  return mostUsual(roles.flatMap(({ fields }) => fields.employmentType ?? []), compareText);
} // prettier-ignore

/** The id that most roles have as a place; of several the first in locations.yml. */
export function usualPlace(roles: readonly RoleFacts[], ids: readonly string[]): Usual<string> | undefined {
  const named = roles.flatMap(({ fields }) => [fields.location ?? []].flat());
  const known = named.filter((one) => typeof one === 'string').filter((id) => ids.includes(id));
  return mostUsual(known, (a, b) => ids.indexOf(a) - ids.indexOf(b));
}

/** Where most remote roles may be done from. */
export function usualArea(roles: readonly RoleFacts[]): Usual<string> | undefined {
  return mostUsual(roles.flatMap(({ fields }) => fields.applicantLocation ?? []), compareText);
} // prettier-ignore

/** The address to apply at that several roles share; one that a single role has is that role’s own. */
export function sharedApply(roles: readonly RoleFacts[]): Usual<string> | undefined {
  const usual = mostUsual(roles.flatMap(({ fields }) => fields.apply ?? []), compareText);
  return usual && usual.roles > 1 ? usual : undefined;
} // prettier-ignore

/** The number of days that several roles are open for. */
export function usualDays(roles: readonly RoleFacts[]): Usual<number> | undefined {
  const spans = roles.flatMap(({ fields: { datePosted, validThrough } }) =>
    datePosted !== undefined && validThrough !== undefined && isDay(datePosted) && isDay(validThrough)
      ? [daysBetween(datePosted, validThrough)]
      : [],
  );
  const usual = mostUsual(spans.filter((days) => days > 0), (a, b) => a - b);
  return usual && usual.roles > 1 ? usual : undefined;
} // prettier-ignore

/** The folder below roles/ that most roles of a department are in; without a department, that of all roles. */
export function usualFolder(
  roles: readonly RoleFacts[],
  rolesFolder: string,
  department: string | undefined,
): string {
  const alike = roles.filter(({ fields }) => department !== undefined && fields.department === department);
  const folders = alike.map(({ path }) => path.slice(rolesFolder.length + 1).split('/').slice(0, -1).join('/'));
  return mostUsual(folders, compareText)?.value ?? '';
} // prettier-ignore

/** The language that most roles are in; one that names none is in that of the site. */
export function usualLanguage(roles: readonly RoleFacts[], language: string): Usual<string> | undefined {
  const order = (a: string, b: string) => Number(b === language) - Number(a === language) || compareText(a, b);
  return mostUsual(roles.map(({ fields }) => fields.language ?? language), order);
} // prettier-ignore
