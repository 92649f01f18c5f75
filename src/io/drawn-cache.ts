import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Drawn and encoded pictures by what they were made from. What cannot be read, is damaged or cannot be kept is drawn again. */
export type DrawnCache = {
  readonly read: (made: unknown) => Uint8Array | undefined;
  readonly write: (made: unknown, picture: Uint8Array) => void;
  /** Deletes what was neither read nor written. */
  readonly prune: () => void;
};

/** Opens a cache in a folder, which is made when there is something to keep; `version` names what draws them. What they are made from is plain data. */
export function openDrawnCache(folder: string, version: string): DrawnCache {
  const used = new Set<string>();
  const nameOf = (made: unknown) => `${digest(JSON.stringify([version, made])).toString('hex')}.png`;
  return {
    read: (made) => {
      const name = nameOf(made);
      try {
        const file = readFileSync(join(folder, name));
        const picture = file.subarray(sumLength);
        if (!digest(picture).equals(file.subarray(0, sumLength))) return undefined;
        used.add(name);
        return picture;
      } catch {
        return undefined;
      }
    },
    write: (made, picture) => {
      const name = nameOf(made);
      used.add(name);
      try {
        mkdirSync(folder, { recursive: true });
        const partial = join(folder, `${name}.part`);
        writeFileSync(partial, Buffer.concat([digest(picture), picture]));
        renameSync(partial, join(folder, name));
      } catch {
        // A folder that may not be written: the picture is drawn again next time.
      }
    },
    prune: () => {
      try {
        for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(join(folder, name));
      } catch {
        // There is none, or another build is tidying up.
      }
    },
  };
}

/** bytes at the start of a file: the SHA-256 of the rest */
const sumLength = 32;

/** For whoever keeps nothing. */
export const noDrawnCache: DrawnCache = { read: () => undefined, write: () => {}, prune: () => {} };

function digest(data: Uint8Array | string): Buffer {
  return createHash('sha256').update(data).digest();
}
