import { decodedPath } from '../model/percent-encoding.ts';

/** What a pattern of a path caught: the texts of its placeholders by name, and of the star as `splat`. */
export type Caught = ReadonlyMap<string, string>;

/** Reads a path pattern of Netlify and Cloudflare, for decoded paths: `:name` stands for one part of a path, `*` for anything. */
export function pathPattern(pattern: string): (path: string) => Caught | undefined {
  const names: string[] = [];
  const source = decodedPath(pattern).replace(/:([a-z]\w*)|\*|[^:*]+|:/giu, (token, name: string | undefined) => {
    if (name === undefined && token !== '*') return token.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
    names.push(name ?? 'splat');
    return name === undefined ? '(.*)' : '([^/]+)';
  });
  const expression = new RegExp(`^${source}$`, 'u');
  return (path) => {
    const found = expression.exec(path);
    return found ? new Map(names.map((name, index) => [name, found[index + 1] ?? ''])) : undefined;
  };
}

/** Puts what was caught into a text. */
export function filledIn(text: string, caught: Caught): string {
  return text.replace(/:([a-z]\w*)/giu, (token, name: string) => caught.get(name) ?? token);
}
