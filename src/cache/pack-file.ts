import { createHash, randomUUID } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { readPiece, writeAll } from '../io/index.ts';
import type { Key } from '../model/key.ts';

/** Where an entry stands in an open pack; numbers in bytes. */
export type Location = {
  readonly descriptor: number;
  readonly start: number;
  readonly headSize: number;
  readonly bodySize: number;
  /** Of head and body. */
  readonly checksum: number;
  /** Whether the checksum was found to be right. */
  isWhole: boolean;
};

/**
 * What stands in front of each entry: a checksum of the rest of this, the sizes of head and body, a checksum of both, and the key; the
 * numbers are 32 bits each, little-endian.
 */
const prefixSize = 64;
const keyStart = 16;
const keySize = 43;

/** How the names of packs end, and how those begin that are not yet whole. */
export const packEnding = '.pack';
export const unfinishedPrefix = 'new-';

/** Finds the entries of an open pack by what stands in front of each, as far as that is whole. */
export function* entriesIn(descriptor: number): Iterable<readonly [Key, Location]> {
  const { size } = fstatSync(descriptor);
  const prefix = Buffer.alloc(prefixSize);
  for (let start = 0; start + prefixSize <= size;) {
    readPiece(descriptor, prefix, start);
    if (crc32(prefix.subarray(4)) !== prefix.readUInt32LE(0)) return;
    const [headSize, bodySize, checksum] = [4, 8, 12].map((at) => prefix.readUInt32LE(at)) as [number, number, number];
    start += prefixSize;
    if (start + headSize + bodySize > size) return;
    const key = prefix.toString('latin1', keyStart, keyStart + keySize);
    yield [key, { descriptor, start, headSize, bodySize, checksum, isWhole: false }];
    start += headSize + bodySize;
  }
}

/** Returns whether the bytes of an entry are those that were written. They are read for it once. */
export function isWhole(location: Location): boolean {
  location.isWhole ||= crc32(scratchCopyOf(location)) === location.checksum;
  return location.isWhole;
}

/** All entries that are looked at go through the same memory. */
let scratch = Buffer.alloc(0);

function scratchCopyOf({ descriptor, start, headSize, bodySize }: Location): Buffer {
  const size = headSize + bodySize;
  if (scratch.length < size) scratch = Buffer.allocUnsafeSlow(2 * size);
  return scratch.subarray(0, readPiece(descriptor, scratch.subarray(0, size), start));
}

/** Reads a part of the head and body of an entry. */
export function readEntry({ descriptor, start }: Location, from: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  return bytes.subarray(0, readPiece(descriptor, bytes, start + from));
}

/** A pack while it is written. A cache that cannot be written is no cache: nothing is said. */
export type PackWriter = {
  /** Adds an entry of a head and a body; nothing where that cannot be written. */
  readonly add: (key: Key, head: Uint8Array, body: readonly Uint8Array[]) => Location | undefined;
  /** Puts the pack in its place, named by what it holds; returns its file, or nothing where there is none. */
  readonly finish: () => string | undefined;
  readonly close: () => void;
};

/** Starts a pack in a folder. `prefix` starts its name. */
export function openPackWriter(folder: string, prefix: string): PackWriter {
  const file = join(folder, `${unfinishedPrefix}${randomUUID()}`);
  const hash = createHash('sha256');
  const descriptor = openForWriting(folder, file);
  let isBroken = descriptor === undefined;
  let position = 0;
  return {
    add: (key, head, body) => {
      if (descriptor === undefined || isBroken) return undefined;
      const checksum = body.reduce((sum, piece) => crc32(piece, sum), crc32(head));
      const bodySize = body.reduce((sum, { length }) => sum + length, 0);
      const front = prefixOf(key, head.length, bodySize, checksum);
      try {
        writeAll(descriptor, front, head, ...body);
      } catch {
        // A full disk: what is in the pack so far can still be read by this run, and nothing is kept.
        isBroken = true;
        rmSync(file, { force: true });
        return undefined;
      }
      hash.update(front);
      const start = position + prefixSize;
      position = start + head.length + bodySize;
      return { descriptor, start, headSize: head.length, bodySize, checksum, isWhole: true };
    },
    finish: () => {
      if (isBroken) return undefined;
      const final = join(folder, `${prefix}${hash.digest('hex').slice(0, 32)}${packEnding}`);
      try {
        renameSync(file, final);
        return final;
      } catch {
        // Somebody has deleted the folder.
        return undefined;
      }
    },
    close: () => {
      if (descriptor !== undefined) closeSync(descriptor);
    },
  };
}

function openForWriting(folder: string, file: string): number | undefined {
  try {
    mkdirSync(folder, { recursive: true });
    return openSync(file, 'wx+');
  } catch {
    return undefined;
  }
}

function prefixOf(key: Key, headSize: number, bodySize: number, checksum: number): Buffer {
  const prefix = Buffer.alloc(prefixSize);
  prefix.writeUInt32LE(headSize, 4);
  prefix.writeUInt32LE(bodySize, 8);
  prefix.writeUInt32LE(checksum, 12);
  prefix.write(key, keyStart, 'latin1');
  prefix.writeUInt32LE(crc32(prefix.subarray(4)), 0);
  return prefix;
}
