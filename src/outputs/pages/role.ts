import { roleUrl } from '../../model/links.ts';
import { isOpen, type PublishedRole, type WrittenRole } from '../../model/site.ts';
import { socialImagePath } from '../files/social-images.ts';
import type { Rendered, RoleContext, RoleOutput } from '../output.ts';
import { withoutStructuredData } from '../feeds/role-data.ts';
import { rolePath, roleView } from '../views/role-view.ts';
import type { LinkView, PageView } from '../views/view.ts';
import { inScript } from '../views/script-data.ts';

/** A page for each role; an open one has exactly one block of structured data, any other none. */
export const rolePages: RoleOutput = {
  kind: 'role',
  pathsOf: (role) => [pagePath(role)],
  filesOf: (role, context) => [rolePage(role, context)],
  exclusionOf: withoutStructuredData,
  listName: 'structured-data',
};

function rolePage(role: WrittenRole, context: RoleContext): Rendered {
  const { translationsFor, href, page, recordOf } = context;
  const words = translationsFor(role.language);
  return page(
    role.state === 'closed' ? 'closed.eta' : 'role.eta',
    {
      kind: role.state === 'closed' ? 'closed' : 'role',
      path: pagePath(role),
      shows: role.path,
      title: role.title,
      description: role.description,
      language: role.language,
      indexed: isOpen(role),
      breadcrumb: [{ name: words.say('home'), href: href('') }, ...departmentLinks(context)],
      alternates: alternatesOf(role, context),
      picture: pictureOf(role, context),
      structuredData: () => {
        const { posting } = recordOf(role);
        return posting ? inScript(JSON.stringify(posting)) : null;
      },
    },
    () => ({ role: roleView(role, words, context) }),
  );
}

function pagePath(role: PublishedRole): string {
  return `${rolePath(role)}index.html`;
}

/** The listing of its department, when there is one. */
function departmentLinks({ relatedRoles, href }: RoleContext): readonly LinkView[] {
  const listing = relatedRoles.listings.find(({ kind }) => kind === 'department');
  return listing ? [{ name: listing.name, href: href(listing.path) }] : [];
}

function pictureOf(role: PublishedRole, context: RoleContext): PageView['picture'] {
  const { url, organization } = context.site.config;
  return context.hasSocialImage
    ? { url: url + encodeURI(socialImagePath(role)), alt: `${role.title} – ${organization.name}`, isCard: true }
    : null;
}

/** A role that has no version in another language needs no list of them; one that is not open is no version to be found. */
function alternatesOf(role: PublishedRole, { site, relatedRoles }: RoleContext): PageView['alternates'] {
  const { versions } = relatedRoles;
  if (versions.length < 2 || !isOpen(role)) return [];
  return versions.map((one) => ({ language: one.language, url: roleUrl(one, site.config) }));
}
