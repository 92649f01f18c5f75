import { txt } from './formats/txt.ts';
import { md } from './formats/md.ts';
import { odt } from './formats/odt.ts';
import { docx } from './formats/docx.ts';
import { html } from './formats/html.ts';
import type { Importer } from './imported-role.ts';

/** Every format that can be imported, in the order in which it is asked for. To add one: a new file, and a line here. */
export const importers = { docx, odt, html, md, txt } as const satisfies Record<string, Importer>;

export type Format = keyof typeof importers;

// Object.keys forgets the keys’ type; the table is a constant of ours.
export const formats = Object.keys(importers) as readonly Format[];
