import { openFileDigests, publish, shownPath } from '../io/index.ts';
import type { ExitCode, World } from '../model/world.ts';
import type { Shard } from '../model/shard.ts';
import { type BuiltShard, buildShard } from '../shards/index.ts';
import { cacheFor } from './cache.ts';
import { type OptionValues, UsageError } from './command.ts';
import { crewFor } from './crew.ts';
import { loadForBuild, outFolder } from './load.ts';
import { isTextShown, textOf } from './options.ts';
import { obstacle } from './report-build.ts';
import { tell } from './report.ts';
import { partKey } from './shard.ts';

/** Makes a part of a site in a folder. Every part has to be made as of the same time, so that has to be said. */
export async function buildPart(shard: Shard, options: OptionValues, world: World): Promise<ExitCode> {
  if (textOf(options, 'now') === undefined && (world.env['SOURCE_DATE_EPOCH'] ?? '') === '')
    throw new UsageError('--shard needs --now, the same for every part: they are made at different times, of one site');
  const folder = outFolder(options, world);
  const cache = cacheFor(options, world);
  const digests = cache?.digests ?? openFileDigests(undefined, world.clock());
  const input = { ...(await loadForBuild(options, world, digests)), crew: await crewFor(cache, options, world) };
  const key = partKey(input, input.now, world);
  let built: BuiltShard = { roles: 0, faults: [] };
  const published = await publish(
    async (receiver) => {
      built = await buildShard({ ...input, shard, key, receiver });
      return built.faults.length === 0;
    },
    folder,
    world.processes,
  );
  cache?.save();
  const shown = shownPath(folder, world.cwd);
  if (built.faults.length > 0) {
    await tell(
      { ...input, diagnostics: built.faults, paths: [...new Set(built.faults.map(({ path }) => path))] },
      options,
      world,
    );
    return 2;
  }
  if (published.kind !== 'published' && published.kind !== 'withdrawn')
    throw new UsageError(obstacle(published, shown));
  if (options['quiet'] !== true && isTextShown(options, world))
    world.stdout.write(
      `Made part ${shard.index}/${shard.count} of the site in ${shown}: ${built.roles} of ${input.content.roles.length} roles\n`,
    );
  return 0;
}
