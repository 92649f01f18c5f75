import { compareText } from '../model/compare.ts';
import type { Settings } from '../model/config.ts';
import type { ExtensionRole, ExtensionSite } from '../model/extensions.ts';
import { roleUrl } from '../model/links.ts';
import type { Site, State } from '../model/site.ts';
import type { Source } from '../model/source.ts';
import { readRole } from '../parse/index.ts';

/** The site as its own rules and outputs see it. */
export type ExtensionSites = { readonly forRules: ExtensionSite; readonly forOutputs: ExtensionSite };

/**
 * Reads every role once more, with its text: what came of it elsewhere may be in the cache or on another thread, where functions of others
 * cannot go.
 */
export function extensionSites(sources: readonly Source[], settings: Settings, site: Site): ExtensionSites {
  const { title, url, language, timeZone, description, organization } = site.config;
  const facts = { title, url, language, timeZone, description, organization, today: site.today };
  const published = new Map(site.roles.map((role) => [role.path, role.state]));
  const states = new Map<string, State>([...published, ...site.withheld.map(({ role, state }) => [role.path, state] as const)]);
  const roles = sources.flatMap((source): readonly ExtensionRole[] => {
    const state = states.get(source.path);
    const { role, body, source: read } = readRole(source, settings);
    return role && state ? [{ ...role, state, url: roleUrl(role, site.config), body, source: read.text }] : [];
  });
  const withPage = roles.filter(({ path }) => published.has(path));
  return {
    forRules: { ...facts, roles: roles.toSorted((a, b) => compareText(a.path, b.path)) },
    forOutputs: { ...facts, roles: withPage.toSorted((a, b) => compareText(a.slug, b.slug)) },
  };
} // prettier-ignore
