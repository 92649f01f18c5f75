import { compareText } from '../model/compare.ts';
import { type Change, changeKinds, type RoleName } from './change.ts';
import { diffParts, diffValues } from './diff-parts.ts';
import { matchRoles, type RolePair } from './match-roles.ts';
import { isInFeeds, type RoleSnapshot, type SiteSnapshot } from './site-snapshot.ts';

/** What would change if one site took the place of another: by kind, then by path. A site has no changes against itself. */
export function diffSites(before: SiteSnapshot, after: SiteSnapshot): readonly Change[] {
  const isRead = ({ path }: RoleSnapshot) => before.unread?.has(path) !== true && after.unread?.has(path) !== true;
  const pairs = matchRoles(before.roles.filter(isRead), after.roles.filter(isRead));
  const changes = [
    ...siteChange(before, after),
    ...pairs.flatMap((pair) => [...lifeOf(pair, before, after), ...contentOf(pair), ...feedItemOf(pair)]),
    ...pageChanges(pairs, before, after),
  ];
  const order = (change: Change) => changeKinds.indexOf(change.kind);
  return changes.toSorted(
    (a, b) => order(a) - order(b) || compareText(pathOf(a), pathOf(b)) || compareText(idOf(a), idOf(b)),
  );
}

function pathOf(change: Change): string {
  return change.kind === 'site' ? '' : 'path' in change ? change.path : change.role.path;
}

function idOf(change: Change): string {
  return 'role' in change ? (change.role?.id ?? '') : '';
}

function siteChange(before: SiteSnapshot, after: SiteSnapshot): readonly Change[] {
  const isIn = ([key]: readonly [string, unknown], other: SiteSnapshot) => before.pages !== undefined || key in other.facts;
  const known = (one: SiteSnapshot, other: SiteSnapshot) => Object.fromEntries(Object.entries(one.facts).filter((fact) => isIn(fact, other)));
  const values = diffValues(known(before, after), known(after, before));
  const texts = before.shared && after.shared ? diffParts(before.shared, after.shared) : [];
  return values.length + texts.length === 0 ? [] : [{ kind: 'site', values, texts }];
} // prettier-ignore

function nameOf({ id, title, path }: RoleSnapshot): RoleName {
  return { id, title, path };
}

/** What happens to a role as a job that one can apply for. */
function lifeOf({ before, after }: RolePair, old: SiteSnapshot, now: SiteSnapshot): readonly Change[] {
  const [wasOpen, isOpen] = [before && isInFeeds(before), after && isInFeeds(after)];
  const changes: Change[] = [];
  if (after && isOpen && !wasOpen) {
    const text = after.parts.map((part) => ({ title: part.title, text: part.text }));
    changes.push({
      kind: 'opened',
      role: nameOf(after),
      from: before?.status ?? old.withheld?.get(after.path) ?? 'new',
      text,
    });
  }
  if (after?.status === 'closing' && before?.status !== 'closing') {
    const last = after.facts['validThrough'];
    changes.push({ kind: 'closing', role: nameOf(after), lastDay: typeof last === 'string' ? last : null });
  }
  if (before && wasOpen && !isOpen) {
    const role = nameOf(after ?? before);
    const state = after ? after.status : (now.withheld?.get(before.path) ?? null);
    changes.push({ kind: 'closed', role, page: after ? 'kept' : 'gone', state });
  }
  if (before && after && before.path !== after.path)
    changes.push({ kind: 'moved', role: nameOf(after), from: before.path, idBefore: before.id });
  return changes;
}

function contentOf({ before, after }: RolePair): readonly Change[] {
  if (!before || !after) return [];
  const ids = before.id === after.id ? [] : [{ key: 'id', before: before.id, after: after.id }];
  const values = [...ids, ...diffValues(before.facts, after.facts)];
  const texts = diffParts(before.parts, after.parts);
  return values.length + texts.length === 0 ? [] : [{ kind: 'changed', role: nameOf(after), values, texts }];
}

/** Readers of the feeds know a role by its id alone. */
function feedItemOf({ before, after }: RolePair): readonly Change[] {
  const [old, now] = [before, after].map((role) => (role && isInFeeds(role) ? role : undefined));
  if (old?.id !== now?.id) {
    return [
      ...(old ? [{ kind: 'feed-item', what: 'removed', role: nameOf(old), because: [] } as const] : []),
      ...(now ? [{ kind: 'feed-item', what: 'added', role: nameOf(now), because: [] } as const] : []),
    ];
  }
  if (!old || !now) return [];
  const because = [
    ...(old.contentDigest === now.contentDigest ? [] : ['content' as const]),
    ...(old.status === now.status ? [] : ['status' as const]),
    ...(old.path === now.path ? [] : ['address' as const]),
  ];
  return because.length === 0 ? [] : [{ kind: 'feed-item', what: 'changed', role: nameOf(now), because }];
}

function pageChanges(pairs: readonly RolePair[], before: SiteSnapshot, after: SiteSnapshot): readonly Change[] {
  const { pages: old } = before;
  const { pages: now } = after;
  if (!old || !now) return [];
  const leads = (path: string) => now.has(path) || after.redirects.has(path) || after.unread?.has(path) === true;
  const moved = pairs.flatMap(({ before: one, after: other }): readonly Change[] =>
    one && other && one.path !== other.path && old.has(one.path) && !leads(one.path)
      ? [{ kind: 'redirect-missing', path: one.path, to: other.path, role: nameOf(other) }]
      : [],
  );
  const dropped = [...before.redirects].flatMap(([path, to]): readonly Change[] =>
    leads(path) ? [] : [{ kind: 'redirect-missing', path, to, role: null }],
  );
  const added = [...now].filter((path) => !old.has(path) && isCertain(path, before));
  const gone = [...old].filter((path) => !now.has(path) && isCertain(path, after));
  return [
    ...added.map((path) => ({ kind: 'page-added', path }) as const),
    ...gone.map((path) => ({ kind: 'page-gone', path, redirect: after.redirects.get(path) ?? null }) as const),
    ...moved,
    ...dropped,
  ];
}

/** Returns whether a page that a site lacks is not only missing because a role could not be read: that may be in any list. */
function isCertain(path: string, { unread }: SiteSnapshot): boolean {
  return !unread || unread.size === 0 || (!unread.has(path) && !/^\/(?:departments|teams|locations)\//u.test(path));
}
