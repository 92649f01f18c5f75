import { closeSync, fstatSync, openSync, writevSync } from 'node:fs';
import { join } from 'node:path';
import {
  type EntryPlace,
  type HeldPart,
  isHeld,
  type ListedEntries,
  type OutputPart,
  type StagedFile,
} from '../model/output-file.ts';
import { copyPiece, lstatOf, readPiece } from './disk.ts';

/** A file that comes in parts. While they are what the folder’s file holds, nothing is written. */
export type GrowingFile = {
  readonly add: (part: OutputPart) => void;
  readonly end: () => StagedFile;
  /** The entries that stand in it; nothing when none was told of. */
  readonly entries: () => ListedEntries | undefined;
  /** Lets go of it unfinished. */
  readonly drop: () => void;
};

/** Where the file is to be, and what waits for it. */
export type Growth = {
  readonly path: string;
  /** Absolute: the folder that the site is to be in. */
  readonly folder: string;
  /** Whether the folder may hold an older one. */
  readonly mayBeThere: boolean;
  /** Opens the file in which the new one waits; nothing when another file is in the way. */
  readonly openAside: () => number | undefined;
};

/** Parts are written when this many bytes wait. */
const batch = 65_536;

/** Starts a file. */
export function growFile({ path, folder, mayBeThere, openAside }: Growth): GrowingFile {
  let listed: Omit<ListedEntries, 'at'> | undefined;
  const at: EntryPlace[] = [];
  const older = mayBeThere ? openOlder(join(folder, path)) : undefined;
  let isSame = older !== undefined;
  let aside: number | undefined;
  let isBlocked = false;
  let position = 0;
  let waiting: Buffer[] = [];
  let waitingLength = 0;

  const flush = () => {
    if (aside !== undefined && waitingLength > 0) writevSync(aside, waiting);
    waiting = [];
    waitingLength = 0;
  };
  const write = (bytes: Buffer) => {
    waiting.push(bytes);
    waitingLength += bytes.length;
    if (waitingLength >= batch) flush();
  };
  /** From here on the new file differs: what is the same so far is copied. */
  const differ = () => {
    isSame = false;
    aside = openAside();
    isBlocked = aside === undefined;
    if (older && aside !== undefined) copyPiece(older.descriptor, 0, position, aside);
  };
  let isClosed = false;
  /** Once: a number that is closed may be another file’s by then. */
  const close = () => {
    if (isClosed) return;
    isClosed = true;
    for (const descriptor of [older?.descriptor, aside]) if (descriptor !== undefined) closeSync(descriptor);
  };
  const addBytes = (bytes: Buffer) => {
    if (older && isSame && !readRange(older.descriptor, position, bytes.length).equals(bytes)) differ();
    else if (!isSame && aside === undefined && !isBlocked) differ();
    if (!isSame) write(bytes);
    position += bytes.length;
  };
  const addHeld = (part: HeldPart) => {
    if (isSame && part.start === position && part.paths.includes(path)) position += part.length;
    else if (isSame || aside === undefined) readHeld(part, folder, addBytes);
    else {
      flush();
      copyHeld(part, folder, aside);
      position += part.length;
    }
  };
  return {
    entries: () => listed && { ...listed, at },
    add: ({ part, entries }) => {
      if (entries) {
        listed = entries;
        for (const [slug, start, length] of entries.at) at.push([slug, position + start, length]);
      }
      if (isHeld(part)) addHeld(part);
      else addBytes(typeof part === 'string' ? Buffer.from(part) : viewOf(part));
    },
    end: () => {
      if (isSame && older?.size !== position) differ();
      flush();
      const size = position;
      const changed = aside === undefined ? 0 : fstatSync(aside).mtimeMs;
      close();
      if (isSame && older) return { path, state: 'unchanged', size, changed: older.changed };
      return { path, state: aside === undefined ? 'blocked' : 'waiting', size, changed };
    },
    drop: close,
  };
}

function openOlder(file: string) {
  const stat = lstatOf(file);
  return stat?.isFile() ? { descriptor: openSync(file, 'r'), size: stat.size, changed: stat.mtimeMs } : undefined;
}

/** Hands over a piece of a file, a part at a time. */
function readHeld(part: HeldPart, folder: string, give: (bytes: Buffer) => void): void {
  const { start, length } = part;
  openHeld(part, folder, (descriptor) => {
    for (let done = 0; done < length; done += batch)
      give(readRange(descriptor, start + done, Math.min(batch, length - done)));
  });
}

function copyHeld(part: HeldPart, folder: string, to: number): void {
  openHeld(part, folder, (descriptor) => copyPiece(descriptor, part.start, part.length, to));
}

function openHeld({ paths }: HeldPart, folder: string, use: (descriptor: number) => void): void {
  const descriptor = openSync(join(folder, paths[0] ?? ''), 'r');
  try {
    use(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function readRange(descriptor: number, start: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  return bytes.subarray(0, readPiece(descriptor, bytes, start));
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
