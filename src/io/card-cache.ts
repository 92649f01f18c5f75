import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Card } from '../model/card.ts';

/** Drawn cards by what they show. What cannot be read, is damaged or cannot be kept is drawn again. */
export type CardCache = {
  readonly read: (card: Card) => Uint8Array | undefined;
  readonly write: (card: Card, picture: Uint8Array) => void;
  /** Deletes what was neither read nor written. */
  readonly prune: () => void;
};

/** Opens a cache in a folder, which is made when there is something to keep; `maker` names what draws the cards. */
export function openCardCache(folder: string, maker: string): CardCache {
  const used = new Set<string>();
  const nameOf = (card: Card) => `${digest(JSON.stringify([maker, card])).toString('hex')}.png`;
  return {
    read: (card) => {
      const name = nameOf(card);
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
    write: (card, picture) => {
      const name = nameOf(card);
      used.add(name);
      try {
        mkdirSync(folder, { recursive: true });
        const half = join(folder, `${name}.half`);
        writeFileSync(half, Buffer.concat([digest(picture), picture]));
        renameSync(half, join(folder, name));
      } catch {
        // A folder that may not be written: the card is drawn again next time.
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

function digest(data: Uint8Array | string): Buffer {
  return createHash('sha256').update(data).digest();
}
