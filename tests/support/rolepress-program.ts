import { createServer, type Socket } from 'node:net';
import { run } from './helpers.ts';
import { listen } from './listen.ts';

/*
 * A program `rolepress` for scripts. It asks the process of the tests to do what it is called for: a process with the whole program in it
 * takes a second to start.
 */

let program: Promise<string> | undefined;

/** The program’s text. */
export function rolepressProgram(): Promise<string> {
  return (program ??= listen(server).then(programFor));
}

/** It sends how many arguments there are, the folder, the arguments and its environment, and gets the exit code, the errors and the output, each between NULs. */
function programFor(port: number): string {
  return [
    '#!/bin/bash',
    `exec 3<>/dev/tcp/127.0.0.1/${port}`,
    `{ printf '%s\\0' "$#" "$PWD" "$@"; env -0; printf '\\0'; } >&3`,
    "IFS= read -r -d '' code <&3",
    "IFS= read -r -d '' errors <&3",
    'cat <&3',
    `printf '%s' "$errors" >&2`,
    'exit "$code"',
    '',
  ].join('\n');
}

/** Answers each call. */
const server = createServer((socket) => {
  let said = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    const call = callIn(said);
    if (call) void answer(call, socket);
  });
  // A script that ends early has heard enough.
  socket.on('error', () => {});
});

type Call = { readonly cwd: string; readonly argv: readonly string[]; readonly env: Readonly<Record<string, string>> };

/** Nothing before all has come: an empty word ends the environment. */
function callIn(said: string): Call | undefined {
  const words = said.split('\0').slice(0, -1);
  const firstOfEnv = 2 + Number(words[0]);
  const end = words.indexOf('', firstOfEnv);
  if (end === -1) return undefined;
  const variables = words.slice(firstOfEnv, end).map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]); // prettier-ignore
  return {
    cwd: words[1] ?? '',
    argv: words.slice(2, firstOfEnv),
    env: Object.fromEntries(variables) as Record<string, string>,
  };
}

async function answer({ cwd, argv, env }: Call, socket: Socket): Promise<void> {
  try {
    const { code, stdout, stderr } = await run(argv, cwd, { env, toolFingerprint: () => 'this program' });
    socket.end(`${code}\0${stderr}\0${stdout}`);
  } catch (error) {
    socket.end(`70\0${String(error)}\0`);
  }
}
