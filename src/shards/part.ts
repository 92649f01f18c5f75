import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Compiled } from '../compile.ts';
import { readSealed } from '../io/index.ts';
import type { Key } from '../model/key.ts';
import type { KeptDigests, OutputFault } from '../outputs/index.ts';
import type { Shard } from '../model/shard.ts';

/** What merging needs of a role that a shard printed, beside its files. */
export type PartRole = {
  /** For each list that has one: the list’s number among the outputs, and where the entry is among the entries, in bytes. */
  readonly entries: readonly (readonly [list: number, start: number, length: number])[];
  /** By the number of the output. */
  readonly digests: KeptDigests;
  readonly faults: readonly OutputFault[];
};

/** What a shard leaves for merging, beside the files of its roles and the entries of lists. */
export type Part = {
  readonly shard: Shard;
  /** Of everything that the site is made from, the time included. */
  readonly key: Key;
  readonly now: string;
  readonly drafts: boolean;
  readonly baseUrl?: string;
  readonly compiled: readonly Compiled[];
  /** By slug. */
  readonly roles: Readonly<Record<string, PartRole>>;
  /** Whether pictures could be drawn there. */
  readonly draws: boolean;
  /** The pictures that were drawn: their files by the key of what they show. */
  readonly cards: Readonly<Record<Key, string>>;
};

/** The names of the two files that a shard leaves in its folder. */
export const partFile = 'rolepress-part.json';
export const entriesFile = 'rolepress-part.entries';

/** A part, and where it is. */
export type PlacedPart = {
  readonly part: Part;
  /** Absolute. */
  readonly folder: string;
  /** How the user would name it. */
  readonly shown: string;
};

/** Reads a part; nothing when there is none in the folder, or it is damaged. */
export function readPart(folder: string): Part | undefined {
  const text = readSealed(join(folder, partFile))?.toString();
  // Our own words, as the seal says; its key tells which version of ours wrote them.
  return text === undefined ? undefined : (JSON.parse(text) as Part);
}

/** Says what keeps parts from being one site; nothing when nothing does. */
export function misfitOf(parts: readonly PlacedPart[]): string | undefined {
  const [first, ...others] = parts;
  if (!first) return 'there is no part to merge; expected the folders that `rolepress build --shard` wrote';
  const { count } = first.part.shard;
  const stranger = others.find(
    ({ part }) => part.key !== first.part.key || part.draws !== first.part.draws || part.shard.count !== count,
  );
  if (stranger)
    return `${stranger.shown} and ${first.shown} are of different sites; build every shard from the same commit, with the same version, options and --now`;
  const seen = new Map<number, PlacedPart>();
  for (const one of parts) {
    const { index } = one.part.shard;
    const twin = seen.get(index);
    if (twin) return `${twin.shown} and ${one.shown} are both shard ${index}/${count}; name each shard once`;
    seen.set(index, one);
  }
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((index) => !seen.has(index));
  return missing.length > 0
    ? `shard ${missing.map((index) => `${index}/${count}`).join(', ')} is missing; build it with --shard ${missing[0]}/${count} and name its folder too`
    : undefined;
}

/** The entries of a part. */
export function readEntries({ folder }: PlacedPart): Uint8Array {
  return readFileSync(join(folder, entriesFile));
}
