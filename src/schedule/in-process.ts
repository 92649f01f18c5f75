import { compact } from '../model/compact.ts';
import type { RoleWorker } from './role-worker.ts';
import type { Scheduler } from './scheduler.ts';

/** One worker, on this thread. */
export function inProcess(worker: RoleWorker): Scheduler {
  return {
    readHeaders: (sources, settings) => Promise.resolve(sources.map((source) => worker.readHeader(source, settings))),
    renderRoles: async function* (tasks, job) {
      const render = worker.start(job);
      for (const task of tasks) {
        const result = render(task);
        // As if it had crossed threads: no result holds the text that it was made from.
        yield { ...result, checked: compact(result.checked) };
      }
    },
  };
}
