import type { Group, PublishedRole } from '../model/site.ts';
import { facetViews } from './facets.ts';
import { showsAllRoles } from './listings.ts';
import { listingPath } from './neighbours.ts';
import type { Output, SitePress } from './output.ts';
import { cardView, groupName } from './role-view.ts';
import type { FinderView, GroupView, LinkView } from './view.ts';
import type { Words } from './words.ts';

/** The front page: every open role, by department; of each department the newest, where they are too many for one page. */
export const home: Output = {
  files: (press) => {
    const { site, wordsFor, page } = press;
    const { config } = site;
    const words = wordsFor(config.language);
    return [
      page(
        'home.eta',
        {
          kind: 'home',
          path: 'index.html',
          title: config.title,
          description: config.description,
          language: config.language,
          indexed: true,
          breadcrumb: [],
          of: site.open,
        },
        () => ({
          count: words.say('openRoles', { count: site.open.length }),
          finder: finderView(press, words),
          departments: departmentsOf(press, words),
          teams: site.teams.map((group) => groupLink(group, words, press)),
          locations: site.locations.map((group) => groupLink(group, words, press)),
        }),
      ),
    ];
  },
};

/** How many of a department stand on the front page where not all can. */
const rolesOfDepartment = 5;

/** With fewer roles there is nothing to search in: all are in sight. */
const fewRoles = 4;

function finderView({ site, href }: SitePress, words: Words): FinderView | null {
  if (site.open.length < fewRoles) return null;
  return {
    index: href('search.json'),
    whole: showsAllRoles(site),
    found: JSON.stringify(words.formsOf('rolesFound')),
    facets: facetViews(site.open, words),
  };
}

function departmentsOf(press: SitePress, words: Words): readonly GroupView[] {
  const { site } = press;
  const grouped = new Set(site.departments.flatMap((group) => group.roles));
  const others = site.open.filter((role) => !grouped.has(role));
  const departments = site.departments.map((group) => {
    const link = groupLink(group, words, press);
    const name = words.say('allInDepartment', { name: link.name, count: group.roles.length });
    return groupView(link, group.roles, { name, href: link.href });
  });
  if (others.length === 0) return departments;
  const all = { name: words.say('allRoles', { count: site.open.length }), href: press.href('roles/') };
  return [...departments, groupView({ name: words.say('otherRoles'), href: '' }, others, all)];

  function groupView(link: LinkView, roles: readonly PublishedRole[], more: LinkView): GroupView {
    const shown = showsAllRoles(site) ? roles : roles.slice(0, rolesOfDepartment);
    return {
      ...link,
      roles: shown.map((role) => cardView(role, words, press)),
      more: shown.length < roles.length ? more : null,
    };
  }
}

/** The link to a group’s listing. */
export function groupLink(group: Group, words: Words, { href }: SitePress): LinkView {
  return { name: groupName(group.name, words), href: href(listingPath(group)) };
}
