import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const byteOrderMark = '\ufeff';

/**
 * Replaces the text of a file, whole or not at all; its byte order mark and its mode stay. Returns whether it did: a file whose
 * text is no longer the one that was read, or is not UTF-8, is left alone.
 */
export function replaceText(file: string, before: string, after: string): boolean {
  const mark = markOf(file, before);
  if (mark === undefined) return false;
  const unfinished = join(dirname(file), `.${basename(file)}.rolepress`);
  writeFileSync(unfinished, mark + after, { mode: statSync(file).mode });
  renameSync(unfinished, file);
  return true;
}

/** Returns whether a file holds exactly this text, as UTF-8; a byte order mark does not count. */
export function holdsText(file: string, text: string): boolean {
  return markOf(file, text) !== undefined;
}

/** The byte order mark of a file, or an empty text; nothing when the file holds another text than this. */
function markOf(file: string, text: string): string | undefined {
  const bytes = readFileSync(file);
  const mark = bytes.subarray(0, 3).equals(Buffer.from(byteOrderMark)) ? byteOrderMark : '';
  return bytes.equals(Buffer.from(mark + text)) ? mark : undefined;
}
