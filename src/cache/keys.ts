import type { Settings } from '../model/config.ts';
import { digestOf, type Key, keyOf } from '../model/key.ts';
import type { PublishedRole } from '../model/site.ts';
import type { Source } from '../model/source.ts';
import { neighboursOf, type Plates } from '../outputs/index.ts';

/** Tells keys of what becomes of sources; `maker` names the programs that do it. */
export function sourceKeys(maker: string, settings: Settings): (source: Source) => Key {
  const shared = keyOf(maker, settings);
  return (source) => digestOf(`${shared} ${source.digest ?? digestOf(source.text)} ${source.path}`);
}

/** Tells keys of what roles are printed as, from the keys of their sources. */
export function printKeys(
  maker: string,
  plates: Plates,
  sourceKeyOf: (role: PublishedRole) => Key,
): (role: PublishedRole) => Key {
  const { site, theme, view, assets, cards, scope } = plates;
  const { config, blocks } = site;
  const templates = Object.entries(theme.templates).map(([name, { text }]) => [name, text]);
  const look = keyOf(maker, config, blocks, templates, theme.words, view, assets, scope);
  const bySlug = new Map(site.roles.map((role) => [role.slug, role]));
  const shownAs = (role: PublishedRole) => `${sourceKeyOf(role)} ${role.state}`;
  return (role) => {
    const { related, versions, listings } = neighboursOf(role, site);
    const cardsOfOthers = related.map(({ slug }) => {
      const other = bySlug.get(slug);
      return other && shownAs(other);
    });
    const others = [cardsOfOthers, versions.map(({ slug, language }) => [slug, language]), listings];
    return keyOf(look, shownAs(role), role.dateModified, cards.has(role.slug), others);
  };
}
