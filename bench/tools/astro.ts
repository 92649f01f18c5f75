import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { firstLine } from '../measure.ts';
import type { Project, Tool } from '../tool.ts';
import { notInstalled, packagedNode, peerFolder, versionOf } from './peers.ts';

export const astro: Tool = {
  name: 'astro',
  title: 'Astro',
  find: (project) => {
    const program = join(project.folder, 'bench/node_modules/astro/bin/astro.mjs');
    if (!existsSync(program)) return notInstalled('Astro');
    const node = nodeFor(project);
    if (node === undefined) return { missing: 'Astro 7 needs Node 22.12 or newer, and npm has none for this machine' };
    return {
      version: `${versionOf(project, 'astro')}, Node ${firstLine([node, '--version'])?.slice(1) ?? 'unknown'}`,
      command: [node, program, 'build', '--silent'],
      env: { ASTRO_TELEMETRY_DISABLED: '1' },
      out: 'dist',
      keeps: ['.cache', '.astro'],
      prepare: (folder) => peerFolder(project, 'astro', folder),
    };
  },
};

/** Astro refuses a Node older than this: then it gets a newer one, from a package. */
const oldest = [22, 12] as const;

function nodeFor(project: Project): string | undefined {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]) ? process.execPath : packagedNode(project);
}
