import type { ExitCode, World } from '../model/world.ts';
import { cacheOptions, cachePlace, previousBuild } from './shared/cache.ts';
import type { Command, OptionValues } from './shared/command.ts';
import { loadForBuild, outFolder } from './shared/load.ts';
import {
  baselineOption,
  baseUrlOption,
  compressOption,
  contentOption,
  draftsOption,
  formatOption,
  jobsOption,
  maxWarningsOption,
  nowOption,
  outOption,
  quietOption,
  shardFrom,
  shardOption,
  templatesOption,
  textOf,
} from './shared/options.ts';
import { progressOn, timingOption } from './shared/progress.ts';
import { reportBuild, reuseBuild } from './shared/report-build.ts';

/** `rolepress build`: content becomes a site in a folder, or findings and nothing is changed. */
export const build: Command = {
  description:
    'Checks every role and writes the whole site. When anything is wrong, every fault is reported and the site stays as it was.',
  options: [
    contentOption,
    templatesOption,
    outOption,
    baseUrlOption,
    nowOption,
    draftsOption,
    compressOption,
    baselineOption,
    jobsOption,
    ...cacheOptions,
    shardOption,
    formatOption,
    maxWarningsOption,
    quietOption,
    timingOption,
  ],
  examples: [
    'rolepress build',
    'rolepress build --out public --base-url https://example.github.io/careers/',
    'rolepress build --compress',
  ],
  // What a run does not need is not loaded: one that finds nothing changed is over before the rest would be there.
  run: async (_, options, world) => {
    const shard = shardFrom(options);
    return shard ? (await import('./build-shard.ts')).buildShard(shard, options, world) : buildSite(options, world);
  },
};

async function buildSite(options: OptionValues, world: World): Promise<ExitCode> {
  const started = world.clock();
  const progress = progressOn(options, world);
  progress.at('read');
  const folder = outFolder(options, world);
  const cache = cachePlace(options, world);
  const previous = previousBuild(cache, folder, world);
  const loaded = await loadForBuild(options, world, cache, previous.digests);
  const known = textOf(options, 'baseline');
  const baseline =
    known === undefined ? undefined : (await import('./shared/baseline.ts')).baselineAt(known, loaded, world);
  const input = { ...loaded, baseline };
  const compress = options['compress'] === true;
  const result =
    // What code of the site’s own depends on is not known, so it always runs.
    (input.extensions ? undefined : reuseBuild(previous.reuse({ ...input, compress }), options)) ??
    (await (
      await import('./shared/make-site.ts')
    ).makeSite({ input, previous, cache, folder, progress, compress }, options, world));
  progress.end();
  return reportBuild({ result, input, folder, started }, options, world);
}
