/** A text or a number on a line of its own: nothing for what YAML reads in another way than as it stands. */
export function parseScalar(text: string): unknown {
  const first = text[0];
  if (first === '"' || first === "'") return quoted(text);
  return text.includes(': ') || text.includes(' #') || text.endsWith(':') ? undefined : unquoted(text);
}

function quoted(text: string): string | undefined {
  const [quote = ''] = text;
  const inner = text.slice(1, -1);
  return text.length > 1 && text.endsWith(quote) && !inner.includes(quote) && !inner.includes('\\') ? inner : undefined;
}

function unquoted(text: string): unknown {
  if (text.endsWith(' ') || !/^[\dA-Za-z/($\u00a1-\ud7ff]/.test(text)) return undefined;
  if (constants.has(text)) return constants.get(text);
  if (!/^\d/.test(text)) return text;
  // A number as people write it, or what is no number in whatever notation.
  const number = Number(text);
  return /^\d{1,12}(?:\.\d{1,3})?$/.test(text) ? number : Number.isNaN(number) ? text : undefined;
}

/** Nothing stands for what people rarely write. */
const constants: ReadonlyMap<string, boolean | undefined> = new Map([
  ['true', true],
  ['false', false],
  ...['True', 'TRUE', 'False', 'FALSE', 'null', 'Null', 'NULL'].map((word) => [word, undefined] as const),
]);

/** `[a, b]` or `{a: b, c: d}` to the end of a line, also inside each other. */
export function parseFlow(line: string, from: number): unknown {
  let at = from;
  const value = read(0);
  return at === line.length ? value : undefined;

  function read(depth: number): unknown {
    if (depth > deepest) return undefined;
    const sign = line[at];
    if (sign === '[') return readList(depth);
    if (sign === '{') return readMap(depth);
    return readScalar();
  }

  function readList(depth: number): readonly unknown[] | undefined {
    const items: unknown[] = [];
    while (goesOn(items.length, ']')) {
      const item = read(depth + 1);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return ends(']') ? items : undefined;
  }

  function readMap(depth: number): Readonly<Record<string, unknown>> | undefined {
    const members: Record<string, unknown> = {};
    let count = 0;
    while (goesOn(count, '}')) {
      const key = /^[A-Za-z][\w-]*(?=: \S)/.exec(line.slice(at, at + longestKey))?.[0];
      if (key === undefined || constants.has(key) || Object.hasOwn(members, key)) return undefined;
      at += key.length + 2;
      const member = read(depth + 1);
      if (member === undefined) return undefined;
      members[key] = member;
      count++;
    }
    return ends('}') ? members : undefined;
  }

  /** Goes over the sign in front of another member. */
  function goesOn(count: number, end: string): boolean {
    if (count === 0) at++;
    else if (line.startsWith(', ', at)) at += 2;
    else return false;
    return line[at] !== end || count > 0;
  }

  function ends(sign: string): boolean {
    return line[at++] === sign;
  }

  function readScalar(): unknown {
    const start = at;
    const quote = line[at];
    if (quote === '"' || quote === "'") {
      at = line.indexOf(quote, at + 1) + 1;
      return at === 0 ? undefined : quoted(line.slice(start, at));
    }
    while (at < line.length && !signs.has(line[at] ?? '')) at++;
    return unquoted(line.slice(start, at));
  }
}

const deepest = 20;
const longestKey = 40;

/** What ends a text in brackets, or may be more than text there. */
const signs: ReadonlySet<string> = new Set([',', '[', ']', '{', '}', ':', '#']);
