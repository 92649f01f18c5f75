import type { World } from '../model/world.ts';

export { type Command, type OptionSpec, UsageError } from './shared/command.ts';
export { type CommandEntry, commands } from './table.ts';

/** What to do next in the working directory; what finds it out is loaded only for that. */
export async function nextStep(world: World): Promise<string> {
  return (await import('./next-step.ts')).nextStep(world);
}
