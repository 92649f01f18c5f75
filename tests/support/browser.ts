import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { type Browser, chromium } from 'playwright-core';
import type { SiteFile } from '../../src/model/output-file.ts';
import { browserOptions } from './browser-options.ts';
import { listen } from './listen.ts';

let browser: Promise<Browser> | undefined;

/**
 * The browser that tests share. All pages of a context are drawn by one process, as a new one is slow to start and to warm up; and nothing is
 * compiled beside it, as no page is there for long.
 */
export function openBrowser(): Promise<Browser> {
  return (browser ??= chromium.launch(browserOptions(['--renderer-process-limit=1', '--js-flags=--single-threaded'])));
}

/** A site as a host serves it. */
export type ServedSite = { readonly url: string; readonly close: () => void };

/** Where each served site has axe too. A script that the browser fetches it compiles once; one that is sent to it, each time. */
export const axePath = '/axe-of-the-tests.js';

let axe: string | undefined;
export function axeSource(): string {
  return (axe ??= readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
}

const origins = new Set<string>();

/** Whether an address is one of a site that `serve` serves. */
export function isServed(url: string): boolean {
  return origins.has(new URL(url).origin);
}

/** Serves files in memory as a static host does, with the headers that their own `_headers` asks for. */
export async function serve(files: readonly SiteFile[]): Promise<ServedSite> {
  const contents = new Map(files.map((file) => [`/${file.path}`, file.contents]));
  const rules = headerRules(String(contents.get('/_headers') ?? ''));
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (path === axePath) {
      response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'max-age=31536000, immutable' });
      response.end(axeSource());
      return;
    }
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const found = contents.get(name);
    const headers = Object.fromEntries(rules.filter(({ matches }) => matches(path)).flatMap((rule) => rule.headers));
    response.writeHead(found === undefined ? 404 : 200, { 'content-type': typeOf(name), ...headers });
    response.end(found ?? contents.get('/404.html') ?? '');
  });
  const origin = `http://127.0.0.1:${await listen(server)}`;
  origins.add(origin);
  return { url: `${origin}/`, close: () => server.close() };
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
