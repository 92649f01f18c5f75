import type { World } from '../model/world.ts';

/** Tells a person at a terminal what is being done, on one line that is always overwritten. */
export type Progress = { readonly say: (what: string) => void; readonly end: () => void };

/** Silent unless standard error is a terminal and nobody asked for silence. */
export function progressOn({ stderr, env }: World, quiet: boolean): Progress {
  const shown = stderr.isTerminal && !quiet && !env['CI'];
  const wipe = '\r\u001b[2K';
  return {
    say: (what) => {
      if (shown) stderr.write(`${wipe}${what}…`);
    },
    end: () => {
      if (shown) stderr.write(wipe);
    },
  };
}
