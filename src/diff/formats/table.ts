import { json } from './json.ts';
import { markdown } from './markdown.ts';
import type { DiffFormatter } from './report.ts';
import { text } from './text.ts';

/** Every form in which changes are told. To add one: a new file, and a line here. */
export const diffFormats = { text, json, markdown } as const satisfies Record<string, DiffFormatter>;

export type DiffFormat = keyof typeof diffFormats;

export type { DiffReport } from './report.ts';
