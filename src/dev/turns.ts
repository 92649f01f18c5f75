import { setImmediate } from 'node:timers/promises';
import type { Scheduler } from '../schedule/index.ts';

/** Work that was begun for a content that has changed since. */
export class Outdated extends Error {}

/** How long others wait for their turn at most, in milliseconds, unless one role alone takes longer. */
const longestTurn = 8;

/** The same scheduler, which lets others have their turn between roles, and stops where its work has become useless. */
export function inTurns(inner: Scheduler, isOutdated: () => boolean): Scheduler {
  return {
    ...inner,
    renderRoles: async function* (tasks, job) {
      let began = performance.now();
      for await (const result of inner.renderRoles(tasks, job)) {
        yield result;
        if (performance.now() - began < longestTurn) continue;
        await setImmediate();
        if (isOutdated()) throw new Outdated();
        began = performance.now();
      }
    },
  };
}
