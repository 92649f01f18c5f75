import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { corpusDay } from '../corpus/index.ts';
import { firstLine } from '../measure.ts';
import type { Tool } from '../tool.ts';

/** From the system’s packages, or the program that `HUGO` names. */
export const hugo: Tool = {
  name: 'hugo',
  title: 'Hugo',
  find: ({ folder: project }) => {
    const program = process.env['HUGO'] ?? 'hugo';
    const said = firstLine([program, 'version']);
    if (said === undefined)
      return { missing: 'Hugo is not there: apt-get install hugo, or name a program in the variable HUGO' };
    return {
      version: /v(\d+\.\d+\.\d+)/u.exec(said)?.[1] ?? said,
      command: [program, '--quiet', '--clock', `${corpusDay}T00:00:00Z`],
      out: 'public',
      keeps: ['resources', '.hugo_build.lock'],
      prepare: (folder) => cpSync(join(project, 'bench/peers/hugo'), folder, { recursive: true }),
    };
  },
};
