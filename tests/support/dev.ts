import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { buildInMemory, type BuildWithFiles } from '../../src/build.ts';
import { type DevServer, historyReader, sourceReader, startDevServer } from '../../src/dev/index.ts';
import { defaultThemeFolders, loadNativeParser, readContent, readHistory, readTheme } from '../../src/io/index.ts';
import { datedFiles } from '../../src/model/content.ts';
import { inProcess, rememberingScheduler, roleWorker } from '../../src/schedule/index.ts';
import { exampleDay, projectFolder } from './helpers.ts';

const nativeParser = await loadNativeParser();
const noon = `${exampleDay}T12:00:00Z`;

function themeOf(cwd: string) {
  return [
    ...defaultThemeFolders(join(projectFolder, 'templates'), 'rolepress/templates'),
    { folder: join(cwd, 'templates'), shown: 'templates', isOwn: true },
  ];
}

/** A development server in this process, for the site in a folder. It is gone after the test. */
export async function serveDev(
  cwd: string,
  { drafts = true, worker = roleWorker(nativeParser) } = {},
): Promise<DevServer> {
  const server = await startDevServer({
    host: '127.0.0.1',
    port: 0,
    read: sourceReader({ content: 'content', cwd, theme: themeOf(cwd) }, Date.now),
    history: historyReader('content', cwd, process.env),
    scheduler: rememberingScheduler(worker),
    now: () => noon,
    drafts,
    cwd,
    watched: [resolve(cwd, 'content'), resolve(cwd, 'templates')],
    editor: 'vscode',
    ownFolder: join(projectFolder, 'lib/dev'),
    serverName: `${Date.now()}`,
    onBug: (error) => {
      throw error;
    },
    onChecked: () => {},
  });
  onTestFinished(() => server.close());
  return server;
}

/** What a fresh build of the same folder comes to. */
export async function freshBuild(cwd: string): Promise<BuildWithFiles> {
  const content = readContent('content', cwd);
  const history = await readHistory({ folder: 'content', cwd, ...datedFiles(content), env: process.env });
  const input = { content: { ...content, history }, theme: readTheme(themeOf(cwd)), now: noon, drafts: true };
  return buildInMemory(input, inProcess(roleWorker(nativeParser)));
}

/** A page as it would be built: without the script of the server. */
export function withoutScript(text: string): string {
  return text.replace(/<script src="\/_rolepress\/client\.js[^>]*><\/script>\n/u, '');
}

/** Fetches a file of a site as it would be built. */
export async function builtFile(url: string, path: string): Promise<string> {
  const answer = await fetch(url + path.split('/').map(encodeURIComponent).join('/').replace(/(^|\/)index\.html$/u, '$1'));
  const text = Buffer.from(await answer.arrayBuffer()).toString('latin1');
  return path.endsWith('.html') ? withoutScript(text) : text;
} // prettier-ignore

/** Shows an address of a development server, until the script of the server listens there; with a mark that a reload takes away. */
export async function showDev(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await eventually(() =>
    page.evaluate<boolean>('performance.getEntriesByType("resource").some(({ name }) => name.includes("/findings?"))'),
  );
  await page.evaluate('window.mark = "first load"');
}

/** The mark of a page: `first load` as long as it was not reloaded. */
export function markOf(page: Page): Promise<string | undefined> {
  return page.evaluate<string | undefined>('window.mark');
}

/** Writes a file of a site, as an editor does. */
export function save(folder: string, path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Waits until something holds. */
export async function eventually(holds: () => boolean | Promise<boolean>, what = 'it'): Promise<void> {
  const until = performance.now() + 20_000;
  while (!(await holds())) {
    if (performance.now() > until) throw new Error(`${what} did not come to hold`);
    await setTimeout(10);
  }
}
