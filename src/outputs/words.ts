import * as v from 'valibot';
import type { Theme } from '../model/content.ts';
import type { TemplateFault } from './template.ts';

/** The interface words of one language. */
export type Words = {
  /** BCP 47 */
  readonly language: string;
  /** The words without placeholders or plurals, for templates. */
  readonly plain: Readonly<Record<string, string>>;
  /** A word or sentence with its `{placeholders}` filled in; `count` also chooses the plural. */
  readonly say: (key: string, values?: Readonly<Record<string, string | number>>) => string;
};

/** The words for a language: its own, else those of its base language, else English. */
export type WordsFor = (language: string) => Words;

const wordFile = v.record(v.string(), v.union([v.string(), v.record(v.string(), v.string())]));
type WordFile = v.InferOutput<typeof wordFile>;

const fallbackLanguage = 'en';

/** Turns the files `words/<language>.json` of a theme into words. A site adds a language with one file. */
export function wordsOf(theme: Theme): { readonly wordsFor: WordsFor; readonly faults: readonly TemplateFault[] } {
  const files = new Map<string, WordFile>();
  const faults: TemplateFault[] = [];
  for (const [name, source] of Object.entries(theme.texts)) {
    const language = /^words\/([A-Za-z-]+)\.json$/u.exec(name)?.[1];
    if (language === undefined) continue;
    const parsed = parseJson(source.text);
    const checked = v.safeParse(wordFile, parsed.value);
    if (checked.success) files.set(language.toLowerCase(), checked.output);
    else {
      const message = parsed.message ?? 'The file is not a map of keys and texts, or of keys and plural forms';
      faults.push({ template: name, finding: { message, help: 'Compare the file with words/en.json.' } });
    }
  }
  const made = new Map<string, Words>();
  const wordsFor: WordsFor = (language) => {
    const known = made.get(language) ?? makeWords(language, files);
    made.set(language, known);
    return known;
  };
  return { wordsFor, faults };
}

function makeWords(language: string, files: ReadonlyMap<string, WordFile>): Words {
  const tag = language.toLowerCase();
  const base = tag.split('-')[0] ?? tag;
  const known = [tag, base].find((one) => files.has(one)) ?? fallbackLanguage;
  const file: WordFile = { ...files.get(fallbackLanguage), ...files.get(base), ...files.get(tag) };
  const plurals = new Intl.PluralRules(known);
  return {
    language: known,
    plain: Object.fromEntries(
      Object.entries(file).flatMap(([key, word]) => (typeof word === 'string' ? [[key, word]] : [])),
    ),
    say: (key, values = {}) => {
      const word = file[key];
      const form =
        typeof word === 'object' ? (word[plurals.select(Number(values['count'] ?? 0))] ?? word['other']) : word;
      // A word that a theme lacks shows as its key: seen at once, and harmless.
      return (form ?? key).replace(/\{(\w+)\}/gu, (whole, name: string) =>
        name in values ? String(values[name]) : whole,
      );
    },
  };
}

function parseJson(text: string): { readonly value?: unknown; readonly message?: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { message: `The file is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}
