import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SocialImage } from '../model/social-image.ts';

/** Drawn social images by what they show. What cannot be read, is damaged or cannot be kept is drawn again. */
export type SocialImageCache = {
  readonly read: (image: SocialImage) => Uint8Array | undefined;
  readonly write: (image: SocialImage, picture: Uint8Array) => void;
  /** Deletes what was neither read nor written. */
  readonly prune: () => void;
};

/** Opens a cache in a folder, which is made when there is something to keep; `version` names what draws them. */
export function openSocialImageCache(folder: string, version: string): SocialImageCache {
  const used = new Set<string>();
  const nameOf = (image: SocialImage) => `${digest(JSON.stringify([version, image])).toString('hex')}.png`;
  return {
    read: (image) => {
      const name = nameOf(image);
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
    write: (image, picture) => {
      const name = nameOf(image);
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

function digest(data: Uint8Array | string): Buffer {
  return createHash('sha256').update(data).digest();
}
