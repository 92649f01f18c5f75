import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleDay, run, siteFolder } from '../support/helpers.ts';
import { portOf, sendRaw, startServing, stop } from '../support/server.ts';

async function builtSite(url = 'https://inn.example/careers/'): Promise<string> {
  const folder = siteFolder();
  expect((await run(['build', '--now', exampleDay, '--base-url', url], folder)).code).toBe(0);
  return folder;
}

test('preview serves a built site below the path of its URL, with its headers, and ends when it is asked to', async () => {
  const folder = await builtSite();
  const serving = await startServing(['preview', '--port', '0'], folder);
  expect(new URL(serving.url).pathname).toBe('/careers/');
  const page = await fetch(serving.url);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await page.text()).toContain('Careers at Example');
  expect((await fetch(`${serving.url}nowhere/`)).status).toBe(404);
  expect((await fetch(`${serving.url}jobs.json`)).headers.get('content-type')).toContain('application/feed+json');
  for (const file of ['notes.txt', '.env']) writeFileSync(join(folder, file), 'secret');
  mkdirSync(join(folder, 'dist/links'));
  symlinkSync(join(folder, 'notes.txt'), join(folder, 'dist/links/notes.txt'));
  symlinkSync(folder, join(folder, 'dist/links/up'));
  for (const path of ['links/notes.txt', 'links/up/notes.txt', '..%2fnotes.txt', '%2e%2e/.env'])
    expect(await (await fetch(serving.url + path)).text(), path).not.toContain('secret');
  expect(await stop(serving, 'SIGTERM')).toEqual([0, null]);
});

test('preview takes the next port where one is in use, and says so', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const serving = await startServing(['preview', '--port', `${port}`], await builtSite());
  expect(portOf(serving.url)).toBeGreaterThan(port);
  expect(serving.stderr()).toContain(`Port ${port} is in use`);
  expect(await stop(serving, 'SIGINT')).toEqual([0, null]);
  taken.close();
});

test('preview says what to do where nothing was built', async () => {
  const { code, stderr } = await run(['preview'], siteFolder());
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: 'error: there is no folder dist; run `rolepress build` first\n',
  });
});

describe('a server', () => {
  test('answers nobody who names another host or comes from another site', async () => {
    const { url } = await startServing(['preview', '--port', '0'], await builtSite());
    const port = portOf(url);
    const ask = async (lines: string) =>
      (await sendRaw(port, `GET /careers/ HTTP/1.1\r\n${lines}\r\nConnection: close\r\n\r\n`)).split('\r\n', 1)[0];
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, 'localhost', '[::1]:80', 'careers.localhost', '192.168.0.7:1'])
      expect(await ask(`Host: ${host}`), host).toBe('HTTP/1.1 200 OK');
    for (const host of ['evil.example', `127.0.0.1.evil.example:${port}`, '', 'localhost.evil.example', 'localhost@evil.example', '127.0.0.1:x'])
      expect(await ask(`Host: ${host}`), host).toBe('HTTP/1.1 403 Forbidden');
    expect(await ask(`Host: localhost:${port}\r\nOrigin: http://localhost:${port}`)).toBe('HTTP/1.1 200 OK');
    for (const origin of ['null', 'https://evil.example', `http://localhost:${port + 1}`, `https://localhost:${port}`])
      expect(await ask(`Host: localhost:${port}\r\nOrigin: ${origin}`), origin).toBe('HTTP/1.1 403 Forbidden');
  }); // prettier-ignore

  test('goes on after requests that are none', async () => {
    const { url, stderr } = await startServing(['preview', '--port', '0'], await builtSite());
    const port = portOf(url);
    const host = `Host: localhost:${port}\r\n`;
    const malformed = [
      'GET\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
      `GET / HTTP/1.1\r\n\r\n`,
      `GET / HTTP/1.1\r\n${host}${host}\r\n`,
      `G\0T / HTTP/1.1\r\n${host}\r\n`,
      `GET /${'a'.repeat(70_000)} HTTP/1.1\r\n${host}\r\n`,
      `GET / HTTP/1.1\r\n${host}X: ${'a'.repeat(70_000)}\r\n\r\n`,
      `GET / HTTP/1.1\r\n${host}${Array.from({ length: 3000 }, (_, index) => `X-${index}: 1\r\n`).join('')}\r\n`,
      `GET / HTTP/1.1\r\n${host}Content-Length: -1\r\n\r\n`,
      `POST / HTTP/1.1\r\n${host}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      `POST / HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\nzzz\r\n`,
      `GET http://evil.example/ HTTP/1.1\r\n${host}\r\n`,
      `GET * HTTP/1.1\r\n${host}\r\n`,
      `CONNECT evil.example:443 HTTP/1.1\r\n${host}\r\n`,
      `GET /careers/ HTTP/1.1\r\n${host}Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
      `GET /careers/%ff%fe HTTP/1.1\r\n${host}\r\n`,
      `GET /careers/\u{0}\u{1} HTTP/1.1\r\n${host}\r\n`,
      '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
      '\r\n'.repeat(1000),
      '',
    ];
    for (const bytes of malformed) {
      const answer = await sendRaw(port, Buffer.from(bytes, 'latin1'));
      expect(answer.slice(0, 40), JSON.stringify(bytes.slice(0, 60))).toMatch(/^(?:$|HTTP\/1\.1 (?:200|4\d\d) )/u);
    }
    expect((await fetch(url)).status).toBe(200);
    expect(stderr()).toBe('');
  });

  test('answers while others hold two hundred connections, and lets them go in the end', async () => {
    const serving = await startServing(['preview', '--port', '0'], await builtSite());
    const held: Socket[] = [];
    for (let count = 0; count < 200; count++) {
      const socket = connect({ port: portOf(serving.url), host: '127.0.0.1' });
      socket.on('error', () => {});
      socket.write('GET /careers/ HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
      held.push(socket);
    }
    await Promise.all(held.filter(({ connecting }) => connecting).map((socket) => once(socket, 'connect')));
    expect((await fetch(serving.url)).status).toBe(200);
    const closed = Promise.all(held.map((socket) => once(socket, 'close')));
    for (const socket of held) socket.resume();
    expect(await stop(serving, 'SIGTERM')).toEqual([0, null]);
    await closed;
  });
});
