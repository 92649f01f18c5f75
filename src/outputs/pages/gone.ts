import type { PublishedRole } from '../../model/site.ts';
import { relatedRolesOf } from '../engine/related-roles.ts';
import type { Rendered, SiteContext, SiteOutput } from '../output.ts';
import { cardView, rolePath } from '../views/role-view.ts';
import { groupLink } from './home.ts';

/** A page for each role whose file was taken away not long ago: it says so, and leads to roles that are open. */
export const gone: SiteOutput = {
  kind: 'site',
  files: (context) => {
    const taken = new Set(context.publicFiles.map(({ path }) => path));
    return context.site.gone.filter((role) => !taken.has(pagePath(role))).map((role) => gonePage(role, context));
  },
};

function gonePage(role: PublishedRole, context: SiteContext): Rendered {
  const { site, translationsFor, href, page } = context;
  const words = translationsFor(role.language);
  const { related } = relatedRolesOf(role, site);
  return page(
    'gone.eta',
    {
      kind: 'closed',
      path: pagePath(role),
      shows: role.path,
      title: role.title,
      description: words.say('closedNotice'),
      language: role.language,
      indexed: false,
      breadcrumb: [{ name: words.say('home'), href: href('') }],
    },
    () => ({
      title: role.title,
      related: related.map((one) => cardView(one, words, context)),
      departments: site.departments.map((group) => groupLink(group, words, context)),
    }),
  );
}

function pagePath(role: PublishedRole): string {
  return `${rolePath(role)}index.html`;
}
