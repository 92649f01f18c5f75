import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { digestOf } from '../model/key.ts';

/** What was known of a file: its size in bytes, when it and its entry last changed (milliseconds since the epoch), its inode, and the SHA-256 of what it holds. */
export type FileRecord = readonly [size: number, changed: number, entryChanged: number, inode: number, digest: string];

/** What files held when they were last looked at, by absolute path. */
export type FileRecords = {
  /** When that was, in milliseconds since the epoch. */
  readonly seenAt: number;
  readonly files: Readonly<Record<string, FileRecord>>;
};

/** Digests of files. One that stands as it did when it was last read is not read again. */
export type FileDigests = {
  /** Looks at a file: its size in bytes, and then, when it is asked, its digest, and its contents when it had to be read. */
  readonly at: (file: string) => {
    readonly size: number;
    readonly read: () => { readonly digest: string; readonly contents?: Uint8Array };
  };
  /** What is known of all files that were asked for. */
  readonly records: () => FileRecords;
  /** Whether all of that was known before. */
  readonly isKnown: () => boolean;
};

/**
 * A clock of a file system may tick as slowly as every two seconds: a file that changed this shortly before it was read may have
 * changed again since, and look the same.
 */
const tick = 2000;

/** Starts from what is known; `now` is in milliseconds since the epoch. */
export function openFileDigests(known: FileRecords | undefined, now: number): FileDigests {
  const files: Record<string, FileRecord> = {};
  let fresh = 0;
  return {
    at: (file) => {
      const stat = lstatSync(file);
      const read = () => {
        const record = known && Object.hasOwn(known.files, file) ? known.files[file] : undefined;
        if (known && record && isAsRecorded(stat, record, known.seenAt)) {
          files[file] = record;
          return { digest: record[4] };
        }
        fresh += 1;
        const contents = readFileSync(file);
        const digest = digestOf(contents);
        files[file] = [stat.size, stat.mtimeMs, stat.ctimeMs, stat.ino, digest];
        return { digest, contents };
      };
      return { size: stat.size, read };
    },
    records: () => ({ seenAt: now, files }),
    isKnown: () => fresh === 0,
  };
}

function isAsRecorded(stat: Stats, [size, changed, entryChanged, inode]: FileRecord, seenAt: number): boolean {
  return (
    stat.isFile() &&
    stat.size === size &&
    stat.mtimeMs === changed &&
    stat.ctimeMs === entryChanged &&
    stat.ino === inode &&
    Math.max(changed, entryChanged) < seenAt - tick
  );
}
