import type { Place } from '../model/diagnostic.ts';

/** Longer lines are cut, around the place. */
const widest = 100;

/** The line of a place in a text with one line before and behind it, and a caret under the place. */
export function codeFrame(lines: readonly string[], { start, end }: Place): string {
  if (start.line > lines.length) return '';
  const from = Math.max(1, start.line - 1);
  const to = Math.min(lines.length, start.line + 1);
  const gutter = String(to).length;
  const shift = Math.max(0, start.column - 1 - Math.floor(widest * 0.7));
  const rows: string[] = [];
  for (let line = from; line <= to; line++) {
    const here = line === start.line;
    rows.push(`${here ? '>' : ' '} ${String(line).padStart(gutter)} | ${cut(lines[line - 1] ?? '', shift)}`.trimEnd());
    if (here) rows.push(`  ${' '.repeat(gutter)} | ${caret(cut(lines[line - 1] ?? '', shift), start, end, shift)}`);
  }
  return rows.join('\n');
}

/** Carets below a place in a line that was cut by `shift` units. */
function caret(shown: string, start: Place['start'], end: Place['end'], shift: number): string {
  const from = start.column - 1 - shift;
  const to = end.line === start.line ? Math.max(end.column - 1 - shift, from + 1) : shown.length;
  return ' '.repeat(columnsOf(shown.slice(0, from))) + '^'.repeat(Math.max(1, columnsOf(shown.slice(from, to))));
}

/** Letters of East Asia and most emoji are two columns wide on a terminal; marks, joiners and the like take none. */
function columnsOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (none.test(letter) ? 0 : wide.test(letter) ? 2 : 1), 0);
}

const none = /\p{M}|\p{Cf}/u;
const wide =
  /\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|[\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;

/**
 * The visible part of a line. A tab at its start is shown as an arrow, other control characters as one space each; half a character as
 * none.
 */
function cut(line: string, shift: number): string {
  const seen = line.replace(/^[ \t]+/u, (indent) => indent.replaceAll('\t', '→'));
  const shown = seen.replace(/\p{Cc}/gu, ' ').slice(shift, shift + widest);
  const start = shift > 0 ? `…${shown.slice(1)}` : shown;
  return `${start}${line.length > shift + widest ? '…' : ''}`.replace(/\p{Cs}/gu, ' ');
}
