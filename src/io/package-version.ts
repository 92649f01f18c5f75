import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The version of the package that a file is in; empty where it is in none. */
export function versionBeside(file: string): string {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    try {
      // What a package says of itself.
      const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
        readonly version?: unknown;
      };
      if (typeof version === 'string') return version;
    } catch {
      // Further up.
    }
  }
  return '';
}

/** What makes a difference where it is installed, and can be loaded or not. */
const optionalPackages = ['@takumi-rs/core', '@fontsource-variable/inter/package.json', 'satteri', 'sharp'] as const;

/** The versions of the optional packages that are installed. */
export function optionalVersions(): readonly string[] {
  const { resolve } = createRequire(import.meta.url);
  return optionalPackages.map((name) => {
    try {
      return `${name} ${versionBeside(resolve(name))}`;
    } catch {
      return name;
    }
  });
}
