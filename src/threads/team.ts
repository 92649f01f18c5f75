import { type Batch, type Colleague, hire, type Loss } from './colleague.ts';
import type { Answer } from './messages.ts';

/** What a thread of a team is there for: each learns one thing, and does it fast. */
export type Trade = 'compile' | 'print';

/** Several threads, seen from the one that gives them work. */
export type Team = {
  readonly all: () => readonly Colleague[];
  readonly of: (trade: Trade) => readonly Colleague[];
  /** Waits until a thread has answered or is gone. Without this the process would end while only threads work. */
  readonly news: () => Promise<void>;
  readonly dismiss: () => void;
};

export type TeamEvents = {
  readonly answered: (batch: Batch, answer: Answer) => void;
  readonly lost: (loss: Loss) => void;
};

/** Starts threads, one for each trade that is named. `patience` is how many milliseconds one role may take. */
export function startTeam(
  workerFile: URL,
  trades: readonly Trade[],
  patience: number,
  { answered, lost }: TeamEvents,
): Team {
  const members = new Map<Colleague, Trade>();
  let ring = () => {};
  for (const trade of trades) {
    const colleague = hire(workerFile, patience, {
      answered: (batch, answer) => {
        answered(batch, answer);
        ring();
      },
      lost: (loss) => {
        members.delete(colleague);
        lost(loss);
        ring();
      },
    });
    members.set(colleague, trade);
  }
  return {
    all: () => [...members.keys()],
    of: (trade) => [...members].flatMap(([colleague, one]) => (one === trade ? [colleague] : [])),
    news: () =>
      new Promise<void>((done) => {
        const watch = setInterval(() => {
          for (const colleague of members.keys()) colleague.watch();
        }, 500);
        ring = () => {
          clearInterval(watch);
          ring = () => {};
          done();
        };
      }),
    dismiss: () => {
      for (const colleague of members.keys()) void colleague.dismiss();
      members.clear();
    },
  };
}
