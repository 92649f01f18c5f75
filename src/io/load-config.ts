import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { digestOf } from '../model/key.ts';
import { isFile, readText } from './disk.ts';

/** The names that a configuration can have: it is code, so it lies beside the content folder and never in it. */
const names = ['rolepress.config.mjs', 'rolepress.config.ts'] as const;

/** Names that are near, and are not read. */
const nearNames = ['rolepress.config.js', 'rolepress.config.cjs', 'rolepress.config.mts', 'rolepress.config.cts', 'rolepress.config.json'] as const; // prettier-ignore

/** What a configuration exports as its default, or why it could not be loaded. */
export type LoadedConfig = { readonly file: string; readonly exported: unknown } | { readonly fault: string };

/** Returns whether something that is, or was meant as, a configuration lies beside a content folder. */
export function hasConfig(content: string, cwd: string): boolean {
  const folder = folderBeside(content, cwd);
  return [...names, ...nearNames].some((name) => isFile(join(folder, name)));
}

function folderBeside(content: string, cwd: string): string {
  return dirname(resolve(cwd, content));
}

/** Runs the configuration beside a content folder; nothing where there is none. */
export async function loadConfig(content: string, cwd: string): Promise<LoadedConfig | undefined> {
  const folder = folderBeside(content, cwd);
  const [name, second] = names.filter((one) => isFile(join(folder, one)));
  const near = nearNames.find((one) => isFile(join(folder, one)));
  if (name === undefined)
    return near === undefined ? undefined : { fault: `${near} is not read; rename it to ${names[0]} or ${names[1]}` };
  if (second !== undefined) return { fault: `there are ${name} and ${second}; delete one of them` };
  const file = join(folder, name);
  // Another text is another module, also for a process that has loaded the one before.
  const url = `${pathToFileURL(file).href}?${digestOf(readText(file)).slice(0, 16)}`;
  try {
    // A module of others: whoever asks looks at what it exports.
    const { default: exported } = (await import(/* @vite-ignore */ url)) as { readonly default?: unknown };
    return { file, exported };
  } catch (error) {
    return { fault: `${name} cannot be loaded: ${reasonOf(error)}` };
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? error.code : undefined;
  return code === 'ERR_UNKNOWN_FILE_EXTENSION' && error.message.includes('.ts"')
    ? 'this version of Node.js does not read TypeScript; rename it to rolepress.config.mjs, or use Node.js 22.18 or later'
    : `${error.name}: ${error.message}`;
}
