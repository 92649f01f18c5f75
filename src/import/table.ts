import { csv } from './formats/csv.ts';
import { docx } from './formats/docx.ts';
import { html } from './formats/html.ts';
import { jsonLd } from './formats/json-ld.ts';
import { md } from './formats/md.ts';
import { mhtml } from './formats/mhtml.ts';
import { odt } from './formats/odt.ts';
import { ashby } from './formats/systems/ashby.ts';
import { greenhouse } from './formats/systems/greenhouse.ts';
import { indeed } from './formats/systems/indeed.ts';
import { jsonFeed } from './formats/systems/json-feed.ts';
import { lever } from './formats/systems/lever.ts';
import { personio } from './formats/systems/personio.ts';
import { recruitee } from './formats/systems/recruitee.ts';
import { roleData } from './formats/systems/role-data.ts';
import { rss } from './formats/systems/rss.ts';
import { smartrecruiters } from './formats/systems/smartrecruiters.ts';
import { workable } from './formats/systems/workable.ts';
import { txt } from './formats/txt.ts';
import type { Importer } from './imported-role.ts';

/** Every format that can be imported, in the order in which it is asked for: the first that recognises a file reads it. To add one: a new file, and a line here. */
export const importers = {
  docx,
  odt,
  'role-data': roleData,
  'json-feed': jsonFeed,
  greenhouse,
  lever,
  ashby,
  recruitee,
  smartrecruiters,
  workable,
  'json-ld': jsonLd,
  personio,
  rss,
  indeed,
  mhtml,
  html,
  csv,
  md,
  txt,
} as const satisfies Record<string, Importer>;

export type Format = keyof typeof importers;

// Object.keys forgets the keys’ type; the table is a constant of ours.
export const formats = Object.keys(importers) as readonly Format[];
