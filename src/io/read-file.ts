import { readFileSync } from 'node:fs';
import type { Asset } from '../model/content.ts';
import { digestOf } from '../model/key.ts';
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
  return new FileSource(path, file, found.read().digest);
}

/**
 * A source whose text is read each time that it is asked for, so that memory need not hold the texts of all roles. Its digest is always
 * that of the text that was read last: a file that changes meanwhile gets another digest. There may be very many: as a class they take
 * little room and time.
 */
class FileSource implements Source {
  readonly path: string;
  readonly #file: string;
  #digest: string;

  constructor(path: string, file: string, digest: string) {
    this.path = path;
    this.#file = file;
    this.#digest = digest;
  }

  get digest(): string {
    return this.#digest;
  }

  get text(): string {
    const bytes = bytesAt(this.#file);
    this.#digest = digestOf(bytes);
    return decode(bytes);
  }
}

/** A file that is gone meanwhile reads as empty: an empty role file has an error, and nothing is published. */
function bytesAt(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    return new Uint8Array();
  }
}

/** Reads a file that is copied as it is, likewise. */
export function readAsset(path: string, file: string, digests?: FileDigests): Asset {
  if (!digests) return { path, contents: readFileSync(file) };
  const { size, read } = digests.at(file);
  const { digest, contents } = read();
  if (contents) return { path, digest, size, contents };
  let known: Uint8Array | undefined;
  return {
    path,
    digest,
    size,
    get contents() {
      return (known ??= readFileSync(file));
    },
  };
}
