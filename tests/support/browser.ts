import { createServer, type Server } from 'node:http';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { inject } from 'vitest';
import type { SiteFile } from '../../src/model/output-file.ts';

/** How the browser is started that the set-up of the tests made ready. */
export function browserOptions(more: readonly string[] = []): LaunchOptions {
  const libraries = process.env['CHROME_LIBRARIES'];
  return {
    ...(process.env['CHROME_PATH'] === undefined ? { channel: 'chrome' } : { executablePath: process.env['CHROME_PATH'] }),
    args: ['--no-sandbox', ...more],
    ...(libraries === undefined ? {} : { env: { ...process.env, LD_LIBRARY_PATH: libraries } }),
  }; // prettier-ignore
}

/** The browser that the tests share. Who closes it ends the own connection and what was opened by it, not the browser. */
export function openBrowser(): Promise<Browser> {
  return chromium.connect(inject('browser'));
}

/** A site as a host serves it. */
export type ServedSite = { readonly url: string; readonly close: () => void };

/** Serves files in memory as a static host does, with the headers that their own `_headers` asks for. */
export async function serve(files: readonly SiteFile[]): Promise<ServedSite> {
  const contents = new Map(files.map((file) => [`/${file.path}`, file.contents]));
  const rules = headerRules(String(contents.get('/_headers') ?? ''));
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const found = contents.get(name);
    const headers = Object.fromEntries(rules.filter(({ matches }) => matches(path)).flatMap((rule) => rule.headers));
    response.writeHead(found === undefined ? 404 : 200, { 'content-type': typeOf(name), ...headers });
    response.end(found ?? contents.get('/404.html') ?? '');
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  // No process waits for a site that nobody looks at any more.
  server.unref();
  return { url: `http://127.0.0.1:${portOf(server)}/`, close: () => server.close() };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

const types: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  css: 'text/css',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  jpg: 'image/jpeg',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
  xml: 'application/xml',
};

function typeOf(path: string): string {
  return types[path.slice(path.lastIndexOf('.') + 1)] ?? (path.includes('.') ? 'application/octet-stream' : 'text/html; charset=utf-8'); // prettier-ignore
}

type HeaderRule = {
  readonly matches: (path: string) => boolean;
  readonly headers: readonly (readonly [string, string])[];
};

function patternOf(path: string): RegExp {
  const source = path
    .replace(/[.+?^${}()|[\]\\]/gu, '\\$&')
    .replace(/\*/gu, '.*')
    .replace(/:\w+/gu, '[^/]+');
  return new RegExp(`^${source}$`, 'u');
}

/** Reads `_headers` as Netlify and Cloudflare do: a path, which may end with `*` or have parts like `:slug`, and the headers below it. */
function headerRules(text: string): readonly HeaderRule[] {
  return text.split(/\n(?=\S)/u).map((block) => {
    const [pattern = '', ...lines] = block.split('\n');
    return {
      matches: (path) => patternOf(pattern).test(path),
      headers: lines.filter((line) => line.includes(':')).map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const;
      }),
    };
  }); // prettier-ignore
}
