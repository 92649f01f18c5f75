import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { browserOptions } from './browser.ts';

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- Vitest's own type is added to
  export interface ProvidedContext {
    /** Where the browser of the tests listens. */
    readonly browser: string;
  }
}

/** Starts the one browser that all test files share, and ends it after them. */
export default async function startBrowser({ provide }: TestProject): Promise<() => Promise<void>> {
  prepare();
  // All pages of a context are drawn by one process: a new one is slow to start and to warm up.
  const server = await chromium.launchServer(browserOptions(['--renderer-process-limit=1']));
  provide('browser', server.wsEndpoint());
  return () => server.close();
}

/**
 * Makes the browser ready: an installed one where CHROME_PATH names it or the system is not Linux, else the one that npm brought,
 * with libraries that a bare machine lacks. What is unpacked stays for the next run.
 */
function prepare(): void {
  if (process.env['CHROME_PATH'] !== undefined || process.platform !== 'linux') return;
  const folder = unpacked();
  process.env['CHROME_PATH'] = join(folder, 'chromium');
  if (!starts({})) process.env['CHROME_LIBRARIES'] = join(folder, 'al2023/lib');
}
function starts(env: Readonly<Record<string, string>>): boolean {
  try {
    execFileSync(process.env['CHROME_PATH'] ?? '', ['--version'], { env: { ...process.env, ...env }, stdio: 'ignore' });
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
