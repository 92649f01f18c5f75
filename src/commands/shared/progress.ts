import type { OnStage, Stage } from '../../model/stage.ts';
import type { World } from '../../model/world.ts';
import type { OptionSpec, OptionValues } from './command.ts';

export const timingOption: OptionSpec = { flags: '--timing', description: 'say how long each stage took' };

/** Tells a person what is being done, and in the end how long it took. */
export type Progress = { readonly at: OnStage; readonly end: () => void };

/** What a terminal shows of each stage. */
const shownAs: Readonly<Record<Stage, string>> = {
  read: 'Reading',
  work: 'Checking the roles and making the pages',
  check: 'Checking the site',
  draw: 'Drawing pictures',
  publish: 'Writing',
  remember: 'Remembering',
};

/** One line on a terminal that is always overwritten, and with --timing a line for each stage on standard error. */
export function progressOn(options: OptionValues, { stderr, env, clock }: World): Progress {
  const isShown = stderr.isTerminal && options['quiet'] !== true && !env['CI'];
  const wipe = '\r\u001b[2K';
  const begun: { readonly stage: Stage; readonly time: number }[] = [];
  return {
    at: (stage) => {
      begun.push({ stage, time: clock() });
      if (isShown) stderr.write(`${wipe}${shownAs[stage]}…`);
    },
    end: () => {
      const ended = clock();
      if (isShown) stderr.write(wipe);
      if (options['timing'] !== true) return;
      const lines = begun.map(({ stage, time }, index) => line(stage, (begun[index + 1]?.time ?? ended) - time));
      stderr.write(`${[...lines, line('all', ended - (begun[0]?.time ?? ended))].join('\n')}\n`);
    },
  };
}

function line(name: string, ms: number): string {
  return `${name.padEnd(10)}${(ms / 1000).toFixed(3).padStart(9)} s`;
}
