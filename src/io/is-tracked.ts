import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { lstatOf } from './disk.ts';

/** Claims that a repository holds files of a folder: then anybody may have written them who may propose a change. */
export function isTracked(folder: string, env: Readonly<Record<string, string | undefined>>): boolean {
  if (!lstatOf(folder) || !isInRepository(folder)) return false;
  const argv = ['--no-optional-locks', '--no-pager', 'ls-files', '-z', '--', '.'];
  const { status, stdout } = spawnSync('git', argv, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...env, LC_ALL: 'C' },
    windowsHide: true,
  });
  // Where git does not answer, nothing is known to be safe.
  return status !== 0 || stdout !== '';
}

/** Git is not even started where there is no repository. */
export function isInRepository(folder: string): boolean {
  return repositoryRoot(folder) !== undefined;
}

/** The root of the repository that an absolute path is in. */
export function repositoryRoot(path: string): string | undefined {
  for (let at = path; ; at = dirname(at)) {
    if (lstatOf(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}
