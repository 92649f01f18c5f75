import { compareText } from '../../model/compare.ts';
import type { PublishedRole, Site, State } from '../../model/site.ts';
import type { Output } from '../output.ts';
import { outputs } from '../table.ts';

/** A role that outputs for machines leave out, and why. A role that they leave out for several reasons comes several times. */
export type Exclusion = {
  /** The role’s file, as in diagnostics. */
  readonly path: string;
  readonly why: 'draft' | 'scheduled' | 'closed' | 'incomplete';
  /** In words. */
  readonly reason: string;
  /** The names of the outputs, in the order of the table. */
  readonly outputs: readonly string[];
};

/** What lists roles for machines, and why it leaves one out. */
type MachineList = {
  readonly name: string;
  readonly exclusionOf: NonNullable<Output['exclusionOf']>;
  readonly isWanted: (site: Site) => boolean;
};

/** The outputs that list roles for machines: the feeds, the sitemap and the structured data of pages. */
const machineLists = oncePerName(
  Object.entries<Output>(outputs).flatMap(([name, output]): readonly MachineList[] => {
    const { exclusionOf, listName = name } = output;
    const isWanted = (site: Site) => output.kind !== 'list' || output.isWanted?.(site) !== false;
    return exclusionOf ? [{ name: listName, exclusionOf, isWanted }] : [];
  }),
);

/** Outputs with one name are forms of one list, of which a site has one. */
function oncePerName(lists: readonly MachineList[]): readonly MachineList[] {
  const byName = new Map<string, MachineList>();
  for (const list of lists) {
    const known = byName.get(list.name);
    byName.set(list.name, {
      ...list,
      isWanted: (site) => known?.isWanted(site) === true || list.isWanted(site),
    });
  }
  return [...byName.values()];
}

/** The names of these outputs. */
export const listNames: readonly string[] = machineLists.map(({ name }) => name);

/** For each of them why a role that has a page is not in it; nothing when it is. */
export function listedIn(role: PublishedRole, site: Site): Readonly<Record<string, string | undefined>> {
  const reasons = machineLists.map(({ name, isWanted, exclusionOf }) => [
    name,
    isWanted(site) ? exclusionOf(role, site) : 'site.yml does not ask for it',
  ]);
  return Object.fromEntries(reasons) as Readonly<Record<string, string | undefined>>;
}

/** The roles that they leave out, by path, and why. */
export function exclusionsOf(site: Site): readonly Exclusion[] {
  const lists = machineLists.filter(({ isWanted }) => isWanted(site));
  const names = lists.map(({ name }) => name);
  const withheld = site.withheld.map(({ role: { path }, state, reason }) => ({
    path,
    why: whyOf(state),
    reason,
    outputs: names,
  }));
  const published = site.roles.flatMap((role) => exclusionsOfRole(role, lists, site));
  return [...withheld, ...published].toSorted((a, b) => compareText(a.path, b.path));
}

function exclusionsOfRole(role: PublishedRole, lists: readonly MachineList[], site: Site): readonly Exclusion[] {
  const byReason = new Map<string, string[]>();
  for (const { name, exclusionOf } of lists) {
    const reason = exclusionOf(role, site);
    if (reason !== undefined) byReason.set(reason, [...(byReason.get(reason) ?? []), name]);
  }
  return [...byReason].map(([reason, names]) => ({ path: role.path, why: whyOf(role.state), reason, outputs: names }));
}

/** A role that is open and yet missing lacks a fact that an output cannot do without. */
function whyOf(state: State): Exclusion['why'] {
  return state === 'open' || state === 'closing' ? 'incomplete' : state;
}
