import type { BuildInput, PreparedSite } from '../build.ts';
import type { Content, Theme } from '../model/content.ts';
import type { Site } from '../model/site.ts';
import type { Source } from '../model/source.ts';

/** What pages could be made from when it was last looked at. */
export type LastGood = Pick<Content, 'site' | 'locations' | 'pay'> & {
  readonly theme: Theme;
  /** Files of roles, pages and texts of lists by path. */
  readonly texts: ReadonlyMap<string, Source>;
};

/** What pages can be made from now. */
export function goodOf({ content, theme }: BuildInput, { site }: PreparedSite): LastGood {
  const readable = readableIn(site);
  const all = textKinds.flatMap((kind) => content[kind]).filter(({ path }) => readable.has(path));
  const texts = new Map(all.map((source) => [source.path, source] as const));
  return { site: content.site, locations: content.locations, pay: content.pay, theme, texts };
}

/** What stands in files of its own, each with a front matter that may break. */
const textKinds = ['roles', 'pages', 'lists'] as const;

/** The paths of the files of which something can be made, published or not. */
function readableIn(site: Site | undefined): ReadonlySet<string> {
  if (!site) return new Set();
  const { roles, withheld, pages, home, listTexts } = site;
  const all = [...roles, ...withheld.map(({ role }) => role), ...pages, ...(home ? [home] : []), ...listTexts];
  return new Set(all.map(({ path }) => path));
}

/**
 * The same input with the last good file in the place of each of which nothing can be made: settings that cannot be used, a theme with a
 * template that does not compile, a role or page without readable front matter. The input itself where there is none to put in place.
 */
export function withLastGood(
  input: BuildInput,
  { settings: { settings, config }, site, renderer }: PreparedSite,
  good: LastGood,
): BuildInput {
  const { content, theme } = input;
  const readable = readableIn(site);
  const kept = (sources: readonly Source[]) =>
    sources.map((one) => (!site || readable.has(one.path) ? one : (good.texts.get(one.path) ?? one)));
  const wanted: BuildInput = {
    ...input,
    content: {
      ...content,
      site: config ? content.site : good.site,
      locations: settings.locations ? content.locations : good.locations,
      pay: settings.pay ? content.pay : good.pay,
      roles: kept(content.roles),
      pages: kept(content.pages),
      lists: kept(content.lists),
    },
    theme: renderer && renderer.faults.length > 0 ? good.theme : theme,
  };
  return isSame(input, wanted) ? input : wanted;
}

/** Files that hold the same are the same objects. */
function isSame(one: BuildInput, other: BuildInput): boolean {
  return (
    one.theme === other.theme &&
    (['site', 'locations', 'pay'] as const).every((name) => one.content[name] === other.content[name]) &&
    textKinds.every((kind) => one.content[kind].every((source, index) => source === other.content[kind][index]))
  );
}
