import { groupLink } from './home.ts';
import type { SiteOutput } from '../output.ts';

/** The page that hosts serve for an address that does not exist. It leads to where the roles are. */
export const notFound: SiteOutput = {
  kind: 'site',
  files: (context) => {
    const { site, translationsFor, href, page } = context;
    const { config } = site;
    const words = translationsFor(config.language);
    const title = words.say('notFoundTitle');
    return [
      page(
        'not-found.eta',
        {
          kind: 'not-found',
          path: '404.html',
          title,
          description: words.say('notFoundHelp'),
          language: config.language,
          indexed: false,
          breadcrumb: [{ name: words.say('home'), href: href('') }],
        },
        () => ({ departments: site.departments.map((group) => groupLink(group, words, context)) }),
      ),
    ];
  },
};
