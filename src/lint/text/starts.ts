/** How many characters of a match are looked at before the pattern is. */
const depth = 3;

/** Stands for any character. */
const any = '*';

/** Where each word and each sign of a text starts, in turn with the box of its first characters: as pairs they would be hundreds of objects. */
export type WordStarts = readonly number[];

/** Where matches of a pattern can start. */
export type Starts = {
  /** The words of a text at which a match may start; it does at no other. */
  readonly among: (words: WordStarts) => readonly number[];
  /** The first offset from another one on at which a match may start; -1 when there is none. */
  readonly next: (text: string, from: number) => number;
};

/**
 * Turns the source of a pattern into the places where its matches can start, by their first three characters: most words of a text
 * start no match of a list of words, and asking the pattern at each of them is dear. It knows the syntax that our lists use.
 */
export function startsOf(source: string): Starts {
  const table = new Uint8Array(1 << (5 * depth));
  for (const prefix of prefixesOf(source)) mark(table, prefix.padEnd(depth, any), 0, 0);
  return {
    among: (words) => {
      const found: number[] = [];
      for (let pair = 0; pair < words.length; pair += 2)
        if (table[words[pair + 1] ?? 0] === 1) found.push(words[pair] ?? 0);
      return found;
    },
    next: (text, from) => {
      let box = boxAt(text, from);
      for (let at = from; at < text.length; at++) {
        if (table[box] === 1) return at;
        box = boxBehind(box, text, at);
      }
      return -1;
    },
  };
}

function boxAt(text: string, at: number): number {
  return boxBehind(boxBehind(boxBehind(0, text, at - 3), text, at - 2), text, at - 1);
}

/** The box of the characters from the next offset on, by that of those from this one on. */
function boxBehind(box: number, text: string, at: number): number {
  return ((box << 5) & 0x7fff) | boxOf(text.charCodeAt(at + depth));
}

/** Letters fall into 26 of 32 boxes, small and capital ones together; other signs share them. Behind the end of a text is the first box. */
function boxOf(code: number): number {
  return (code ^ (code >> 6)) & 31;
}

function mark(table: Uint8Array, prefix: string, at: number, box: number): void {
  if (at === depth) table[box] = 1;
  else if (prefix[at] === any) for (let sign = 0; sign < 32; sign++) mark(table, prefix, at + 1, (box << 5) | sign);
  else mark(table, prefix, at + 1, (box << 5) | boxOf(prefix.charCodeAt(at)));
}

/** The first characters of everything that a pattern matches; at its end a match is shorter than that. */
function prefixesOf(source: string): ReadonlySet<string> {
  let at = 0;
  const all = alternatives();
  if (at !== source.length) throw new Error(`not the syntax of our patterns: ${source.slice(at, at + 20)}`);
  return all;

  function alternatives(): ReadonlySet<string> {
    const found = new Set<string>(sequence());
    while (source[at] === '|') {
      at++;
      for (const prefix of sequence()) found.add(prefix);
    }
    return found;
  }

  function sequence(): ReadonlySet<string> {
    let prefixes: ReadonlySet<string> = new Set(['']);
    while (at < source.length && source[at] !== '|' && source[at] !== ')')
      prefixes = followed(prefixes, repeated(atom()));
    return prefixes;
  }

  function atom(): ReadonlySet<string> {
    if (source[at] === '(') return group();
    if (source[at] === '[') return characterClass();
    if (source[at] !== '\\') {
      const sign = source[at++] ?? '';
      return new Set([sign === '.' ? any : sign === '^' || sign === '$' ? '' : sign]);
    }
    const [, sign = ''] = /^\\(p\{[^}]*\}|.)/iu.exec(source.slice(at)) ?? [];
    if (/^[cku0-9x]$/u.test(sign)) throw new Error(`not the syntax of our patterns: \\${sign}`);
    at += sign.length + 1;
    return new Set([sign === 'b' ? '' : /^[a-z]/iu.test(sign) ? any : sign]);
  }

  function group(): ReadonlySet<string> {
    const [opening = ''] = /^\((?:\?(?::|<?[=!]))?/u.exec(source.slice(at)) ?? [];
    at += opening.length;
    const inside = alternatives();
    at++;
    // What is looked at around a match is no part of it.
    return opening === '(' || opening === '(?:' ? inside : new Set(['']);
  }

  function characterClass(): ReadonlySet<string> {
    const [written = ''] = /^\[(?:\\.|[^\]\\])*\]/u.exec(source.slice(at)) ?? [];
    at += written.length;
    return /^\[[^\\^-]*\]$/u.test(written) ? new Set(written.slice(1, -1)) : new Set([any]);
  }

  function repeated(prefixes: ReadonlySet<string>): ReadonlySet<string> {
    const [sign = '', least, more] = /^(?:[?*+]|\{(\d+)(,\d*)?\})\??/u.exec(source.slice(at)) ?? [];
    at += sign.length;
    if (sign === '') return prefixes;
    let repeats: ReadonlySet<string> = new Set(['']);
    for (let count = sign[0] === '+' ? 1 : Number(least ?? 0); count > 0; count--)
      repeats = followed(repeats, prefixes);
    if (sign[0] === '?') return new Set(['', ...prefixes]);
    const isExact = least !== undefined && more === undefined;
    return isExact
      ? repeats
      : new Set([...repeats, ...followed(followed(repeats, prefixes), new Set([any.repeat(depth)]))]);
  }
}

function followed(prefixes: ReadonlySet<string>, next: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const prefix of prefixes) for (const more of next) found.add((prefix + more).slice(0, depth));
  return found;
}

/** Turns a text into where its words and signs start. */
export function wordStarts(text: string): WordStarts {
  const starts: number[] = [];
  let isInWord = false;
  let box = boxAt(text, 0);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isSpace = code === 32 || code === 10;
    const isOfWord = (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
    if (!isSpace && !(isInWord && isOfWord)) starts.push(at, box);
    box = boxBehind(box, text, at);
    isInWord = isOfWord;
  }
  return starts;
}
