import { filledIn, pathPattern } from './path-pattern.ts';

/** What a `_redirects` file says of a path. */
export type RedirectRule = {
  /** A path or a URL. */
  readonly to: string;
  /** 200: another file is served at this path. */
  readonly status: number;
  /** Whether it comes before a file at the path. */
  readonly isFirst: boolean;
};

/** The redirects of a site, and the lines that were not understood. */
export type RedirectRules = {
  readonly ruleFor: (path: string) => RedirectRule | undefined;
  readonly unread: readonly string[];
};

/**
 * Reads a `_redirects` file: `/from /to [status]`. On Netlify a rule comes before a file at the path when its status ends with `!`; on
 * Cloudflare every rule does. A file without any `!` is read as Cloudflare’s.
 */
export function redirectRules(text: string): RedirectRules {
  const lines = text
    .split(/\r?\n/u)
    // Rules for nginx end with a semicolon.
    .map((line) => line.replace(/(?:^|\s)#.*$|;\s*$/u, '').trim())
    .filter((line) => line !== '');
  const hasMarks = lines.some((line) => line.endsWith('!'));
  const read = lines.map((line) => ({ line, rule: ruleIn(line, hasMarks) }));
  const rules = read.flatMap(({ rule }) => rule ?? []);
  return {
    unread: read.flatMap(({ line, rule }) => (rule ? [] : [line])),
    ruleFor: (path) => {
      for (const { matches, to, ...rule } of rules) {
        const caught = matches(path);
        if (caught) return { ...rule, to: filledIn(to, caught) };
      }
      return undefined;
    },
  };
}

function ruleIn(line: string, hasMarks: boolean) {
  const [from = '', to = '', code = '301', ...rest] = line.split(/\s+/u);
  const [, status, mark] = /^(200|301|302|303|307|308)(!?)$/u.exec(code) ?? [];
  if (!/^\/[^?]*$/u.test(from) || !/^(?:\/|https?:\/\/)/u.test(to) || status === undefined || rest.length > 0)
    return undefined;
  return { matches: pathPattern(from), to, status: Number(status), isFirst: !hasMarks || mark === '!' };
}
