import type { Group } from '../model/site.ts';
import type { Output, Press } from './output.ts';
import { cardView, groupName } from './role-view.ts';
import type { GroupView, LinkView } from './view.ts';
import type { Words } from './words.ts';

/** The front page: every open role, by department. */
export const home: Output = {
  files: (press) => {
    const { site, wordsFor, page } = press;
    const { config } = site;
    const words = wordsFor(config.language);
    const grouped = new Set(site.departments.flatMap((group) => group.roles));
    const others = site.open.filter((role) => !grouped.has(role));
    const departments: GroupView[] = site.departments.map((group) => ({
      ...groupLink('departments', group, words, press),
      roles: group.roles.map((role) => cardView(role, words, press)),
    }));
    if (others.length > 0)
      departments.push({
        name: words.say('otherRoles'),
        href: '',
        roles: others.map((role) => cardView(role, words, press)),
      });
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
          structuredData: null,
        },
        () => ({
          count: words.say('openRoles', { count: site.open.length }),
          departments,
          teams: site.teams.map((group) => groupLink('teams', group, words, press)),
          locations: site.locations.map((group) => groupLink('locations', group, words, press)),
        }),
      ),
    ];
  },
};

function groupLink(
  part: 'departments' | 'teams' | 'locations',
  { name, slug }: Group,
  words: Words,
  { href }: Press,
): LinkView {
  return { name: groupName(name, words), href: href(`${part}/${slug}/`) };
}
