import { roleUrl } from '../model/links.ts';
import { isOpen, type PublishedRole, type WrittenRole } from '../model/site.ts';
import { cardPath } from './cards.ts';
import type { Output, Press, Rendered } from './output.ts';
import { withoutStructuredData } from './role-data.ts';
import { rolePath, roleView } from './role-view.ts';
import type { LinkView, PageView } from './view.ts';
import { inScript } from './script-data.ts';

/** A page for each role; an open one has exactly one block of structured data, any other none. */
export const rolePages: Output = {
  pathsOf: (role) => [pagePath(role)],
  filesOf: (role, press) => [rolePage(role, press)],
  leavesOut: withoutStructuredData,
  listName: 'structured-data',
};

function rolePage(role: WrittenRole, press: Press): Rendered {
  const { wordsFor, href, page, recordOf } = press;
  const words = wordsFor(role.language);
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
      breadcrumb: [{ name: words.say('home'), href: href('') }, ...departmentLinks(role, press)],
      alternates: alternatesOf(role, press),
      picture: pictureOf(role, press),
      structuredData: () => {
        const { posting } = recordOf(role);
        return posting ? inScript(JSON.stringify(posting)) : null;
      },
    },
    () => ({ role: roleView(role, words, press) }),
  );
}

function pagePath(role: PublishedRole): string {
  return `${rolePath(role)}index.html`;
}

/** The listing of its department, when there is one. */
function departmentLinks(role: PublishedRole, { neighboursOf, href }: Press): readonly LinkView[] {
  const listing = neighboursOf(role).listings.find(({ kind }) => kind === 'department');
  return listing ? [{ name: listing.name, href: href(listing.path) }] : [];
}

function pictureOf(role: PublishedRole, press: Press): PageView['picture'] {
  const { url, organization } = press.site.config;
  return press.hasCard(role)
    ? { url: url + encodeURI(cardPath(role)), alt: `${role.title} – ${organization.name}`, isCard: true }
    : null;
}

/** A role that has no version in another language needs no list of them; one that is not open is no version to be found. */
function alternatesOf(role: PublishedRole, { site, neighboursOf }: Press): PageView['alternates'] {
  const { versions } = neighboursOf(role);
  if (versions.length < 2 || !isOpen(role)) return [];
  return versions.map((one) => ({ language: one.language, url: roleUrl(one, site.config) }));
}
