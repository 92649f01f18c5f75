import { mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isFolder, leadsAway, lstatOf } from './disk.ts';
import { isWithin } from './path-names.ts';

/** A file to be written where none is: its absolute path, and its text. */
export type NewFile = { readonly file: string; readonly text: string };

/**
 * Writes files that are not there yet, and the folders that they need: all of them or none. Where one cannot be written, those
 * before it are taken away again. A file that is there makes it throw, and keeps its bytes.
 */
export function writeNewFiles(files: readonly NewFile[]): void {
  const written: string[] = [];
  const folders: string[] = [];
  try {
    for (const { file, text } of files) {
      const first = mkdirSync(dirname(file), { recursive: true });
      if (first !== undefined) folders.push(...foldersBetween(first, dirname(file)));
      // `wx` refuses a file that somebody has made in the meantime.
      writeFileSync(file, text, { flag: 'wx' });
      written.push(file);
    }
  } catch (error) {
    for (const file of written) rmSync(file, { force: true });
    for (const folder of folders.toReversed()) removeEmpty(folder);
    throw error;
  }
}

/** The folders from one down to another below it, the upper one first. */
function foldersBetween(upper: string, lower: string): readonly string[] {
  const found: string[] = [];
  for (let at = resolve(lower); isWithin(at, resolve(upper)); at = dirname(at)) found.unshift(at);
  return found;
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Somebody has put something into it.
  }
}

/** Says what keeps a new file from being made below a folder; nothing where it can be. Links are not followed out of the folder. */
export function obstacleTo(file: string, folder: string): string | undefined {
  if (lstatOf(file)) return 'it is there already';
  for (let at = dirname(file); isWithin(at, folder); at = dirname(at)) {
    if (!lstatOf(at)) continue;
    if (!isFolder(at)) return 'a file is where its folder would be';
    return at !== folder && leadsAway(at, folder) ? 'its folder is a link that leads elsewhere' : undefined;
  }
  return undefined;
}
