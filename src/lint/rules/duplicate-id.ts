import type { Place } from '../../model/diagnostic.ts';
import type { Role } from '../../model/role.ts';
import { duplicatesBy, type SiteRule } from '../rule.ts';

/** Reports roles that aggregators could not tell apart. */
export const duplicateId: SiteRule = {
  on: 'site',
  severity: 'error',
  isLocked: true,
  summary: 'Two roles have the same id.',
  why: 'Aggregators tell jobs apart by their id; one of the two would vanish or flip back and forth.',
  bad: { 'roles/cook.md': '---\ntitle: Cook\nid: k-1\n---\n', 'roles/baker.md': '---\ntitle: Baker\nid: k-1\n---\n' },
  good: { 'roles/cook.md': '---\ntitle: Cook\nid: k-1\n---\n', 'roles/baker.md': '---\ntitle: Baker\nid: k-2\n---\n' },
  check: duplicatesBy(
    (role) => role.id,
    (role, first) => {
      // Without the key the id is the slug, and two of those are reported as such.
      if (!hasId(role) && !hasId(first)) return undefined;
      return {
        message: `The id \`${role.id}\` is already that of ${first.path}`,
        place: placeOfId(role),
        help: 'Give one of the two another `id`, or delete the key: the file’s name is then the id.',
        related: [{ path: first.path, place: placeOfId(first), message: 'the first one' }],
      };
    },
  ),
};

function hasId({ keyLines }: Role): boolean {
  return keyLines['id'] !== undefined;
}

function placeOfId(role: Role): Place {
  const line = role.keyLines['id'] ?? 1;
  return { start: { line, column: 1 }, end: { line, column: hasId(role) ? 3 : 1 } };
}
