import type { TextEdit } from '../../model/diagnostic.ts';

/** Joins edits of a text, in their order, into one, which leaves what stands between them as it is. */
export function joinedEdit(edits: readonly TextEdit[], source: string): TextEdit | undefined {
  const [first] = edits;
  const last = edits.at(-1);
  if (!first || !last) return undefined;
  let text = '';
  let at = first.start;
  for (const edit of edits) {
    text += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return { start: first.start, end: last.end, text };
}
