import { headerKey, headerParts } from '../cache/index.ts';
import type { ReadHeader } from '../model/checked-role.ts';
import type { Settings } from '../model/config.ts';
import { keyOf } from '../model/key.ts';
import { taskKeys } from './cached.ts';
import type { RoleWorker } from './role-worker.ts';
import type { RoleResult, RoleTask, Scheduler } from './scheduler.ts';

/** A scheduler for a process that goes on: it does what it has not done before. */
export type RememberingScheduler = Scheduler & {
  /** Begins a round: what neither this one nor the one before it asked for is forgotten. */
  readonly nextRound: () => void;
};

/** One worker on this thread, whose results are kept in memory. They are found by keys that hold everything they depend on. */
export function rememberingScheduler(worker: RoleWorker): RememberingScheduler {
  const headers = memory<ReadHeader>();
  const results = memory<RoleResult>();
  // What renders for one site must not render for another: it keeps what it made of roles by their names.
  const renderers = new WeakMap<object, (task: RoleTask) => RoleResult>();
  // What is made of settings once, such as the words of all titles, is kept for as long as they are the same object.
  let kept: { readonly key: string; readonly settings: Settings } | undefined;
  const steady = (settings: Settings): Settings => {
    const key = keyOf(settings);
    if (key !== kept?.key) kept = { key, settings };
    return kept.settings;
  };
  return {
    nextRound: () => {
      for (const one of [headers, results]) one.nextRound();
    },
    readHeaders: (sources, settings) => {
      const partsOf = headerParts('', settings);
      const same = steady(settings);
      return Promise.resolve(
        sources.map((source) =>
          headers.get(headerKey(source.path, partsOf(source)), source.path, () => worker.readHeader(source, same)),
        ),
      );
    },
    renderRoles: async function* (tasks, job) {
      const keysOf = taskKeys('', job);
      const render = (task: RoleTask) => {
        const known =
          renderers.get(job.context ?? job.settings) ?? worker.start({ ...job, settings: steady(job.settings) });
        renderers.set(job.context ?? job.settings, known);
        return known(task);
      };
      for (const task of tasks) {
        const { header, role } = keysOf(task);
        const result = results.get(role ?? header, task.source.path, () => render(task));
        // A role that is rendered is checked too.
        if (role !== undefined)
          results.get(header, task.source.path, () => ({ ...result, files: [], listItems: {}, faults: [] }));
        yield result;
      }
    },
  };
}

/** So many values of one role are kept in a round: its page as of a few days, what is found in it, and what they were a moment ago. */
const mostOfOne = 8;

/**
 * Values by key; one that two rounds did not ask for is gone. A round may never end while a program writes faster than the site is checked:
 * of the values of one role the oldest goes then.
 */
function memory<Value>() {
  let before = new Map<string, Value>();
  let now = new Map<string, Value>();
  let keysOf = new Map<string, string[]>();
  return {
    get: (key: string, path: string, make: () => Value): Value => {
      const known = now.get(key);
      if (known !== undefined) return known;
      const value = before.get(key) ?? make();
      now.set(key, value);
      const keys = keysOf.get(path) ?? [];
      keysOf.set(path, keys);
      const oldest = keys.push(key) > mostOfOne ? keys.shift() : undefined;
      if (oldest !== undefined) now.delete(oldest);
      return value;
    },
    nextRound: () => {
      before = now;
      now = new Map();
      keysOf = new Map();
    },
  };
}
