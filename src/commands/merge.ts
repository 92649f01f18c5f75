import { resolve } from 'node:path';
import { openFileDigests, shownPath } from '../io/index.ts';
import type { World } from '../model/world.ts';
import { mergedCards, mergedCrew, misfitOf, type PlacedPart, readPart } from '../shards/index.ts';
import { type Command, UsageError } from './command.ts';
import { loadForBuild, outFolder } from './load.ts';
import { make } from './make-site.ts';
import { contentOption, formatOption, maxWarningsOption, outOption, quietOption, templatesOption } from './options.ts';
import { progressOn, timingOption } from './progress.ts';
import { report } from './report-build.ts';
import { partKey } from './shard.ts';

/** `rolepress merge`: the parts that `build --shard` left become the site, as one build would have made it. */
export const merge: Command = {
  description:
    'Makes the site from the folders that `rolepress build --shard` wrote, the same byte for byte as one build would. The content and templates have to be there as they were then.',
  argument: { name: '<folders...>', description: 'the folders of all shards' },
  options: [contentOption, templatesOption, outOption, formatOption, maxWarningsOption, quietOption, timingOption],
  examples: ['rolepress merge part-1 part-2 part-3', 'rolepress merge parts/* --out public'],
  run: async (folders, options, world) => {
    const started = world.clock();
    const progress = progressOn(options, world);
    const { at } = progress;
    const folder = outFolder(options, world);
    at('read');
    const parts = folders.map((one) => partAt(one, world));
    const misfit = misfitOf(parts);
    const [first] = parts;
    if (misfit !== undefined || !first) throw new UsageError(misfit ?? '');
    const { now, drafts, baseUrl, key, draws } = first.part;
    const digests = openFileDigests(undefined, world.clock());
    const loaded = await loadForBuild({ ...options, now, drafts, baseUrl }, world, digests);
    const crew = mergedCrew(parts);
    if (partKey(loaded, now, world) !== key)
      throw new UsageError(
        `${first.shown} was made from other content or templates, or by another version; merge on the commit that the shards were built from`,
      );
    const printer = draws ? await loaded.loadCards?.() : undefined;
    if (printer === 'missing')
      throw new UsageError(
        'the shards have pictures for social networks, and here @takumi-rs/core or its font is missing; install the optional packages',
      );
    const loadCards = printer && (() => Promise.resolve(mergedCards(parts, printer)));
    const made = await make(
      { input: { ...loaded, crew, loadCards: draws ? loadCards : loaded.loadCards }, folder, at },
      options,
      world,
    );
    progress.end();
    return report({ made, input: loaded, folder, started }, options, world);
  },
};

function partAt(folder: string, { cwd }: World): PlacedPart {
  const absolute = resolve(cwd, folder);
  const shown = shownPath(absolute, cwd);
  const part = readPart(absolute);
  if (!part)
    throw new UsageError(
      `${shown} holds no part of a site, or a damaged one; build it with --shard, and copy the whole folder`,
    );
  return { part, folder: absolute, shown };
}
