import type { Suggestion, TextEdit } from './diagnostic.ts';

/** Applies edits to a text. Where two overlap the earlier one is made and the later one is left for another time. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, text: replacement } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    // Two insertions at one place cannot both be meant for the text as it was.
    if (start < done || (start === done && start === end && done > 0)) continue;
    result += text.slice(done, start) + replacement;
    done = end;
  }
  return result + text.slice(done);
}

/** The edit that types a suggestion into a text with line feeds. */
export function editFor({ line, endLine = line, text: typed }: Suggestion, text: string): TextEdit {
  const lines = text.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const end = start + lines.slice(line - 1, endLine).join('\n').length;
  return { start, end, text: typed };
}
