import { baseLanguage } from '../../model/language.ts';
import * as v from 'valibot';
import type { Theme } from '../../model/content.ts';
import type { Finding, Place } from '../../model/diagnostic.ts';
import { suggest } from '../../model/suggest.ts';
import type { Source } from '../../model/source.ts';
import type { OutputFault } from '../output.ts';

/** The interface words of one language. */
export type Translations = {
  /** BCP 47, what numbers, dates and lists are written in: the language asked for where there are words of it, else that of the words. */
  readonly language: string;
  /** The words without placeholders or plurals, for templates. */
  readonly plain: Readonly<Record<string, string>>;
  /** A word or sentence with its `{placeholders}` filled in; `count` also chooses the plural. */
  readonly say: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** The plural forms of a word, for a script that learns the count later. */
  readonly formsOf: (key: string) => Readonly<Record<string, string>>;
};

/** The words for a language: its own, else those of its base language, else English. */
export type TranslationsFor = (language: string) => Translations;

const wordFile = v.record(v.string(), v.union([v.string(), v.record(v.string(), v.string())]));
type WordFile = v.InferOutput<typeof wordFile>;

const fallbackLanguage = 'en';

/** Turns the word files of a theme into words. A site adds a language with one file, and changes a word with a line. */
export function translationsOf({ words, templates = {} }: Pick<Theme, 'words'> & Partial<Pick<Theme, 'templates'>>): {
  readonly translationsFor: TranslationsFor;
  readonly faults: readonly OutputFault[];
} {
  const files = new Map<string, WordFile>();
  const faults: OutputFault[] = [];
  for (const source of words) {
    const language = source.path
      .slice(source.path.lastIndexOf('/') + 1)
      .replace(/\.json$/u, '')
      .toLowerCase();
    const read = readWords(source);
    if ('finding' in read) faults.push({ kind: 'template', path: source.path, finding: read.finding });
    else {
      const known = files.get(language) ?? files.get(fallbackLanguage) ?? {};
      for (const finding of [
        ...unknownPlaceholders(read.words, known, source.text),
        ...misspeltKeys(read.words, files.get(fallbackLanguage), source.text, templates),
      ])
        faults.push({ kind: 'template', path: source.path, finding });
      files.set(language, { ...files.get(language), ...read.words });
    }
  }
  const made = new Map<string, Translations>();
  const translationsFor: TranslationsFor = (language) => {
    const known = made.get(language) ?? makeWords(language, files);
    made.set(language, known);
    return known;
  };
  return { translationsFor, faults };
}

/** Placeholders that nothing fills in would be published as they are. */
function unknownPlaceholders(words: WordFile, known: WordFile, text: string): readonly Finding[] {
  return Object.entries(words).flatMap(([key, word]) => {
    const filled = Object.hasOwn(known, key) ? placeholdersIn(known[key] ?? '') : undefined;
    const wrong = filled && placeholdersIn(word).find((name) => !filled.includes(name));
    if (!filled || wrong === undefined) return [];
    const place = placeOfKey(key, text);
    const expected = filled.length > 0 ? `one of ${filled.map((name) => `{${name}}`).join(', ')}` : 'none here';
    return [
      {
        message: `\`${key}\` has {${wrong}}, which nothing fills in; expected ${expected}`,
        place,
        help: 'Write the placeholder as in words/en.json of the default theme.',
      },
    ];
  });
}

/** A key that the theme does not have, that no template names, and that is nearly one of the theme’s, would have no effect. */
function misspeltKeys(
  words: WordFile,
  known: WordFile | undefined,
  text: string,
  templates: Theme['templates'],
): readonly Finding[] {
  return Object.keys(known ? words : {}).flatMap((key) => {
    const meant = Object.hasOwn(known ?? {}, key) ? undefined : suggest(key, Object.keys(known ?? {}));
    if (meant === undefined || Object.values(templates).some((template) => template.text.includes(key))) return [];
    const message = `There is no word \`${key}\`; did you mean \`${meant}\`?`;
    return [{ message, place: placeOfKey(key, text), help: `Write \`"${meant}"\` in place of \`"${key}"\`.` }];
  });
}

function placeOfKey(key: string, text: string): Place {
  const line = text.slice(0, Math.max(0, text.indexOf(`"${key}"`))).split('\n').length;
  return { start: { line, column: 1 }, end: { line, column: 1 } };
}

function placeholdersIn(word: WordFile[string]): readonly string[] {
  const forms = typeof word === 'string' ? [word] : Object.values(word);
  return forms.flatMap((form) => [...form.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name));
}

function readWords({ text }: Source): { readonly words: WordFile } | { readonly finding: Finding } {
  const help = 'Compare the file with words/en.json of the default theme.';
  try {
    const value: unknown = JSON.parse(text);
    const checked = v.safeParse(wordFile, value);
    if (checked.success && !Array.isArray(value)) return { words: checked.output };
    return { finding: { message: 'The file is not a map of keys and texts, or of keys and plural forms', help } };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const position = Number(/position (\d+)/u.exec(said)?.[1] ?? 0);
    const above = text.slice(0, position).split('\n');
    const point = { line: above.length, column: (above.at(-1) ?? '').length + 1 };
    return { finding: { message: `The file is not JSON: ${said}`, place: { start: point, end: point }, help } };
  }
}

function makeWords(language: string, files: ReadonlyMap<string, WordFile>): Translations {
  const tag = language.toLowerCase();
  const base = baseLanguage(tag);
  // A region has words of its own seldom, and always its own way to write a date.
  const known = files.has(tag) || files.has(base) ? language : fallbackLanguage;
  const file: WordFile = { ...files.get(fallbackLanguage), ...files.get(base), ...files.get(tag) };
  const plurals = new Intl.PluralRules(known);
  const numbers = new Intl.NumberFormat(known);
  const written = (value: string | number) => (typeof value === 'number' ? numbers.format(value) : value);
  return {
    language: known,
    plain: Object.fromEntries(
      Object.entries(file).flatMap(([key, word]) => (typeof word === 'string' ? [[key, word]] : [])),
    ),
    formsOf: (key) => {
      const word = file[key] ?? key;
      return typeof word === 'object' ? word : { other: word };
    },
    say: (key, values = {}) => {
      const word = file[key];
      if (typeof word === 'string' && !word.includes('{')) return word;
      const form =
        typeof word === 'object' ? (word[plurals.select(Number(values['count'] ?? 0))] ?? word['other']) : word;
      // A word that a theme lacks shows as its key: seen at once, and harmless.
      return (form ?? key).replace(/\{(\w+)\}/gu, (whole, name: string) =>
        name in values ? written(values[name] ?? '') : whole,
      );
    },
  };
}
