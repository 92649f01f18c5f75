import type { Place } from '../model/diagnostic.ts';

/** Longer lines are cut, around the place. */
const widest = 100;

/** The line of a place with one line before and behind it, and a caret under the place. */
export function codeFrame(text: string, { start, end }: Place): string {
  const lines = text.split(/\r?\n/u);
  if (start.line > lines.length) return '';
  const from = Math.max(1, start.line - 1);
  const to = Math.min(lines.length, start.line + 1);
  const gutter = String(to).length;
  const shift = Math.max(0, start.column - 1 - Math.floor(widest * 0.7));
  const rows: string[] = [];
  for (let line = from; line <= to; line++) {
    const here = line === start.line;
    rows.push(`${here ? '>' : ' '} ${String(line).padStart(gutter)} | ${cut(lines[line - 1] ?? '', shift)}`.trimEnd());
    if (here)
      rows.push(
        `  ${' '.repeat(gutter)} | ${' '.repeat(Math.max(0, start.column - 1 - shift))}${'^'.repeat(underline(start, end, lines[line - 1] ?? '', shift))}`,
      );
  }
  return rows.join('\n');
}

function underline(start: Place['start'], end: Place['end'], line: string, shift: number): number {
  const last = end.line === start.line ? end.column : line.length + 1;
  return Math.max(1, Math.min(last - start.column, widest - (start.column - 1 - shift)));
}

/** Tabs and other control characters are shown as one space each, so that the caret stands below its character. */
function cut(line: string, shift: number): string {
  const shown = line.replace(/\p{Cc}/gu, ' ').slice(shift, shift + widest);
  return `${shift > 0 ? '…' : ''}${shift > 0 ? shown.slice(1) : shown}${line.length > shift + widest ? '…' : ''}`;
}
