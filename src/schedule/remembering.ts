import { contextKey, headerKey, headerParts } from '../cache/index.ts';
import type { ReadHeader } from '../model/checked-role.ts';
import { keyOf } from '../model/key.ts';
import { taskKeys } from './cached.ts';
import type { RoleWorker } from './role-worker.ts';
import type { RenderJob, RoleResult, RoleTask, Scheduler } from './scheduler.ts';

/** A scheduler for a process that goes on: it does what it has not done before. */
export type RememberingScheduler = Scheduler & {
  /** Begins a round: what neither this one nor the one before it asked for is forgotten. */
  readonly nextRound: () => void;
};

/** One worker on this thread, whose results are kept in memory. They are found by keys that hold everything they depend on. */
export function rememberingScheduler(worker: RoleWorker): RememberingScheduler {
  const headers = memory<ReadHeader>();
  const results = memory<RoleResult>();
  const renderers = memory<(task: RoleTask) => RoleResult>();
  return {
    nextRound: () => {
      for (const one of [headers, results, renderers]) one.nextRound();
    },
    readHeaders: (sources, settings) => {
      const partsOf = headerParts('', settings);
      return Promise.resolve(
        sources.map((source) =>
          headers.get(headerKey(source.path, partsOf(source)), () => worker.readHeader(source, settings)),
        ),
      );
    },
    renderRoles: async function* (tasks, job) {
      const keysOf = taskKeys('', job);
      let render: ((task: RoleTask) => RoleResult) | undefined;
      for (const task of tasks) {
        const { header, role } = keysOf(task);
        const result = results.get(role ?? header, () =>
          (render ??= renderers.get(jobKey(job), () => worker.start(job)))(task),
        );
        // A role that is rendered is checked too.
        if (role !== undefined) results.get(header, () => ({ ...result, files: [], listItems: {}, faults: [] }));
        yield result;
      }
    },
  };
}

/** Templates stay compiled for as long as neither they nor the settings change. */
function jobKey({ settings, context }: RenderJob): string {
  return keyOf(settings, context && contextKey(context));
}

/** Values by key; one that two rounds did not ask for is gone. */
function memory<Value>() {
  let before = new Map<string, Value>();
  let now = new Map<string, Value>();
  return {
    get: (key: string, make: () => Value): Value => {
      const known = now.get(key) ?? before.get(key);
      const value = known ?? make();
      now.set(key, value);
      return value;
    },
    nextRound: () => {
      before = now;
      now = new Map();
    },
  };
}
