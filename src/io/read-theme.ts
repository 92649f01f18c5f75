import { join } from 'node:path';
import type { Asset, Theme } from '../model/content.ts';
import type { Source } from '../model/source.ts';
import { isFolder, listTree } from './disk.ts';
import type { FileDigests } from './file-digests.ts';
import { readAsset, readSource } from './read-file.ts';

/** A folder of theme files, and how diagnostics name it. */
export type ThemeFolder = { readonly folder: string; readonly shown: string };

/** The default theme: its folder, and the scripts that are bundled from src/browser into lib/ beside it. */
export function defaultThemeFolders(folder: string, shown: string): readonly ThemeFolder[] {
  return [
    { folder: join(folder, '../lib/theme'), shown: `${shown}/../lib/theme` },
    { folder, shown },
  ];
}

/** Reads theme folders into one theme; a file of a later folder replaces the file of the same name before it, and words add up. */
export function readTheme(folders: readonly ThemeFolder[], digests?: FileDigests): Theme {
  const templates: Record<string, Source> = {};
  const words: Source[] = [];
  const assets = new Map<string, Asset>();
  for (const { folder, shown } of folders.filter((one) => isFolder(one.folder))) {
    for (const { path } of listTree(folder).files) {
      const file = join(folder, path);
      const source = () => readSource(`${shown}/${path}`, file, digests);
      if (path.startsWith('assets/')) assets.set(path, readAsset(path.slice('assets/'.length), file, digests));
      else if (path.endsWith('.eta')) templates[path] = source();
      else if (/^words\/[^/]+\.json$/u.test(path)) words.push(source());
    }
  }
  return { templates, words, assets: [...assets.values()] };
}
