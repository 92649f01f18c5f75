import { build } from './build.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { explain } from './explain.ts';
import { inspect } from './inspect.ts';
import { schema } from './schema.ts';

/** Every word behind `rolepress`. To add one: a new file, and a line here. */
export const commands = { build, check, inspect, explain, schema } as const satisfies Record<string, Command>;

export { type Command, type OptionSpec, UsageError } from './command.ts';
