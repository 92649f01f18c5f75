import { type Caught, filledIn, pathPattern } from './path-pattern.ts';

/** The headers that a `_headers` file asks for at a path. */
export type HeadersFor = (path: string) => Readonly<Record<string, string>>;

type Rule = { readonly matches: (path: string) => Caught | undefined; readonly lines: (readonly [string, string])[] };

/** Reads a `_headers` file: a path pattern, and indented below it what is sent with each path that it matches. Several rules add up. */
export function headerRules(text: string): HeadersFor {
  const rules: Rule[] = [];
  for (const line of text.split(/\r?\n/u)) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (/^\S/u.test(line)) rules.push({ matches: pathPattern(line.trim()), lines: [] });
    else rules.at(-1)?.lines.push(...headerIn(line));
  }
  return (path) => {
    const found: Record<string, string> = {};
    for (const { matches, lines } of rules) {
      const caught = matches(path);
      if (!caught) continue;
      for (const [name, value] of lines) {
        const filled = filledIn(value, caught);
        const known = Object.keys(found).find((one) => one.toLowerCase() === name.toLowerCase());
        if (known === undefined) found[name] = filled;
        else found[known] = `${found[known]}, ${filled}`;
      }
    }
    return found;
  };
}

/** Hosts send these by themselves. */
const ofHosts = /^(?:connection|content-encoding|content-length|date|keep-alive|trailer|transfer-encoding|upgrade)$/iu;

function headerIn(line: string): readonly (readonly [string, string])[] {
  const [, name = '', value = ''] = /^\s+([\w!#$%&'*+.^`|~-]+)\s*:\s*(.*?)\s*$/u.exec(line) ?? [];
  return name === '' || ofHosts.test(name) || /[^\t\x20-\x7e]/u.test(value) ? [] : [[name, value]];
}
