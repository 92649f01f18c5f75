import { join } from 'node:path';
import type { Asset, Theme, ThemeFile } from '../model/content.ts';
import { isNoContent } from '../model/no-content.ts';
import type { Source } from '../model/source.ts';
import { isFolder, listTree } from './disk.ts';
import type { FileDigests } from './file-digests.ts';
import { readAsset, readSource } from './read-file.ts';

/** A folder of theme files, and how diagnostics name it. */
export type ThemeFolder = {
  readonly folder: string;
  readonly shown: string;
  /** Whether it is the site's own, laid over the default theme. */
  readonly isOwn?: boolean;
};

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
  const known = new Set<string>();
  const added: ThemeFile[] = [];
  for (const { folder, shown, isOwn = false } of folders.filter((one) => isFolder(one.folder))) {
    for (const { path } of listTree(folder).files) {
      const file = join(folder, path);
      if (isOwn && !known.has(path) && !isWordFile(path) && !isNoContent(path))
        added.push({ name: path, path: `${shown}/${path}` });
      else if (!isOwn) known.add(path);
      const source = () => readSource(`${shown}/${path}`, file, digests);
      if (path.startsWith('assets/')) assets.set(path, readAsset(path.slice('assets/'.length), file, digests));
      else if (path.endsWith('.eta')) templates[path] = source();
      else if (isWordFile(path)) words.push(source());
    }
  }
  return { templates, words, assets: [...assets.values()], added };
}

/** The words of a language; a new file adds one. */
function isWordFile(path: string): boolean {
  return /^words\/[^/]+\.json$/u.test(path);
}
