/** What stands for the part of a text that is left out. */
const mark = '…';

/** The start of a plain text: whole sentences, and a mark for the rest. Between words where the first sentence is too long; never half of a character. */
export function cutText(text: string, most: number, language: string): string {
  if (text.length <= most) return text;
  const sentences = endOfSentences(text.slice(0, most + 1), most - mark.length - 1, language);
  const start = text.slice(0, sentences).trimEnd();
  return start === '' ? cutLine(text, most) : `${start} ${mark}`;
}

/** The start of a line of text, between words where that is possible, and never half of a character. */
export function cutLine(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most - mark.length).replace(/[\ud800-\udbff]$/u, '');
  let space = start.length - 1;
  while (space > most / 2 && !/\s/u.test(start.charAt(space))) space -= 1;
  return `${start.slice(0, space > most / 2 ? space : start.length).trimEnd()}${mark}`;
}

/** Where the last sentence ends that ends within a length; 0 where none does. A line that is no sentence, such as a heading, ends none. */
function endOfSentences(text: string, most: number, language: string): number {
  let end = 0;
  for (const { segment, index } of segmenterOf(language).segment(text)) {
    const stop = index + segment.trimEnd().length;
    if (stop > most) break;
    // The text may go on behind its last sentence, which is then none.
    if (index + segment.length < text.length && isWhole(segment)) end = stop;
  }
  return end;
}

/** Returns whether a segment ends as sentences do, or is an entry of a list. */
function isWhole(segment: string): boolean {
  return /[.!?…。！？।][\p{Pe}\p{Pf}"']*\s*$/u.test(segment) || /^(?:- |\d+\. ).*\n$/u.test(segment);
}

function segmenterOf(language: string): Intl.Segmenter {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return segmenter;
}

/** Expensive to make. */
const segmenters = new Map<string, Intl.Segmenter>();
