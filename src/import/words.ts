/** The words of a text as they are compared: letters and digits, whatever their case, form and marks around them are. */
export function wordsOf(text: string): readonly string[] {
  return text.normalize('NFKC').toLowerCase().replace(/\p{Cf}/gu, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []; // prettier-ignore
}

/** Of some pieces of text, those whose words do not stand together in a text. */
export function piecesNotIn(pieces: readonly string[], text: string): readonly string[] {
  const all = ` ${wordsOf(text).join(' ')} `;
  return [...new Set(pieces)].filter((piece) => {
    const words = wordsOf(piece);
    return words.length > 0 && !all.includes(` ${words.join(' ')} `);
  });
}
