import { mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Shelf } from '../model/shelf.ts';
import { readPiece } from './disk.ts';

/** How much a shelf holds where, so that a site of any size fits into memory. */
export type ShelfSpace = {
  /** How many things stay as they are. */
  readonly things: number;
  /** Of how many bytes the boxes are in which the others wait. */
  readonly boxSize: number;
  /** How many boxes stay in memory; the others go to a file. */
  readonly boxes: number;
};

const usual: ShelfSpace = { things: 500, boxSize: 8 * 1024 ** 2, boxes: 12 };

/** Where a thing is: in a box, by number, and in bytes. */
type Spot = { readonly box: number; readonly start: number; readonly end: number };

/**
 * A shelf that holds much in little memory: what does not stay as it is becomes JSON in boxes of bytes, which the garbage collector
 * need not look into, and of which only some stay in memory. Things are plain data.
 */
export function openShelf<Thing>({ things, boxSize, boxes }: ShelfSpace = usual): Shelf<Thing> {
  const asTheyAre = new Map<string, Thing>();
  const spots = new Map<string, Spot>();
  const inMemory = new Map<number, Buffer>();
  const stored = new Map<number, { readonly start: number; readonly length: number }>();
  let file: StoreFile | undefined;
  let box = -1;
  let filled = 0;

  const nextBox = (least: number): Buffer => {
    const last = inMemory.get(box);
    if (last && inMemory.size >= boxes) {
      file ??= openStoreFile();
      stored.set(box, file.add(last.subarray(0, filled)));
      inMemory.delete(box);
    }
    box += 1;
    filled = 0;
    const made = Buffer.allocUnsafeSlow(Math.max(boxSize, least));
    inMemory.set(box, made);
    return made;
  };
  const bytesAt = ({ box: number, start, end }: Spot): Buffer => {
    const place = stored.get(number);
    if (place && file) return file.read(place.start + start, end - start);
    return inMemory.get(number)?.subarray(start, end) ?? Buffer.alloc(0);
  };
  return {
    put: (key, thing) => {
      if (asTheyAre.size < things) {
        asTheyAre.set(key, thing);
        return;
      }
      const text = JSON.stringify(thing);
      // A UTF-16 unit has at most three bytes in UTF-8.
      const most = text.length * 3;
      let into = inMemory.get(box);
      if (!into || into.length - filled < most) into = nextBox(most);
      const start = filled;
      filled += into.write(text, filled);
      spots.set(key, { box, start, end: filled });
    },
    take: (key) => {
      const thing = asTheyAre.get(key);
      if (thing !== undefined) {
        asTheyAre.delete(key);
        return thing;
      }
      const spot = spots.get(key);
      if (!spot) return undefined;
      spots.delete(key);
      // Our own JSON, of a thing.
      return JSON.parse(bytesAt(spot).toString()) as Thing;
    },
  };
}

type StoreFile = {
  readonly add: (bytes: Uint8Array) => { readonly start: number; readonly length: number };
  readonly read: (start: number, length: number) => Buffer;
};

/** A file without a name: the system forgets it with the process. */
function openStoreFile(): StoreFile {
  const folder = mkdtempSync(join(tmpdir(), 'rolepress-'));
  const descriptor = openSync(join(folder, 'texts'), 'w+', 0o600);
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Where open files keep their names, it stays among the temporary ones.
  }
  let length = 0;
  return {
    add: (bytes) => {
      const start = length;
      for (let written = 0; written < bytes.length;)
        written += writeSync(descriptor, bytes, written, bytes.length - written, start + written);
      length += bytes.length;
      return { start, length: bytes.length };
    },
    read: (start, size) => {
      const bytes = Buffer.allocUnsafe(size);
      return bytes.subarray(0, readPiece(descriptor, bytes, start));
    },
  };
}
