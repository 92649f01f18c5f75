import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Tool } from '../tool.ts';
import { notInstalled, peerFolder, versionOf } from './peers.ts';

/** What checks Markdown by rules, as Rolepress does; it makes no site. It is told that files begin with front matter. */
export const remarkCli: Tool = {
  name: 'remark-cli',
  title: 'remark-cli',
  find: (project) => {
    const program = join(project.folder, 'bench/node_modules/remark-cli/cli.js');
    if (!existsSync(program)) return notInstalled('remark-cli');
    const plugins = ['remark-frontmatter', 'remark-preset-lint-recommended'];
    const versions = plugins.map((name) => `${name} ${versionOf(project, name)}`).join(', ');
    return {
      version: `${versionOf(project, 'remark-cli')} with ${versions}, Node ${process.versions.node}`,
      command: [
        process.execPath,
        program,
        'content/roles',
        '--quiet',
        '--no-stdout',
        ...plugins.flatMap((name) => ['--use', name]),
      ],
      out: 'dist',
      keeps: [],
      prepare: (folder) => peerFolder(project, undefined, folder),
    };
  },
};
