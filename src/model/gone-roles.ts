import { dayAt, daysBetween, lastDayOf, startOf } from './calendar.ts';
import { compareText } from './compare.ts';
import type { Config } from './config.ts';
import type { Role } from './role.ts';
import type { GoneRole, PublishedRole } from './site.ts';

/**
 * The roles whose files were taken away and that had a page until then, as closed roles, by slug. One that is there under the same name, address or id is not
 * gone; an old path that leads somewhere stays what it is. `now` is in milliseconds since the epoch.
 */
export function goneRoles(gone: readonly GoneRole[], roles: readonly Role[], config: Config, now: number): readonly PublishedRole[] {
  const taken = new Set([
    ...roles.flatMap(({ slug, aliases }) => [slug, ...aliases.map(slugAt)]),
    ...Object.keys(config.redirects).map(slugAt),
  ]);
  const ids = new Set(roles.map(({ id }) => id));
  const found = new Map<string, PublishedRole>();
  for (const { role, goneAt } of gone) {
    if (taken.has(role.slug) || ids.has(role.id) || found.has(role.slug)) continue;
    const closedOn = closingDay(role, goneAt, config);
    if (closedOn === undefined || daysBetween(closedOn, dayAt(now, config.timeZone)) > config.expiry.keepClosedDays) continue;
    const { dateModified: _, ...rest } = role;
    found.set(role.slug, { ...rest, state: 'closed', closedOn });
  }
  return [...found.values()].toSorted((a, b) => compareText(a.slug, b.slug));
} // prettier-ignore

/** The last day on which it took applications; nothing for one that was never public. */
function closingDay({ status, datePosted, validThrough }: Role, goneAt: number, { timeZone }: Config): string | undefined {
  if (status === 'draft' || (datePosted !== undefined && startOf(datePosted, timeZone) > goneAt * 1000)) return undefined;
  const goneOn = dayAt(goneAt * 1000, timeZone);
  const last = validThrough === undefined ? goneOn : lastDayOf(validThrough, timeZone);
  return compareText(last, goneOn) < 0 ? last : goneOn;
} // prettier-ignore

/** The slug of the role that a path would be the page of; empty for other paths. */
function slugAt(path: string): string {
  return /^\/*roles\/([^/]+)(?:\/(?:index\.html)?)?$/u.exec(path)?.[1] ?? '';
}
