/** How many characters of a match are looked at before the pattern is. */
const depth = 3;

/** Stands for any character. */
const any = '*';

/** Where matches of a pattern can start. */
export type Starts = {
  /** Claims that a match may start at an offset; it does not where this says no. */
  readonly at: (text: string, offset: number) => boolean;
};

/**
 * Turns the source of a pattern into the places where its matches can start, by their first three characters: most words of a text
 * start no match of a list of words, and asking the pattern at each of them is dear. It knows the syntax that our lists use.
 */
export function startsOf(source: string): Starts {
  const table = new Uint8Array(1 << (5 * depth));
  for (const prefix of prefixesOf(source)) mark(table, prefix.padEnd(depth, any), 0, 0);
  return {
    at: (text, offset) =>
      table[
        ((text.charCodeAt(offset) & 31) << 10) |
          ((text.charCodeAt(offset + 1) & 31) << 5) |
          (text.charCodeAt(offset + 2) & 31)
      ] === 1,
  };
}

/** Letters fall into 26 of 32 boxes; other signs share them. */
function mark(table: Uint8Array, prefix: string, at: number, box: number): void {
  if (at === depth) table[box] = 1;
  else if (prefix[at] === any) for (let sign = 0; sign < 32; sign++) mark(table, prefix, at + 1, (box << 5) | sign);
  else mark(table, prefix, at + 1, (box << 5) | (prefix.charCodeAt(at) & 31));
}

/** The first characters of everything that a pattern matches; at its end a match is shorter than that. */
function prefixesOf(source: string): ReadonlySet<string> {
  let at = 0;
  const all = alternatives();
  if (at !== source.length) throw new Error(`not the syntax of a word list: ${source.slice(at, at + 20)}`);
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
      return new Set([sign === '.' ? any : sign]);
    }
    at += 2;
    const sign = source[at - 1] ?? '';
    return new Set([sign === 'b' ? '' : /[a-z]/iu.test(sign) ? any : sign]);
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
    const [written = ''] = /^\[[^\]]*\]/u.exec(source.slice(at)) ?? [];
    at += written.length;
    return /^\[[^\\^-]*\]$/u.test(written) ? new Set(written.slice(1, -1)) : new Set([any]);
  }

  function repeated(prefixes: ReadonlySet<string>): ReadonlySet<string> {
    const [sign = ''] = /^(?:[?*+]|\{\d+,\d*\})/u.exec(source.slice(at)) ?? [];
    at += sign.length;
    const isOptional = sign === '?' || sign === '*' || sign.startsWith('{0');
    const repeats = sign === '' || sign === '?' ? prefixes : followed(prefixes, new Set(['', any.repeat(depth)]));
    return isOptional ? new Set(['', ...repeats]) : repeats;
  }
}

function followed(prefixes: ReadonlySet<string>, next: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const prefix of prefixes) for (const more of next) found.add((prefix + more).slice(0, depth));
  return found;
}

/** The offsets in a text at which a word or a sign starts. */
export function wordStarts(text: string): readonly number[] {
  const starts: number[] = [];
  let isInWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isSpace = code === 32 || code === 10;
    const isOfWord = (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
    if (!isSpace && !(isInWord && isOfWord)) starts.push(at);
    isInWord = isOfWord;
  }
  return starts;
}
