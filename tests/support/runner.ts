import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { files, projectFolder } from './helpers.ts';
import { git, gitEnv, gitScript } from './repository.ts';

/** What a runner of GitHub does, as far as steps with scripts need it. */

/** A step of an action or a job. */
export type Step = {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
};

/** What a runner checks out: one commit, of which the ones before are only known to the server. */
export function checkout(of: string, commitId: string): string {
  const folder = files({});
  gitScript(folder, [
    `git clone --quiet --bare '${of}' server.git`,
    'git -C server.git config uploadpack.allowAnySHA1InWant true',
    'git -C server.git config uploadpack.allowReachableSHA1InWant true',
    'git init --quiet work',
    'cd work',
    `git remote add origin 'file://${folder}/server.git'`,
    `git fetch --quiet --no-tags --depth=1 origin ${commitId}`,
    'git checkout --quiet --detach FETCH_HEAD',
  ]);
  return join(folder, 'work');
}

/** The same with the whole history, as `fetch-depth: 0` has it. */
export function wholeCheckout(of: string, commitId: string): string {
  const work = checkout(of, commitId);
  git(work, 'fetch', '--quiet', '--unshallow', 'origin');
  return work;
}

/** Runs the script of a step as `shell: bash` does; tells its exit code, what it printed and its outputs. */
export function runScript(script: string, cwd: string, env: Readonly<Record<string, string>>) {
  const folder = files({ 'step.sh': script, output: '' });
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', join(folder, 'step.sh')], {
    cwd,
    encoding: 'utf8',
    env: { ...gitEnv, SOURCE_DATE_EPOCH: '1795392000', GITHUB_ACTIONS: 'true', CI: 'true', GITHUB_OUTPUT: join(folder, 'output'), ...env },
  });
  const lines = readFileSync(join(folder, 'output'), 'utf8').split('\n').filter((line) => line !== '');
  const outputs = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
  return { code: status ?? -1, log: stdout + stderr, outputs };
} // prettier-ignore

/** A program in the place of `npx` that prints what it is called with. */
const printingNpx = `#!/bin/sh\nwhile [ "$1" != rolepress ]; do shift; done\nshift\nprintf '%s\\0' "$@"\nprintf '\\0'\n`;

/** The calls of `npx rolepress` that a line of a shell makes, to be made in the process of the tests: one of its own takes a second. The line has to end well. */
export function callsOf(
  line: string,
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): readonly (readonly string[])[] {
  const path = `${programs({ npx: printingNpx })}:${process.env['PATH']}`;
  const { status, stdout, stderr } = spawnSync('sh', ['-eu', '-c', line], { cwd, encoding: 'utf8', env: { ...gitEnv, PATH: path, ...env } }); // prettier-ignore
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout
    .split('\0\0')
    .slice(0, -1)
    .map((call) => call.split('\0'));
}

/** A folder of programs for PATH: `npx rolepress` is this Rolepress, `npm` does nothing, and others are as they are given. */
export function programs(others: Readonly<Record<string, string>> = {}): string {
  const npx = `#!/bin/sh\nshift\nexec "${process.execPath}" "${join(projectFolder, 'lib/main.js')}" "$@"\n`;
  const bin = files({ npx, npm: '#!/bin/sh\n', ...others });
  for (const name of readdirSync(bin)) chmodSync(join(bin, name), 0o755);
  return bin;
}
