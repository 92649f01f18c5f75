import { closeSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Key } from '../model/key.ts';
import {
  entriesIn,
  isWhole,
  type Location,
  openPackWriter,
  packEnding,
  type PackWriter,
  readEntry,
  unfinishedPrefix,
} from './pack-file.ts';

/**
 * A folder of packs: files of entries that are never changed. Each run writes what is new into one new pack, under another name until
 * it is whole, and is then named by what it holds. So packs of several machines are put together by copying them into one folder.
 */
export type Packs = {
  /** Returns whether an entry is there and whole; what is damaged reads as absent. */
  readonly has: (key: Key) => boolean;
  readonly get: (key: Key) => Entry | undefined;
  /** The entries that nobody has asked for. */
  readonly unused: () => Iterable<Entry>;
  /** Adds an entry, and returns it as it can be read again; nothing where the folder cannot be written to. */
  readonly add: (key: Key, head: string, body?: readonly Uint8Array[]) => Entry | undefined;
  /**
   * Puts the new pack in its place, and closes all: no entry can be read any more. With `dropsUnused`, what was neither read nor added
   * goes when it is more than what was.
   */
  readonly save: (options: { readonly dropsUnused: boolean }) => void;
};

/** What is kept under a key: a text, and bytes that are read piece by piece when they are asked for. */
export type Entry = {
  readonly head: () => string;
  readonly body: (start: number, size: number) => Uint8Array;
};

/** More packs than this are put together into one. */
const maxPacks = 32;

/** How many bytes may be kept that the last build had no use for: as many as it had use for, and these. */
const spare = 1_000_000;

/** Opens a folder, which need not be there. `prefix` starts the name of the new pack. */
export function openPacks(folder: string, prefix = ''): Packs {
  const packs = packsIn(folder).map((name) => join(folder, name));
  // They stay open while they are used: others may delete them meanwhile.
  const opened = packs.flatMap((pack) => openForReading(pack) ?? []);
  const locations = new Map(opened.flatMap((descriptor) => [...entriesIn(descriptor)]));
  const used = new Set<Key>();
  let writer: PackWriter | undefined;
  const wholeAt = (key: Key) => {
    const location = locations.get(key);
    return location && isWhole(location) ? location : undefined;
  };
  return {
    has: (key) => wholeAt(key) !== undefined,
    get: (key) => {
      const location = wholeAt(key);
      if (!location) return undefined;
      used.add(key);
      return new LocatedEntry(location);
    },
    unused: function* () {
      for (const [key, location] of locations)
        if (!used.has(key) && isWhole(location)) yield new LocatedEntry(location);
    },
    add: (key, head, body = []) => {
      writer ??= openPackWriter(folder, prefix);
      const location = writer.add(key, Buffer.from(head), body);
      if (!location) return undefined;
      locations.set(key, location);
      used.add(key);
      return new LocatedEntry(location);
    },
    save: ({ dropsUnused }) => {
      const added = writer?.finish();
      const usedSize = sizeOf(used, locations);
      const isHalfUnused = sizeOf(locations.keys(), locations) > 2 * usedSize + spare;
      const drops = dropsUnused && isHalfUnused;
      if (drops || packs.length > maxPacks)
        putTogether(folder, drops ? used : locations.keys(), wholeAt, added === undefined ? packs : [...packs, added]);
      removeAbandoned(folder);
      writer?.close();
      for (const descriptor of opened.splice(0)) closeSync(descriptor);
      locations.clear();
      writer = undefined;
    },
  };
}

/** Returns whether a pack of this prefix is in a folder. */
export function hasPack(folder: string, prefix: string): boolean {
  return packsIn(folder).some((name) => name.startsWith(prefix));
}

function packsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(packEnding))
      .toSorted();
  } catch {
    return [];
  }
}

function openForReading(pack: string): number | undefined {
  try {
    return openSync(pack, 'r');
  } catch {
    return undefined;
  }
}

/** There is one for each role whose bytes are asked for later: as a class it takes little room. */
class LocatedEntry implements Entry {
  readonly #location: Location;

  constructor(location: Location) {
    this.#location = location;
  }

  head(): string {
    return readEntry(this.#location, 0, this.#location.headSize).toString();
  }

  body(start: number, size: number): Uint8Array {
    return readEntry(this.#location, this.#location.headSize + start, size);
  }
}

function sizeOf(keys: Iterable<Key>, locations: ReadonlyMap<Key, Location>): number {
  let sum = 0;
  for (const key of keys) sum += (locations.get(key)?.headSize ?? 0) + (locations.get(key)?.bodySize ?? 0);
  return sum;
}

/** Writes entries into one pack, and removes those that they were in. */
function putTogether(
  folder: string,
  keys: Iterable<Key>,
  wholeAt: (key: Key) => Location | undefined,
  packs: readonly string[],
): void {
  const writer = openPackWriter(folder, '');
  for (const key of keys) {
    const location = wholeAt(key);
    if (location) writer.add(key, readEntry(location, 0, location.headSize), [readEntry(location, location.headSize, location.bodySize)]);
  }
  const whole = writer.finish();
  writer.close();
  if (whole !== undefined) for (const pack of packs) if (pack !== whole) rmSync(pack, { force: true });
} // prettier-ignore

/** For how many milliseconds before the newest file of the folder somebody may still be writing one. */
const longestWriting = 3_600_000;

/** Removes what killed runs left half written. */
function removeAbandoned(folder: string): void {
  try {
    const files = readdirSync(folder).map((name) => ({ name, changed: statSync(join(folder, name)).mtimeMs }));
    const newest = Math.max(...files.map(({ changed }) => changed));
    for (const { name, changed } of files)
      if (name.startsWith(unfinishedPrefix) && changed < newest - longestWriting) rmSync(join(folder, name), { force: true });
  } catch {
    // Another run may be at the same.
  }
} // prettier-ignore
