import { hiddenSign, hiddenSigns, isWanted } from '../lint/index.ts';

/** Spaces of other widths, which readers cannot tell from the one that keyboards type. */
const wideSpaces = /[\u2000-\u2006\u2008-\u200a\u205f\u3000]/gu;

/** A text without what nobody sees; what its script or its language wants stays. */
export function cleanText(text: string, language: string): string {
  return text
    .replace(hiddenSigns, (sign, at: number) =>
      isWanted(sign, at, text, language) ? sign : hiddenSign(sign).isSpace ? ' ' : '',
    )
    .replace(wideSpaces, ' ');
}

/** A value on one line, in whatever language. */
export function oneLine(text: string): string {
  return cleanText(text, 'en').replace(/\s+/gu, ' ').trim();
}
