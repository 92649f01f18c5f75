import type { Config } from '../../model/config.ts';
import type { SiteOutput } from '../output.ts';
import { redirectsOf } from '../pages/redirect.ts';

/** `_redirects`: the redirects as rules for the host that site.yml names, so that visitors need not load a page to be led on. */
export const redirectRules: SiteOutput = {
  kind: 'site',
  files: (context) => {
    const { hosting } = context.site.config;
    if (hosting === undefined) return [];
    const base = context.href('').replace(/\/$/u, '');
    const rules = redirectsOf(context).flatMap(({ from, to }) => hosts[hosting](base + encodeURI(from), to));
    return rules.length === 0 ? [] : [context.file('_redirects', () => `${rules.slice(0, mostRules).join('\n')}\n`)];
  },
};

/** Cloudflare takes no more, nor longer ones; the pages at the old paths lead on all the same. https://developers.cloudflare.com/pages/configuration/redirects/ */
const mostRules = 2000;
const longestRule = 1000;

/** How a host is told that a path has moved for good. */
const hosts = {
  // Without the `!` a file at the old path comes first; slashes at the end make no difference. https://docs.netlify.com/routing/redirects/
  netlify: (from, to) => [`${from} ${to} 301!`],
  // Each path is another one with a slash at its end.
  cloudflare: (from, to) =>
    bothSlashes(from)
      .map((path) => `${path} ${to} 301`)
      .filter((rule) => rule.length <= longestRule),
} as const satisfies Record<NonNullable<Config['hosting']>, (from: string, to: string) => readonly string[]>;

/** A path to a file has one form; that of a folder is asked for with and without a slash. */
function bothSlashes(path: string): readonly string[] {
  if (/\.[a-z0-9]+$/iu.test(path)) return [path];
  const plain = path.replace(/\/+$/u, '');
  return plain === '' ? ['/'] : [plain, `${plain}/`];
}
