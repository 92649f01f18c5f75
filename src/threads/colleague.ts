import { type Transferable, Worker } from 'node:worker_threads';
import { type Answer, type Order, slots, type Start } from './messages.ts';

/** A batch that a thread is to do: roles by path. */
export type Batch = { readonly paths: readonly string[]; readonly order: Order };

/** Why a thread is gone, and the role it was on. */
export type Loss = { readonly reason: string; readonly path: string | undefined; readonly batches: readonly Batch[] };

/** A thread, seen from the one that gives it work. */
export type Colleague = {
  /** How many batches it has and has not answered. */
  readonly load: () => number;
  /** What is transferred cannot be read here any more. */
  readonly give: (batch: Batch, transfer?: Transferable[]) => void;
  readonly tell: (order: Order) => void;
  /** Ends the thread when it has been on one role for too long. */
  readonly watch: () => void;
  readonly dismiss: () => Promise<unknown>;
};

export type ColleagueEvents = {
  readonly answered: (batch: Batch, answer: Answer) => void;
  readonly lost: (loss: Loss) => void;
};

/** Starts a thread. `patience` is how many milliseconds one role may take. */
export function hire(workerFile: URL, patience: number, { answered, lost }: ColleagueEvents): Colleague {
  const progress = new SharedArrayBuffer(8);
  const counter = new Int32Array(progress);
  const waiting: Batch[] = [];
  let seen = { count: -1, at: 0 };
  let isGone = false;
  // The young generation is where strings live shortly: with little room there they are copied again and again.
  const worker = new Worker(workerFile, {
    workerData: { progress } satisfies Start,
    resourceLimits: { maxYoungGenerationSizeMb: 32 },
  });
  const lose = (reason: string) => {
    if (isGone) return;
    isGone = true;
    const index = Atomics.load(counter, slots.index);
    lost({ reason, path: waiting[0]?.paths[index], batches: waiting.splice(0) });
  };
  worker.on('message', (answer: Answer) => {
    const batch = waiting.shift();
    seen = { ...seen, at: performance.now() };
    if (batch) answered(batch, answer);
  });
  worker.on('error', (error) => lose(error.message));
  worker.on('exit', () => lose('its thread ended'));
  worker.unref();
  return {
    load: () => waiting.length,
    give: (batch, transfer = []) => {
      if (waiting.length === 0) seen = { ...seen, at: performance.now() };
      waiting.push(batch);
      worker.postMessage(batch.order, transfer);
    },
    tell: (order) => worker.postMessage(order),
    watch: () => {
      const count = Atomics.load(counter, slots.count);
      const now = performance.now();
      if (count !== seen.count) seen = { count, at: now };
      else if (waiting.length > 0 && now - seen.at > patience) {
        lose(`it took longer than ${Math.round(patience / 1000)} seconds`);
        void worker.terminate();
      }
    },
    dismiss: () => {
      isGone = true;
      return worker.terminate();
    },
  };
}
