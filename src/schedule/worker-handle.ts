import { Worker } from 'node:worker_threads';
import { decodeBatch, type Order, type SentResult, slots, type WorkerStart } from './messages.ts';
import type { RenderJob, RoleResult, RoleTask } from './scheduler.ts';

/** How long a thread may take to start, in milliseconds: on a busy machine it takes a while. */
const startTimeoutMs = 60_000;

/** Some tasks that go to a worker together, and where the first of them is among all. */
export type Batch = { readonly first: number; readonly tasks: readonly RoleTask[] };

/** Why a worker is gone, which batches it had, which task of the first of them it was on, and whether it ever began with one. */
export type Loss = {
  readonly reason: string;
  readonly batches: readonly Batch[];
  readonly index: number;
  readonly hasBegun: boolean;
};

/** A worker thread, seen from the one that gives it work. */
export type WorkerHandle = {
  /** How many batches it has and has not answered. */
  readonly load: () => number;
  readonly give: (batch: Batch) => void;
  /** Ends the thread when it has been on one task for too long. */
  readonly watch: () => void;
  readonly stop: () => void;
};

/** What is told of a worker. */
export type WorkerEvents = {
  readonly onResults: (batch: Batch, results: readonly RoleResult[]) => void;
  readonly onLoss: (loss: Loss) => void;
};

/** How long one task may take, and how much memory the objects of a thread may, in megabytes. */
export type WorkerLimits = { readonly taskTimeoutMs: number; readonly heapMb?: number | undefined };

/** Starts a worker thread for a job. */
export function startWorker(
  workerFile: URL,
  job: RenderJob,
  { taskTimeoutMs, heapMb }: WorkerLimits,
  { onResults, onLoss }: WorkerEvents,
): WorkerHandle {
  const progress = new SharedArrayBuffer(8);
  const counter = new Int32Array(progress);
  const waiting: Batch[] = [];
  let seen = { begun: -1, at: performance.now() };
  let isGone = false;
  // The young generation is where strings live shortly: with little room there they are copied again and again.
  const worker = new Worker(workerFile, {
    workerData: { progress } satisfies WorkerStart,
    resourceLimits: {
      maxYoungGenerationSizeMb: 32,
      ...(heapMb === undefined ? {} : { maxOldGenerationSizeMb: heapMb }),
    },
  });
  const send = (order: Order) => worker.postMessage(order);
  const lose = (reason: string) => {
    if (isGone) return;
    isGone = true;
    const [index, begun] = [Atomics.load(counter, slots.index), Atomics.load(counter, slots.begun)];
    onLoss({ reason, batches: waiting.splice(0), index, hasBegun: begun > 0 });
  };
  worker.on('message', (answer: readonly SentResult[]) => {
    const batch = waiting.shift();
    seen = { ...seen, at: performance.now() };
    if (batch) onResults(batch, decodeBatch(answer));
  });
  worker.on('error', (error) => lose(error.message));
  worker.on('exit', () => lose('its thread ended'));
  send({ kind: 'job', job });
  return {
    load: () => waiting.length,
    give: (batch) => {
      if (waiting.length === 0) seen = { ...seen, at: performance.now() };
      waiting.push(batch);
      // Only what crosses: a source may hold on to a file.
      const tasks = batch.tasks.map(({ source: { path, text }, page, front }) => ({
        source: { path, text },
        page,
        front,
      }));
      send({ kind: 'tasks', tasks });
    },
    watch: () => {
      const begun = Atomics.load(counter, slots.begun);
      const now = performance.now();
      if (begun !== seen.begun) seen = { begun, at: now };
      else if (waiting.length > 0 && now - seen.at > (begun === 0 ? startTimeoutMs : taskTimeoutMs)) {
        lose(`it took longer than ${Math.round(taskTimeoutMs / 1000)} seconds`);
        void worker.terminate();
      }
    },
    stop: () => {
      isGone = true;
      void worker.terminate();
    },
  };
}
