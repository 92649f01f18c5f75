import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const byteOrderMark = '\ufeff';

/**
 * Replaces the text of a file, whole or not at all; its byte order mark and its mode stay. Claims that it did: a file whose
 * text is no longer the one that was read, or is not UTF-8, is left alone.
 */
export function replaceText(file: string, before: string, after: string): boolean {
  const bytes = readFileSync(file);
  const mark = bytes.subarray(0, 3).equals(Buffer.from(byteOrderMark)) ? byteOrderMark : '';
  if (!bytes.equals(Buffer.from(mark + before))) return false;
  const unfinished = join(dirname(file), `.${basename(file)}.rolepress`);
  writeFileSync(unfinished, mark + after, { mode: statSync(file).mode });
  renameSync(unfinished, file);
  return true;
}
