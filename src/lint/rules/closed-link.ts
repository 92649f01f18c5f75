import type { Finding } from '../../model/diagnostic.ts';
import type { Link, Role } from '../../model/role.ts';
import { linkTarget } from '../links/link-target.ts';
import { liveRoles } from '../live-roles.ts';
import type { Collection, SiteRule } from '../rule.ts';
import { type SitePages } from '../links/site-pages.ts';

/** Reports links in open roles to roles that are not open, and to lists that are empty. The files are there, but the day decides. */
export const closedLink: SiteRule = {
  on: 'site',
  severity: 'warning',
  summary: 'An open role links to a role that is closed or not yet published, or to a list in which no role is open.',
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
    return liveRoles(collection).flatMap((role) =>
      role.links.flatMap((link) => {
        const finding = findingFor(link, role, pages, collection);
        return finding ? [{ path: role.path, ...finding }] : [];
      }),
    );
  },
};

function findingFor(
  { href, place }: Link,
  from: Role,
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
