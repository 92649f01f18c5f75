import matter from 'gray-matter';
import type { Place } from '../../model/diagnostic.ts';
import type { Fault } from '../fault.ts';
import { headerExcessOf } from '../markdown/limits.ts';
import { plainYaml } from './plain-yaml.ts';
import { parseYaml, type YamlText } from './yaml.ts';

/** A Markdown file, taken apart. */
export type FrontMatter = {
  readonly yaml: YamlText;
  /** The whole file with the front matter blanked out: every place in it is a place in the file. */
  readonly markdown: string;
  readonly faults: readonly Fault[];
};

const fence = /^---[ \t]*$/u;
const example = 'Start the file with a line `---`, then `title: …`, then another line `---`.';

/** Splits a role file into its front matter and its Markdown. Only YAML between two lines `---` is front matter; nothing else is ever run. */
export function splitFrontMatter(text: string): FrontMatter {
  return splitPlain(text) ?? splitAny(text);
}

/** A front matter that is nothing out of the ordinary, as `splitAny` splits it. */
function splitPlain(text: string): FrontMatter | undefined {
  const end = text.startsWith('---\n') ? text.indexOf('\n---', 3) : -1;
  const behind = end + '\n---'.length;
  if (end === -1 || (behind < text.length && text[behind] !== '\n')) return undefined;
  const header = text.slice(0, behind + 1);
  const written = text.slice('---'.length, end);
  const yaml = headerExcessOf(header) ? undefined : plainYaml(written, () => readYaml(header).yaml);
  return yaml && { yaml, markdown: blank(header) + text.slice(behind + 1), faults: [] };
}

/** The reference for `splitPlain`: any text. */
export function splitAny(text: string): FrontMatter {
  const lines = text.split('\n').map((line) => line.replace(/\r$/u, ''));
  const fault = fenceFault(lines);
  if (fault) return { yaml: parseYaml(''), markdown: fault.readAsMarkdown ? text : blank(text), faults: [fault.fault] };

  const close = lines.findIndex((line, index) => index > 0 && fence.test(line));
  const body = text
    .split('\n')
    .slice(close + 1)
    .join('\n');
  const header = text.slice(0, text.length - body.length);
  const excess = headerExcessOf(header);
  const read = excess ? { yaml: parseYaml(''), faults: [excess] } : readYaml(header);
  return { ...read, markdown: blank(header) + body };
}

/** The fences were checked: no file that gets this far asks for another engine. */
function refused(): never {
  throw new Error('front matter is always YAML');
}

/** Lets gray-matter hand the YAML to our own parser, which keeps places and never evaluates. */
function readYaml(header: string): Pick<FrontMatter, 'yaml' | 'faults'> {
  let yaml = parseYaml('');
  // gray-matter caches by content unless it gets options, and evaluates `---js` unless that engine is replaced.
  matter(header.replace(/^---[ \t]+/u, '---'), {
    language: 'yaml',
    engines: {
      yaml: {
        parse: (content) => {
          yaml = parseYaml(content.replace(/\r$/u, ''), { line: 1, column: 4 });
          return {};
        },
      },
      javascript: { parse: refused },
      json: { parse: refused },
    },
  });
  const { value, faults } = yaml;
  if (
    faults.length > 0 ||
    value === null ||
    value === undefined ||
    (typeof value === 'object' && !Array.isArray(value))
  )
    return { yaml, faults };
  const found = Array.isArray(value) ? 'a list' : 'text';
  return {
    yaml: parseYaml(''),
    faults: [
      {
        kind: 'front-matter',
        message: `The front matter is ${found}; expected keys and values`,
        place: yaml.placeOf([]),
        help: 'Write each line as `key: value`, for example `title: Back End Developer`.',
      },
    ],
  };
}

type FenceFault = { readonly fault: Fault; readonly readAsMarkdown: boolean };

function fenceFault(lines: readonly string[]): FenceFault | undefined {
  const first = lines[0] ?? '';
  const told = (line: number, message: string, help: string, readAsMarkdown: boolean): FenceFault => ({
    fault: { kind: 'front-matter', message, place: lineOf(line, lines[line - 1] ?? ''), help },
    readAsMarkdown,
  });
  if (fence.test(first)) {
    const close = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
    if (close === -1) return told(1, 'The front matter has no end', 'Write a line `---` behind its last key.', false);
    const line = lines[close] ?? '';
    if (!fence.test(line))
      return told(
        close + 1,
        `The line \`${shown(line)}\` starts with ---, as only the end of the front matter may`,
        'Indent the line or put the text in quotes.',
        false,
      );
    return undefined;
  }
  if (first.startsWith('---'))
    return told(
      1,
      `The first line is \`${shown(first)}\`; expected \`---\` alone`,
      'Delete what follows the three hyphens: front matter is always YAML.',
      false,
    );
  if (/^\+\+\+\s*$/u.test(first))
    return told(
      1,
      'The front matter is TOML; expected YAML',
      'Put it between lines `---` and write `key: value` in place of `key = value`.',
      false,
    );
  const start = lines.findIndex((line) => line.trim() !== '');
  if (start > 0 && fence.test(lines[start] ?? ''))
    return told(
      start + 1,
      `The front matter starts at line ${start + 1}; expected it at line 1`,
      'Delete the empty lines above it.',
      false,
    );
  return told(1, 'The file has no front matter', example, true);
}

/** Everything but line ends becomes a space, so that what follows keeps its line, column and offset. */
function blank(text: string): string {
  return text.replace(/[^\r\n]+/gu, (line) => ' '.repeat(line.length));
}

function lineOf(line: number, text: string): Place {
  return { start: { line, column: 1 }, end: { line, column: text.length + 1 } };
}

function shown(line: string): string {
  return line.length > 30 ? `${line.slice(0, 29)}…` : line;
}
