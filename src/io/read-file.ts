import { readFileSync } from 'node:fs';
import type { Asset } from '../model/content.ts';
import type { Source } from '../model/source.ts';
import { decode, readText } from './disk.ts';
import type { FileDigests } from './file-digests.ts';

/** Reads a text file; with digests, one that is known is read when its text is asked for. */
export function readSource(path: string, file: string, digests?: FileDigests): Source {
  if (!digests) return { path, text: readText(file) };
  const { digest, contents } = digests.of(file);
  let text = contents && decode(contents);
  return {
    path,
    digest,
    get text() {
      return (text ??= readText(file));
    },
    letGo: () => void (text = undefined),
  };
}

/** Reads a file that is copied as it is, likewise. */
export function readAsset(path: string, file: string, digests?: FileDigests): Asset {
  if (!digests) return { path, contents: readFileSync(file) };
  const { digest, contents } = digests.of(file);
  if (contents) return { path, digest, contents };
  let read: Uint8Array | undefined;
  return {
    path,
    digest,
    get contents() {
      return (read ??= readFileSync(file));
    },
  };
}
