/** Returns whether a text is one line that a page and a file can hold: no line end, no control character, no half of a character. */
export function isOneLine(text: string): boolean {
  return !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text);
}
