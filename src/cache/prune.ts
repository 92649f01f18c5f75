import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unsealedPrefix } from '../io/index.ts';

/** How many sites are remembered: more folders to publish into than a project has. */
const mostSites = 8;

/** For how many milliseconds before the newest file of the cache somebody may still be writing one. */
const longestWriting = 3_600_000;

/** Forgets the sites that were not built for the longest time, and what killed builds left half written. */
export function prune(folder: string): void {
  try {
    const files = readdirSync(folder).map((name) => ({ name, changed: statSync(join(folder, name)).mtimeMs }));
    const aged = files.toSorted((a, b) => b.changed - a.changed);
    const halves = aged.filter(({ name }) => name.startsWith(unsealedPrefix));
    const abandoned = halves.filter(({ changed }) => changed < (aged[0]?.changed ?? 0) - longestWriting);
    const forgotten = aged.filter(({ name }) => name.startsWith('site-')).slice(mostSites);
    for (const { name } of [...abandoned, ...forgotten]) rmSync(join(folder, name), { force: true });
  } catch {
    // Another build may be at the same; a cache may be of any size for a while.
  }
}
