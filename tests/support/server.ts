import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { projectFolder } from './helpers.ts';

/** A command that serves, as a process of its own. */
export type ServingProcess = {
  readonly child: ChildProcess;
  /** The address that it printed. */
  readonly url: string;
  readonly stderr: () => string;
};

/** Starts a command that serves, and waits until it says where. It is gone after the test. */
export async function startServing(
  argv: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ServingProcess> {
  const child = spawn(process.execPath, [join(projectFolder, 'lib/main.js'), ...argv], {
    cwd,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let stdout = '';
  let stderr = '';
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => {
      stdout += text.toString();
      const found = /^http:\S+$/mu.exec(stdout);
      if (found) resolve(found[0]);
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${stdout}${stderr}`)));
  });
  return { child, url, stderr: () => stderr };
}

/** Sends a signal, and tells how the process ended. */
export async function stop({ child }: ServingProcess, signal: NodeJS.Signals): Promise<readonly unknown[]> {
  const ended = once(child, 'exit');
  child.kill(signal);
  return ended;
}

/** What a server answers to bytes that a client sends as they are; all that came until the connection ended. */
export function sendRaw(port: number, bytes: string | Uint8Array, { ends = true } = {}): Promise<string> {
  return new Promise((resolve) => {
    let told = '';
    const socket = connect({ port, host: '127.0.0.1' }, () => (ends ? socket.end(bytes) : socket.write(bytes)));
    socket.on('data', (text) => (told += text.toString('latin1')));
    socket.on('error', () => {});
    socket.on('close', () => resolve(told));
  });
}

/** The port of an address. */
export function portOf(url: string): number {
  return Number(new URL(url).port);
}
