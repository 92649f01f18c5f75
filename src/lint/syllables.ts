/** “make”, “roles” and “worked” have one syllable; “table”, “wanted” and “places” keep their second. */
const silentEnd = /(?<=[^aeiouy])(?<![^aeiouy]l)e$|(?<=[^aeiouyschxzg])(?<![^aeiouy]l)es$|(?<=[^aeiouytd])ed$/;

/** Most words of a text are in every text. Long ones would hold on to the text that they are from. */
const known = new Map<string, number>();
const mostKnown = 20_000;
const longestKnown = 12;

/** Turns an English word into the number of its syllables, as readability formulas take it: groups of vowels, but for a silent e. */
export function syllablesIn(word: string): number {
  const found = known.get(word);
  if (found !== undefined) return found;
  const counted = count(word);
  if (word.length <= longestKnown && known.size < mostKnown) known.set(word, counted);
  return counted;
}

function count(word: string): number {
  const letters = word.toLowerCase();
  const groups = letters.match(/[aeiouy\u00e0-\u00f6\u00f8-\u00ff]+/g)?.length ?? 0;
  return Math.max(1, groups - (silentEnd.test(letters) ? 1 : 0));
}
