import type { Finding, Place } from '../../model/diagnostic.ts';
import type { EmploymentType } from '../../model/role.ts';
import type { RoleDocument } from '../../parse/index.ts';
import { memberOf, wholeOf } from '../member.ts';
import { englishProseOf } from './prose.ts';

/** Where an entry of a list comes from. */
type WordSource = {
  /** As a help text names it. */
  readonly name: string;
  readonly url: string;
  /** Of the page; a list takes single words from it. */
  readonly licence: string;
};

/** Words to be careful with, and what to write instead. */
type WordEntry = {
  /** Of lower-case text with straight quotes and hyphens. A space stands for any number of them; only whole words count. */
  readonly words: RegExp;
  /** What to type, or what to leave out: goes on from “Write”. */
  readonly instead: string;
  readonly source: string;
  /** Also the name of somebody or something: with a capital inside a sentence it is not meant. */
  readonly isName?: true;
  /** Nothing is said where it is denied: “no ninjas”. */
  readonly fineDenied?: true;
  /** A kind of employment in which the words are to the point. */
  readonly fineFor?: EmploymentType;
};

export type WordList = {
  readonly sources: Readonly<Record<string, WordSource>>;
  readonly entries: readonly WordEntry[];
};

/** A word of a list in a role. */
export type FoundWord = {
  readonly written: string;
  readonly entry: WordEntry;
  readonly place: Place;
  /** The article in front of it. */
  readonly article?: 'a' | 'an';
};

/** Turns a list into a finder of its words in a role’s title and prose, in the order of the file. English only. */
export function wordFinder({ entries }: WordList): (document: RoleDocument) => readonly FoundWord[] {
  // One pattern finds the words of all entries; which entry it was is asked only where it found something.
  const any = wholeWords(entries.map(patternOf).join('|'), 'gu');
  const each = entries.map((entry) => ({ entry, pattern: wholeWords(patternOf(entry), 'uy') }));

  return (document) => {
    const prose = englishProseOf(document);
    if (!prose) return [];
    const types = document.role?.employmentTypes ?? [];
    const inProse = found(prose.lower, prose.text)
      .filter(({ entry, at }) => entry.isName === undefined || !isNameAt(prose.text, at))
      .filter(({ at, end }) => !isMentionedAt(prose.text, at, end))
      .filter(({ entry, at }) => entry.fineDenied === undefined || !isDeniedAt(prose.lower, at))
      .map(({ entry, at, end }) => ({
        entry,
        written: prose.text.slice(at, end).replace(/ +/gu, ' '),
        article: articleBefore(prose.lower, at),
        place: prose.placeOf(at, end),
      }));
    return [...inTitle(document), ...inProse].filter(
      ({ entry: { fineFor } }) => fineFor === undefined || !types.includes(fineFor),
    );
  };

  function found(lower: string, text: string) {
    return [...lower.matchAll(any)].flatMap(({ 0: { length }, index: at }) => {
      const entry = each.find(({ pattern }) => {
        pattern.lastIndex = at;
        return pattern.test(lower);
      })?.entry;
      const end = at + length;
      return entry ? [{ entry, at, end, written: text.slice(at, end) }] : [];
    });
  }

  /** Every word of a title may have a capital, so there a name cannot be told from a word. */
  function inTitle({ yaml }: RoleDocument): readonly FoundWord[] {
    const title = memberOf(wholeOf(yaml), 'title')?.value;
    // How it is written is asked for only where it says such a word.
    if (typeof title === 'string' && found(plainSigns(title).toLowerCase(), title).length === 0) return [];
    const written = yaml.written(['title']);
    if (written === undefined) return [];
    const lower = plainSigns(written).toLowerCase();
    if (lower.length !== written.length) return [];
    const words = found(lower, written);
    if (words.length === 0) return [];
    const whole = yaml.placeOf(['title']);
    return words.map(({ entry, at, end, written: word }) => ({
      entry,
      written: word,
      place: whole.start.line === whole.end.line ? within(whole, at, end) : whole,
    }));
  }
}

/** Straight quotes and hyphens in place of others. */
function plainSigns(text: string): string {
  return text.replace(/[\u2018\u2019]/gu, "'").replace(/[\u2010\u2011]/gu, '-');
}

function patternOf({ words }: WordEntry): string {
  return words.source.replaceAll(' ?', ' *').replaceAll(/ (?![*+])/gu, ' +');
}

function wholeWords(pattern: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, flags);
}

/** A capital that does not start a sentence, a line or a quotation. */
function isNameAt(text: string, at: number): boolean {
  const letter = text[at] ?? '';
  const before = text.slice(Math.max(0, at - 8), at).replace(/^[\s\S]*\n/u, '');
  return letter !== letter.toLowerCase() && /[^\s.!?:"'([*•-]["'([]*\s*$/u.test(before);
}

/** In quotation marks of its own a word is spoken of, and not used. */
function isMentionedAt(text: string, at: number, end: number): boolean {
  const before = text[at - 1];
  const behind = /^[.,;!?]?(["'])/u.exec(text.slice(end, end + 2))?.[1];
  return ((before === '"' || before === "'") && before === behind) || /so-called $/iu.test(text.slice(Math.max(0, at - 10), at)); // prettier-ignore
}

/** Whether the same part of the sentence says no to it. */
function isDeniedAt(lower: string, at: number): boolean {
  return /\b(?:no|not|never|without|nor|don't|doesn't|aren't|isn't|instead of|rather than)(?:[ ,]+[a-z'-]+){0,5}[ ,]+$/u.test(lower.slice(Math.max(0, at - 80), at)); // prettier-ignore
}

function articleBefore(lower: string, at: number): FoundWord['article'] {
  const [, article] = /(?<![\p{L}\d'.-])(an?) +$/u.exec(lower.slice(Math.max(0, at - 5), at)) ?? [];
  return article === 'a' || article === 'an' ? article : undefined;
}

/** What to type, with an article where the one that stands there would be wrong in front of it. */
function withArticles(instead: string, article: FoundWord['article']): string {
  if (article === undefined) return instead;
  return instead.replace(/“([^”]+)”/u, (whole, word: string) => {
    const wanted = /^(?:[aeio]|u(?!ni|se))/iu.test(word) && !/^(?:one|eu)/iu.test(word) ? 'an' : 'a';
    return wanted === article ? whole : `“${wanted} ${word}”`;
  });
}

function within({ start: { line, column } }: Place, at: number, end: number): Place {
  return { start: { line, column: column + at }, end: { line, column: column + end } };
}

/** A hint about a word: what it is said to do, what to write, and who says so. */
export function wordFinding(
  { written, entry, place, article }: FoundWord,
  saying: string,
  { sources }: WordList,
): Finding {
  const source = sources[entry.source];
  const instead = withArticles(entry.instead, article);
  return {
    message: `“${written}” ${saying}; expected ${instead}`,
    place,
    help: `Write ${instead}. A hint from ${source?.name} (${source?.url}).`,
  };
}
