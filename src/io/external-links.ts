import { isIP } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import * as v from 'valibot';
import { isFile, readText, writeText } from './disk.ts';
import { readUrl } from '../model/read-url.ts';

/** How links out are tried. */
export type LinkCheck = {
  /** The network: `fetch`, or what stands for it. */
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** milliseconds for one try */
  readonly timeout: number;
  /** Where links that held are remembered. */
  readonly cacheFile: string;
};

/** How many links are tried at a time, and how often one that gave no answer is tried again. */
const atATime = 8;
const retries = 2;
const mostHops = 5;

/** milliseconds: a link that held this long ago is not asked for again */
const cacheTime = 3 * 86_400_000;

/** Answers that say that there is a page, though not for programs. */
const shy = new Set([401, 402, 403, 405, 406, 407, 429, 451, 501, 999]);

const cacheFileSchema = v.object({ version: v.literal(1), held: v.record(v.string(), v.number()) });

/** Asks for each URL. Tells the ones that do not hold, and why. Never throws for what the network does. */
export async function brokenLinks(urls: readonly string[], check: LinkCheck): Promise<ReadonlyMap<string, string>> {
  const held = readCache(check);
  const broken = new Map<string, string>();
  const waiting = urls.filter((url) => check.now - (held.get(url) ?? -Infinity) > cacheTime);
  const work = async () => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      const reason = await reasonAgainst(url, check);
      if (reason === undefined) held.set(url, check.now);
      else broken.set(url, reason);
    }
  };
  await Promise.all(Array.from({ length: atATime }, work));
  const fresh = [...held].filter(([, at]) => check.now - at <= cacheTime);
  const entries = fresh.toSorted(([a], [b]) => (a < b ? -1 : 1));
  writeText(check.cacheFile, `${JSON.stringify({ version: 1, held: Object.fromEntries(entries) }, null, 1)}\n`);
  return broken;
}

/** A damaged cache reads as empty. */
function readCache({ cacheFile }: LinkCheck): Map<string, number> {
  const text = isFile(cacheFile) ? readText(cacheFile) : '';
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), cacheFileSchema), text);
  return new Map(parsed.success ? Object.entries(parsed.output.held) : []);
}

async function reasonAgainst(url: string, check: LinkCheck): Promise<string | undefined> {
  // Content is anyone’s: it must not send the machine that checks it to addresses behind its own firewall.
  if (!isPublic(new URL(url).hostname)) return 'it leads to a private address, which visitors cannot reach';
  let reason: string | undefined;
  for (let attempt = 0; attempt <= retries; attempt++) {
    if (attempt > 0) await sleep(250 * 2 ** attempt);
    const answer = await ask(url, check);
    if (answer.kind === 'holds') return undefined;
    reason = answer.reason;
    if (answer.kind === 'gone') return reason;
  }
  return reason;
}

type Answer =
  | { readonly kind: 'holds'; readonly reason?: undefined }
  | { readonly kind: 'gone' | 'unclear'; readonly reason: string };

/** Many servers do not know HEAD, so a bad answer to it is asked again with GET. */
async function ask(url: string, check: LinkCheck): Promise<Answer> {
  const head = await request(url, 'HEAD', check);
  return head.kind === 'holds' ? head : request(url, 'GET', check);
}

async function request(url: string, method: 'HEAD' | 'GET', check: LinkCheck): Promise<Answer> {
  try {
    const response = await followed(url, method, check);
    await response.body?.cancel();
    if (response.ok || shy.has(response.status)) return { kind: 'holds' };
    const reason =
      response.status >= 300 && response.status < 400
        ? 'it leads on and on, or to a private address'
        : `the server answered ${response.status}`;
    return { kind: response.status >= 500 ? 'unclear' : 'gone', reason };
  } catch (error) {
    const timedOut = error instanceof Error && error.name === 'TimeoutError';
    const reason = timedOut
      ? `there was no answer within ${check.timeout / 1000} seconds`
      : `there was no answer (${causeOf(error)})`;
    return { kind: 'unclear', reason };
  }
}

/** Follows redirects by hand: none may lead to a private address either. Tells the last answer. */
async function followed(url: string, method: 'HEAD' | 'GET', { fetch, timeout }: LinkCheck): Promise<Response> {
  const signal = AbortSignal.timeout(timeout);
  let target = url;
  for (let hop = 0; ; hop++) {
    const response = await fetch(target, { method, redirect: 'manual', signal, headers: { accept: 'text/html,*/*' } });
    const location = response.headers.get('location');
    const isRedirect = response.status >= 300 && response.status < 400 && location !== null;
    const next = isRedirect && hop < mostHops ? readUrl(location, target) : undefined;
    if (!next || !/^https?:$/u.test(next.protocol) || !isPublic(next.hostname)) return response;
    await response.body?.cancel();
    target = next.href;
  }
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return error instanceof Error ? error.message : String(error);
}

/** Claims that a host name is not plainly one of a private network. */
function isPublic(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$|\.$/gu, '').toLowerCase();
  if (host === 'localhost' || host.endsWith('.localhost') || host.endsWith('.local') || host.endsWith('.internal'))
    return false;
  if (isIP(host) === 4)
    return !/^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./u.test(host);
  if (isIP(host) === 6) return !/^(::|::1|fc|fd|fe[89ab]|::ffff:)/u.test(host);
  return true;
}
