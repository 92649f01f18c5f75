import { readFileSync } from 'node:fs';
import type { Asset } from '../model/content.ts';
import type { Source } from '../model/source.ts';
import { decode, readText, sizeOf } from './disk.ts';
import type { FileDigests } from './file-digests.ts';

/** A file is larger than what is read. */
export class TooLarge extends Error {}

/** Reads a text file of at most so many bytes; with digests, one that is known is read when its text is asked for. */
export function readSource(path: string, file: string, digests?: FileDigests, most = Infinity): Source {
  const found = digests?.at(file);
  if ((found?.size ?? sizeOf(file)) > most) throw new TooLarge();
  if (!found) return { path, text: readText(file) };
  const { digest, contents } = found.read();
  return new FileSource(path, file, digest, contents && decode(contents));
}

/** A source whose text is read when it is asked for. There may be very many: as a class they take little room and time. */
class FileSource implements Source {
  readonly path: string;
  readonly digest: string;
  readonly #file: string;
  #text: string | undefined;

  constructor(path: string, file: string, digest: string, text: string | undefined) {
    this.path = path;
    this.digest = digest;
    this.#file = file;
    this.#text = text;
  }

  get text(): string {
    return (this.#text ??= readText(this.#file));
  }

  letGo(): void {
    this.#text = undefined;
  }
}

/** Reads a file that is copied as it is, likewise. */
export function readAsset(path: string, file: string, digests?: FileDigests): Asset {
  if (!digests) return { path, contents: readFileSync(file) };
  const { digest, contents } = digests.at(file).read();
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
