import matter from 'gray-matter';
import type { FrontMatterValues, KnownFrontMatter } from '../../model/checked-role.ts';
import { formOf } from '../../model/blanks.ts';
import { digestOf } from '../../model/key.ts';
import type { Fault } from '../fault.ts';
import { headerExcessOf } from '../markdown/limits.ts';
import { fenceFault } from './fences.ts';
import { knownYaml, parseYaml, type YamlText } from './yaml.ts';

/** A Markdown file, taken apart. */
export type FrontMatter = {
  readonly yaml: YamlText;
  /** The front matter as it is written, with its two lines `---`; empty where there is none. */
  readonly header: string;
  /** The whole file with the front matter blanked out: every place in it is a place in the file. */
  readonly markdown: string;
  readonly faults: readonly Fault[];
  /** What was known of it. */
  readonly known?: FrontMatterValues;
};

const nothing = parseYaml('');

/**
 * Splits a role file into its front matter and its Markdown. Only YAML between two lines `---` is front matter; nothing else is ever
 * run. What is `known` of the same front matter is not read again.
 */
export function splitFrontMatter(text: string, known?: KnownFrontMatter): FrontMatter {
  const end = endOfHeader(text);
  if (end === undefined) return withoutHeader(text);
  const header = text.slice(0, end);
  const markdown = blank(header) + text.slice(end);
  const excess = headerExcessOf(header);
  if (excess) return { yaml: nothing, faults: [excess], header, markdown };
  // Our own words, of this very header.
  const values = known?.digest === digestOf(header) ? (JSON.parse(known.json) as FrontMatterValues) : undefined;
  return { ...readYaml(header, values), header, markdown, ...(values ? { known: values } : {}) };
}

/** Where the body begins; nothing where the lines `---` are not as they should be. */
function endOfHeader(text: string): number | undefined {
  const first = endOfFence(text, 0);
  const close = first === undefined ? -1 : text.indexOf('\n---', first - 1);
  return close === -1 ? undefined : endOfFence(text, close + 1);
}

/** Where the line behind a line `---` begins; nothing where there is none. */
function endOfFence(text: string, start: number): number | undefined {
  fenceLine.lastIndex = start;
  return fenceLine.test(text) ? fenceLine.lastIndex : undefined;
}

const fenceLine = /---[ \t]*\r?(?:\n|$)/uy;

/** A file of which it has to be found out where its body begins. */
function withoutHeader(text: string): FrontMatter {
  const lines = text.split('\n');
  const { fault, headerLines } = fenceFault(lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line)));
  const rest = lines.slice(headerLines).join('\n');
  const markdown = blank(text.slice(0, text.length - rest.length)) + rest;
  return { yaml: nothing, header: '', markdown, faults: [fault] };
}

/*
 * What gray-matter does here: it is the package that the project is asked to use, and it takes the text between the two lines `---` out
 * of the file. It does not parse that text. On its own it would give it to js-yaml, which does not say where keys and values stand, and
 * it would run a front matter that starts with `---js`. So all its engines are replaced: YAML goes to `parseYaml`, the others refuse.
 * gray-matter still imports js-yaml, though nothing calls it. In the bundle that import leads to `no-js-yaml.ts`, a few lines that take
 * no time to load.
 */

/** The lines `---` were checked before: no file that gets this far asks for another engine. */
function refused(): never {
  throw new Error('front matter is always YAML');
}

/** Reads the front matter of a file whose lines `---` were checked. */
function readYaml(header: string, known?: { readonly value: unknown }): Pick<FrontMatter, 'yaml' | 'faults'> {
  let yaml = nothing;
  // Without options gray-matter keeps every text that it has seen in a cache.
  matter(header.replace(/^---[ \t]+/u, '---'), {
    language: 'yaml',
    engines: {
      yaml: {
        parse: (content) => {
          // The content starts with the end of the first line `---`, at its column 4.
          const [text, start] = [content.replace(/\r$/u, ''), { line: 1, column: 4 }];
          yaml = known ? knownYaml(known.value, text, start) : parseYaml(text, start);
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
    yaml: nothing,
    faults: [
      {
        kind: 'front-matter',
        message: `The front matter is ${found}; expected keys and values`,
        place: yaml.placeOf([]),
        help: `Write each line as \`key: value\`, with the title first: \`${formOf('title')}\`.`,
      },
    ],
  };
}

/** Everything but line ends becomes a space, so that what follows keeps its line, column and offset. */
function blank(text: string): string {
  return text.replace(/[^\r\n]+/gu, (line) => ' '.repeat(line.length));
}
