import { join } from 'node:path';
import { openRoleCache, type RoleCache } from '../../cache/index.ts';
import type { World } from '../../model/world.ts';
import { cached, inProcess, type OnMiss, roleWorker, type Scheduler, workerPool } from '../../schedule/index.ts';
import type { CachePlace } from './cache.ts';
import type { OptionValues } from './command.ts';
import { jobsFrom } from './options.ts';

/** With fewer roles to render a thread takes longer to start than it saves. */
const minTasks = 600;

/** Who renders roles, and the role cache behind it where one is used. */
export type ScheduledWork = { readonly scheduler: Scheduler; readonly roleCache?: RoleCache };

/** What is different for a shard, and for a build that wants to know what shards have left out. */
type CacheUse = { readonly packPrefix?: string; readonly onMiss?: OnMiss };

/** Chooses who renders roles: this thread, or as many as `--jobs` says or as there is work and room for; behind the role cache where there is one. */
export async function schedulerFor(
  { folder, fingerprint }: CachePlace,
  options: OptionValues,
  world: World,
  { packPrefix, onMiss }: CacheUse = {},
): Promise<ScheduledWork> {
  const scheduler = await uncachedScheduler(options, world);
  if (folder === undefined || fingerprint === undefined) return { scheduler };
  const roleCache = openRoleCache(packFolder(folder), packPrefix);
  return { scheduler: cached(scheduler, roleCache, fingerprint, onMiss), roleCache };
}

/** Where the packs of a cache folder are. */
export function packFolder(folder: string): string {
  return join(folder, 'packs');
}

async function uncachedScheduler(options: OptionValues, { loadNativeParser, workers }: World): Promise<Scheduler> {
  const local = roleWorker(await loadNativeParser?.());
  const said = jobsFrom(options);
  const jobs = said ?? workers?.count ?? 1;
  if (!workers || jobs < 2) return inProcess(local);
  return workerPool({ workerFile: workers.workerFile, jobs, minTasks: said === undefined ? minTasks : 1, local });
}
