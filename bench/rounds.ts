import { type Command, measure, type Measurement } from './measure.ts';

/** One who takes part in a scenario: a command, and what is done before each run of it, which is not measured. */
export type Entrant = {
  readonly name: string;
  readonly command: Command;
  readonly before?: (round: number) => void;
  /** In how many rounds it takes part at most, the first ones. Default: all. */
  readonly most?: number;
};

/** What each entrant measured, one a round. */
export type Rounds = ReadonlyMap<string, readonly Measurement[]>;

/**
 * Runs every entrant once a round, in an order that turns, so that none always follows the same one. An entrant that fails
 * is told of and takes part no more; what it measured before says nothing.
 */
export function interleave(
  entrants: readonly Entrant[],
  rounds: number,
  fail: (name: string, error: unknown) => void,
  run: (command: Command) => Measurement = measure,
): Rounds {
  const measured = new Map(entrants.map(({ name }): [string, Measurement[]] => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, command, before, most = rounds } of turned(entrants, round)) {
      const own = measured.get(name);
      if (!own || round >= most) continue;
      try {
        before?.(round);
        own.push(run(command));
      } catch (error) {
        measured.delete(name);
        fail(name, error);
      }
    }
  }
  return measured;
}

function turned<Item>(items: readonly Item[], by: number): readonly Item[] {
  const start = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}
