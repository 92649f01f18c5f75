import type { Collection } from '../lint/index.ts';
import type { Config, NamedLink } from '../model/config.ts';
import type { Content } from '../model/content.ts';
import type { Link } from '../model/role.ts';
import { parseYaml } from '../parse/index.ts';

/** Where site.yml leads, each with its place there: by redirects, and by the menu and the footer. */
export function settingsLinks({ site }: Content, config: Config | undefined): Pick<Collection, 'redirects' | 'menu'> {
  const redirects = Object.entries(config?.redirects ?? {});
  const lists: readonly { readonly links: readonly NamedLink[]; readonly at: readonly (string | number)[] }[] = [
    { links: config?.nav ?? [], at: ['nav'] },
    ...(config?.footer.columns ?? []).map(({ links }, index) => ({ links, at: ['footer', 'columns', index, 'links'] })),
    { links: config?.footer.legal ?? [], at: ['footer', 'legal'] },
  ];
  if (!site || (redirects.length === 0 && lists.every(({ links }) => links.length === 0)))
    return { redirects: [], menu: [] };
  const yaml = parseYaml(site.text);
  return {
    redirects: redirects.map(([from, to]) => ({ from, to, path: site.path, place: yaml.placeOf(['redirects', from]) })),
    menu: lists.flatMap(({ links, at }) =>
      links.map(({ title, link }, index) => ({ href: link, text: title, place: yaml.placeOf([...at, index, 'link']) })),
    ),
  };
}

/** The website of the organisation as a link of site.yml. */
export function websiteLinks({ site }: Content, { organization: { name, url } }: Config): readonly Link[] {
  return site && url !== undefined
    ? [{ href: url, text: name, place: parseYaml(site.text).placeOf(['organization', 'url']) }]
    : [];
}
