import type { Command } from './shared/command.ts';

/** A word behind `rolepress`: what the general help says of it, and how it is loaded, for a run needs only its own command. */
export type CommandEntry = { readonly summary: string; readonly load: () => Promise<Command> };

/** Every word behind `rolepress`. To add one: a new file, and an entry here. */
export const commands = {
  build: {
    summary: 'check the content and write the site',
    load: async () => (await import('./build.ts')).build,
  },
  check: {
    summary: 'report every fault of the content',
    load: async () => (await import('./check.ts')).check,
  },
  init: {
    summary: 'make a new site, here or in a folder',
    load: async () => (await import('./init.ts')).init,
  },
  new: {
    summary: 'write a draft of a role, with blanks for what only you know',
    load: async () => (await import('./new.ts')).newRole,
  },
  diff: {
    summary: 'tell what publishing would change',
    load: async () => (await import('./diff.ts')).diff,
  },
  dev: {
    summary: 'serve the site while you write',
    load: async () => (await import('./dev.ts')).dev,
  },
  preview: {
    summary: 'serve the built site as a host would',
    load: async () => (await import('./preview.ts')).preview,
  },
  import: {
    summary: 'make role files of Word files, pages, Markdown or the data of other systems',
    load: async () => (await import('./import.ts')).importRoles,
  },
  inspect: {
    summary: 'show how role files are read',
    load: async () => (await import('./inspect.ts')).inspect,
  },
  explain: {
    summary: 'explain a rule, or list them all',
    load: async () => (await import('./explain.ts')).explain,
  },
  schema: {
    summary: 'print the JSON Schema of a file, or write them all for VS Code',
    load: async () => (await import('./schema.ts')).schema,
  },
} as const satisfies Record<string, CommandEntry>;
