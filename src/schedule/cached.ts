import {
  contextKey,
  headerKey,
  headerParts,
  pageKey,
  type RoleCache,
  roleKey,
  type RoleKeyParts,
} from '../cache/index.ts';
import type { RenderJob, RoleResult, RoleTask, Scheduler } from './scheduler.ts';

/** What a task is found by in the role cache; without a page there is nothing to publish. */
type TaskKeys = { readonly header: string; readonly role?: string; readonly parts?: RoleKeyParts };

/** Is told of each role that has a page and was not in the cache. */
export type OnMiss = (path: string, parts: RoleKeyParts) => void;

/** A scheduler that does only what is not in the role cache. `fingerprint` stands for the tool itself. */
export function cached(inner: Scheduler, cache: RoleCache, fingerprint: string, onMiss?: OnMiss): Scheduler {
  return {
    readHeaders: async (sources, settings) => {
      const partsOf = headerParts(fingerprint, settings);
      const known = sources.map((source) => cache.header(headerKey(source.path, partsOf(source))));
      const left = sources.filter((_, index) => !known[index]);
      const read = (await inner.readHeaders(left, settings)).values();
      return known.flatMap((header) => header ?? read.next().value ?? []);
    },
    renderRoles: async function* (tasks, job) {
      const keysOf = taskKeys(fingerprint, job);
      const plan = tasks.map((task) => {
        const keys = keysOf(task);
        if (isKnown(keys, cache)) return { task, keys };
        if (keys.parts) onMiss?.(task.source.path, keys.parts);
        return { task };
      });
      const left = plan.flatMap(({ task, keys }) => (keys ? [] : [task]));
      const rendering = inner.renderRoles(left, job)[Symbol.asyncIterator]();
      for (const { task, keys } of plan)
        yield keys ? recall(keys, cache) : keep(await nextOf(rendering), task, keysOf, cache);
      await rendering.return?.();
    },
  };
}

/** Finds the keys of the tasks of a job. */
export function taskKeys(fingerprint: string, { settings, context }: RenderJob): (task: RoleTask) => TaskKeys {
  const partsOf = headerParts(fingerprint, settings);
  const shared = context && contextKey(context);
  return ({ source, page }) => {
    const own = partsOf(source);
    const header = headerKey(source.path, own);
    if (!page || shared === undefined) return { header };
    const parts = { ...own, context: shared, page: pageKey(page) };
    return { header, role: roleKey(source.path, parts), parts };
  };
}

/** A role of which the front matter cannot be read is published as nothing. */
function isKnown({ header, role }: TaskKeys, cache: RoleCache): boolean {
  const checked = cache.header(header);
  return checked !== undefined && (role === undefined || !checked.role || cache.hasRole(role));
}

function recall({ header, role }: TaskKeys, cache: RoleCache): RoleResult {
  const checked = cache.header(header);
  if (!checked) throw new Error('an entry of the role cache is gone');
  const published = role === undefined ? undefined : cache.role(role);
  return { checked, files: [], listItems: {}, ...published, faults: [] };
}

/** Keeps a result, unless another try might come to something else. The text may be another one than when the work was planned: it has the last word. */
function keep(result: RoleResult, task: RoleTask, keysOf: (task: RoleTask) => TaskKeys, cache: RoleCache): RoleResult {
  const { checked, faults } = result;
  if (checked.diagnostics.some(({ rule }) => rule === 'unreadable-file')) return result;
  const { header, parts } = keysOf(task);
  cache.addHeader(header, checked);
  if (!parts || !checked.role || faults.length > 0) return result;
  return { ...result, ...cache.addRole(task.source.path, parts, result) };
}

async function nextOf(rendering: AsyncIterator<RoleResult>): Promise<RoleResult> {
  const { value, done } = await rendering.next();
  if (done === true) throw new Error('a role was left out');
  return value;
}
