import type { Config } from '../../model/config.ts';
import type { SiteOutput } from '../output.ts';
import { redirectsOf } from '../pages/redirect.ts';
import { decodedPath } from '../../model/percent-encoding.ts';

/** `_redirects`: the redirects as rules for the host or server that site.yml names, so that visitors need not load a page to be led on. */
export const redirectRules: SiteOutput = {
  kind: 'site',
  files: (context) => {
    const { hosting } = context.site.config;
    if (hosting === undefined) return [];
    const base = context.href('').replace(/\/$/u, '');
    const { rulesFor, isOwnServer = false }: HostRules = hosts[hosting];
    const rules = redirectsOf(context).flatMap(({ from, to }) => rulesFor(base, from, to));
    // What reads it looks for the file, also before there is a redirect.
    if (rules.length === 0 && !isOwnServer) return [];
    const told = isOwnServer ? rules : rules.slice(0, mostRules);
    return [context.file('_redirects', () => told.map((rule) => `${rule}\n`).join(''))];
  },
};

/** Cloudflare takes no more, nor longer ones; the pages at the old paths lead on all the same. https://developers.cloudflare.com/pages/configuration/redirects/ */
const mostRules = 2000;
const longestRule = 1000;

/** How a host is told that a path has moved for good. */
type HostRules = {
  readonly rulesFor: (base: string, from: string, to: string) => readonly string[];
  /** Whether it is a server of one’s own, whose configuration reads the file. */
  readonly isOwnServer?: boolean;
};

const hosts = {
  // Without the `!` a file at the old path comes first; slashes at the end make no difference. https://docs.netlify.com/routing/redirects/
  netlify: { rulesFor: (base, from, to) => [`${base}${encodeURI(from)} ${to} 301!`] },
  // Each path is another one with a slash at its end.
  cloudflare: {
    rulesFor: (base, from, to) =>
      bothSlashes(base + encodeURI(from))
        .map((path) => `${path} ${to} 301`)
        .filter((rule) => rule.length <= longestRule),
  },
  // Entries of a map. https://nginx.org/en/docs/http/ngx_http_map_module.html
  nginx: { isOwnServer: true, rulesFor: (base, from, to) => entriesOf(base, from, to).map((entry) => `${entry};`) },
  // From version 2.4.60 on it refuses a query that comes out of a map. https://httpd.apache.org/docs/2.4/rewrite/rewritemap.html#txt
  apache: { isOwnServer: true, rulesFor: (base, from, to) => (to.includes('?') ? [] : entriesOf(base, from, to)) },
  // https://caddyserver.com/docs/caddyfile/directives/map
  caddy: { isOwnServer: true, rulesFor: entriesOf },
} as const satisfies Record<NonNullable<Config['hosting']>, HostRules>;

/** Signs that mean nothing to any of these servers. With others in it, an old path has only its page, which leads on all the same. */
const harmlessPath = /^\/[\p{L}\p{N}\p{M}/._~!@&()+,=:-]*$/u;
const harmlessTarget = /^(?:\/|https?:\/\/)[A-Za-z\d/._~!@&()+,=:%?#-]*$/u;

/** No longer than what the shipped configuration of nginx has room for; bytes. */
const longestPath = 400;

/** The lines of a map: servers compare paths as people read them, without `%`. */
function entriesOf(base: string, from: string, to: string): readonly string[] {
  const path = decodedPath(base) + from;
  if (!harmlessPath.test(path) || !harmlessTarget.test(to) || Buffer.byteLength(path) > longestPath) return [];
  return bothSlashes(path).map((one) => `${one} ${to}`);
}

/** A path to a file has one form; that of a folder is asked for with and without a slash. */
function bothSlashes(path: string): readonly string[] {
  if (/\.[a-z0-9]+$/iu.test(path)) return [path];
  const plain = path.replace(/\/+$/u, '');
  return plain === '' ? ['/'] : [plain, `${plain}/`];
}
