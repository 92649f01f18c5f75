import type { Settings } from '../model/config.ts';
import { keyOfSource } from '../model/input-key.ts';
import { digestOf, type Key, keyOf } from '../model/key.ts';
import type { PublishedRole } from '../model/site.ts';
import type { Source } from '../model/source.ts';
import type { TaskPage } from '../crew.ts';
import { type CardFacts, cardFactsOf, type FileToCome, type Plates } from '../outputs/index.ts';

/** Tells keys of what becomes of sources; `maker` names the programs that do it. */
export function sourceKeys(maker: string, settings: Settings): (source: Source) => Key {
  const shared = keyOf(maker, settings);
  return (source) => digestOf(`${shared} ${keyOfSource(source)} ${source.path}`);
}

/** What keys of files are made from. */
export type KeySource = {
  readonly plates: Plates;
  /** The key of everything that all files share. */
  readonly look: Key;
  /** The key of a role’s source. */
  readonly sourceKeyOf: (role: PublishedRole) => Key;
  readonly cardKeyOf: CardKeyOf;
};

/** The key of what a card shows of a role. */
export type CardKeyOf = (facts: CardFacts) => Key;

/** Tells them, each made once. */
export function cardKeys(): CardKeyOf {
  const known = new WeakMap<CardFacts, Key>();
  return (facts) => {
    const key = known.get(facts) ?? keyOf(cardFactsOf(facts));
    known.set(facts, key);
    return key;
  };
}

/** The key of what all files of a site share; `maker` names the programs that make them. */
export function lookKey(maker: string, { site, theme, view, assets, digests, scope }: Plates): Key {
  const templates = Object.entries(theme.templates).map(([name, { text }]) => [name, text]);
  return keyOf(maker, site.config, site.blocks, templates, theme.words, view, assets, digests, scope);
}

/** Tells keys of what roles are printed as. */
export function printKeys({ plates, look, sourceKeyOf, cardKeyOf }: KeySource): (page: TaskPage) => Key {
  return ({ role, neighbours: { related, versions, listings } }) => {
    const others = [related.map(cardKeyOf), versions.map(({ slug, language }) => [slug, language]), listings];
    return keyOf(look, sourceKeyOf(role), role.state, role.dateModified, plates.cards.has(role.slug), others);
  };
}

/** The key of a file that is made of the cards of roles. */
export function fileKey(
  { path, of, from }: FileToCome,
  { look, cardKeyOf }: Pick<KeySource, 'look' | 'cardKeyOf'>,
): Key {
  return keyOf(look, path, of.map(cardKeyOf), from);
}
