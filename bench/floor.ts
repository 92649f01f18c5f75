import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from './census.ts';

/**
 * The least that any tool in Node has to do: reads every role and writes as many files of the same lengths as Rolepress
 * did. A process of its own; `floor.json` holds the paths and lengths.
 */

/** Reads and parses nothing twice; what the files hold does not matter to the machine. */
for (const path of filesBelow('content/roles')) readFileSync(join('content/roles', path), 'utf8');

// Ours: tools/floor.ts writes it.
const files = JSON.parse(readFileSync('floor.json', 'utf8')) as readonly (readonly [path: string, length: number])[];
const filling = Buffer.alloc(
  files.reduce((most, [, length]) => Math.max(most, length), 0),
  'a',
);
const made = new Set<string>();
for (const [path, length] of files) {
  const file = join('dist', path);
  const folder = dirname(file);
  if (!made.has(folder)) {
    mkdirSync(folder, { recursive: true });
    made.add(folder);
  }
  writeFileSync(file, filling.subarray(0, length));
}
