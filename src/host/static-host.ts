import { digestOf } from '../model/key.ts';
import { type Answer, type Answerer, plainAnswer, redirectTo, type Request } from './answer.ts';
import { contentTypeOf } from './content-type.ts';
import type { HeadersFor } from './header-rules.ts';
import type { RedirectRules } from './redirect-rules.ts';
import { pathBelow, requestPath } from './request-path.ts';

/** A file as it is served. */
export type ServedFile = {
  readonly contents: Uint8Array;
  /** Stands for the file in conditional requests; default: a digest of its contents. */
  readonly tag?: string;
  readonly headers?: Answer['headers'];
};

/** A site as a static host has it. */
export type HostedSite = {
  /** The path of the site’s URL, with a slash at both ends. */
  readonly base: string;
  /** A file by its path below the site. */
  readonly file: (path: string) => ServedFile | undefined | Promise<ServedFile | undefined>;
  readonly headersFor: HeadersFor;
  readonly ruleFor: RedirectRules['ruleFor'];
};

/**
 * Answers as a static host does: folders by their index.html, with the slash at the end that their links count on; redirects; the headers
 * that the site asks for; the site’s own page where there is nothing.
 */
export function staticHost(site: () => HostedSite | Promise<HostedSite>): Answerer {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return plainAnswer(405, 'Only GET and HEAD are answered here.', { Allow: 'GET, HEAD' });
    const path = requestPath(request.target);
    if (path === undefined) return plainAnswer(400, 'This is no path of a site.');
    return answerAt(path, request, await site());
  };
}

async function answerAt(path: string, request: Request, site: HostedSite): Promise<Answer> {
  const rule = site.ruleFor(path);
  if (rule?.isFirst) return ruled(rule, path, request, site);
  const found = await answerFrom(path, request, site);
  if (found) return found;
  if (rule) return ruled(rule, path, request, site);
  const notFound = await site.file('404.html');
  if (!notFound) return plainAnswer(404, 'There is nothing at this address.');
  return { ...answerWith(notFound, '404.html', path, {}, site), status: 404 };
}

/** The file at a path, or where it is; nothing where there is none. */
async function answerFrom(path: string, request: Request, site: HostedSite): Promise<Answer | undefined> {
  const { base } = site;
  const query = request.target.slice(request.target.split('?', 1)[0]?.length);
  if (path !== base && (path === '/' || `${path}/` === base)) return redirectTo(encodeURI(base) + query);
  const below = pathBelow(path, base);
  if (below === undefined || below.startsWith('/') || isKept(below)) return undefined;
  const names = below === '' || below.endsWith('/') ? [`${below}index.html`] : [below, `${below}.html`];
  for (const name of names) {
    const file = await site.file(name);
    if (file) return answerWith(file, name, path, request.headers, site);
  }
  if (below.endsWith('/') || !(await site.file(`${below}/index.html`))) return undefined;
  return redirectTo(`${encodeURI(path)}/${query}`, 301);
}

async function ruled(
  { to, status }: NonNullable<ReturnType<RedirectRules['ruleFor']>>,
  path: string,
  request: Request,
  site: HostedSite,
): Promise<Answer> {
  if (status !== 200) return redirectTo(encoded(to), status);
  const target = requestPath(to);
  const found = target === undefined ? undefined : await answerFrom(target, request, site);
  return found ?? plainAnswer(404, `There is nothing at ${to}, where _redirects leads from ${path}.`);
}

function answerWith(
  { contents, tag, headers: own }: ServedFile,
  name: string,
  path: string,
  asked: Request['headers'],
  { headersFor }: HostedSite,
): Answer {
  const etag = `"${tag ?? digestOf(contents)}"`;
  const headers = withLast(
    { 'Content-Type': contentTypeOf(name), 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' },
    { ETag: etag, ...headersFor(path), ...own },
  );
  return isKnown(etag, asked['if-none-match']) ? { status: 304, headers } : { status: 200, headers, body: contents };
}

/** Headers by name, whatever its case: the last one is sent. */
function withLast(...all: readonly Answer['headers'][]): Answer['headers'] {
  const byName = new Map(all.flatMap(Object.entries<string>).map((one) => [one[0].toLowerCase(), one]));
  return Object.fromEntries(byName.values());
}

function isKnown(etag: string, said = ''): boolean {
  return said.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//u, '') === etag);
}

/** What hosts read, and what nobody publishes: files that begin with a dot, but for those of `.well-known`. */
function isKept(path: string): boolean {
  if (path === '_headers' || path === '_redirects') return true;
  return path.split('/').some((part, index) => part.startsWith('.') && !(index === 0 && part === '.well-known'));
}

/** A header holds ASCII only; what is encoded already stays. */
function encoded(address: string): string {
  return address.replace(/[^\x21-\x7e]/gu, encodeURIComponent);
}
