import { join } from 'node:path';
import type { Build } from '../../build.ts';
import { brokenLinks } from '../../io/index.ts';
import { externalLinks, sign } from '../../lint/index.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { settingsLinks, websiteLinks } from '../../site/index.ts';
import type { World } from '../../model/world.ts';

/** milliseconds for one try of a link */
const timeout = 10_000;

/** Asks for every page of another site that some files of the content lead to, settings included, and reports those that are not there. */
export async function checkExternal(
  { site, roles, settings, content }: Build,
  isWanted: (path: string) => boolean,
  { fetch, clock, cwd }: World,
): Promise<readonly Diagnostic[]> {
  if (!site) return [];
  const published = new Set(site.roles.map(({ path }) => path));
  const texts = [...site.pages, ...(site.home ? [site.home] : []), ...site.listTexts];
  const { redirects, menu } = settingsLinks(content, site.config);
  const ofSettings = [
    ...websiteLinks(content, site.config),
    ...menu,
    ...redirects.map(({ to, place }) => ({ href: to, place })),
  ];
  const settingsFile = content.site ? [{ path: content.site.path, links: ofSettings }] : [];
  const links = externalLinks(
    [...roles.filter(({ path }) => published.has(path)), ...texts, ...settingsFile].filter(({ path }) =>
      isWanted(path),
    ),
    site.config.url,
  );
  const isAllowed = (url: string) => site.config.links.allow.some((start) => url.startsWith(start));
  const asked = links.filter(({ url }) => !isAllowed(url));
  const cacheFile = join(cwd, '.rolepress', 'links.json');
  const broken = await brokenLinks(
    asked.map(({ url }) => url),
    { fetch, now: clock(), timeout, cacheFile },
  );
  return asked.flatMap(({ url, places }) => {
    const reason = broken.get(url);
    if (reason === undefined) return [];
    const help =
      'Correct or remove the link. If it is right all the same, add the start of its address to `links: {allow: […]}` in site.yml.';
    return places.flatMap(({ path, place }) =>
      sign(
        'broken-external-link',
        path,
        { message: `The link ${url} does not hold: ${reason}`, place, help },
        settings.levels,
      ),
    );
  });
}
