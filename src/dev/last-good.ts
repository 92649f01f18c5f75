import type { BuildInput, PreparedSite } from '../build.ts';
import type { Content, Theme } from '../model/content.ts';
import type { Site } from '../model/site.ts';
import type { Source } from '../model/source.ts';

/** What pages could be made from when it was last looked at. */
export type LastGood = Pick<Content, 'site' | 'locations' | 'pay'> & {
  readonly theme: Theme;
  /** Role files by path. */
  readonly roles: ReadonlyMap<string, Source>;
};

/** What pages can be made from now. */
export function goodOf({ content, theme }: BuildInput, { site }: PreparedSite): LastGood {
  const readable = readableIn(site);
  const roles = content.roles.filter(({ path }) => readable.has(path)).map((source) => [source.path, source] as const);
  return { site: content.site, locations: content.locations, pay: content.pay, theme, roles: new Map(roles) };
}

/** The paths of the roles of which something can be made, published or not. */
function readableIn(site: Site | undefined): ReadonlySet<string> {
  return new Set([...(site?.roles ?? []), ...(site?.withheld ?? []).map(({ role }) => role)].map(({ path }) => path));
}

/**
 * The same input with the last good file in the place of each of which nothing can be made: settings that cannot be used, a theme with a
 * template that does not compile, a role without readable front matter. The input itself where there is none to put in place.
 */
export function withLastGood(
  input: BuildInput,
  { settings: { settings, config }, site, renderer }: PreparedSite,
  good: LastGood,
): BuildInput {
  const { content, theme } = input;
  const readable = readableIn(site);
  const wanted: BuildInput = {
    ...input,
    content: {
      ...content,
      site: config ? content.site : good.site,
      locations: settings.locations ? content.locations : good.locations,
      pay: settings.pay ? content.pay : good.pay,
      roles: content.roles.map((one) => (!site || readable.has(one.path) ? one : (good.roles.get(one.path) ?? one))),
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
    one.content.roles.every((source, index) => source === other.content.roles[index])
  );
}
