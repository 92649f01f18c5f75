import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusDay, type Settings, siteYml } from '../corpus/index.ts';
import { firstLine } from '../measure.ts';
import { packagedNode } from './peers.ts';
import type { Project, Reference, Tool } from '../tool.ts';

export const rolepress: Tool = {
  name: 'rolepress',
  title: 'Rolepress',
  find: (project) => found(project),
};

/** The parser that is there when the fast one is not. */
export const rolepressRemark: Tool = {
  name: 'rolepress-remark',
  title: 'Rolepress, `markdown.parser: remark`',
  find: (project) => found(project, { markdown: 'remark' }),
};

/** A picture for each role, as links in messengers show it; no peer draws any. */
export const rolepressPictures: Tool = {
  name: 'rolepress-pictures',
  title: 'Rolepress, with social pictures',
  find: (project) => found(project, { pictures: true }),
};

/** On another Node than this one. */
export const rolepressOtherNode: Tool = {
  name: 'rolepress-other-node',
  title: 'Rolepress, another Node',
  find: (project) => {
    const program = process.env['OTHER_NODE'] ?? packagedNode(project);
    const version = program === undefined ? undefined : firstLine([program, '--version']);
    if (program === undefined || version === undefined)
      return {
        missing: 'Another Node is not there: npm run bench:peers, or name its program in the variable OTHER_NODE',
      };
    const tool = found(project);
    const [, ...rest] = tool.command;
    return { ...tool, version: `Node ${version.slice(1)}`, command: [program, ...rest] };
  },
};

export function rolepressCommand({ folder }: Project, ...rest: readonly string[]): readonly string[] {
  return [process.execPath, join(folder, 'lib/main.js'), ...rest];
}

function found(project: Project, settings: Omit<Settings, 'isOwnText'> = {}) {
  // Ours; its version is a string.
  const { version } = JSON.parse(readFileSync(join(project.folder, 'package.json'), 'utf8')) as { version: string };
  const commit = firstLine(['git', '-C', project.folder, 'describe', '--always', '--dirty']);
  return {
    version: `${version}${commit === undefined ? '' : `, commit ${commit}`}, Node ${process.versions.node}`,
    command: rolepressCommand(project, 'build', '--now', corpusDay, '--quiet'),
    out: 'dist',
    keeps: ['.rolepress'],
    prepare: (folder: string, { isOwnText }: Reference) =>
      writeFileSync(join(folder, 'content/site.yml'), siteYml({ ...settings, isOwnText })),
  };
}
