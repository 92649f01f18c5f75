import { createHash, randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf } from '../model/key.ts';
import { writeAll } from './disk.ts';

/** Letters of a digest in base64url, and the line end behind it. */
const checksumLength = 44;

/** Reads a file that ends with a digest of what stands before; nothing when it is not there, or is not what was written. */
export function readChecksummed(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const body = bytes.subarray(0, -checksumLength);
    return bytes.subarray(-checksumLength).toString() === `${digestOf(body)}\n` ? body : undefined;
  } catch {
    return undefined;
  }
}

/** Such a file while it is written. A cache that cannot be written is no cache: nothing is said. */
export type ChecksummedWriter = {
  readonly add: (piece: string) => void;
  /** Puts the file in its place, whole. */
  readonly finish: () => void;
};

/** Starts to write such a file. Until it is finished, the one that was there before stays; of several writers the last one to finish wins. */
export function openChecksummed(file: string): ChecksummedWriter {
  const aside = join(dirname(file), `new-${randomUUID()}`);
  const hash = createHash('sha256');
  let descriptor: number | undefined;
  const orNothing = (write: (to: number) => void) => {
    if (descriptor === undefined) return;
    try {
      write(descriptor);
    } catch {
      close();
      rmSync(aside, { force: true });
    }
  };
  const close = () => {
    if (descriptor !== undefined) closeSync(descriptor);
    descriptor = undefined;
  };
  try {
    mkdirSync(dirname(file), { recursive: true });
    descriptor = openSync(aside, 'wx');
  } catch {
    // The folder cannot be written to.
  }
  return {
    add: (piece) =>
      orNothing((to) => {
        const bytes = Buffer.from(piece);
        hash.update(bytes);
        writeAll(to, bytes);
      }),
    finish: () =>
      orNothing((to) => {
        writeAll(to, Buffer.from(`${hash.digest('base64url')}\n`));
        close();
        renameSync(aside, file);
      }),
  };
}
