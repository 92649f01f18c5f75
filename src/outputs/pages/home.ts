import type { Page } from '../../model/page.ts';
import type { Group, PublishedRole } from '../../model/site.ts';
import { blockViews, ownHtml, withoutHero } from '../views/block-view.ts';
import { facetViews } from '../views/facets.ts';
import { showsAllRoles } from './listing.ts';
import { listingPath } from '../engine/related-roles.ts';
import type { SiteOutput, SiteContext } from '../output.ts';
import { cardView, groupName, sentenceOf, textOf } from '../views/role-view.ts';
import type { FinderView } from '../views/finder-view-types.ts';
import type { GroupView, LinkView } from '../views/view.ts';
import type { Translations } from '../views/translations.ts';

/** The front page: every open role, by department; of each department the newest, where they are too many for one page. */
export const home: SiteOutput = {
  kind: 'site',
  files: (context) => {
    const { site, translationsFor, page } = context;
    const { config, home: own } = site;
    const words = translationsFor(config.language);
    return [
      page(
        'home.eta',
        {
          kind: 'home',
          path: 'index.html',
          ...(own ? { shows: own.path } : {}),
          title: own?.title ?? config.title,
          description:
            own?.description || config.description || words.say('rolesAt', { name: config.organization.name }),
          language: config.language,
          indexed: true,
          hasBlocks: own !== undefined,
          breadcrumb: [],
        },
        () => ({
          ...ownParts(own, words, context),
          count: words.say('openRoles', { count: site.open.length }),
          finder: finderView(context, words),
          departments: departmentsOf(context, words),
          teams: site.teams.map((group) => groupLink(group, words, context)),
          locations: site.locations.map((group) => groupLink(group, words, context)),
        }),
      ),
    ];
  },
};

/** What the owner says on the front page. The list of roles stands right below the hero, or where a block says so. */
function ownParts(own: Page | undefined, words: Translations, context: SiteContext) {
  if (!own) return { hero: null, text: '', before: [], after: [] };
  const given = { context, words, file: own };
  const { hero, rest } = withoutHero(own.blocks, given);
  const at = Math.max(0, rest.findIndex(({ block }) => block.type === 'open-roles'));
  return {
    hero,
    text: ownHtml(own.html, given),
    before: blockViews(rest.slice(0, at), given),
    after: blockViews(rest.slice(at), given),
  };
} // prettier-ignore

/** How many of a department stand on the front page where not all can. */
const rolesOfDepartment = 5;

/** With fewer roles there is nothing to search in: all are in sight. */
const fewRoles = 4;

function finderView({ site, href }: SiteContext, words: Translations): FinderView | null {
  if (site.open.length < fewRoles) return null;
  return {
    index: href('search.json'),
    whole: showsAllRoles(site),
    found: JSON.stringify(words.formsOf('rolesFound')),
    facets: facetViews(site.open, words, site),
  };
}

function departmentsOf(context: SiteContext, words: Translations): readonly GroupView[] {
  const { site } = context;
  const grouped = new Set(site.departments.flatMap((group) => group.roles));
  const others = site.open.filter((role) => !grouped.has(role));
  const departments = site.departments.map((group) => {
    const link = groupLink(group, words, context);
    const sentence = sentenceOf(words, 'allInDepartment', 'name', link.name, { count: group.roles.length });
    return groupView(link, group.roles, { name: textOf(sentence), sentence, href: link.href });
  });
  if (others.length === 0) return departments;
  const allRoles = words.say('allRoles', { count: site.open.length });
  const all = { name: allRoles, sentence: { before: allRoles, own: '', after: '' }, href: context.href('roles/') };
  return [...departments, groupView({ name: words.say('otherRoles'), href: '' }, others, all)];

  function groupView(link: LinkView, roles: readonly PublishedRole[], more: NonNullable<GroupView['more']>): GroupView {
    const shown = showsAllRoles(site) ? roles : roles.slice(0, rolesOfDepartment);
    return {
      ...link,
      roles: shown.map((role) => cardView(role, words, context)),
      more: shown.length < roles.length ? more : null,
    };
  }
}

/** The link to a group’s listing. */
export function groupLink(group: Group, words: Translations, { href }: SiteContext): LinkView {
  return { name: groupName(group, words), href: href(listingPath(group)) };
}
