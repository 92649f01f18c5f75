import type { OutputPart, Take } from '../model/output-file.ts';
import { isListed, type PublishedRole, type WrittenRole } from '../model/site.ts';
import type { Neighbours } from './neighbours.ts';
import type { Output, OutputFault, SiteLook } from './output.ts';
import { type Plates, pressOf } from './press.ts';

/** What stands for a role in a list: text, UTF-8, or where an earlier site holds the same. */
export type Entry = OutputPart['part'];

/** What came of a role by itself, when its files are handed over: plain data, which crosses threads. */
export type PrintedRole = {
  /** For each output, in the order of the table, what stands for the role in its list; nothing when it is in none. */
  readonly entries: readonly (Entry | undefined)[];
  /** For each output what it takes from the role’s text, likewise. */
  readonly digests: readonly (string | undefined)[];
  readonly faults: readonly OutputFault[];
};

/** Digests by the numbers of their outputs. */
export type KeptDigests = readonly Numbered<string>[];

type Numbered<Value> = readonly [number: number, value: Value];

/** The digests of a printed role, to be kept. */
export function digestsToKeep({ digests }: PrintedRole): KeptDigests {
  return digests.flatMap((digest, at) => (digest === undefined ? [] : [[at, digest] as const]));
}

/** What came of a role that was printed before, from what was kept: digests, and entries by the numbers of their lists. */
export function restored(digests: KeptDigests, entries: readonly Numbered<Entry>[]): PrintedRole {
  return { entries: inTheirPlaces(entries), digests: inTheirPlaces(digests), faults: [] };
}

function inTheirPlaces<Value>(values: readonly Numbered<Value>[]): readonly (Value | undefined)[] {
  const placed: (Value | undefined)[] = [];
  for (const [at, value] of values) placed[at] = value;
  return placed;
}

/** Prints what a role alone is published as, and what its page shows of others. Files are handed over; the rest is what the site as a whole needs of it. */
export type PrintRole = (role: WrittenRole, neighbours: Neighbours) => PrintedRole;

/** Sets up the printing of roles. */
export function rolePrinterWith(outputs: readonly Output[], plates: Plates, take: Take): PrintRole {
  let around: Neighbours | undefined;
  const neighboursOf = () => {
    if (!around) throw new Error('only a role that is being printed has neighbours');
    return around;
  };
  const { press } = pressOf(plates, { neighboursOf });
  const { site, scope } = plates;
  const isWhole = scope === 'all';
  const printing = outputs.filter(({ filesOf }) => filesOf);
  const digesting = outputs.map(({ digest }, at) => (isWhole && plates.digests[at] ? digest : undefined));
  return (role, neighbours) => {
    around = neighbours;
    const faults: OutputFault[] = [];
    for (const { filesOf } of printing) {
      for (const one of filesOf?.(role, press) ?? []) {
        if ('contents' in one) take(one);
        else if ('kind' in one) faults.push(one);
      }
    }
    return {
      entries: outputs.map((output) =>
        isWhole && hasEntry(output, role, site) ? output.list?.entryOf(role, press) : undefined,
      ),
      digests: digesting.map((digest) => (digest && isListed(role) ? digest.of(role) : undefined)),
      faults,
    };
  };
} // prettier-ignore

/** Tells of each role what came of printing it: results come in the order of the roles, some at a time. */
export async function eachPrinted(
  roles: readonly PublishedRole[],
  printing: AsyncIterable<readonly PrintedRole[]>,
  note: (role: PublishedRole, printed: PrintedRole) => void,
): Promise<void> {
  let index = 0;
  for await (const some of printing) {
    for (const printed of some) {
      const role = roles[index++];
      if (role) note(role, printed);
    }
  }
}

/** Claims that the list of an output has an entry for a role. */
export function hasEntry({ list, leavesOut }: Output, role: PublishedRole, site: SiteLook): boolean {
  return (
    list !== undefined && list.isWanted?.(site) !== false && isListed(role) && leavesOut?.(role, site) === undefined
  );
}
