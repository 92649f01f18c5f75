import type { SectionDefinition, SectionSettings } from '../../model/config.ts';
import type { SectionKind } from '../../model/role.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { TitlePack, Titles } from './title-pack.ts';

const packs: Readonly<Record<string, TitlePack>> = { en, de, fr };

/** The kinds that a title stands for: none, one, or several for a combined title. */
export type TitleReader = (title: string) => readonly SectionKind[];

/** Readers are dear to make, and a site has few: one for each language, for as long as its settings live. */
const readers = new WeakMap<SectionSettings, Map<string, TitleReader>>();

/** Turns a site's section settings and a language (BCP 47) into a reader of titles. The site's own words come before ours. */
export function titleReader(settings: SectionSettings, language: string): TitleReader {
  const known = readers.get(settings) ?? new Map<string, TitleReader>();
  readers.set(settings, known);
  const reader = known.get(language) ?? makeReader(settings, language);
  known.set(language, reader);
  return reader;
}

function makeReader(settings: SectionSettings, language: string): TitleReader {
  const kinds = settings.definitions.map((definition) => ({
    kind: definition.kind,
    lists: listsFor(definition, language),
  }));
  const own = exact(kinds.map(({ kind, lists }) => ({ kind, words: lists.own })));
  const packed = exact(
    kinds.map(({ kind, lists }) => ({
      kind,
      words: lists.packs.flatMap((titles) => [titles.title, ...titles.aliases]),
    })),
  );
  const joint = jointOf(packsFor(language).flatMap((pack) => pack.and));
  const one = (title: string) => own.get(title) ?? packed.get(title);
  return (written) => {
    const title = normalTitle(written);
    if (title === '') return [];
    const whole = one(title);
    if (whole) return [whole];
    const parts = title
      .split(joint)
      .filter((part) => part !== '')
      .map(one);
    if (parts.length > 1 && parts.every((part) => part !== undefined)) return [...new Set(parts)];
    return kinds
      .filter(({ lists }) => lists.packs.some((titles) => titles.patterns.some((pattern) => pattern.test(title))))
      .map(({ kind }) => kind);
  };
}

const vocabularies = new WeakMap<SectionSettings, Map<string, ReadonlySet<string>>>();

/** The words of all titles that a reader of this language knows, as in `normalTitle`: what a misspelt word may stand for. */
export function titleWords(settings: SectionSettings, language: string): ReadonlySet<string> {
  const known = vocabularies.get(settings) ?? new Map<string, ReadonlySet<string>>();
  vocabularies.set(settings, known);
  const words = known.get(language) ?? new Set(settings.definitions.flatMap((one) => wordsFor(one, language)));
  known.set(language, words);
  return words;
}

function wordsFor(definition: SectionDefinition, language: string): readonly string[] {
  const { own, packs: known } = listsFor(definition, language);
  return [...own, ...known.flatMap(({ title, aliases }) => [title, ...aliases])].flatMap(
    (title) => normalTitle(title).match(/[\p{L}\p{M}]+/gu) ?? [],
  );
}

/** What to call a section when asking for it: the site's own title, else the word of the role's language. */
export function titleFor(definition: SectionDefinition, language: string): string {
  return definition.title ?? listsFor(definition, language).packs[0]?.title ?? definition.aliases[0] ?? definition.kind;
}

/** A title as it is compared: no case, emphasis, emoji, numbering or closing punctuation; straight quotes; single spaces. */
export function normalTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc\u00b4`]/gu, "'")
    .replace(/[\u2010-\u2015]/gu, '-')
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Cf}|\p{Variation_Selector}|[*_#"“”„«»]/gu, '')
    .replace(/^[\s\d.)(\-•·:]+(?=\p{L})/u, '')
    .replace(/\([^)]*\)\s*:?\s*$/u, '')
    .replace(/[\s:.!?…,;-]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function listsFor(
  { kind, title, aliases }: SectionDefinition,
  language: string,
): { own: readonly string[]; packs: readonly Titles[] } {
  const own = [...(title === undefined ? [] : [title]), ...aliases, kind.replaceAll('-', ' ')];
  const known = packsFor(language).map((pack) =>
    kind in pack && kind !== 'and' ? pack[kind as Exclude<keyof TitlePack, 'and'>] : undefined,
  );
  return { own, packs: known.filter((titles) => titles !== undefined) };
}

/** The pack of the language, then English, which many write whatever their language is. */
function packsFor(language: string): readonly TitlePack[] {
  const pack = packs[language.split('-')[0]?.toLowerCase() ?? ''];
  return pack === undefined || pack === en ? [en] : [pack, en];
}

function exact(lists: readonly { kind: SectionKind; words: readonly string[] }[]): ReadonlyMap<string, SectionKind> {
  const found = new Map<string, SectionKind>();
  for (const { kind, words } of lists) {
    for (const word of words) if (!found.has(normalTitle(word))) found.set(normalTitle(word), kind);
  }
  return found;
}

/** Words join with a space on both sides, signs with or without. */
function jointOf(joints: readonly string[]): RegExp {
  return new RegExp(
    joints.map((joint) => (/^\p{L}/u.test(joint) ? `\\s${joint}\\s` : `\\s*[${joint}]\\s*`)).join('|'),
    'u',
  );
}
