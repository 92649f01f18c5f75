import type { OutputFile } from '../model/output-file.ts';
import type { Output, Press, Rendered } from './output.ts';
import { rolePath } from './role-view.ts';

/** A page at each old path that leads to the new one: the roles’ `aliases`, and `redirects` of site.yml. */
export const redirects: Output = {
  files: (press) => [
    ...press.site.roles.flatMap((role) =>
      role.aliases.map((alias) =>
        redirect(alias, press.href(rolePath(role)), { path: role.path, line: role.keyLines['aliases'] }, press),
      ),
    ),
    ...Object.entries(press.site.config.redirects).map(([from, to]) =>
      redirect(from, to.startsWith('/') ? press.href(to.slice(1)) : to, { path: press.settingsFile }, press),
    ),
  ],
};

function redirect(
  from: string,
  target: string,
  askedBy: OutputFile['from'],
  { site, wordsFor, page }: Press,
): Rendered {
  const { language } = site.config;
  const words = wordsFor(language);
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
      structuredData: null,
    },
    () => ({ target }),
  );
  return 'contents' in file ? { ...file, from: askedBy } : file;
}
