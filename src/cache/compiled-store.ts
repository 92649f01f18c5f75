import { rmSync } from 'node:fs';
import type { Compiled } from '../compile.ts';
import type { Key } from '../model/key.ts';
import { openSealed, readSealed, type SealedWriter } from '../io/index.ts';

/** What became of a role file, and a key of what its front matter says where that was looked at. */
export type Kept = Compiled & { readonly facts?: Key };

/** What became of role files, by a key that holds everything that it depends on. */
export type CompiledStore = {
  readonly get: (key: Key) => Kept | undefined;
  /** Keeps it, and gives a copy that holds on to nothing else. */
  readonly put: (key: Key, kept: Kept) => Kept;
  /** Ends the file, with what was asked for and what is new; what nobody asked for stays as long as there is room. */
  readonly save: () => void;
};

/** How many bytes may be kept that the last build had no use for: as many as it had use for, and a little. */
const spare = 1_000_000;

/** About how many characters are written at once. */
const batch = 1_000_000;

/** A few new lines go into a file of their own, as long as the others are this many times as much. */
const few = 8;

/**
 * Opens a store. Each line of its file is a key, a space, and JSON. What is new is written as it comes: memory does not hold it. A little
 * that is new is written beside the file, so that an edit does not write all again.
 */
export function openCompiledStore(file: string): CompiledStore {
  const recentFile = `${file}-recent`;
  const bytes = readSealed(file) ?? Buffer.alloc(0);
  const recent = readSealed(recentFile) ?? Buffer.alloc(0);
  const lines = new Map([...linesIn(bytes), ...linesIn(recent)]);
  const used = new Set<string>();
  const added = new Set<string>();
  let writer: SealedWriter | undefined;
  let waiting = '';
  let length = 0;
  const flush = () => {
    writer ??= openSealed(file);
    writer.add(waiting);
    waiting = '';
  };
  return {
    get: (key) => {
      const line = lines.get(key);
      if (!line) return undefined;
      used.add(key);
      return parsed(line.bytes.toString('utf8', line.start + key.length + 1, line.end - 1));
    },
    put: (key, kept) => {
      const text = JSON.stringify(kept);
      if (!added.has(key)) waiting += `${key} ${text}\n`;
      added.add(key);
      length += text.length;
      if (waiting.length >= batch) flush();
      return parsed(text);
    },
    save: () => {
      if (added.size === 0) return;
      const isLittle = writer === undefined && few * (recent.length + length) < bytes.length;
      const older = isLittle
        ? [{ bytes: recent, start: 0, end: recent.length }]
        : together(olderLines({ lines, used, added, room: length + spare }));
      if (isLittle) writer = openSealed(recentFile);
      flush();
      for (const piece of older) writer?.add(piece.bytes.subarray(piece.start, piece.end));
      writer?.seal();
      if (!isLittle) rmSync(recentFile, { force: true });
      writer = undefined;
      added.clear();
    },
  };
}

function parsed(text: string): Kept {
  // Our own words: of this run, or as the seal says.
  return JSON.parse(text) as Kept;
}

/** Where a line stands; its end is behind the line feed. */
type Line = { readonly bytes: Buffer; readonly start: number; readonly end: number };

function* linesIn(bytes: Buffer): Iterable<readonly [key: Key, line: Line]> {
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(10, start) + 1;
    yield [bytes.toString('latin1', start, bytes.indexOf(32, start)), { bytes, start, end }];
    start = end;
  }
}

type Older = {
  readonly lines: ReadonlyMap<string, Line>;
  readonly used: ReadonlySet<string>;
  readonly added: ReadonlySet<string>;
  /** In bytes, for what nobody asked for; what was asked for makes as much room again. */
  room: number;
};

function* olderLines({ lines, used, added, room }: Older): Iterable<Line> {
  for (const key of [...used, ...[...lines.keys()].filter((one) => !used.has(one))]) {
    const line = lines.get(key);
    if (!line || added.has(key)) continue;
    const length = line.end - line.start;
    room += used.has(key) ? length : -length;
    if (room < 0) return;
    yield line;
  }
}

/** Pieces that follow each other are one. */
function* together(pieces: Iterable<Line>): Iterable<Line> {
  let whole: Line | undefined;
  for (const piece of pieces) {
    if (whole?.bytes === piece.bytes && whole.end === piece.start)
      whole = { bytes: whole.bytes, start: whole.start, end: piece.end };
    else {
      if (whole) yield whole;
      whole = piece;
    }
  }
  if (whole) yield whole;
}
