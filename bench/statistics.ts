/** The middle of some numbers; the mean of the two in the middle when their count is even. */
export function median(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new Error('nothing has no median');
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

/** The middle of what several rounds gave, and how far they went apart. */
export type Spread = { readonly median: number; readonly low: number; readonly high: number };

/** Of at least one number. */
export function spreadOf(numbers: readonly number[]): Spread {
  return { median: median(numbers), low: Math.min(...numbers), high: Math.max(...numbers) };
}

/**
 * Compares two programs round by round. What slows the machine for a while slows both runs of one round, and so it
 * hardly shows in their ratio; it would show in the ratio of two medians. One of them may have taken part in the first rounds only.
 */
export function paired(
  ours: readonly number[],
  theirs: readonly number[],
  compare: (our: number, their: number) => number,
): Spread {
  const rounds = Math.min(ours.length, theirs.length);
  return spreadOf(ours.slice(0, rounds).map((our, round) => compare(our, theirs[round] ?? NaN)));
}

export function ratio(our: number, their: number): number {
  return our / their;
}

export function difference(our: number, their: number): number {
  return our - their;
}
