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

/** The commands that add to a package.json what it lacks. */
export function packageAddition(there: string, starter: Starter): string | undefined {
  const project = jsonIn(there);
  const has = (part: string, name: string) => name in Object(Object(project)[part]);
  const scripts = Object.entries(scriptsOf(starter)).filter(([name]) => !has('scripts', name));
  const isInstalled = ['dependencies', 'devDependencies'].some((part) => has(part, 'rolepress'));
  const commands = [
    ...(scripts.length > 0 ? [`npm pkg set ${scripts.map(([name, run]) => `scripts.${name}="${run}"`).join(' ')}`] : []),
    ...(isInstalled ? [] : [`npm install --save-dev --save-exact rolepress@${starter.version}`]),
  ]; // prettier-ignore
  return commands.length === 0 ? undefined : `run:\n${commands.join('\n')}`;
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
