/** Frequent little words that only one of our languages has, and none of their near neighbours: no word that is Danish or Catalan as well. */
const littleWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['the', 'and', 'to', 'you', 'with', 'for', 'our', 'will', 'your', 'are', 'this', 'that']),
  de: new Set(['und', 'der', 'das', 'mit', 'für', 'wir', 'ist', 'eine', 'zu', 'auf', 'sie', 'dich']),
  es: new Set(['los', 'las', 'y', 'nuestro', 'nuestra', 'más', 'muy', 'qué', 'sus', 'trabajo', 'equipo']),
  fr: new Set(['les', 'et', 'vous', 'nous', 'pour', 'une', 'dans', 'est', 'aux', 'votre', 'sur', 'avec']),
  it: new Set(['il', 'di', 'che', 'gli', 'della', 'delle', 'nel', 'nostro', 'alla', 'dei', 'è', 'anche']),
  nl: new Set(['het', 'een', 'van', 'voor', 'zijn', 'wij', 'bij', 'je', 'jij', 'jouw', 'naar', 'ook', 'deze']),
  pl: new Set(['w', 'się', 'oraz', 'dla', 'jest', 'lub', 'od', 'za', 'przez', 'będzie', 'naszym', 'jako']),
  pt: new Set(['uma', 'não', 'você', 'com', 'em', 'dos', 'nossa', 'nosso', 'seu', 'ao', 'é', 'são', 'pela']),
  sv: new Set(['och', 'att', 'är', 'för', 'till', 'ett', 'inom', 'eller', 'oss', 'dig', 'hos', 'även']),
};

/** A text with fewer of them says nothing about its language; so many are enough where there is next to none of another language, but for English, of which a few words stand in texts of every language. */
const fewest = 12;
const fewestAlone = 6;

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
  const start = text.slice(0, mostCharacters).toLowerCase();
  const counts = languages.map((language) => ({ language, count: 0 }));
  for (const word of shortWords(start)) {
    const counted = counts[languageOf.get(word) ?? counts.length];
    if (counted) counted.count++;
  }
  const [first, second] = counts.toSorted((a, b) => b.count - a.count);
  const isEnough =
    first && first.count >= (first.count > 5 * (second?.count ?? 0) && first.language !== 'en' ? fewestAlone : fewest);
  const spaced = isEnough ? first : undefined;
  const unspaced = eastAsian(start);
  // A text in two languages is in neither for sure.
  if (unspaced !== undefined) return spaced ? undefined : unspaced;
  return spaced && spaced.count > 2 * (second?.count ?? 0) ? spaced.language : undefined;
}

/** A text with fewer characters of a script says nothing. */
const fewestCharacters = 30;

/** Japanese has kana between its Chinese characters; Chinese has none, or a name. */
function eastAsian(text: string): 'ja' | 'zh' | undefined {
  if (!/[\u3040-\u30ff\u4e00-\u9fff]/u.test(text)) return undefined;
  const kana = text.match(/[\u3040-\u309f\u30a1-\u30fa]/gu)?.length ?? 0;
  const han = text.match(/[\u4e00-\u9fff]/gu)?.length ?? 0;
  if (kana >= fewestCharacters) return 'ja';
  return han >= fewestCharacters && kana * 20 < han ? 'zh' : undefined;
}
