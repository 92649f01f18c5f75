import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Compiled } from '../compile.ts';
import type { Crew } from '../crew.ts';
import type { CardPrinter } from '../model/card.ts';
import { keyOf } from '../model/key.ts';
import { type PrintedRole, restored, rolePathsOf } from '../outputs/index.ts';
import { type PartRole, type PlacedPart, readEntries } from './part.ts';

/** A crew that has nothing left to do: shards have compiled and printed all roles. */
export function mergedCrew(parts: readonly PlacedPart[]): Crew {
  const compiled = new Map<string, Compiled>();
  const places = new Map<string, PlacedPart>();
  for (const one of parts) {
    for (const each of one.part.compiled) {
      compiled.set(each.path, each);
      places.set(each.path, one);
    }
  }
  const entries = new Map(parts.map((one) => [one, readEntries(one)]));
  return {
    readAll: (sources) => Promise.resolve(sources.flatMap(({ path }) => compiled.get(path) ?? [])),
    workAll: async function* (tasks, { plates, receiver }) {
      for (const { source, page } of tasks) {
        const place = places.get(source.path);
        const one = compiled.get(source.path);
        if (!place || !one) throw new Error(`${source.path} is in no shard`);
        const printed = page && place.part.roles[page.role.slug];
        if (page && plates?.scope === 'all' && printed?.faults.length === 0)
          for (const path of rolePathsOf(page.role))
            receiver.take({ path, contents: readFileSync(join(place.folder, path)) });
        yield [{ compiled: one, printed: printed && asPrinted(printed, entries.get(place) ?? new Uint8Array()) }];
      }
    },
  };
}

function asPrinted({ entries, digests, faults }: PartRole, bytes: Uint8Array): PrintedRole {
  const cut = entries.map(([list, start, length]) => [list, bytes.subarray(start, start + length)] as const);
  return { ...restored(digests, cut), faults };
}

/** Takes the pictures that shards have drawn, in place of drawing them. */
export function mergedCards(parts: readonly PlacedPart[], { covers }: Pick<CardPrinter, 'covers'>): CardPrinter {
  const files = new Map(
    parts.flatMap(({ part, folder }) => Object.entries(part.cards).map(([key, path]) => [key, join(folder, path)])),
  );
  return {
    covers,
    draw: (card) => {
      const file = files.get(keyOf(card));
      if (file === undefined) return Promise.reject(new Error(`no shard has drawn “${card.title}”`));
      return Promise.resolve(readFileSync(file));
    },
    done: () => {},
  };
}
