import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fullBody, readAll, roleText, run, siteFolder, siteYml } from '../support/helpers.ts';

let server: Server;
let asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    asked.push(`${request.method} ${pathname}`);
    if (pathname === '/inward') response.writeHead(302, { location: 'http://127.0.0.1:1/' });
    else if (pathname === '/moved') response.writeHead(301, { location: '/fine' });
    else if (pathname === '/get-only') response.writeHead(request.method === 'GET' ? 200 : 405);
    else response.writeHead(pathname === '/gone' ? 404 : pathname === '/down' ? 503 : pathname === '/shy' ? 403 : 200);
    response.end();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => void server.close());

/** The network of a test: every host of inn.example is our server. */
const network: typeof fetch = (input, init) => {
  const { pathname } = new URL(input instanceof Request ? input.url : input);
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`, init);
};

async function found(links: readonly string[], site = siteYml) {
  asked = [];
  const body = `${fullBody}\n---\n\n${links.map((link) => `[a link](${link})`).join('\n')}\n`;
  const folder = siteFolder({ 'content/site.yml': site, 'content/roles/cook.md': roleText({}, body) });
  const check = () => run(['check', '--external', '--format', 'json'], folder, { fetch: network });
  const { stdout } = await check();
  const report = JSON.parse(stdout) as { diagnostics: { rule: string; message: string; line: number }[] };
  return { told: report.diagnostics.filter(({ rule }) => rule === 'broken-external-link'), check, folder };
}

test('links that hold are not told: also those that moved, that only answer GET, and that do not answer programs', async () => {
  const { told } = await found(['https://a.inn.example/fine', 'https://a.inn.example/moved', 'https://a.inn.example/get-only', 'https://a.inn.example/shy']); // prettier-ignore
  expect(told).toEqual([]);
});

test('a link that is gone is told once tried, with what the server said', async () => {
  const { told } = await found(['https://a.inn.example/gone']);
  expect(told.map(({ message }) => message)).toEqual(['The link https://a.inn.example/gone does not hold: the server answered 404']); // prettier-ignore
  expect(asked).toEqual(['HEAD /gone', 'GET /gone']);
});

test('a server that fails is tried again before it is told', async () => {
  const { told } = await found(['https://a.inn.example/down']);
  expect(told[0]?.message).toContain('the server answered 503');
  expect(asked.filter((one) => one === 'GET /down').length).toBe(3);
});

test('nothing is asked of private addresses, also not by way of a redirect', async () => {
  const { told } = await found(['http://127.0.0.1/x', 'http://10.0.0.1/', 'http://[::1]/', 'http://169.254.169.254/latest', 'http://localhost/', 'http://db.internal/']); // prettier-ignore
  expect(told.length).toBe(6);
  expect(asked).toEqual([]);
  expect((await found(['https://a.inn.example/inward'])).told.length).toBe(1);
  expect(asked).toEqual(['HEAD /inward', 'GET /inward']);
});

test('each private range is private from its first address to its last, and what is next to it is not', async () => {
  const inside = ['0.0.0.0', '10.255.255.255', '100.64.0.1', '100.127.255.255', '127.255.255.255', '169.254.0.0', '172.16.0.1', '172.31.255.255', '192.168.0.0', '[fc00::1]', '[fdff::1]', '[fe80::1]', '[febf::1]', '[::ffff:10.0.0.1]', 'a.localhost', 'printer.local']; // prettier-ignore
  const outside = ['9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '126.0.0.1', '128.0.0.1', '169.253.0.0', '172.15.255.255', '172.32.0.0', '192.167.0.0', '[2001:db8::1]', 'localhost.inn.example']; // prettier-ignore
  const told = (await found([...inside, ...outside].map((host) => `http://${host}/fine`))).told.map(({ line }) => line);
  const first = Math.min(...told);
  expect(told.map((line) => [...inside, ...outside][line - first])).toEqual(inside);
  expect(asked.length).toBe(outside.length);
});

test('a link that held is not asked for again for a while, and a broken one is', async () => {
  const { check, folder } = await found(['https://a.inn.example/fine', 'https://a.inn.example/gone']);
  asked = [];
  await check();
  expect(asked).toEqual(['HEAD /gone', 'GET /gone']);
  expect(Object.keys(readAll(folder, { memory: true }))).toContain('.rolepress/links.json');
});

test('the allow list of site.yml is not asked for', async () => {
  const { told } = await found(
    ['https://a.inn.example/gone'],
    `${siteYml}links: {allow: ["https://a.inn.example/"]}\n`,
  );
  expect({ told, asked }).toEqual({ told: [], asked: [] });
});

test('without --external nothing is asked', async () => {
  asked = [];
  const folder = siteFolder({
    'content/roles/cook.md': roleText({}, `${fullBody}\n[x](https://a.inn.example/gone)\n`),
  });
  await run(['check'], folder, { fetch: network });
  expect(asked).toEqual([]);
});
