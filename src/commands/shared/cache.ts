import { join, relative, resolve } from 'node:path';
import { manifestPrefix, openPreviousBuild, type PreviousBuild } from '../../cache/index.ts';
import { isTracked, optionalVersions, shownPath } from '../../io/index.ts';
import { keyOf } from '../../model/key.ts';
import type { World } from '../../model/world.ts';
import type { OptionSpec, OptionValues } from './command.ts';
import { textOf } from './options.ts';

export const cacheOptions: readonly OptionSpec[] = [
  { flags: '--no-cache', description: 'make everything anew; only the list of the published files is kept' },
  { flags: '--cache-dir <folder>', description: 'what is kept between runs', default: '.rolepress' },
];

/** What may be kept between runs, and where. */
export type CachePlace = {
  /** Absolute; nothing where the repository holds the folder: anybody may have written it who may propose a change. */
  readonly folder?: string;
  /** Stands for the tool; without one nothing of what a run came to is used again. */
  readonly fingerprint?: string;
};

/** Finds out where things are kept between runs. */
export function cachePlace(options: OptionValues, world: World): CachePlace {
  const folder = resolve(world.cwd, textOf(options, 'cacheDir') ?? '.rolepress');
  if (isTracked(folder, world.env)) {
    world.stderr.write(
      `${shownPath(folder, world.cwd)} is part of the repository, so it is not used: take it out with \`git rm -r --cached\`, and ignore it\n`,
    );
    return {};
  }
  const tool = options['cache'] === false ? undefined : world.toolFingerprint?.();
  // What optional packages make or read is another thing with another version of them.
  return { folder, fingerprint: tool === undefined ? undefined : keyOf(tool, optionalVersions()) };
}

/** Where drawn and encoded pictures are kept; nowhere without a folder. */
export function drawnFolders({ folder }: CachePlace): { readonly images?: string; readonly pictures?: string } {
  return folder === undefined ? {} : { images: join(folder, 'cards'), pictures: join(folder, 'pictures') };
}

/** Opens what is known of the last build into a folder. */
export function previousBuild({ folder, fingerprint }: CachePlace, out: string, { clock }: World): PreviousBuild {
  // The same on another machine, or in another checkout.
  const name = folder === undefined ? '' : manifestPrefix + keyOf(relative(folder, out)).slice(0, 16);
  const file = folder === undefined ? undefined : join(folder, 'builds', name);
  return openPreviousBuild({ file, out, fingerprint, now: clock() });
}
