import { crc32, inflateRawSync } from 'node:zlib';

/** What a document may hold; a zip bomb holds more. */
const most = {
  /** files in the archive */ entries: 2000,
  /** bytes of one file in it */ entry: 24 * 1024 ** 2,
  /** bytes of all that are read */ all: 48 * 1024 ** 2,
} as const;

/** Why an archive is not read. The message is for its owner. */
export class ArchiveFault extends Error {}

/** An archive of which parts are read by name. Nothing is ever unpacked to a disk: a name is a name and no path. */
export type Archive = {
  readonly names: readonly string[];
  /** The bytes of a part; nothing when there is none of that name. */
  readonly read: (name: string) => Uint8Array | undefined;
};

/** Returns whether bytes start as a zip archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

type Entry = { readonly method: number; readonly size: number; readonly packed: number; readonly at: number };

/** Opens a zip archive by the directory at its end. Its own numbers are not believed: parts are unpacked up to a limit. */
export function openZip(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view, bytes);
  let read = 0;
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name);
      if (!entry) return undefined;
      const part = unpacked(entry, view, bytes);
      read += part.length;
      if (read > most.all) throw new ArchiveFault('The archive holds far more than a document needs');
      return part;
    },
  };
}

function readDirectory(view: DataView, bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > most.entries) throw new ArchiveFault(`The archive holds ${count} files; expected at most ${most.entries}`);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw damaged();
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new ArchiveFault('The file is protected by a password; save it without one');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const entry = { method: view.getUint16(at + 10, true), packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true), at: view.getUint32(at + 42, true) };
    // Of two parts of one name, programs read different ones.
    if (entries.has(name)) throw new ArchiveFault('The archive holds two files of one name');
    entries.set(name, entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
} // prettier-ignore

/** The record at the end of an archive, behind which a comment may stand. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw damaged();
}

function unpacked({ method, size, packed, at }: Entry, view: DataView, bytes: Uint8Array): Uint8Array {
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== 0x04034b50) throw damaged();
  if (size > most.entry) throw tooLarge();
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const part = bytes.subarray(start, start + packed);
  if (part.length < packed) throw damaged();
  if (method === 0) return part;
  if (method !== 8) throw new ArchiveFault('The archive is packed in a way that office programs do not use');
  try {
    return inflateRawSync(part, { maxOutputLength: most.entry });
  } catch (error) {
    throw error instanceof RangeError ? tooLarge() : damaged();
  }
}

function damaged(): ArchiveFault {
  return new ArchiveFault('The file is damaged; open it in the program that made it, and save it again');
}

function tooLarge(): ArchiveFault {
  return new ArchiveFault(
    `A part of the file unpacks to more than ${most.entry / 1024 ** 2} MiB; expected a text that people read`,
  );
}

/** Packs parts into an archive; `pack` may make a part smaller. The same parts give the same bytes. */
export function makeZip(
  parts: Readonly<Record<string, Uint8Array>>,
  pack: (name: string, part: Uint8Array) => Uint8Array | undefined = () => undefined,
): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  for (const [name, part] of Object.entries(parts)) {
    const encoded = new TextEncoder().encode(name);
    const small = pack(name, part);
    const data = small ?? part;
    // Version 2.0, names in UTF-8, how it is packed, and the first day that archives know.
    const shared = [20, 0x0800, small ? 8 : 0, 0, 0x21] as const;
    const sizes = [crc32(part), data.length, part.length] as const;
    const head = record(0x04034b50, [...shared], sizes, [encoded.length, 0]);
    const listed = record(0x02014b50, [20, ...shared], sizes, [encoded.length, 0, 0, 0, 0, 0, 0, at & 0xffff, at >>> 16]);
    local.push(head, encoded, data);
    central.push(listed, encoded);
    at += head.length + encoded.length + data.length;
  }
  const size = central.reduce((sum, { length }) => sum + length, 0);
  const count = Object.keys(parts).length;
  const end = record(0x06054b50, [0, 0, count, count], [size, at], [0]);
  return Buffer.concat([...local, ...central, end]);
} // prettier-ignore

/** A record of a zip archive: its signature, then numbers of two, four and two bytes. */
function record(signature: number, first: readonly number[], long: readonly number[], last: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(4 + 2 * first.length + 4 * long.length + 2 * last.length);
  const view = new DataView(bytes.buffer);
  let at = 4;
  view.setUint32(0, signature, true);
  for (const value of first) view.setUint16((at += 2) - 2, value, true);
  for (const value of long) view.setUint32((at += 4) - 4, value, true);
  for (const value of last) view.setUint16((at += 2) - 2, value, true);
  return bytes;
} // prettier-ignore
