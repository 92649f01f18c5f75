import { parseYaml, yamlOfToml } from '../parse/index.ts';
import { isObject, type Data } from './data.ts';
import type { Note } from './imported-role.ts';

/** A Markdown file, taken apart. */
export type SplitSource = {
  /** What the front matter says; empty where there is none. */
  readonly values: Data;
  /** The line of each key at the top of the front matter, 1-based. */
  readonly lineOf: (key: string) => number;
  /** The file with empty lines in place of the front matter. */
  readonly markdown: string;
  readonly notes: readonly Note[];
};

/** Splits a file of any generator into its front matter, in YAML, TOML or JSON, and its Markdown. */
export function splitSource(text: string): SplitSource {
  return jsonFirst(text) ?? fenced(text);
}

/** Hugo knows JSON as front matter, too: it starts with the file, and ends with a brace in a line of its own. */
export function jsonFirst(text: string): SplitSource | undefined {
  const end = text.startsWith('{') ? text.indexOf('\n}\n') : -1;
  if (end === -1 || end > mostHeader) return undefined;
  const values = parsedJson(text.slice(0, end + 2));
  if (!isObject(values)) return undefined;
  const header = text.slice(0, end + 2).split('\n');
  const lineOf = (key: string) => Math.max(0, header.findIndex((line) => line.trimStart().startsWith(JSON.stringify(key)))) + 1; // prettier-ignore
  return { values, lineOf, markdown: header.map(() => '\n').join('') + text.slice(end + 3), notes: [] };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fenced(text: string): SplitSource {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.trim() !== '');
  const fence = lines[start]?.trim();
  if (fence !== '---' && fence !== '+++') return { values: {}, lineOf: () => 1, markdown: text, notes: [] };
  const isEnd = (line: string) => line.trimEnd() === fence || (fence === '---' && line.trimEnd() === '...');
  const end = lines.findIndex((line, index) => index > start && isEnd(line));
  if (end === -1) return { values: {}, lineOf: () => 1, markdown: text, notes: [] };
  const header = lines.slice(start + 1, end);
  const markdown = ['', ...lines.slice(0, end).map(() => ''), ...lines.slice(end + 1)].slice(1).join('\n');
  const { values, notes } = fence === '---' ? yamlValues(header, start + 1) : tomlValues(header, start + 1);
  return { values, lineOf: (key) => lineOfKey(header, key) + start + 2, markdown: `\n${markdown}`, notes };
}

function lineOfKey(header: readonly string[], key: string): number {
  const index = header.findIndex((line) => line.replace(/^["']/u, '').startsWith(key));
  return Math.max(0, index);
}

type Values = { readonly values: Data; readonly notes: readonly Note[] };

function yamlValues(header: readonly string[], above: number): Values {
  if (header.join('').length > mostHeader) return { values: {}, notes: [{ message: 'The front matter is far too long, and was not read' }] }; // prettier-ignore
  const { value, faults } = parseYaml(header.join('\n'));
  if (faults.length === 0) return { values: isObject(value) ? value : {}, notes: [] };
  return byLines(header, above, /^["']?([\p{L}_][\p{L}\p{N}_ -]*?)["']?\s*:\s+(.+)$/u, 'YAML');
}

function tomlValues(header: readonly string[], above: number): Values {
  const yaml = yamlOfToml(header);
  const read = yaml && parseYaml(yaml.join('\n'));
  if (read && read.faults.length === 0) return { values: isObject(read.value) ? read.value : {}, notes: [] };
  return byLines(header, above, /^([\w-]+)\s*=\s*(.+)$/u, 'TOML');
}

const mostHeader = 128 * 1024;

/** A front matter that cannot be read as a whole is read line by line; lines that are no key and value are told. */
function byLines(header: readonly string[], above: number, pattern: RegExp, name: string): Values {
  const values: Record<string, unknown> = {};
  const notes: Note[] = [];
  for (const [index, line] of header.entries()) {
    const [, key, value = ''] = pattern.exec(line.trimEnd()) ?? [];
    const isTop = /^\S/u.test(line);
    if (key !== undefined && isTop) values[key] = value.trim().replace(/^(["'])(.*)\1$/u, '$2');
    else if (line.trim() !== '' && !line.trimStart().startsWith('#'))
      notes.push({ from: `line ${above + index + 1}`, message: `“${line.trim()}” was not understood; add it by hand` });
  }
  return { values, notes: [{ message: `The front matter is no sound ${name}; it was read line by line` }, ...notes] };
} // prettier-ignore
