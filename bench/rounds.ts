import { type Command, measure, type Measurement } from './measure.ts';

/** One who takes part in a scenario: a command, and what is done before each run of it, which is not measured. */
export type Entrant = {
  readonly name: string;
  readonly command: Command;
  readonly before?: (round: number) => void;
};

/** What each entrant measured, one a round. */
export type Rounds = ReadonlyMap<string, readonly Measurement[]>;

/** Runs every entrant once a round, in an order that turns, so that none always follows the same one. */
export function interleave(
  entrants: readonly Entrant[],
  rounds: number,
  run: (command: Command) => Measurement = measure,
): Rounds {
  const measured = new Map(entrants.map(({ name }): [string, Measurement[]] => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, command, before } of turned(entrants, round)) {
      before?.(round);
      measured.get(name)?.push(run(command));
    }
  }
  return measured;
}

function turned<Item>(items: readonly Item[], by: number): readonly Item[] {
  const start = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}
