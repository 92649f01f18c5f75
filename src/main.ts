#!/usr/bin/env node
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { cli, hasColor } from './cli/index.ts';
import type { Stream, World } from './model/world.ts';

/** Connects the command line to the process: the only file that knows the process. */

const { env, stdout, stderr } = process;

function streamOf(stream: NodeJS.WriteStream): Stream {
  const isTerminal = stream.isTTY;
  return { write: (text) => void stream.write(text), isTerminal, hasColor: hasColor(isTerminal, env) };
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whoever asks a second time is obeyed at once. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

function versionOfPackage(): string {
  // package.json is ours; its version is a string.
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return version;
}

/** Our own code, and what the words and numbers on pages depend on beside it. */
function toolFingerprint(): string {
  const own = fileURLToPath(new URL('.', import.meta.url));
  const hash = createHash('sha256').update(JSON.stringify(process.versions));
  for (const name of readdirSync(own).toSorted()) if (name.endsWith('.js')) hash.update(readFileSync(join(own, name)));
  return hash.digest('base64url');
}

const world: World = {
  cwd: process.cwd(),
  env,
  clock: () => Date.now(),
  stdin: () => buffer(process.stdin).then((bytes) => new Uint8Array(bytes)),
  stdout: streamOf(stdout),
  stderr: streamOf(stderr),
  processes: { id: process.pid, isRunning },
  fetch: globalThis.fetch,
  // Nothing is loaded that a command does not need.
  loadSocialImages: async (folder) => (await import('./io/index.ts')).loadSocialImageRenderer(folder),
  loadPictures: async (folder) => (await import('./io/index.ts')).loadPictureEncoder(folder),
  loadNativeParser: async () => (await import('./io/index.ts')).loadNativeParser(),
  // A question that nobody sees, or nobody can answer, would wait for ever. On a terminal that says it has no columns nobody can read it.
  ...(process.stdin.isTTY && stdout.isTTY && stdout.columns > 0
    ? { loadPrompts: async () => (await import('./io/index.ts')).loadPrompts() }
    : {}),
  timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  workers: { workerFile: new URL('worker.js', import.meta.url), count: availableParallelism() },
  // V8 itself lets the heap grow to up to four times as much.
  setHeapGrowth: (percent) => setFlagsFromString(`--heap-growing-percent=${percent}`),
  starterFolder: fileURLToPath(new URL('starter', import.meta.url)),
  untilStopped,
  openBrowser: async (url) => (await import('./io/index.ts')).openBrowser(url),
  themeFolder: fileURLToPath(new URL('../templates', import.meta.url)),
  version: versionOfPackage(),
  toolFingerprint,
};

// A reader that has seen enough, such as `head`, is no fault.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await cli(process.argv.slice(2), world);
} catch (error) {
  stderr.write(
    `\nThis is a bug in Rolepress ${world.version}, not in your content. Please report it where\nhttps://www.npmjs.com/package/rolepress says, with the command you ran and this text:\n`,
  );
  stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 2;
}
