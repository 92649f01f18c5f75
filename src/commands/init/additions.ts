import { slugOf } from '../../model/slug.ts';
import { editorSettings } from '../shared/editor-files.ts';
import type { Starter } from './starter-files.ts';
import { nameOf, type Target } from './target.ts';

/** Commands that a project runs by a script. */
const scripted = ['dev', 'build', 'check', 'preview'];

function scriptsOf({ commands }: Pick<Starter, 'commands'>): Readonly<Record<string, string>> {
  return Object.fromEntries(scripted.filter((name) => commands.includes(name)).map((name) => [name, `rolepress ${name}`])); // prettier-ignore
}

/** The project of a new site. It has exactly the version that made it. */
export function packageJson(starter: Starter, target: Target): string {
  const slug = slugOf(nameOf(target));
  const project = {
    name: /^[a-z\d][a-z\d-]*$/u.test(slug) ? slug : 'careers',
    private: true,
    scripts: scriptsOf(starter),
    devDependencies: { rolepress: starter.version },
    engines: { node: '>=20.19' },
  };
  return `${JSON.stringify(project, null, 2)}\n`;
}

/** The command that adds to a package.json the scripts that it lacks. A script of another program keeps its name, and ours gets one of its own. */
export function packageAddition(there: string, starter: Pick<Starter, 'commands'>): string | undefined {
  const scripts = Object(Object(jsonIn(there))['scripts']) as Readonly<Record<string, unknown>>;
  const ours = Object.entries(scriptsOf(starter)).filter(([, run]) => !Object.values(scripts).includes(run));
  const missing = ours.map(([name, run]) => `scripts.${name in scripts ? `careers:${name}` : name}="${run}"`);
  return missing.length === 0 ? undefined : `for scripts, run:\nnpm pkg set ${missing.join(' ')}`;
}

/** Returns whether a package.json asks for Rolepress. */
export function asksForRolepress(text: string): boolean {
  const project = Object(jsonIn(text)) as Readonly<Record<string, unknown>>;
  return ['dependencies', 'devDependencies'].some((part) => 'rolepress' in Object(project[part]));
}

/** The lines that a .gitignore lacks. */
export function gitignoreAddition(there: string, wanted: string): string | undefined {
  const lines = new Set(there.split('\n').map(plainPattern));
  const missing = wanted.split('\n').filter((line) => line !== '' && !line.startsWith('#') && !lines.has(plainPattern(line))); // prettier-ignore
  return missing.length === 0 ? undefined : `add:\n${missing.join('\n')}`;
}

/** `/dist/`, `dist` and `dist/` leave out the same. */
function plainPattern(line: string): string {
  return line.trim().replace(/^\/|\/$/gu, '');
}

/** The keys that the settings of VS Code lack. Their file may have comments, so they are looked for as texts. */
export function settingsAddition(there: string): string | undefined {
  const missing = Object.entries(editorSettings).filter(([key, value]) => {
    const parts = typeof value === 'object' ? Object.keys(value) : [key];
    return !parts.every((part) => there.includes(JSON.stringify(part)));
  });
  return missing.length === 0 ? undefined : `add:\n${missing.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value, null, 2)}`).join(',\n')}`; // prettier-ignore
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
