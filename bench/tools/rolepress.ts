import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusDay, siteYml } from '../corpus/index.ts';
import { firstLine } from '../measure.ts';
import type { Project, Tool } from '../tool.ts';

export const rolepress: Tool = {
  name: 'rolepress',
  title: 'Rolepress',
  find: (project) => found(project, 'auto'),
};

/** The parser that is there when the fast one is not. */
export const rolepressRemark: Tool = {
  name: 'rolepress-remark',
  title: 'Rolepress, `markdown.parser: remark`',
  find: (project) => found(project, 'remark'),
};

export function rolepressCommand({ folder }: Project, ...rest: readonly string[]): readonly string[] {
  return [process.execPath, join(folder, 'lib/main.js'), ...rest];
}

function found(project: Project, markdown: 'auto' | 'remark') {
  // Ours; its version is a string.
  const { version } = JSON.parse(readFileSync(join(project.folder, 'package.json'), 'utf8')) as { version: string };
  const commit = firstLine(['git', '-C', project.folder, 'describe', '--always', '--dirty']);
  return {
    version: `${version}${commit === undefined ? '' : `, commit ${commit}`}, Node ${process.versions.node}`,
    command: rolepressCommand(project, 'build', '--now', corpusDay, '--quiet'),
    out: 'dist',
    keeps: ['.rolepress'],
    prepare: (folder: string) => writeFileSync(join(folder, 'content/site.yml'), siteYml(markdown)),
  };
}
