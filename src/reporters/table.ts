import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import type { Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

/** Every form of a report. To add one: a new file, and a line here. */
export const reporters = { text, json, github, sarif, junit } as const satisfies Record<string, Reporter>;

export type Format = keyof typeof reporters;

/** The forms that servers read: they know files by their paths from the root of the repository, wherever the command was run. */
export const readByServers: readonly Format[] = ['github', 'sarif', 'junit'];
