import { join, resolve } from 'node:path';
import { type Cache, openCache } from '../cache/index.ts';
import { isTracked, shownPath } from '../io/index.ts';
import type { World } from '../model/world.ts';
import type { OptionSpec, OptionValues } from './command.ts';
import { textOf } from './options.ts';

export const cacheOptions: readonly OptionSpec[] = [
  { flags: '--no-cache', description: 'make everything anew, and remember nothing' },
  { flags: '--cache-dir <folder>', description: 'what is remembered between runs', default: '.rolepress' },
];

/** Opens what is remembered between runs, for a site that is published into a folder; nothing when none is wanted. */
export function cacheFor(options: OptionValues, world: World, out?: string): Cache | undefined {
  const { fingerprint, env, stderr } = world;
  if (options['cache'] === false || !fingerprint) return undefined;
  const folder = join(cacheFolder(options, world), 'builds');
  if (isTracked(folder, env)) {
    stderr.write(
      `${shownPath(folder, world.cwd)} is part of the repository, so it is not used: take it out with \`git rm -r --cached\`, and ignore it\n`,
    );
    return undefined;
  }
  return openCache({ folder, out, maker: fingerprint(), now: world.clock() });
}

/** Absolute: where everything is that only saves time. */
export function cacheFolder(options: OptionValues, { cwd }: World): string {
  return resolve(cwd, textOf(options, 'cacheDir') ?? '.rolepress');
}
