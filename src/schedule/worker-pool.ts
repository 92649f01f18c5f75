import { inProcess } from './in-process.ts';
import { failedResult, type RoleWorker } from './role-worker.ts';
import type { RenderJob, RoleResult, RoleTask, Scheduler } from './scheduler.ts';
import { type Batch, type Loss, startWorker, type WorkerHandle } from './worker-handle.ts';

/** What a pool of workers needs. */
export type PoolOptions = {
  /** What each thread runs. */
  readonly workerFile: URL;
  /** How many threads work. */
  readonly jobs: number;
  /** With fewer tasks than this, a thread takes longer to start than it saves: they are done here. Default 1. */
  readonly minTasks?: number;
  /** Works on this thread: reads headers, and does what is too little for a pool. */
  readonly local: RoleWorker;
  /** How many milliseconds one role may take before it is given up. Default a minute. */
  readonly taskTimeoutMs?: number;
  /** How much memory the objects of one thread may take, in megabytes. Default what Node.js gives it. */
  readonly heapMb?: number;
};

/** How many roles go to a worker at once. */
const batchSize = 32;

/** How many batches a worker has at once, so that it need not wait for the next. */
const batchesAhead = 2;

/** How far ahead of the role that is wanted next work may be begun: what is done and not yet wanted is in memory. */
const maxAhead = 1024;

/** How often it is looked whether a worker hangs, in milliseconds. */
const watchInterval = 500;

/** A scheduler on several threads. Which of them renders a role is not to be seen in what comes of it. */
export function workerPool(options: PoolOptions): Scheduler {
  const { minTasks = 1, local } = options;
  const alone = inProcess(local);
  return {
    readHeaders: alone.readHeaders,
    renderRoles: (tasks, job) =>
      tasks.length < minTasks ? alone.renderRoles(tasks, job) : renderOnPool(tasks, job, options),
  };
}

async function* renderOnPool(
  tasks: readonly RoleTask[],
  job: RenderJob,
  { workerFile, jobs, taskTimeoutMs = 60_000, heapMb }: PoolOptions,
): AsyncIterable<RoleResult> {
  const queue = batchesOf(tasks);
  const done = new Map<number, RoleResult>();
  const workers = new Set<WorkerHandle>();
  const news = newsOf(workers);
  let failure: string | undefined;
  const limits = { taskTimeoutMs, heapMb };
  const start = () => {
    const worker = startWorker(workerFile, job, limits, {
      onResults: ({ first }, results) => {
        for (const [index, result] of results.entries()) done.set(first + index, result);
        news.ring();
      },
      onLoss: (loss) => {
        workers.delete(worker);
        if (loss.hasBegun) {
          requeue(loss, queue, done);
          start();
        } else failure = loss.reason;
        news.ring();
      },
    });
    workers.add(worker);
  };
  try {
    for (let count = Math.min(jobs, queue.length); count > 0; count--) start();
    for (let next = 0; next < tasks.length;) {
      giveWork(queue, workers, next + maxAhead);
      const result = done.get(next);
      if (result) {
        done.delete(next++);
        yield result;
      } else await news.wait();
      if (failure !== undefined) throw new Error(`a worker thread could not be started: ${failure}`);
    }
  } finally {
    for (const worker of workers) worker.stop();
  }
}

function batchesOf(tasks: readonly RoleTask[]): Batch[] {
  return Array.from({ length: Math.ceil(tasks.length / batchSize) }, (_, index) => ({
    first: index * batchSize,
    tasks: tasks.slice(index * batchSize, (index + 1) * batchSize),
  }));
}

/** Gives every worker enough to do, what is wanted first first. */
function giveWork(queue: Batch[], workers: Iterable<WorkerHandle>, before: number): void {
  for (const worker of workers) {
    while (worker.load() < batchesAhead && (queue[0]?.first ?? before) < before) {
      const batch = queue.shift();
      if (batch) worker.give(batch);
    }
  }
}

/** A worker is gone: the role that it was on is told, and the others of its batches are done again. */
function requeue({ reason, batches, index }: Loss, queue: Batch[], done: Map<number, RoleResult>): void {
  const [current, ...others] = batches;
  const culprit = current?.tasks[index];
  if (current && culprit) done.set(current.first + index, failedResult(culprit.source, reason));
  const before = current && { first: current.first, tasks: current.tasks.slice(0, index) };
  const behind = current && { first: current.first + index + 1, tasks: current.tasks.slice(index + 1) };
  const again = [before, behind, ...others].filter((batch) => batch !== undefined && batch.tasks.length > 0);
  queue.unshift(...(again as Batch[]));
  // oxlint-disable-next-line unicorn/no-array-sort -- the queue itself is put in order
  queue.sort((a, b) => a.first - b.first);
}

/** Waits for the next news of workers, and looks meanwhile whether one of them hangs. */
function newsOf(workers: Iterable<WorkerHandle>) {
  let ring = () => {};
  return {
    ring: () => ring(),
    wait: () =>
      new Promise<void>((resolve) => {
        const watch = setInterval(() => {
          for (const worker of workers) worker.watch();
        }, watchInterval);
        ring = () => {
          clearInterval(watch);
          ring = () => {};
          resolve();
        };
      }),
  };
}
