import { type Build, build } from '../../build.ts';
import { hasPack, type Outcome, type PreviousBuild, type RoleKeyParts, validityOf } from '../../cache/index.ts';
import { noSink } from '../../model/output-file.ts';
import { isOpen } from '../../model/site.ts';
import type { World } from '../../model/world.ts';
import { exclusionsOf } from '../../outputs/index.ts';
import { publish, type PublishResult, withCompressed } from '../../publish/index.ts';
import type { CachePlace } from './cache.ts';
import type { OptionValues } from './command.ts';
import type { SiteInput } from './load.ts';
import type { Progress } from './progress.ts';
import { exitCodeOf } from './report.ts';
import type { BuildResult } from './report-build.ts';
import { packFolder, schedulerFor } from './scheduler.ts';
import { shardPrefix, shardsText } from './shards.ts';

/** What a site is made from, and what is known from before. */
export type MakeInput = {
  readonly input: SiteInput;
  readonly previous: PreviousBuild;
  readonly cache: CachePlace;
  /** Absolute: where the site is published. */
  readonly folder: string;
  readonly progress: Progress;
  /** Whether text files are published in compressed forms too. */
  readonly compress: boolean;
};

/** Makes the site and publishes it, when there is nothing wrong. */
export async function makeSite(
  { input, previous, cache, folder, progress, compress }: MakeInput,
  options: OptionValues,
  world: World,
): Promise<BuildResult> {
  const missed = new Map<string, RoleKeyParts>();
  const hasShards = cache.folder !== undefined && hasPack(packFolder(cache.folder), shardPrefix);
  const taken = new Set(input.content.publicFiles.map(({ path }) => path));
  const onMiss = hasShards ? (path: string, parts: RoleKeyParts) => void missed.set(path, parts) : undefined;
  const { scheduler, roleCache } = await schedulerFor(cache, options, world, { onMiss });
  let built: Build | undefined;
  const published = await publish(
    async (sink) => {
      const target = compress ? withCompressed(sink, { fingerprint: cache.fingerprint ?? '', taken }) : sink;
      built = await build({ ...input, onStage: progress.at }, scheduler, target);
      progress.at('publish');
      return exitCodeOf(built.diagnostics, built, options) === 0;
    },
    { folder, before: previous.files, record: previous.record, processes: world.processes },
  );
  // A folder that cannot be written to is no reason to keep the findings back.
  built ??= await build({ ...input, scope: 'first of each template' }, scheduler, noSink);
  progress.at('remember');
  const shards = hasShards && roleCache ? shardsText(built.site?.roles.length ?? 0, missed, roleCache) : undefined;
  const outcome = outcomeOf(built, published);
  if (published.kind === 'published' && input.extensions) previous.record(published.files);
  else if (published.kind === 'published')
    previous.save({ ...input, compress }, validityOf(input.now, built.site, built.settings), outcome, published.files);
  roleCache?.save({ dropsUnused: published.kind === 'published' });
  return {
    outcome,
    published,
    exitCode: exitCodeOf(built.diagnostics, built, options),
    shards,
    imagesDrawn: built.imagesDrawn,
  };
}

function outcomeOf({ site, paths, diagnostics, brokenSetup }: Build, published: PublishResult): Outcome {
  return {
    diagnostics,
    brokenSetup,
    exclusions: site ? exclusionsOf(site) : [],
    roles: site?.roles.length ?? 0,
    open: site?.open.filter(isOpen).length ?? 0,
    files: published.kind === 'published' ? published.written + published.unchanged : paths.length,
    pages: paths.filter((path) => path.endsWith('.html')).length,
  };
}
