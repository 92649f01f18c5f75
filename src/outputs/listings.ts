import { type Group, remoteGroup } from '../model/site.ts';
import type { Output, Press, Rendered } from './output.ts';
import { cardView } from './role-view.ts';

const headings = { department: 'rolesInDepartment', team: 'rolesInTeam', location: 'rolesInLocation' } as const;

/** A page for each department, team and place that has an open role. */
export const listings: Output = {
  files: (press) =>
    [...press.site.departments, ...press.site.teams, ...press.site.locations].map((group) => listing(group, press)),
};

function listing({ kind, name, slug, roles }: Group, press: Press): Rendered {
  const { site, wordsFor, href, page } = press;
  const { config } = site;
  const words = wordsFor(config.language);
  const heading =
    kind === 'location' && name === remoteGroup ? words.say('remoteRoles') : words.say(headings[kind], { name });
  const count = words.say('openRoles', { count: roles.length });
  return page(
    'listing.eta',
    {
      kind: 'listing',
      path: `${kind}s/${slug}/index.html`,
      title: heading,
      description: `${heading}: ${count}. ${config.description}`.trim(),
      language: config.language,
      indexed: true,
      breadcrumb: [{ name: words.say('home'), href: href('') }],
      structuredData: null,
    },
    () => ({ heading, count, roles: roles.map((role) => cardView(role, words, press)) }),
  );
}
