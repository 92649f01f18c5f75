import { cacheFor, cacheOptions } from './cache.ts';
import type { Command } from './command.ts';
import { loadForBuild, outFolder } from './load.ts';
import { type Made, recall } from './made.ts';
import {
  baseUrlOption,
  contentOption,
  draftsOption,
  formatOption,
  jobsOption,
  maxWarningsOption,
  nowOption,
  outOption,
  quietOption,
  templatesOption,
} from './options.ts';
import { progressOn, timingOption } from './progress.ts';
import { report } from './report-build.ts';
import { shardFrom, shardOption } from './shard.ts';

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
    'rolepress build --drafts --now 2027-01-04',
    'rolepress build --shard 1/4 --now 2027-01-04 --out part-1',
  ],
  run: async (_, options, world) => {
    const shard = shardFrom(options);
    // What a run does not need is not loaded: one that finds nothing changed is over before the rest would be there.
    if (shard) return (await import('./build-part.ts')).buildPart(shard, options, world);
    const started = world.clock();
    const progress = progressOn(options, world);
    const folder = outFolder(options, world);
    progress.at('read');
    const cache = cacheFor(options, world, folder);
    const input = await loadForBuild(options, world, cache?.digests);
    const made = recall({ input, cache }, options) ?? (await makeNow());
    progress.end();
    return report({ made, input, folder, started }, options, world);

    async function makeNow(): Promise<Made> {
      const [{ make }, { crewFor }] = await Promise.all([import('./make-site.ts'), import('./crew.ts')]);
      const crew = await crewFor(cache, options, world, input);
      return make({ input: { ...input, crew }, cache, folder, at: progress.at }, options, world);
    }
  },
};
