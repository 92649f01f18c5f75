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

/** Opens a store. Each line of its file is a key, a space, and JSON. What is new is written as it comes: memory does not hold it. */
export function openCompiledStore(file: string): CompiledStore {
  const bytes = readSealed(file) ?? Buffer.alloc(0);
  const lines = linesOf(bytes);
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
      return parsed(bytes.toString('utf8', line.start + key.length + 1, line.end));
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
      flush();
      for (const piece of together(olderLines({ lines, used, added, room: length + spare })))
        writer?.add(bytes.subarray(piece.start, piece.end));
      writer?.seal();
      writer = undefined;
      added.clear();
    },
  };
}

function parsed(text: string): Kept {
  // Our own words: of this run, or as the seal says.
  return JSON.parse(text) as Kept;
}

type Line = { readonly start: number; readonly end: number };

function linesOf(bytes: Buffer): ReadonlyMap<string, Line> {
  const lines = new Map<string, Line>();
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(10, start);
    lines.set(bytes.toString('latin1', start, bytes.indexOf(32, start)), { start, end });
    start = end + 1;
  }
  return lines;
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
    const length = line.end + 1 - line.start;
    room += used.has(key) ? length : -length;
    if (room < 0) return;
    yield { start: line.start, end: line.end + 1 };
  }
}

/** Pieces that follow each other are one. */
function* together(pieces: Iterable<Line>): Iterable<Line> {
  let whole: Line | undefined;
  for (const piece of pieces) {
    if (whole?.end === piece.start) whole = { start: whole.start, end: piece.end };
    else {
      if (whole) yield whole;
      whole = piece;
    }
  }
  if (whole) yield whole;
}
