import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Tool } from '../tool.ts';
import { notInstalled, peerFolder, versionOf } from './peers.ts';

export const eleventy: Tool = {
  name: 'eleventy',
  title: 'Eleventy',
  find: (project) => {
    const program = join(project.folder, 'bench/node_modules/@11ty/eleventy/cmd.cjs');
    if (!existsSync(program)) return notInstalled('Eleventy');
    return {
      version: `${versionOf(project, '@11ty/eleventy')}, Node ${process.versions.node}`,
      command: [process.execPath, program, '--quiet'],
      out: '_site',
      keeps: ['.cache'],
      prepare: (folder) => peerFolder(project, 'eleventy', folder),
    };
  },
};
