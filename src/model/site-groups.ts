import { compareNames, compareText } from './compare.ts';
import type { ListName } from './name-key.ts';
import type { ListText } from './page.ts';
import type { Group, PublishedRole } from './site.ts';

/** The groups of a kind with the roles that are in each, by name. */
export function groups(
  kind: Group['kind'],
  roles: readonly PublishedRole[],
  namesOf: (role: PublishedRole) => readonly ListName[],
  lists: readonly ListText[],
): readonly Group[] {
  const bySlug = new Map<string, { name: string; roles: PublishedRole[] }>();
  for (const role of roles) {
    for (const { name, slug } of namesOf(role)) {
      const group = bySlug.get(slug);
      if (!group) bySlug.set(slug, { name, roles: [role] });
      else {
        // Two names of a role may have the same slug.
        if (group.roles.at(-1) !== role) group.roles.push(role);
        if (compareText(name, group.name) < 0) group.name = name;
      }
    }
  }
  return [...bySlug]
    .map(([slug, group]) => {
      const text = lists.find((one) => one.kind === kind && one.slug === slug);
      return { kind, name: text?.fields.name ?? group.name, slug, roles: group.roles, text };
    })
    .toSorted((a, b) => compareNames(a.name, b.name));
}
