import { transform } from 'esbuild';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuildWithFiles } from '../../src/build.ts';
import { fileOf, files, projectFolder } from '../support/helpers.ts';
import { buildContent } from '../support/sites.ts';

/** The examples of docs/aggregators.md, run as they stand against the example site on a server like those of static hosts. */

const manual = readFileSync(join(projectFolder, 'docs/aggregators.md'), 'utf8');

function example(language: string): string {
  const [, code = ''] = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'u').exec(manual) ?? [];
  expect(code.length).toBeGreaterThan(50);
  return code;
}

let built: BuildWithFiles;
let server: Server;
let site: string;
const answers: number[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = (request.url ?? '').slice(1);
    const file = built.files.find((one) => one.path === path);
    const tag = `"${createHash('sha256')
      .update(file?.contents ?? '')
      .digest('hex')}"`;
    const status = !file ? 404 : request.headers['if-none-match'] === tag ? 304 : 200;
    answers.push(status);
    response.writeHead(status, { etag: tag, 'content-type': 'application/feed+json' }).end(status === 200 ? file?.contents : undefined); // prettier-ignore
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // The address of a server is one with a port once it listens on one.
  const { port } = server.address() as AddressInfo;
  site = `http://127.0.0.1:${port}`;
  built = await buildContent(join(projectFolder, 'content'), { baseUrl: `${site}/` });
});

afterAll(() => void server.close());

type Outcome = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Runs a program that asks the server, which is in this process. */
function runIn(cwd: string, command: string, argv: readonly string[]): Promise<Outcome> {
  return new Promise((done) => {
    const child = spawn(command, argv, { cwd, env: { PATH: process.env['PATH'], HOME: cwd, SITE: site } });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    child.on('error', () => done({ code: -1, stdout, stderr }));
    child.on('close', (code) => done({ code: code ?? -1, stdout, stderr }));
  });
}

function isInstalled(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

type Item = { readonly title: string; readonly url: string };

function itemsOf(): readonly Item[] {
  return (JSON.parse(fileOf(built, 'jobs.json')) as { readonly items: readonly Item[] }).items;
}

function titles(): readonly string[] {
  return itemsOf().map(({ title }) => title);
}

describe('the example in', () => {
  test('TypeScript tells what is new, then nothing, then what has moved and what has closed', async () => {
    const folder = files({ 'package.json': '{"type": "module"}' });
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(projectFolder, join(folder, 'node_modules/rolepress'));
    const { code } = await transform(example('ts'), { loader: 'ts', format: 'esm' });
    writeFileSync(join(folder, 'roles.mjs'), code);
    const use = "import { update } from './roles.mjs'; const site = process.env.SITE; const first = await update(site, []); console.log('--'); await update(site, first); console.log('--'); const gone = { ...first[0], url: 'https://gone.example/', _rolepress: { ...first[0]._rolepress, id: 'gone' } }; await update(site, [...first.map((item, index) => index === 0 ? { ...item, url: 'https://old.example/' } : item), gone]);"; // prettier-ignore
    writeFileSync(join(folder, 'use.mjs'), use);
    const { code: exit, stdout, stderr } = await runIn(folder, process.execPath, ['use.mjs']);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    const [first = '', second, third] = stdout.split('--\n');
    const lines = first.trim().split('\n');
    expect(lines.map((line) => /^new .* http\S+ .*\S, \S/u.test(line))).toEqual(titles().map(() => true));
    const url = itemsOf()[0]?.url;
    expect([second, third]).toEqual(['', `moved https://old.example/ ${url}\nclosed https://gone.example/\n`]);
  });

  test.skipIf(!isInstalled('python3'))('Python lists every open role', async () => {
    const folder = files({ 'roles.py': example('python') });
    const { code, stdout, stderr } = await runIn(folder, 'python3', ['roles.py']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.trim().split('\n').map((line) => line.split(' | ')[0])).toEqual(titles()); // prettier-ignore
  });

  test.skipIf(!isInstalled('curl'))('curl asks for a feed that has not changed only once', async () => {
    const folder = files({ 'poll.sh': example('sh') });
    answers.length = 0;
    for (const _ of [1, 2]) expect(await runIn(folder, 'sh', ['poll.sh'])).toMatchObject({ code: 0, stderr: '' });
    expect(answers).toEqual([200, 304]);
    expect(readFileSync(join(folder, 'jobs.json'), 'utf8')).toBe(fileOf(built, 'jobs.json'));
  });
});
