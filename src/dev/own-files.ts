import { join } from 'node:path';
import { isFile, readBytes } from '../io/index.ts';
import { digestOf } from '../model/key.ts';
import { ownPath } from './own-pages.ts';

/** The script and the style sheet of the development server. */
export type OwnFiles = {
  readonly file: (name: string) => { readonly contents: Uint8Array; readonly headers: Readonly<Record<string, string>> } | undefined;
  /** The address of the script, which is another one for another script. */
  readonly script: string;
  /** The digest of the script that the default theme has on every page. */
  readonly themeScript: string | undefined;
}; // prettier-ignore

const types: Readonly<Record<string, string>> = {
  'client.js': 'text/javascript; charset=utf-8',
  'dev.css': 'text/css; charset=utf-8',
};

/** Reads them from their folder, which the package brings along. */
export function ownFilesIn(folder: string): OwnFiles {
  const files = new Map(
    Object.entries(types).flatMap(([name, type]) => {
      const path = join(folder, name);
      return isFile(path) ? [[name, { contents: readBytes(path), type }] as const] : [];
    }),
  );
  const script = files.get('client.js');
  const themeScript = join(folder, '../theme/assets/page.js');
  return {
    file: (name) => {
      const found = files.get(name);
      return (
        found && { contents: found.contents, headers: { 'Content-Type': found.type, 'Cache-Control': 'no-cache' } }
      );
    },
    script: `${ownPath}client.js?${script ? digestOf(script.contents).slice(0, 8) : ''}`,
    themeScript: isFile(themeScript) ? digestOf(readBytes(themeScript)) : undefined,
  };
}
