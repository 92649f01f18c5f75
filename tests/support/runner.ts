import { spawn } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { files, type Run } from './helpers.ts';
import { gitEnv, gitScript } from './repository.ts';
import { rolepressProgram } from './rolepress-program.ts';

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
  return fetched(of, `--depth=1 origin ${commitId}`);
}

/** The same with the whole history, as `fetch-depth: 0` has it. */
export function wholeCheckout(of: string, commitId: string): string {
  return fetched(of, `origin ${commitId}`);
}

function fetched(of: string, what: string): string {
  const folder = files({});
  gitScript(folder, [
    `git clone --quiet --bare -c uploadpack.allowAnySHA1InWant=true -c uploadpack.allowReachableSHA1InWant=true '${of}' server.git`,
    'git init --quiet work',
    'cd work',
    `git remote add origin 'file://${folder}/server.git'`,
    `git fetch --quiet --no-tags ${what}`,
    'git checkout --quiet --detach FETCH_HEAD',
  ]);
  return join(folder, 'work');
}

/** Runs a shell on the day of the example; with the PATH of `pathWith`, `npx rolepress` in it is this Rolepress. */
export function runShell(
  argv: readonly [string, ...string[]],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const [shell, ...rest] = argv;
  return new Promise((done, failed) => {
    const child = spawn(shell, rest, { cwd, env: { ...gitEnv, SOURCE_DATE_EPOCH: '1795392000', ...env }, stdio: ['ignore', 'pipe', 'pipe'] }); // prettier-ignore
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', failed);
    child.on('close', (code) => done({ code: code ?? -1, stdout, stderr }));
  });
}

/** Runs the script of a step as `shell: bash` does; tells its exit code, what it printed and its outputs. */
export async function runScript(script: string, cwd: string, env: Readonly<Record<string, string>>) {
  const folder = files({ 'step.sh': script, output: '' });
  const output = join(folder, 'output');
  const github = { GITHUB_ACTIONS: 'true', CI: 'true', GITHUB_OUTPUT: output };
  const argv = ['bash', '--noprofile', '--norc', '-eo', 'pipefail', join(folder, 'step.sh')] as const;
  const { code, stdout, stderr } = await runShell(argv, cwd, { ...github, ...env });
  const lines = readFileSync(output, 'utf8').split('\n').filter((line) => line !== ''); // prettier-ignore
  const outputs = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)])); // prettier-ignore
  return { code, log: stdout + stderr, outputs };
}

/** A PATH with programs before those of the system: `npx rolepress` is this Rolepress, `npm` does nothing, and others are as they are given. */
export async function pathWith(others: Readonly<Record<string, string>> = {}): Promise<string> {
  const npx = '#!/bin/sh\nwhile [ "$1" != rolepress ]; do shift; done\nexec "$@"\n';
  const bin = files({ npx, npm: '#!/bin/sh\n', rolepress: await rolepressProgram(), ...others });
  for (const name of readdirSync(bin)) chmodSync(join(bin, name), 0o755);
  return `${bin}:${process.env['PATH']}`;
}
