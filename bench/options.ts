import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import { scenarios, type Size } from './scenarios.ts';
import { tools } from './tools/index.ts';

/** What is measured, and how often. */
export type Options = {
  readonly rounds: number;
  readonly size: Size;
  /** Names of scenarios. */
  readonly only: readonly string[];
  /** Names of tools. */
  readonly tools: readonly string[];
  /** Where the sites are built: by default in memory, so that no disk is measured. */
  readonly folder: string;
  readonly isWritten: boolean;
  /** A folder of Markdown files: cold builds are measured with their texts too. */
  readonly text?: string;
};

export function readOptions(argv: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      rounds: { type: 'string', default: '5' },
      roles: { type: 'string', default: '5000' },
      growth: { type: 'string', default: '1000,5000,20000' },
      only: { type: 'string', default: scenarios.flatMap(({ name }) => (name === 'growth' ? [] : [name])).join(',') },
      tools: { type: 'string', default: tools.map(({ name }) => name).join(',') },
      folder: { type: 'string', default: existsSync('/dev/shm') ? '/dev/shm' : tmpdir() },
      text: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  });
  return {
    rounds: wholeNumber('rounds', values.rounds),
    size: {
      roles: wholeNumber('roles', values.roles),
      growth: values.growth.split(',').map((part) => wholeNumber('growth', part)),
    },
    only: names('only', values.only, scenarios),
    tools: names('tools', values.tools, tools),
    folder: values.folder,
    isWritten: values.write,
    ...(values.text === undefined ? {} : { text: values.text }),
  };
}

function wholeNumber(option: string, text: string): number {
  if (!/^[1-9]\d*$/u.test(text)) throw new Error(`--${option}: expected a whole number, such as 5, not ${text}`);
  return Number(text);
}

function names(option: string, text: string, known: readonly { readonly name: string }[]): readonly string[] {
  const wanted = text.split(',');
  const unknown = wanted.filter((name) => !known.some((one) => one.name === name));
  if (unknown.length === 0) return wanted;
  throw new Error(`--${option}: ${unknown.join(', ')}: expected some of ${known.map(({ name }) => name).join(',')}`);
}
