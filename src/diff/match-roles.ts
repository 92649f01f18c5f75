import { isSimilar } from './diff-text.ts';
import type { RoleSnapshot } from './site-snapshot.ts';

/** A role of a site before, and of one after; at least one of them is there. */
export type RolePair = { readonly before?: RoleSnapshot; readonly after?: RoleSnapshot };

/**
 * Finds each role again: by its id, else by its address, else by its text where only one role can be meant. A text alone counts only where
 * both the role and its address are gone, as when a file got another name.
 */
export function matchRoles(before: readonly RoleSnapshot[], after: readonly RoleSnapshot[]): readonly RolePair[] {
  const pairs: RolePair[] = [];
  const take = (left: Left, same: (one: RoleSnapshot, other: RoleSnapshot) => boolean, keyOf: (role: RoleSnapshot) => string): Left => {
    const candidates = grouped(left.after, keyOf);
    const taken = new Set<RoleSnapshot>();
    const unmatched = left.before.filter((one) => {
      const found = (candidates.get(keyOf(one)) ?? []).filter((other) => !taken.has(other) && same(one, other));
      const [other] = found;
      if (!other || found.length > 1) return true;
      taken.add(other);
      pairs.push({ before: one, after: other });
      return false;
    });
    return { before: unmatched, after: left.after.filter((other) => !taken.has(other)) };
  };
  const byId = take({ before, after }, () => true, ({ id }) => id);
  const byPath = take(byId, () => true, ({ path }) => path);
  const texts = grouped(byPath.before, wholeText);
  const byText = take(byPath, (one) => texts.get(wholeText(one))?.length === 1, wholeText);
  const left = take(byText, (one, other) => isSimilar(wholeText(one), wholeText(other)), ({ title }) => title);
  return [...pairs, ...left.before.map((one) => ({ before: one })), ...left.after.map((other) => ({ after: other }))];
} // prettier-ignore

/** The roles that are not found again yet. */
type Left = { readonly before: readonly RoleSnapshot[]; readonly after: readonly RoleSnapshot[] };

function wholeText({ parts }: RoleSnapshot): string {
  return parts.map(({ title, text }) => `${title}\n${text}`).join('\n');
}

function grouped(roles: readonly RoleSnapshot[], keyOf: (role: RoleSnapshot) => string) {
  const groups = new Map<string, RoleSnapshot[]>();
  for (const role of roles) groups.set(keyOf(role), [...(groups.get(keyOf(role)) ?? []), role]);
  return groups;
}
