import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../census.ts';
import type { Tool } from '../tool.ts';

export const floor: Tool = {
  name: 'floor',
  title: 'the floor (only reads and writes)',
  find: ({ scripts }) => ({
    version: `Node ${process.versions.node}`,
    command: [process.execPath, join(scripts, 'floor.js')],
    out: 'dist',
    keeps: [],
    prepare: (folder, { site }) => {
      const files = filesBelow(site).map((path) => [path, statSync(join(site, path)).size]);
      writeFileSync(join(folder, 'floor.json'), JSON.stringify(files));
    },
  }),
};
