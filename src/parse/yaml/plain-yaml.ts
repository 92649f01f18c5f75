import type { Place } from '../../model/diagnostic.ts';
import { parseFlow, parseScalar } from './plain-yaml-value.ts';
import type { YamlText } from './yaml.ts';

/** The value of a key, and where it stands: 1-based line, 0-based columns. Nothing stands where it is no single line. */
type Entry = { readonly line: number; readonly from?: number; readonly to?: number; readonly text: string };

/**
 * Reads YAML as most people write it in a front matter, one plain `key: value` a line, many times as fast as the whole of YAML is read.
 * There is nothing when anything else is in it. `text` starts with a line end. What only faults ask for comes from the `reference`.
 */
export function plainYaml(text: string, reference: () => YamlText): YamlText | undefined {
  if (text[0] !== '\n' || !plainText.test(text)) return undefined;
  const lines = text.split('\n');
  const value: Record<string, unknown> = {};
  const entries = new Map<string, Entry>();
  for (let line = 1; line < lines.length; line++) {
    const written = lines[line] ?? '';
    if (written === '' || written[0] === '#') continue;
    const key = keyOf(written);
    if (key === '' || entries.has(key)) return undefined;
    if (written.length === key.length + 1) {
      const below = blockBelow(lines, line);
      if (!below) return undefined;
      value[key] = below.value;
      entries.set(key, { line: line + 1, text: '' });
      line += below.lines;
    } else {
      const from = key.length + 2;
      const read = valueAt(written, from);
      if (read === undefined) return undefined;
      value[key] = read;
      entries.set(key, { line: line + 1, from, to: written.length, text: written });
    }
  }
  return entries.size === 0 ? undefined : withPlaces(value, entries, reference);
}

/** Signs that mean nothing by themselves, and line feeds. */
const plainText = /^[\n\x20-\x7e\u00a1-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\ud7ff]*$/;

/** Keys that YAML takes for something else than text. */
const words: ReadonlySet<string> = new Set(
  ['true', 'false', 'null'].flatMap((word) => [word, word[0]?.toUpperCase() + word.slice(1), word.toUpperCase()]),
);

/** The key of letters and digits that a line starts with, from a column on; empty when there is none. */
function keyOf(line: string, from = 0): string {
  let at = from;
  while (isOfKey(line.charCodeAt(at), at === from)) at++;
  const key = line[at] === ':' ? line.slice(from, at) : '';
  return words.has(key) ? '' : key;
}

function isOfKey(code: number, isFirst: boolean): boolean {
  const letter = code | 32;
  if (letter >= 97 && letter <= 122) return true;
  return !isFirst && ((code >= 48 && code <= 57) || code === 45 || code === 95);
}

/** What stands behind a key and one space, to the end of the line. */
function valueAt(line: string, from: number): unknown {
  if (line[from - 1] !== ' ') return undefined;
  const start = line[from];
  return start === '[' || start === '{' ? parseFlow(line, from) : parseScalar(line.slice(from));
}

type Block = { readonly value: unknown; readonly lines: number };

/** The list or the map on the lines below a key; null when another key follows. */
function blockBelow(lines: readonly string[], line: number): Block | undefined {
  const first = lines[line + 1] ?? '';
  const indent = indentOf(first);
  if (first[indent] === '-') return listBelow(lines, line + 1, indent);
  return indent > 0 ? mapBelow(lines, line + 1, indent) : { value: null, lines: 0 };
}

function listBelow(lines: readonly string[], from: number, indent: number): Block | undefined {
  const items: unknown[] = [];
  for (let at = from; isInside(lines[at], indent, '-'); at++) {
    const written = lines[at] ?? '';
    const item = written.startsWith('- ', indent) ? parseScalar(written.slice(indent + 2)) : undefined;
    if (item === undefined) return undefined;
    items.push(item);
  }
  return { value: items, lines: items.length };
}

function mapBelow(lines: readonly string[], from: number, indent: number): Block | undefined {
  const members: Record<string, unknown> = {};
  let at = from;
  for (; isInside(lines[at], indent, ' '); at++) {
    const written = lines[at] ?? '';
    const key = keyOf(written, indent);
    const member = key === '' ? undefined : valueAt(written, indent + key.length + 2);
    if (indentOf(written) !== indent || member === undefined || Object.hasOwn(members, key)) return undefined;
    members[key] = member;
  }
  return { value: members, lines: at - from };
}

/** Claims that a line goes on with a block; one that does so in another way is read as no key, and so is not plain. */
function isInside(line: string | undefined, indent: number, sign: string): boolean {
  return line !== undefined && line !== '' && (indent > 0 ? line[0] === ' ' : line[0] === sign);
}

function indentOf(line: string): number {
  let spaces = 0;
  while (line[spaces] === ' ') spaces++;
  return spaces;
}

function withPlaces(value: unknown, entries: ReadonlyMap<string, Entry>, reference: () => YamlText): YamlText {
  let made: YamlText | undefined;
  const whole = () => (made ??= reference());
  const entryAt = (path: readonly (string | number)[]) =>
    path.length === 1 && typeof path[0] === 'string' ? entries.get(path[0]) : undefined;
  return {
    value,
    faults: [],
    placeOf: (path) => {
      const entry = entryAt(path);
      return entry?.from === undefined || entry.to === undefined
        ? whole().placeOf(path)
        : placeOf(entry.line, entry.from, entry.to);
    },
    placeOfKey: (path) => {
      const entry = entryAt(path);
      return entry ? placeOf(entry.line, 0, String(path[0]).length) : whole().placeOfKey(path);
    },
    written: (path) => {
      const entry = entryAt(path);
      return entry?.from === undefined ? whole().written(path) : entry.text.slice(entry.from, entry.to);
    },
  };
}

function placeOf(line: number, from: number, to: number): Place {
  return { start: { line, column: from + 1 }, end: { line, column: to + 1 } };
}
