import type { Settings } from '../model/config.ts';
import { digestOf, type Key, keyOf } from '../model/key.ts';
import type { PublishedRole } from '../model/site.ts';
import type { Source } from '../model/source.ts';
import { neighboursOf, type PageToCome, type Plates } from '../outputs/index.ts';

/** Tells keys of what becomes of sources; `maker` names the programs that do it. */
export function sourceKeys(maker: string, settings: Settings): (source: Source) => Key {
  const shared = keyOf(maker, settings);
  return (source) => digestOf(`${shared} ${source.digest ?? digestOf(source.text)} ${source.path}`);
}

/** What keys of files are made from. */
export type KeySource = {
  readonly plates: Plates;
  /** The key of everything that all files share. */
  readonly look: Key;
  /** The key of a role’s source. */
  readonly sourceKeyOf: (role: PublishedRole) => Key;
};

/** The key of what all files of a site share; `maker` names the programs that make them. */
export function lookKey(maker: string, { site, theme, view, assets, scope }: Plates): Key {
  const templates = Object.entries(theme.templates).map(([name, { text }]) => [name, text]);
  return keyOf(maker, site.config, site.blocks, templates, theme.words, view, assets, scope);
}

/** Tells keys of what roles are printed as. */
export function printKeys({ plates, look, sourceKeyOf }: KeySource): (role: PublishedRole) => Key {
  const { site, cards } = plates;
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

/** The key of a page that is made of roles. */
export function pageKey({ template, facts, of }: PageToCome, { look, sourceKeyOf }: Omit<KeySource, 'plates'>): Key {
  const { path, title, description, language } = facts;
  return keyOf(
    look,
    template,
    path,
    title,
    description,
    language,
    of.map((role) => [sourceKeyOf(role), role.state]),
  );
}
