export { type Command, type OptionSpec, UsageError } from './shared/command.ts';
export { type CommandEntry, commands } from './table.ts';
