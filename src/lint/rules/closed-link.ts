import type { Finding } from '../../model/diagnostic.ts';
import type { Text } from '../../model/page.ts';
import type { Link, Role } from '../../model/role.ts';
import { linkTarget } from '../links/link-target.ts';
import { liveRoles } from '../live-roles.ts';
import type { Collection, SiteFinding, SiteRule } from '../rule.ts';
import { type SitePages } from '../links/site-pages.ts';

/** Reports links in open roles to roles that are not open, and to lists that are empty. The files are there, but the day decides. */
export const closedLink: SiteRule = {
  on: 'site',
  severity: 'warning',
  summary:
    'An open role or a page links to a role that is closed or not yet published, or to a list in which no role is open.',
  why: 'People who follow it cannot apply there; a draft, an old closed role and an empty list have no page at all.',
  bad: {
    'roles/cook.md': '---\ntitle: Cook\n---\nYou work with our [baker](/roles/baker/).\n',
    'roles/baker.md': '---\ntitle: Baker\nstatus: draft\n---\n',
  },
  good: {
    'roles/cook.md': '---\ntitle: Cook\n---\nYou work with our [baker](/roles/baker/).\n',
    'roles/baker.md': '---\ntitle: Baker\n---\n',
  },
  check: (collection) => {
    const { pages } = collection;
    const inLinks = [...liveRoles(collection), ...collection.texts].flatMap((from) =>
      from.links.flatMap((link) => {
        const finding = findingFor(link, from, pages, collection);
        return finding ? [{ path: from.path, ...finding }] : [];
      }),
    );
    return [...inLinks, ...lostRoles(collection)];
  },
};

/** Roles that a block names and no longer shows. */
function lostRoles(collection: Collection): readonly SiteFinding[] {
  return collection.texts.flatMap(({ path, mentions }) =>
    mentions.flatMap(({ kind, name, place }): readonly SiteFinding[] => {
      const role = kind === 'role' ? collection.pages().rolesBySlug.get(name) : undefined;
      const why = role && whyNotOpen(role, collection);
      if (!role || why === undefined) return [];
      const message = `“${role.title}” ${why}, so the block leaves it out; expected an open role`;
      const related = [{ path: role.path, message: 'the role' }];
      return [{ path, place, message, help: 'Write the name of another role, or delete the line.', related }];
    }),
  );
}

function findingFor(
  { href, place }: Link,
  from: Role | Text,
  pages: () => SitePages,
  collection: Collection,
): Finding | undefined {
  const target = linkTarget(href, from, collection.config);
  const page = target.kind === 'here' ? pages().at(target.path) : undefined;
  if (page?.kind === 'listing' && !page.hasOpen)
    return {
      message: `No role in the list \`${href}\` is open, so it has no page; expected a list with an open role`,
      place,
      help: 'Link to `/`, the list of all open roles, or delete the link.',
    };
  if (page?.kind !== 'role' || page.role === from) return undefined;
  const why = whyNotOpen(page.role, collection);
  if (why === undefined) return undefined;
  return {
    message: `The link leads to “${page.role.title}”, which ${why}; expected an open role`,
    place,
    help: 'Link to an open role or to `/`, the list of them, or delete the link.',
    related: [{ path: page.role.path, message: 'the role' }],
  };
}

function whyNotOpen(role: Role, { stateOf }: Collection): string | undefined {
  switch (stateOf(role)) {
    case 'draft':
      return 'is a draft and has no page';
    case 'scheduled':
      return `has no page before ${role.datePosted}`;
    case 'closed':
      return role.status === 'closed' ? 'is closed' : `closed on ${role.validThrough}`;
    default:
      return undefined;
  }
}
