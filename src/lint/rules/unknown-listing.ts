import { hasBlank } from '../../model/blanks.ts';
import { suggest } from '../../model/suggest.ts';
import { slugOf } from '../../model/slug.ts';
import type { Collection, SiteFinding, SiteRule } from '../rule.ts';

/** Reports texts for lists that there are not, and blocks that show the roles of a department that no role has. */
export const unknownListing: SiteRule = {
  on: 'site',
  severity: 'warning',
  summary: 'A text or a block is for a department, team or place that no role has.',
  why: 'Nobody would ever read it: the page that it is for is not made.',
  bad: {
    'roles/cook.md': '---\ntitle: Cook\ndepartment: Kitchen\n---\n',
    'departments/kitchn.md': 'Nine cooks and a garden.\n',
  },
  good: {
    'roles/cook.md': '---\ntitle: Cook\ndepartment: Kitchen\n---\n',
    'departments/kitchen.md': 'Nine cooks and a garden.\n',
  },
  check: (collection) => {
    const slugs = { department: slugsOf('departments', collection), team: slugsOf('teams', collection), location: slugsOf('locations', collection) };
    const ofLists = collection.lists.flatMap(({ path, kind, slug }): readonly SiteFinding[] => {
      if (slugs[kind].includes(slug)) return [];
      const meant = suggest(slug, slugs[kind]);
      const message = `There is no list \`/${kind}s/${slug}/\`: no role has such a ${kind}${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`;
      const known = slugs[kind].map((one) => `\`${one}.md\``).join(', ');
      const help = meant === undefined ? `Name the file after one of the lists: ${known || '(there are none)'}; or delete it.` : `Rename the file to \`${meant}.md\`.`;
      return [{ path, message, help }];
    });
    const names = namesOf(collection);
    const ofBlocks = collection.texts.flatMap(({ path, mentions }) =>
      mentions.flatMap(({ kind, name, place }): readonly SiteFinding[] => {
        if (kind !== 'department' || slugs.department.includes(slugOf(name))) return [];
        const meant = suggest(name, names);
        const message = `No role has the department \`${name}\`${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`;
        const help = meant === undefined ? `Write one of: ${names.join(', ') || '(no role has one)'}.` : `Write \`${meant}\`.`;
        return [{ path, place, message, help }];
      }),
    );
    return [...ofLists, ...ofBlocks];
  },
}; // prettier-ignore

function slugsOf(folder: string, { pages }: Collection): readonly string[] {
  return pages().paths.flatMap((path) => (path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : []));
}

function namesOf({ roles }: Collection): readonly string[] {
  const names = roles.flatMap(({ department }) => department ?? []).filter((name) => !hasBlank(name));
  return [...new Set(names)].toSorted();
}
