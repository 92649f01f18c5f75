import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asset, Theme } from '../model/content.ts';
import type { Source } from '../model/source.ts';
import { isFolder, listTree, readText } from './disk.ts';

/** A folder of theme files, and how diagnostics name it. */
export type ThemeFolder = { readonly folder: string; readonly shown: string };

/** Reads theme folders into one theme; a file of a later folder replaces the file of the same name before it. */
export function readTheme(folders: readonly ThemeFolder[]): Theme {
  const texts: Record<string, Source> = {};
  const assets = new Map<string, Asset>();
  for (const { folder, shown } of folders.filter((one) => isFolder(one.folder))) {
    for (const { path } of listTree(folder).files) {
      if (path.startsWith('assets/'))
        assets.set(path, { path: path.slice('assets/'.length), contents: readFileSync(join(folder, path)) });
      else if (/\.(eta|json)$/u.test(path))
        texts[path] = { path: `${shown}/${path}`, text: readText(join(folder, path)) };
    }
  }
  return { texts, assets: [...assets.values()] };
}
