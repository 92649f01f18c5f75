import { type Build, type BuildInput, build as buildSite } from '../build.ts';
import { type Cache, lifeOf, type Outcome } from '../cache/index.ts';
import { publish } from '../io/index.ts';
import { isOpen } from '../model/site.ts';
import type { OnStage } from '../model/stage.ts';
import type { World } from '../model/world.ts';
import { leftOut } from '../outputs/index.ts';
import type { OptionValues } from './command.ts';
import type { Made } from './made.ts';
import { exitCodeOf } from './report.ts';

/** Makes the site and publishes it, when there is nothing wrong. */
export async function make(
  {
    input,
    cache,
    folder,
    at,
  }: { readonly input: BuildInput; readonly cache?: Cache; readonly folder: string; readonly at: OnStage },
  options: OptionValues,
  world: World,
): Promise<Made> {
  let built: Build | undefined;
  const published = await publish(
    async (receiver) => {
      built = await buildSite({ ...input, receiver, onStage: at });
      at('publish');
      return exitCodeOf(built.diagnostics, built, options) === 0;
    },
    folder,
    world.processes,
  );
  // A folder that cannot be written to is no reason to keep the findings back.
  built ??= await buildSite({ ...input, pages: 'first of each template' });
  at('remember');
  const outcome = outcomeOf(built);
  if (published.kind === 'published') cache?.remember(input, lifeOf(input.now, built), outcome, published.record);
  else cache?.save();
  return { outcome, published, exitCode: exitCodeOf(built.diagnostics, built, options) };
}

function outcomeOf({ site, paths, diagnostics, brokenSetup }: Build): Outcome {
  return {
    diagnostics,
    brokenSetup,
    leftOut: site ? leftOut(site) : [],
    roles: site?.roles.length ?? 0,
    open: site?.open.filter(isOpen).length ?? 0,
    files: paths.length,
    pages: paths.filter((path) => path.endsWith('.html')).length,
  };
}
