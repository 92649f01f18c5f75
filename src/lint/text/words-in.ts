/**
 * Goes over the words of a stretch of text. Numbers count as words; what is joined by a hyphen or an apostrophe is one word.
 * By hand: a text has hundreds, and a pattern would make a text of each.
 */
export function eachWord(text: string, from: number, to: number, take: (start: number, end: number) => void): void {
  let at = from;
  while (at < to) {
    if (!isOfWord(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    do at++;
    while (
      at < to &&
      (isOfWord(text.charCodeAt(at)) || (joins(text[at]) && at + 1 < to && isOfWord(text.charCodeAt(at + 1))))
    );
    take(start, at);
  }
}

function isOfWord(code: number): boolean {
  const letter = code | 32;
  return (letter >= 97 && letter <= 122) || (code >= 48 && code <= 57) || (code >= 0xc0 && code <= 0x24f);
}

function joins(sign: string | undefined): boolean {
  return sign === '-' || sign === "'" || sign === '.' || sign === ',';
}
