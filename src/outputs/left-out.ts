import { compareText } from '../model/compare.ts';
import type { PublishedRole, Site, State } from '../model/site.ts';
import type { Output, SiteLook } from './output.ts';

/** A role that outputs for machines leave out, and why. A role that they leave out for several reasons comes several times. */
export type LeftOut = {
  /** The role’s file, as in diagnostics. */
  readonly path: string;
  readonly why: 'draft' | 'scheduled' | 'closed' | 'incomplete';
  /** In words. */
  readonly reason: string;
  /** The names of the outputs, in the order of the table. */
  readonly outputs: readonly string[];
};

/** What lists roles for machines, and why it leaves one out. */
export type MachineList = {
  readonly name: string;
  readonly leavesOut: NonNullable<Output['leavesOut']>;
  readonly isWanted: (site: SiteLook) => boolean;
};

/** The outputs of a table that list roles for machines. */
export function machineListsOf(table: Readonly<Record<string, Output>>): readonly MachineList[] {
  return Object.entries(table).flatMap(([name, { leavesOut, listName = name, list }]) =>
    leavesOut ? [{ name: listName, leavesOut, isWanted: (site) => list?.isWanted?.(site) !== false }] : [],
  );
}

/** Tells of every role that it is missing somewhere, by path. */
export function leftOutOf(every: readonly MachineList[], site: Site): readonly LeftOut[] {
  const lists = every.filter(({ isWanted }) => isWanted(site));
  const names = lists.map(({ name }) => name);
  const withheld = site.withheld.map(({ role: { path }, state, reason }) => ({
    path,
    why: whyOf(state),
    reason,
    outputs: names,
  }));
  return [...withheld, ...site.roles.flatMap((role) => reasonsOf(role, lists, site))].toSorted((a, b) =>
    compareText(a.path, b.path),
  );
}

const nothing: readonly LeftOut[] = [];

function reasonsOf(role: PublishedRole, lists: readonly MachineList[], site: Site): readonly LeftOut[] {
  let byReason: Map<string, string[]> | undefined;
  for (const { name, leavesOut } of lists) {
    const reason = leavesOut(role, site);
    if (reason === undefined) continue;
    byReason ??= new Map();
    byReason.set(reason, [...(byReason.get(reason) ?? []), name]);
  }
  // Of most roles nothing is left out.
  if (!byReason) return nothing;
  return [...byReason].map(([reason, outputs]) => ({ path: role.path, why: whyOf(role.state), reason, outputs }));
}

/** A role that is open and yet missing lacks a fact that an output cannot do without. */
function whyOf(state: State): LeftOut['why'] {
  return state === 'open' || state === 'closing' ? 'incomplete' : state;
}
