import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Letters of a digest in base64url, and the line end behind it. */
const sealLength = 44;

/** Reads a file that ends with a digest of what stands before; nothing when it is not there, or is not what was written. */
export function readSealed(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const body = bytes.subarray(0, -sealLength);
    const seal = createHash('sha256').update(body).digest('base64url');
    return bytes.subarray(-sealLength).toString() === `${seal}\n` ? body : undefined;
  } catch {
    return undefined;
  }
}

/** A text as such a file holds it. */
export function sealed(text: string): string {
  return `${text}${createHash('sha256').update(text).digest('base64url')}\n`;
}

/** Writes such a file, whole or not at all. A cache that cannot be written is no cache: nothing is said. */
export function writeSealed(file: string, pieces: Iterable<string | Uint8Array>): void {
  const aside = `${file}.new`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    const hash = createHash('sha256');
    const descriptor = openSync(aside, 'w');
    try {
      for (const piece of pieces) {
        const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
        hash.update(bytes);
        writeAll(descriptor, bytes);
      }
      writeAll(descriptor, Buffer.from(`${hash.digest('base64url')}\n`));
    } finally {
      closeSync(descriptor);
    }
    renameSync(aside, file);
  } catch {
    rmSync(aside, { force: true });
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
}
