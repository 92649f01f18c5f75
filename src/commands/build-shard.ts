import { prepare } from '../build.ts';
import { openFileDigests } from '../io/index.ts';
import { sign } from '../lint/index.ts';
import { inOrder } from '../model/diagnostic.ts';
import { noSink } from '../model/output-file.ts';
import type { ExitCode, World } from '../model/world.ts';
import { drawSocialImages } from '../outputs/index.ts';
import { cachePlace } from './shared/cache.ts';
import { type OptionValues, UsageError } from './shared/command.ts';
import { loadForBuild } from './shared/load.ts';
import { isTextShown } from './shared/options.ts';
import { report } from './shared/report.ts';
import { schedulerFor } from './shared/scheduler.ts';
import { isInShard, type Shard, shardPrefix } from './shared/shards.ts';

/**
 * Renders every fifth role, say, into the role cache, and publishes nothing: an ordinary build over the caches of all shards has
 * nothing left to render. Only what is wrong with the settings and the theme is told, for the rest is told by that build.
 */
export async function buildShard(shard: Shard, options: OptionValues, world: World): Promise<ExitCode> {
  const cache = cachePlace(options, world);
  if (cache.fingerprint === undefined || cache.folder === undefined)
    throw new UsageError('--shard renders into the cache, so it needs one: leave out --no-cache');
  const input = await loadForBuild(options, world, cache, openFileDigests(undefined, world.clock()));
  const { scheduler, roleCache } = await schedulerFor(cache, options, world, { packPrefix: shardPrefix });
  const { settings, tasks: all, site, renderer, socialImages } = await prepare(input, scheduler);
  const { content } = settings;
  const broken = (renderer?.faults ?? []).flatMap(({ kind, path, finding }) => sign(kind, path, finding));
  const faults = site ? broken : settings.configFaults;
  if (!site || !renderer || faults.length > 0) {
    const paths = [...new Set(faults.map(({ path }) => path))];
    await report({ ...input, diagnostics: inOrder(faults), paths }, options, world);
    return 2;
  }
  const own = new Set(content.roles.flatMap(({ path }, position) => (isInShard(shard, position) ? [path] : [])));
  const tasks = all.filter(({ source }) => own.has(source.path));
  const job = { settings: settings.settings, context: renderer.data };
  // What comes of a role is in the cache; nobody needs it here.
  for await (const _ of scheduler.renderRoles(tasks, job));
  const ownSlugs = new Set(site.roles.flatMap(({ path, slug }) => (own.has(path) ? [slug] : [])));
  const images = renderer.images.filter(({ slug }) => ownSlugs.has(slug));
  // The pictures of the other shards are in the same cache: none is dropped.
  if (socialImages) await drawSocialImages(images, { ...socialImages, prune: () => {} }, noSink);
  roleCache?.save({ dropsUnused: false });
  if (options['quiet'] !== true && isTextShown(options, world))
    world.stdout.write(
      `Rendered shard ${shard.index}/${shard.count}: ${tasks.length} of ${content.roles.length} roles\n`,
    );
  return 0;
}
