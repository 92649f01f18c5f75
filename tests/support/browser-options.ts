import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { LaunchOptions } from 'playwright-core';

/** How the browser is started, with more arguments. */
export function browserOptions(more: readonly string[] = []): LaunchOptions {
  return { ...(found ??= findBrowser()), args: ['--no-sandbox', ...more] };
}

let found: LaunchOptions | undefined;

/**
 * An installed browser where CHROME_PATH names it or the system is not Linux, else the one that npm brought, with libraries that a bare
 * machine lacks. What is unpacked stays for the next run.
 */
function findBrowser(): LaunchOptions {
  const installed = process.env['CHROME_PATH'];
  if (installed !== undefined) return { executablePath: installed };
  if (process.platform !== 'linux') return { channel: 'chrome' };
  const folder = unpacked();
  const executablePath = join(folder, 'chromium');
  if (starts(executablePath)) return { executablePath };
  return { executablePath, env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'al2023/lib') } };
}

function starts(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The folder that holds the unpacked browser. It appears whole, so that two runs at once do not see half of it. */
function unpacked(): string {
  const source = fileURLToPath(new URL('../../node_modules/@sparticuz/chromium/', import.meta.url));
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { readonly version: string };
  const folder = join(tmpdir(), `rolepress-chromium-${version}`);
  if (existsSync(folder)) return folder;
  const half = `${folder}.${process.pid}`;
  mkdirSync(half);
  // Told that it is on a bare machine, the package unpacks the libraries too.
  const script = `import chromium from ${JSON.stringify(pathToFileURL(join(source, 'build/esm/index.js')).href)}; await chromium.executablePath();`;
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, TMPDIR: half, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    renameSync(half, folder);
  } catch {
    rmSync(half, { recursive: true });
  }
  return folder;
}
