import type { Question } from './state.ts';

/** What can be filtered: the facet values of a role, as `name=value`. */
export type Filtered = { readonly facets: ReadonlySet<string> };

/** The entries that have one of the ticked values of each facet, in their order; a facet may be left out. */
export function filtered<Entry extends Filtered>(
  entries: readonly Entry[],
  { facets }: Question,
  except?: string,
): readonly Entry[] {
  const asked = [...facets].filter(([name]) => name !== except);
  return entries.filter((entry) =>
    asked.every(([name, values]) => [...values].some((value) => entry.facets.has(`${name}=${value}`))),
  );
}

/** How many entries each value would leave if it were the only one ticked of its facet: by `name=value`. */
export function countsOf(
  entries: readonly Filtered[],
  question: Question,
  names: readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) {
    for (const { facets } of filtered(entries, question, name)) {
      for (const facet of facets) if (facet.startsWith(`${name}=`)) counts.set(facet, (counts.get(facet) ?? 0) + 1);
    }
  }
  return counts;
}
