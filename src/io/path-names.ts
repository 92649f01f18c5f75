import platform, { type PlatformPath } from 'node:path';

/** A path as diagnostics show it: relative to the working directory when it is below it, with forward slashes. `paths` are the rules of the system. */
export function shownPath(path: string, cwd: string, paths: PlatformPath = platform): string {
  const { sep } = paths;
  const absolute = paths.resolve(cwd, path);
  const below = paths.relative(cwd, absolute);
  const shown = below === '' ? '.' : below.startsWith(`..${sep}..${sep}..`) ? absolute : below;
  return shown.split(sep).join('/');
}

/** Returns whether an absolute path is a folder, or below it. On Windows upper and lower case are the same, and drives hold nothing of each other. */
export function isWithin(path: string, folder: string, paths: PlatformPath = platform): boolean {
  const below = paths.relative(folder, path);
  return below !== '..' && !below.startsWith(`..${paths.sep}`) && !paths.isAbsolute(below);
}
