import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Census, census, lacks } from './census.ts';
import { type RoleAt, writeRoles } from './corpus/index.ts';
import { measure } from './measure.ts';
import type { Entrant } from './rounds.ts';
import type { FoundTool } from './tool.ts';

/** Where the texts of roles come from: from the benchmark itself, or from a folder. */
export type Text = { readonly isOwn: boolean; readonly roleAt: RoleAt };

/** A folder in which one tool builds one corpus. */
export type Workplace = {
  readonly name: string;
  readonly tool: FoundTool;
  readonly roles: number;
  readonly text: Text;
  readonly folder: string;
  readonly site: string;
};

/** Makes the folder with its roles. `reference` is the workplace of Rolepress with as many roles, for the floor. */
export function openWorkplace(
  base: string,
  { name, tool, roles, text }: Pick<Workplace, 'name' | 'tool' | 'roles' | 'text'>,
  reference?: Workplace,
): Workplace {
  const folder = join(base, `${name}-${roles}${text.isOwn ? '' : '-text'}`);
  const site = join(folder, tool.out);
  mkdirSync(folder, { recursive: true });
  writeRoles(folder, roles, text.roleAt);
  tool.prepare(folder, { site: reference?.site ?? site, isOwnText: text.isOwn });
  return { name, tool, roles, text, folder, site };
}

/** Builds once, unmeasured, and counts what came out. A tool that leaves something out is no peer; one that only checks makes nothing. */
export function firstBuild(workplace: Workplace): Census {
  measure(buildIn(workplace));
  mkdirSync(workplace.site, { recursive: true });
  const counted = census(workplace.site);
  const missing = ['floor', 'remark-cli'].includes(workplace.name) ? [] : lacks(counted, workplace.roles);
  if (missing.length > 0) throw new Error(`${workplace.name} wrote too little: ${missing.join(', ')}`);
  return counted;
}

/** Every build from nothing. */
export function cold(workplace: Workplace): Entrant {
  return { name: workplace.name, command: buildIn(workplace), before: () => forget(workplace) };
}

/** Every build after one of the same roles. */
export function unchanged(workplace: Workplace): Entrant {
  return { name: workplace.name, command: buildIn(workplace) };
}

/** Every build after an edit of one role, in the middle, that says something new each time. */
export function edited(workplace: Workplace): Entrant {
  const { name, text } = workplace.text.roleAt(Math.ceil(workplace.roles / 2));
  const file = join(workplace.folder, 'content/roles', name);
  return {
    name: workplace.name,
    command: buildIn(workplace),
    before: (round) => writeFileSync(file, `${text.trimEnd()}\n- **Round ${round + 1}:** You answer for the round.\n`),
  };
}

/** What a tool wrote, and what it remembers, are gone. */
export function forget({ folder, tool }: Workplace): void {
  for (const path of [tool.out, ...tool.keeps]) rmSync(join(folder, path), { recursive: true, force: true });
}

function buildIn({ folder, tool }: Workplace): Entrant['command'] {
  const { command: argv, env } = tool;
  return env === undefined ? { argv, folder } : { argv, folder, env };
}
