import type { List, Nodes, Root } from 'mdast';
import { placesIn } from '../text/places.ts';
import type { RoleRule } from '../rule.ts';

/**
 * Ongig found 6 to 10 items to be what applicants read best, and 11 or 12 the most that a technical role bears:
 * https://blog.ongig.com/writing-job-descriptions/using-bullets-in-job-descriptions/
 */
const mostItems = 12;

/** Reports lists that nobody reads to their end. Lists inside an item count for themselves. */
export const longList: RoleRule = {
  on: 'role',
  severity: 'info',
  summary: `A list has more than ${mostItems} items.`,
  why: 'Most applicants read the first items only; what matters is lost among the rest.',
  bad: `---\ntitle: Cook\n---\n## Duties\n${'- Prepare one more station.\n'.repeat(mostItems + 1)}`,
  good: `---\ntitle: Cook\n---\n## Duties\n${'- Prepare one more station.\n'.repeat(mostItems)}`,
  check: ({ tree, source }) => {
    const { placeOf } = placesIn(source.text);
    return listsIn(tree)
      .filter(({ children }) => children.length > mostItems)
      .map(({ children, position }) => ({
        message: `The list has ${children.length} items; expected at most ${mostItems}`,
        place: placeOf(position?.start.offset ?? 0, position?.end.offset ?? 0),
        help: 'Keep what decides about the role and join or delete the rest, or split the list under headings of their own.',
      }));
  },
};

function listsIn(tree: Root): readonly List[] {
  const lists: List[] = [];
  // Not by recursion: lists can be nested as deep as a file is long.
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'list') lists.push(node);
    if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote' || node.type === 'root')
      for (const child of node.children) waiting.push(child);
  }
  return lists;
}
