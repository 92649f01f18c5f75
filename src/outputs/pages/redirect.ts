import type { OutputFile } from '../../model/output-file.ts';
import { isFault, type Rendered, type SiteContext, type SiteOutput } from '../output.ts';
import { rolePath } from '../views/role-view.ts';

/** A page at each old path that leads to the new one. It works on every host. */
export const redirects: SiteOutput = {
  kind: 'site',
  files: (context) => redirectsOf(context).map((one) => redirect(one, context)),
};

/** An old path and where it leads. */
export type Redirect = {
  /** On the site, `/` first, as it was written. */
  readonly from: string;
  /** A path with that of the site’s own URL, or a URL. */
  readonly to: string;
  readonly askedBy: NonNullable<OutputFile['from']>;
};

/** The roles’ `aliases`, then `redirects` of site.yml. */
export function redirectsOf({ site, href, settingsFile }: SiteContext): readonly Redirect[] {
  return [
    ...site.roles.flatMap((role) =>
      role.aliases.map((from) => ({
        from,
        to: href(rolePath(role)),
        askedBy: { path: role.path, line: role.keyLines['aliases'] },
      })),
    ),
    ...Object.entries(site.config.redirects).map(([from, to]) => ({
      from,
      to: to.startsWith('/') ? href(to.slice(1)) : to,
      askedBy: { path: settingsFile },
    })),
  ];
}

function redirect({ from, to, askedBy }: Redirect, { site, translationsFor, page }: SiteContext): Rendered {
  const { language } = site.config;
  const words = translationsFor(language);
  const below = from.replace(/^\/+/u, '');
  const path = /\.[a-z0-9]+$/iu.test(below) ? below : `${below.replace(/\/*$/u, '')}/index.html`.replace(/^\//u, '');
  const file = page(
    'redirect.eta',
    {
      kind: 'redirect',
      path,
      title: words.say('redirectTitle'),
      description: words.say('redirectHelp'),
      language,
      indexed: false,
      breadcrumb: [],
    },
    () => ({ target: to }),
  );
  return isFault(file) ? file : { ...file, from: askedBy };
}
