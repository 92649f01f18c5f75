import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { compareText } from '../model/compare.ts';
import { isFile } from './disk.ts';

/** The paths that earlier publishings wrote. A damaged manifest reads as empty; a path that leads out of the folder is none of ours. */
export function readManifest(file: string): ReadonlySet<string> {
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof manifest !== 'object' || manifest === null || !('files' in manifest) || !Array.isArray(manifest.files))
      return new Set();
    return new Set(manifest.files.filter((path): path is string => typeof path === 'string' && isBelow(path)));
  } catch {
    return new Set();
  }
}

/** Makes a manifest name these paths; it is not touched when `known`, what it names now, is the same. */
export function writeManifest(file: string, paths: ReadonlySet<string>, known: ReadonlySet<string>): void {
  if (paths.size === known.size && [...paths].every((path) => known.has(path)) && isFile(file)) return;
  const files = [...paths].toSorted(compareText);
  writeFileSync(`${file}.new`, `${JSON.stringify({ version: 1, files }, null, 1)}\n`);
  renameSync(`${file}.new`, file);
}

function isBelow(path: string): boolean {
  return (
    path !== '' &&
    !path.includes('\\') &&
    !path.includes('\0') &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}
