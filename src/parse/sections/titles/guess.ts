/** Frequent little words that only one of our languages has. */
const littleWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['the', 'and', 'of', 'to', 'you', 'with', 'for', 'our', 'is', 'will', 'your', 'are']),
  de: new Set(['und', 'der', 'das', 'mit', 'für', 'wir', 'ist', 'eine', 'den', 'zu', 'auf', 'sie', 'dich']),
  fr: new Set(['les', 'et', 'vous', 'nous', 'pour', 'une', 'dans', 'est', 'le', 'la', 'aux', 'votre', 'sur']),
};

/** A text with fewer of them says nothing about its language. */
const fewest = 12;

/** The start of a long text is enough. */
const mostCharacters = 8000;

const languages = Object.keys(littleWords);

/** The place of its language among all, by little word. */
const languageOf = new Map(
  languages.flatMap((language, place) => [...(littleWords[language] ?? [])].map((word) => [word, place] as const)),
);

const longest = Math.max(...[...languageOf.keys()].map(({ length }) => length));

/** The words of a text that are no longer than the little ones. By hand: a pattern for all words takes several times as long. */
function shortWords(text: string): readonly string[] {
  const words: string[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (isLetter(text, at)) continue;
    if (at > start && at - start <= longest) words.push(text.slice(start, at));
    start = at + 1;
  }
  return words;
}

/** Letters of our languages are told apart by their numbers; for others Unicode is asked. Two units may hold one of them. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 97 && code <= 122;
  if (code >= 0xdf && code <= 0x24f) return code !== 0xf7;
  if (code >= 0xdc00 && code <= 0xdfff)
    return isHigh(text.charCodeAt(at - 1)) && letter.test(text.slice(at - 1, at + 1));
  return code >= 128 && letter.test(text.slice(at, at + 2));
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

/** In front of what follows it. */
const letter = /^\p{L}/u;

/** The language that a text is surely in, of those that we know titles for; for roles that do not name theirs. */
export function guessLanguage(text: string): string | undefined {
  const counts = languages.map((language) => ({ language, count: 0 }));
  for (const word of shortWords(text.slice(0, mostCharacters).toLowerCase())) {
    const counted = counts[languageOf.get(word) ?? counts.length];
    if (counted) counted.count++;
  }
  const [first, second] = counts.toSorted((a, b) => b.count - a.count);
  return first && first.count >= fewest && first.count > 2 * (second?.count ?? 0) ? first.language : undefined;
}
