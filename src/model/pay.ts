import { type Location, locationName } from './role.ts';
import type { PayBand } from './pay-fields.ts';

/** What a job pays; for whom, when it does not pay everyone the same. */
export type Pay = PayBand & {
  /** The place that it holds for. */
  readonly place?: Location;
  /** The grade that it holds for. */
  readonly grade?: string;
};

/** Whom pay holds for, as readers see it; nothing when it holds for everyone. */
export function payFor({ place, grade }: Pay): string | undefined {
  return place ? locationName(place) : grade;
}

/** All pay of a role as one range: from the least minimum to the greatest maximum. Nothing where it has no such range: in several currencies or periods. */
export function wholePay(salaries: readonly Pay[]): PayBand | undefined {
  const [first] = salaries;
  if (!first || salaries.some(({ currency, per }) => currency !== first.currency || per !== first.per))
    return undefined;
  const { currency, per } = first;
  const min = boundOf(salaries, 'min', Math.min);
  const max = boundOf(salaries, 'max', Math.max);
  if (min === undefined && max === undefined) return undefined;
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }), currency, per };
}

/** A bound holds for all only where each has one. */
function boundOf(
  salaries: readonly Pay[],
  bound: 'min' | 'max',
  choose: (...values: number[]) => number,
): number | undefined {
  const known = salaries.map((pay) => pay[bound]).filter((value) => value !== undefined);
  return known.length === salaries.length ? choose(...known) : undefined;
}
