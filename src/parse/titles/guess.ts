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

/** The language that a text is surely in, of those that we know titles for; for roles that do not name theirs. */
export function guessLanguage(text: string): string | undefined {
  const words =
    text
      .slice(0, mostCharacters)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const counts = Object.entries(littleWords).map(([language, known]) => ({
    language,
    count: words.reduce((sum, word) => sum + (known.has(word) ? 1 : 0), 0),
  }));
  const [first, second] = counts.toSorted((a, b) => b.count - a.count);
  return first && first.count >= fewest && first.count > 2 * (second?.count ?? 0) ? first.language : undefined;
}
