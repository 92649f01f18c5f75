import { forLanguage } from '../../../model/language.ts';
import type { SectionDefinition, SectionSettings } from '../../../model/config.ts';
import type { SectionKind } from '../../../model/role.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { sv } from './sv.ts';
import type { KnownKind, TitlePack, Titles } from './title-pack.ts';
import { zh } from './zh.ts';

const packs: Readonly<Record<string, TitlePack>> = { en, de, es, fr, it, ja, nl, pl, pt, sv, zh };

/** The languages that there are titles for. */
export const titleLanguages: readonly string[] = Object.keys(packs);

/** The English name of a language that there are titles for. */
export function languageName(tag: string): string {
  return forLanguage(packs, tag)?.language ?? tag;
}

/** The kinds that a title stands for: none, one, or several for a combined title. */
export type TitleReader = (title: string) => readonly SectionKind[];

/** The longest title that patterns are tried on. */
const mostTitleCharacters = 150;

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
  const others = packsFor(language).flatMap((pack) => pack.others);
  const phrases = packsFor(language).flatMap((pack) => pack.phrases);
  const asked = new Set<SectionKind>(kinds.map(({ kind }) => kind));

  const byList = (title: string): readonly SectionKind[] => {
    const kind = own.get(title) ?? packed.get(title);
    return kind === undefined ? [] : [kind];
  };
  const isOther = (title: string) => others.some((pattern) => pattern.test(title));
  const byPattern = (title: string): readonly SectionKind[] => {
    const named = kinds
      .filter(({ lists }) => lists.packs.some((titles) => titles.patterns.some((pattern) => pattern.test(title))))
      .map(({ kind }) => kind);
    if (named.length > 0) return named;
    const [kind] = phrases.find(([known, pattern]) => asked.has(known) && pattern.test(title)) ?? [];
    return kind === undefined ? [] : [kind];
  };
  const byParts = (title: string): readonly SectionKind[] => {
    const parts = title.split(joint).filter((part) => part !== '');
    if (parts.length < 2) return [];
    const read = parts.map((part) => {
      const listed = byList(part);
      if (listed.length > 0) return listed;
      return isOther(part) ? undefined : byPattern(part);
    });
    // “Duties and benefits” is about duties all the same; in “Skills of the team and the office” a part is no title.
    return read.some((part) => part?.length === 0) ? [] : [...new Set(read.flatMap((part) => part ?? []))];
  };

  const read = (written: string): readonly SectionKind[] => {
    const title = normalTitle(written);
    if (title === '') return [];
    const listed = byList(title);
    // Longer lines are sentences, and not worth the time of every pattern.
    if (listed.length > 0 || title.length > mostTitleCharacters) return listed;
    const parts = byParts(title);
    if (parts.length > 0) return parts;
    return isOther(title) ? [] : byPattern(title);
  };
  return remembering(read);
}

/** Roles of a site have the same titles again and again. */
function remembering(read: TitleReader): TitleReader {
  const known = new Map<string, readonly SectionKind[]>();
  return (title) => {
    const found = known.get(title) ?? read(title);
    if (known.size < mostKnownTitles && title.length <= mostTitleCharacters) known.set(title, found);
    return found;
  };
}

const mostKnownTitles = 2000;

const vocabularies = new WeakMap<SectionSettings, Map<string, Vocabulary>>();

/** Words by their first letter. */
export type Vocabulary = ReadonlyMap<string, ReadonlySet<string>>;

/** The words of all titles that a reader of this language knows, as in `normalTitle`: what a misspelt word may stand for. */
export function titleWords(settings: SectionSettings, language: string): Vocabulary {
  const known = vocabularies.get(settings) ?? new Map<string, Vocabulary>();
  vocabularies.set(settings, known);
  const words = known.get(language) ?? byFirstLetter(settings.definitions.flatMap((one) => wordsFor(one, language)));
  known.set(language, words);
  return words;
}

function byFirstLetter(words: readonly string[]): Vocabulary {
  const sorted = new Map<string, Set<string>>();
  for (const word of words) {
    const first = word.charAt(0);
    sorted.set(first, (sorted.get(first) ?? new Set()).add(word));
  }
  return sorted;
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

/** Whether a title announces the role as a whole, whatever its language is. */
export function isSummaryTitle(written: string): boolean {
  const title = normalTitle(written);
  if (title.length > mostTitleCharacters) return false;
  return Object.values(packs).some((pack) => pack.summaries.some((pattern) => pattern.test(title)));
}

/** Whether a title is known to be about something else than our kinds, such as pay or how to apply. */
export function isOtherTitle(written: string, language: string): boolean {
  const title = normalTitle(written);
  if (title === '' || title.length > mostTitleCharacters) return false;
  return packsFor(language).some(({ others }) => others.some((pattern) => pattern.test(title)));
}

/** A title as it is compared: no case, emphasis, emoji, numbering, anchor or closing punctuation; straight quotes; single spaces. */
export function normalTitle(title: string): string {
  const plain = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc\u00b4`]/gu, "'")
    .replace(/[\u2010-\u2015]/gu, '-')
    .replace(
      /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Cf}|\p{Variation_Selector}|[*_#"“”„«»¿¡]|[【】「」『』〔〕〈〉《》■□●○◆◇▼▽★☆※]/gu,
      '',
    )
    .replace(/\s+/gu, ' ')
    .replace(/^[\s\d.)(\-•·:、]+(?=\p{L})|^[一二三四五六七八九十]+、/u, '');
  return withoutClosing(withoutBrackets(withoutClosing(plain)));
}

/** Without brackets at the end and what is in them: “Qualifications (m/f/d)”, and the anchor in “Duties {#duties}”. */
function withoutBrackets(title: string): string {
  const open = title.endsWith(')') ? title.lastIndexOf('(') : title.endsWith('}') ? title.lastIndexOf('{') : -1;
  return open > 0 ? title.slice(0, open) : title;
}

/** A pattern for this would go over a run of spaces once for each of them. */
function withoutClosing(title: string): string {
  let end = title.length;
  while (end > 0 && closing.has(title[end - 1] ?? '')) end--;
  return title.slice(0, end).trim();
}

const closing: ReadonlySet<string> = new Set([' ', ':', '.', '!', '?', ',', ';', '-', '。', '、']);

function listsFor(
  { kind, title, aliases }: SectionDefinition,
  language: string,
): { own: readonly string[]; packs: readonly Titles[] } {
  const own = [...(title === undefined ? [] : [title]), ...aliases, kind.replaceAll('-', ' ')];
  const known = packsFor(language).map((pack) => (isKnown(kind) ? pack[kind] : undefined));
  return { own, packs: known.filter((titles) => titles !== undefined) };
}

function isKnown(kind: SectionKind): kind is KnownKind {
  return kind === 'qualifications' || kind === 'duties' || kind === 'responsibilities';
}

/** The pack of the language, then English, which many write whatever their language is. */
function packsFor(language: string): readonly TitlePack[] {
  const pack = forLanguage(packs, language);
  return pack === undefined || pack === en ? [en] : [pack, en];
}

function exact(lists: readonly { kind: SectionKind; words: readonly string[] }[]): ReadonlyMap<string, SectionKind> {
  const found = new Map<string, SectionKind>();
  for (const { kind, words } of lists) {
    for (const word of words) if (!found.has(normalTitle(word))) found.set(normalTitle(word), kind);
  }
  return found;
}

/** Words join with a space on both sides; signs, and words of scripts written without spaces, with or without. */
function jointOf(joints: readonly string[]): RegExp {
  return new RegExp(
    joints.map((joint) => (isSpaced(joint) ? `,?\\s${joint}\\s` : `\\s*(?:${escaped(joint)})\\s*`)).join('|'),
    'u',
  );
}

function isSpaced(joint: string): boolean {
  return /^\p{L}/u.test(joint) && !/^[\p{Script=Han}\p{Script=Hiragana}]/u.test(joint);
}

function escaped(sign: string): string {
  return /^[+/]$/u.test(sign) ? `\\${sign}` : sign;
}
