/** Turns an English word into the number of its syllables, as readability formulas take it: groups of vowels, but for a silent e. */
export function syllablesIn(word: string): number {
  return syllablesBetween(word, 0, word.length);
}

/** The same for a word that stands in a text, from an offset to another one. */
export function syllablesBetween(text: string, start: number, end: number): number {
  let groups = 0;
  let isInGroup = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    // The capital İ becomes two characters in lower case, of which the second is no vowel.
    const isOfGroup = isVowel(code) || code === dotted;
    if (isOfGroup && !isInGroup) groups++;
    isInGroup = isOfGroup && code !== dotted;
  }
  return Math.max(1, groups - (hasSilentEnd(text, start, end) ? 1 : 0));
}

const dotted = 0x130;

/** Of a word in whatever case: the five and y, and letters with an accent. */
function isVowel(code: number): boolean {
  if (code < 128) return isPlainVowel(code);
  return (code >= 0xc0 && code <= 0xff && code !== 0xd7 && code !== 0xf7 && code !== 0xdf) || code === 0x178;
}

function isPlainVowel(code: number): boolean {
  switch (code | 32) {
    case 97:
    case 101:
    case 105:
    case 111:
    case 117:
    case 121:
      return code < 128;
    default:
      return false;
  }
}

/** “make”, “roles” and “worked” have one syllable; “table”, “wanted” and “places” keep their second. */
function hasSilentEnd(text: string, start: number, end: number): boolean {
  const last = letterAt(text, end - 1);
  const beforeLast = end - 2 < start ? '' : letterAt(text, end - 2);
  if (last === 'e') return isSilentBehind(text, start, end - 2, '');
  if (beforeLast !== 'e') return false;
  if (last === 's') return isSilentBehind(text, start, end - 3, 'schxzg');
  return last === 'd' && end - 3 >= start && !isPlainVowel(text.charCodeAt(end - 3)) && !isOneOf('td', text, end - 3);
}

/** Behind a consonant, but for some of them, and not behind one and an l. */
function isSilentBehind(text: string, start: number, at: number, spoken: string): boolean {
  if (at < start || isPlainVowel(text.charCodeAt(at)) || isOneOf(spoken, text, at)) return false;
  return letterAt(text, at) !== 'l' || at === start || isPlainVowel(text.charCodeAt(at - 1));
}

function isOneOf(letters: string, text: string, at: number): boolean {
  return letters.includes(letterAt(text, at));
}

function letterAt(text: string, at: number): string {
  return text.charAt(at).toLowerCase();
}
