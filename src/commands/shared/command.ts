import type { ExitCode, World } from '../../model/world.ts';

/** An option of a command, as its help shows it. */
export type OptionSpec = {
  /** Such as `--out <folder>`; the name in camel case is the key of the value. */
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[];
  /** Whether it may be given several times; its value is then a list. */
  readonly repeatable?: boolean;
  readonly default?: string | boolean;
  /** Says what is wrong with a value, when something is. */
  readonly refuse?: (value: string) => string | undefined;
};

/** The values of a command line by the names of its options. */
export type OptionValues = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** One word behind `rolepress`. */
export type Command = {
  readonly description: string;
  /** Such as `[paths...]`. */
  readonly argument?: { readonly name: string; readonly description: string };
  readonly options: readonly OptionSpec[];
  readonly examples: readonly string[];
  readonly run: (words: readonly string[], options: OptionValues, world: World) => Promise<ExitCode>;
};

/** A wrong use of the command line: its message is for the user, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
