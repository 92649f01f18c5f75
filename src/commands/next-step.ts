import { dirname, join } from 'node:path';
import { build } from '../build.ts';
import { foldersIn, isFile, shownPath } from '../io/index.ts';
import { counted } from '../model/counted.ts';
import { isExample } from '../model/examples.ts';
import { noSink } from '../model/output-file.ts';
import type { World } from '../model/world.ts';
import { load } from './shared/load.ts';
import { schedulerFor } from './shared/scheduler.ts';
import { commands } from './table.ts';

/** What to do next in a folder, for somebody who has typed nothing but `rolepress`: what is there, and the command that goes on from it. */
export async function nextStep(world: World): Promise<string> {
  const { cwd } = world;
  if (!isFile(join(cwd, 'content/site.yml'))) return withoutSite(cwd);
  const input = await load({}, world);
  const { scheduler } = await schedulerFor({}, {}, world);
  const { diagnostics, content } = await build({ ...input, scope: 'first of each template' }, scheduler, noSink);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const own = content.roles.filter(({ path }) => !isExample(path, content.root)).length;
  if (errors > 0)
    return told(`The content has ${counted(errors, 'error')}.`, ['check', 'names each, with what to type'], ['dev', 'shows the site and what is found as you write']); // prettier-ignore
  if (own === 0)
    return told(content.roles.length === 0 ? 'The site has no role yet.' : 'The site has no roles but the examples.', ['new "Title"', 'writes a draft of one'], ['dev', 'shows the site as you write']); // prettier-ignore
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  const state = `The site has ${counted(own, 'role')}${warnings > 0 ? `, and ${counted(warnings, 'warning')}` : ' and no fault'}.`;
  const look = warnings > 0 ? [['check', 'names the warnings'] as const] : [];
  if (!isFile(join(cwd, 'dist/index.html')))
    return told(`${state} It has not been built yet.`, ...look, ['dev', 'shows the site as you write'], ['build', 'writes it to dist']); // prettier-ignore
  return told(`${state} dist holds what was built last.`, ...look, ['preview', 'shows dist as a host would'], ['build', 'builds it again']); // prettier-ignore
}

/** What there is, and the commands that go on from it: only those that there are. */
function told(state: string, ...steps: readonly (readonly [command: string, does: string])[]): string {
  const known = steps.filter(([command]) => Object.hasOwn(commands, command.split(' ')[0] ?? ''));
  const widest = Math.max(...known.map(([command]) => command.length));
  return [state, ...known.map(([command, does]) => `  npx rolepress ${command.padEnd(widest)}  ${does}`), ''].join(
    '\n',
  );
}

function withoutSite(cwd: string): string {
  const found = [...above(cwd), ...foldersIn(cwd)].find((folder) => isFile(join(folder, 'content/site.yml')));
  if (found === undefined) return told('There is no site in this folder.', ['init', 'makes one']);
  return told(`There is no site in this folder, but there is one in ${shownPath(found, cwd)}: go there first.`, ['init', 'makes another one here']); // prettier-ignore
}

function above(folder: string): readonly string[] {
  return dirname(folder) === folder ? [] : [dirname(folder), ...above(dirname(folder))];
}
