import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectFolder } from './helpers.ts';

/** Web servers of the system, each with the configuration that Rolepress ships, on a port of its own. */

export type Server = { readonly port: number; readonly stop: () => Promise<void> };

/** How a server is started: the files that it needs, and its command line. */
type Kind = {
  readonly program: string;
  readonly example: string;
  readonly start: (
    config: string,
    folder: string,
  ) => { readonly files: Readonly<Record<string, string>>; readonly argv: readonly string[] };
};

const isRoot = userInfo().uid === 0;
const moduleFolder = '/usr/lib/apache2/modules';
const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

export const servers = {
  nginx: {
    program: 'nginx',
    example: 'nginx.conf',
    start: (config, folder) => ({
      files: {
        'main.conf': [
          existsSync(brotli) ? `load_module ${brotli};` : '',
          isRoot ? 'user root;' : '',
          `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;`,
          `events {} http { include /etc/nginx/mime.types; access_log off;`,
          ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`),
          existsSync(brotli) ? config : config.replace(/^ *brotli_static on;$/mu, ''),
          '}',
        ].join('\n'),
      },
      argv: ['-e', `${folder}/error.log`, '-c', `${folder}/main.conf`],
    }),
  },
  apache: {
    program: 'apache2',
    example: 'apache.conf',
    start: (config, folder) => ({
      files: {
        'main.conf': [
          ...['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'rewrite'].map((name) => `LoadModule ${name}_module ${moduleFolder}/mod_${name}.so`),
          ...(isRoot ? ['User www-data', 'Group www-data'] : []),
          `ServerRoot ${folder}`,
          `PidFile ${folder}/pid`,
          `ErrorLog ${folder}/error.log`,
          'TypesConfig /dev/null',
          'ServerName localhost',
          ...config.split('\n').flatMap((line) => (line.startsWith('<VirtualHost') ? [line.replace(/\*:(\d+)/u, 'Listen 127.0.0.1:$1').replace(/<VirtualHost (.*)>/u, '$1'), line] : [line])),
        ].join('\n'),
      },
      argv: ['-d', folder, '-f', `${folder}/main.conf`, '-DFOREGROUND'],
    }),
  },
  caddy: {
    program: 'caddy',
    example: 'Caddyfile',
    start: (config, folder) => ({
      files: { Caddyfile: `{\n\tadmin off\n\tauto_https off\n}\n${config}` },
      argv: ['run', '--adapter', 'caddyfile', '--config', `${folder}/Caddyfile`],
    }),
  },
} as const satisfies Readonly<Record<string, Kind>>; // prettier-ignore

export type ServerName = keyof typeof servers;

/** Why a server cannot be tried here; nothing when it can. */
export function whyMissing(name: ServerName): string | undefined {
  return whyNoProgram(servers[name].program);
}

/** Why a program of the system cannot be tried here; nothing when it can. */
export function whyNoProgram(program: string): string | undefined {
  const { error } = spawnSync(program, ['--version'], { env: environment, stdio: 'ignore' });
  return error ? `${program} is not installed` : undefined;
}

const environment = { PATH: `${process.env['PATH']}:/usr/sbin`, HOME: '/nonexistent' };

/** Starts a server over a folder that holds a site, below a path of it where one is named. */
export async function serve(name: ServerName, site: string, base = ''): Promise<Server> {
  const { program, example, start } = servers[name];
  const folder = mkdtempSync(join(tmpdir(), 'rolepress-server-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const config = readFileSync(join(projectFolder, 'docs/examples/hosts', example), 'utf8')
    .replaceAll('/var/www/careers-site', site)
    .replaceAll('/404.html', `${base}/404.html`)
    .replaceAll('/_redirects', `${base}/_redirects`)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('*:80>', `*:${port}>`)
    .replace(/^careers\.inn\.example \{/mu, `http://127.0.0.1:${port} {`);
  const { files, argv } = start(config, folder);
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  const child = spawn(program, argv, { env: { ...environment, HOME: folder }, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  await untilAnswers(port, child, () => said + (existsSync(join(folder, 'error.log')) ? readFileSync(join(folder, 'error.log'), 'utf8') : '')); // prettier-ignore
  return {
    port,
    stop: async () => {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilAnswers(port: number, child: ChildProcess, said: () => string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`the server ended: ${said()}`);
    try {
      await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' });
      return;
    } catch {
      await sleep(50);
    }
  }
  throw new Error(`the server does not answer: ${said()}`);
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
