import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { corpusDay, roleFile, writeCorpus } from './corpus/index.ts';
import { memoryOf, tellsMemory } from './dev-memory.ts';
import { machine } from './machine.ts';
import { spreadOf } from './statistics.ts';

/**
 * `npm run bench:dev`: how long it takes in a real browser from a save until the page shows it, and what the development server bears.
 * CHROME_PATH names the browser; without it the one is taken that the tests have unpacked.
 */

const { values } = parseArgs({
  options: {
    roles: { type: 'string', default: '300,1000' },
    edits: { type: 'string', default: '50' },
    long: { type: 'string', default: '500' },
    malformed: { type: 'string', default: '10000' },
  },
});
const edits = Number(values.edits);
const say = (line: string) => void process.stdout.write(`${line}\n`);
const pause = (ms: number) => new Promise<void>((done) => void setTimeout(done, ms));

/** What each edit changes in the page, and so in what the page reports. */
const kinds = {
  'role text': (folder: string, mark: string) => saveRole(folder, (text) => `${text.trimEnd()}\n\nMark ${mark}.\n`),
  'front matter': (folder: string, mark: string) =>
    saveRole(folder, (text) => text.replace(/^title: .*$/mu, `title: Cook of ${mark}`)),
  'style sheet': (folder: string, mark: string) =>
    save(folder, 'templates/assets/own.css', `body { --mark: "${mark}"; }\n`),
  template: (folder: string, mark: string) =>
    save(folder, 'templates/partials/site-header.eta', `<header data-mark="${mark}">${mark}</header>\n`),
} as const satisfies Record<string, (folder: string, mark: string) => void>;

const role = roleFile(1);
const path = `roles/${role.name.replace(/\.md$/u, '')}/`;

for (const count of values.roles.split(',').map(Number)) await measure(count);

async function measure(count: number): Promise<void> {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'rolepress-dev-'));
  writeCorpus(folder, count);
  save(folder, 'templates/assets/own.css', 'body { --mark: ""; }\n');
  save(
    folder,
    'templates/partials/styles.eta',
    '<link rel="stylesheet" href="<%= it.asset(\'site.css\') %>">\n<link rel="stylesheet" href="<%= it.asset(\'own.css\') %>">\n',
  );
  const { child, url } = await startServer(folder);
  const browser = await openBrowser();
  try {
    say(`\n${count} roles, ${edits} edits of each kind; ${machine()}`);
    const seen = new Map<string, number>();
    const page = await openPage(browser, url + path, seen);
    await pause(15_000 + count * 10);
    for (const [name, change] of Object.entries(kinds)) {
      const times: number[] = [];
      for (let index = 0; index < edits; index++) times.push(await timeOf(change, folder, `${name[0]}${index}x`, seen));
      const { median, low, high } = spreadOf(times);
      say(`${name}: median ${median.toFixed(0)} ms, from ${low.toFixed(0)} to ${high.toFixed(0)}`);
    }
    await page.close();
    await manyTabs(browser, folder, url);
    await manyEdits(browser, folder, url, child);
    await malformedRequests(url);
  } finally {
    await browser.close();
    child.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds from a save until the page shows it. */
async function timeOf(
  change: (folder: string, mark: string) => void,
  folder: string,
  mark: string,
  seen: ReadonlyMap<string, number>,
): Promise<number> {
  const began = performance.timeOrigin + performance.now();
  change(folder, mark);
  for (let waited = 0; !seen.has(mark); waited++) {
    if (waited > 5000) throw new Error(`${mark} was never shown`);
    await pause(2);
  }
  const took = (seen.get(mark) ?? 0) - began;
  // The check after it is no part of the next one.
  await pause(400);
  return took;
}

/** Opens a page that tells, whenever it is drawn, which marks it shows, and when that was. */
async function openPage(browser: Browser, url: string, seen: Map<string, number>): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.exposeBinding('rolepressSeen', (_, mark: string, at: number) => {
    if (!seen.has(mark)) seen.set(mark, at);
  });
  await page.addInitScript(`{
    const told = new Set();
    const look = () => {
      requestAnimationFrame(look);
      if (!document.body || document.readyState === 'loading') return;
      const text = document.body.textContent + getComputedStyle(document.body).getPropertyValue('--mark');
      for (const [mark] of text.matchAll(/[a-z]\\d+x/g)) {
        if (told.has(mark)) continue;
        told.add(mark);
        rolepressSeen(mark, performance.timeOrigin + performance.now());
      }
    };
    requestAnimationFrame(look);
  }`);
  await page.goto(url);
  return page;
}

async function manyTabs(browser: Browser, folder: string, url: string): Promise<void> {
  const context = await browser.newContext();
  const tabs = await Promise.all(Array.from({ length: 20 }, () => context.newPage()));
  for (const tab of tabs) await tab.goto(url + path);
  await pause(1000);
  for (let index = 0; index < 10; index++) {
    kinds['front matter'](folder, `tabs ${index}`);
    await pause(100);
  }
  await pause(5000);
  const titles = await Promise.all(tabs.map((tab) => tab.locator('h1').innerText()));
  say(`20 tabs after 10 edits: ${titles.filter((title) => title === 'Cook of tabs 9').length} show the last one`);
  await context.close();
}

async function manyEdits(browser: Browser, folder: string, url: string, child: ChildProcess): Promise<void> {
  const page = await openPage(browser, url + path, new Map());
  const long = Number(values.long);
  const told = async (edit: number) => {
    // The check of the last edit is part of what it takes.
    await pause(3000);
    const { resident, heap } = await memoryOf(child);
    return `${edit}: ${heap.toFixed(1)} and ${resident.toFixed(0)}`;
  };
  const lines = [await told(0)];
  for (let index = 1; index <= long; index++) {
    kinds[index % 2 === 0 ? 'role text' : 'front matter'](folder, `m${index}x`);
    await pause(60);
    if (index % 100 === 0 || index === long) lines.push(await told(index));
  }
  say(`memory after so many edits, in MB: in use when all else is collected, and resident\n  ${lines.join('\n  ')}`);
  await page.close();
}

async function malformedRequests(url: string): Promise<void> {
  const { port } = new URL(url);
  const held = Array.from({ length: 200 }, () => {
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => {});
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nX-Held: ');
    return socket;
  });
  const shapes = [
    'GET\r\n\r\n',
    'GET / HTTP/9\r\n\r\n',
    '\0\x01\x02',
    `GET /${'%2e'.repeat(500)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
    `GET /..%2f..%2fetc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n`,
    `POST /_rolepress/events HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`,
  ];
  const count = Number(values.malformed);
  const send = (bytes: string) =>
    new Promise<void>((done) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.end(bytes, 'latin1'));
      socket.on('error', () => {}).resume();
      socket.on('close', () => done());
    });
  for (let first = 0; first < count; first += 50)
    await Promise.all(Array.from({ length: 50 }, (_, index) => send(shapes[(first + index) % shapes.length] ?? '')));
  const { status } = await fetch(url);
  say(`after ${count} malformed requests, with 200 connections held: ${status}`);
  for (const socket of held) socket.destroy();
}

function saveRole(folder: string, change: (text: string) => string): void {
  save(folder, `content/roles/${role.name}`, change(role.text));
}

function save(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

async function startServer(cwd: string): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const epoch = String(Date.parse(`${corpusDay}T12:00:00Z`) / 1000);
  const child = spawn(process.execPath, [...tellsMemory, resolve('lib/main.js'), 'dev', '--port', '0'], {
    cwd,
    env: { ...process.env, SOURCE_DATE_EPOCH: epoch },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const url = await new Promise<string>((found, failed) => {
    let told = '';
    child.stdout?.on('data', (text: Buffer) => {
      told += text.toString();
      const address = /^http:\S+$/mu.exec(told);
      if (address) found(address[0]);
    });
    child.once('exit', () => failed(new Error(`the server ended: ${told}`)));
  });
  return { child, url };
}

function openBrowser(): Promise<Browser> {
  // Ours; its version is a string.
  const { version } = JSON.parse(readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8')) as {
    version: string;
  };
  const unpacked = join(tmpdir(), `rolepress-chromium-${version}`);
  const libraries = process.env['CHROME_LIBRARIES'] ?? join(unpacked, 'al2023/lib');
  return chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? join(unpacked, 'chromium'),
    args: ['--no-sandbox'],
    env: { ...process.env, LD_LIBRARY_PATH: libraries },
  });
}
