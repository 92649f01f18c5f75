import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How many sites are remembered: more folders to publish into than a project has. */
const mostSites = 8;

/** Forgets the sites that were not built for the longest time. */
export function prune(folder: string): void {
  try {
    const sites = readdirSync(folder).filter((name) => name.startsWith('site-'));
    const aged = sites.map((name) => ({ name, changed: statSync(join(folder, name)).mtimeMs }));
    const old = aged.toSorted((a, b) => b.changed - a.changed).slice(mostSites);
    for (const { name } of old) rmSync(join(folder, name), { force: true });
  } catch {
    // Another build may be at the same; a cache may be of any size for a while.
  }
}
