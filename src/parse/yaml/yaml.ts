import { type Alias, type Document, isMap, isScalar, type Node, parseDocument, visit, type YAMLError } from 'yaml';
import type { Place, Suggestion } from '../../model/diagnostic.ts';
import { withoutControls } from '../markdown/controls.ts';
import type { Fault } from '../fault.ts';
import { amountIn } from '../fields/meant/pay.ts';
import { mendedFlow } from './flow-line.ts';
import { quoted as inQuotes } from './quote-slip.ts';
import { slipsIn } from './slips.ts';
import { firstError, readDocument } from './read-document.ts';
import { structureSlip } from './structure-slip.ts';
import { syntaxFault, unclosedQuote, withBrackets, withoutOpenQuote } from './syntax-fault.ts';

/** Keys from the top of a document to one of its values. */
export type Path = readonly (string | number)[];

/** A YAML text with the place of everything in it. */
export type YamlText = {
  /** Plain data; nothing when the text is empty or could not be read. */
  readonly value: unknown;
  readonly faults: readonly Fault[];
  /** The place of a value, or of what would hold it when it is missing. */
  readonly placeOf: (path: Path) => Place;
  /** The place of a key, or of what would hold it. */
  readonly placeOfKey: (path: Path) => Place;
  /** The text of a value as it was written. */
  readonly written: (path: Path) => string | undefined;
  /** The line of a value that stands on one line, with another value in its place. */
  readonly withValue: (path: Path, text: string) => Suggestion | undefined;
  /** The line of a key, with another key in its place. */
  readonly withKey: (path: Path, key: string, value?: string) => Suggestion | undefined;
  /** What YAML reads in another way than it was meant; none of it keeps the text from being read. */
  readonly slips: readonly Fault[];
  /** Returns whether a key is none: it is what a comma cut off a value. */
  readonly isPiece: (path: Path) => boolean;
};

/** Where a YAML text starts in its file. */
type Start = { /** 1-based */ readonly line: number; /** 1-based */ readonly column: number };

/** Turns YAML 1.2 text into data with places. Nothing in it runs code; every fault of the text is told. */
export function parseYaml(text: string, start: Start = { line: 1, column: 1 }): YamlText {
  const doc = readDocument(text);
  const found = slipsIn(doc, text, (amount) => amountIn(amount)?.number);
  const slips = found.map(({ from, to, replacement, pieces: _, ...slip }): Fault => {
    const suggestion = replaced(replacement.from, replacement.to, replacement.text);
    const typed = `\`${suggestion?.text.trim() ?? replacement.text}\``;
    const help = slip.help === undefined ? `Type ${typed}.` : slip.help.endsWith('.') ? slip.help : `${slip.help}, type ${typed}.`; // prettier-ignore
    return { ...slip, help, place: placeAt(from, to), ...(suggestion ? { suggestion } : {}) };
  });
  const pieces = new Set(found.flatMap((slip) => slip.pieces));
  // What a comma cuts off twice is no key.
  const isOfPiece = ({ code, pos }: YAMLError) =>
    code === 'DUPLICATE_KEY' && [...pieces].some((key) => isScalar(key) && key.range?.[0] === pos[0]);
  const errors = doc.errors.filter((error) => !isOfPiece(error));
  const faults = faultsOf(errors);
  const data = faults.length > 0 ? undefined : plainData();
  return { value: data, faults, placeOf, placeOfKey, written, withValue, withKey, slips, isPiece };

  /** What can be mended in a line by itself is told so; else the lines are looked at together. */
  function faultsOf(told: readonly YAMLError[]): Fault[] {
    const first = firstError(told);
    const open = first && openQuote(first);
    if (first && open) return [syntaxFault(first, placeAt(...open.range), open.suggestion)];
    const [caused, others] = first && typedLine(first.pos[0]) ? [[], told] : structureSlip(text, told, (line) => line + start.line);
    return [
      ...others.map((error) => syntaxFault(error, placeAt(...error.pos), typedLine(error.pos[0]))),
      ...caused.map(({ from, to, ...fault }) => ({ ...fault, place: placeAt(from, to) })),
    ];
  } // prettier-ignore

  /** The quote that nothing closes, where an error comes of it: yaml tells where it noticed, and an editor looks for where the quote begins. */
  function openQuote(error: YAMLError): { readonly range: readonly [number, number]; readonly suggestion?: Suggestion } | undefined {
    const range = unclosedQuote(text);
    if (!range) return undefined;
    const suggestion = typedLine(range[0]);
    if (/closing ["']/u.test(error.message)) return { range, ...(suggestion ? { suggestion } : {}) };
    if (range[0] > error.pos[0] || !suggestion) return undefined;
    const lines = text.split('\n').with(suggestion.line - start.line, suggestion.text);
    return parseDocument(lines.join('\n')).errors.length < doc.errors.length ? { range, suggestion } : undefined;
  } // prettier-ignore

  function isPiece(path: Path): boolean {
    return pieces.has(keyAt(doc, path));
  }

  /** The line with another text in a part of it; nothing where the part has several lines. */
  function replaced(from: number, to: number, typed: string): Suggestion | undefined {
    if (text.slice(from, to).includes('\n')) return undefined;
    const first = text.lastIndexOf('\n', from - 1) + 1;
    const end = text.indexOf('\n', to);
    const last = end === -1 ? text.length : end;
    return { line: pointAt(from).line, text: text.slice(first, from) + typed + text.slice(to, last) };
  }

  function withValue(path: Path, typed: string): Suggestion | undefined {
    const range = nodeAt(doc, path)?.range;
    if (!range || range[0] === range[1]) return undefined;
    return replaced(range[0], range[0] + text.slice(range[0], range[1]).trimEnd().length, typed);
  }

  function withKey(path: Path, key: string, value?: string): Suggestion | undefined {
    const range = keyAt(doc, path)?.range;
    const of = nodeAt(doc, path)?.range;
    if (!range) return undefined;
    if (value === undefined || !of) return replaced(range[0], range[1], key);
    const end = of[0] + text.slice(of[0], of[1]).trimEnd().length;
    return replaced(range[0], end, key + text.slice(range[1], of[0]) + value);
  }

  /** A line that can be mended by itself. */
  function typedLine(offset: number): Suggestion | undefined {
    return mendedLine(offset) ?? closedLine(offset);
  }

  /** A line that YAML cannot read, with its value in quotes, where that makes it one that can be read. */
  function mendedLine(offset: number): Suggestion | undefined {
    const line = text.slice(...lineAround(offset));
    const flow = mendedFlow(line);
    if (flow !== undefined) return { line: pointAt(offset).line, text: flow };
    const [, before = '', value = ''] = /^([ \t]*(?:- +)?[\p{L}_-]+: +)([^\s{[|>#].*?)[ \t]*$/u.exec(line) ?? [];
    if (value === '' || before.includes('\t')) return undefined;
    const typed = before + inQuotes(withoutOpenQuote(value));
    return parseDocument(typed).errors.length === 0 && parseDocument(line).errors.length > 0
      ? { line: pointAt(offset).line, text: typed }
      : undefined;
  }

  /** A line whose bracket is not closed, with what closes it, where that makes it one that can be read. */
  function closedLine(offset: number): Suggestion | undefined {
    const [first, last] = lineAround(offset);
    const line = text.slice(first, last);
    const typed = withBrackets(line);
    return typed === undefined ? undefined : { line: pointAt(first).line, text: typed };
  }

  /** Where the line of an offset starts and ends. */
  function lineAround(offset: number): readonly [number, number] {
    const end = text.indexOf('\n', offset);
    return [text.lastIndexOf('\n', offset - 1) + 1, end === -1 ? text.length : end];
  }

  function plainData(): unknown {
    try {
      return withoutControls(doc.toJS({ maxAliasCount: 50 }));
    } catch (error) {
      // The one thing that yaml finds only now: an alias without its anchor, or far too many of them.
      faults.push(aliasFault(messageOf(error)));
      return undefined;
    }
  }

  /** Tells the first alias without an anchor, else the last one of all. A star in front of a word that nothing names is meant as text. */
  function aliasFault(said: string): Fault {
    const aliases: Alias[] = [];
    visit(doc, { Alias: (_, alias) => void aliases.push(alias) });
    const unnamed = aliases.find((alias) => !alias.resolve(doc));
    const [from = 0, to = 0] = (unnamed ?? aliases.at(-1))?.range ?? [];
    const suggestion = unnamed && replaced(from, to, inQuotes(text.slice(from, to).trimEnd()));
    return {
      kind: 'front-matter',
      message: `This YAML cannot be read: ${said}`,
      place: placeAt(from, to),
      help: suggestion ? `Put the text in quotes: \`${suggestion.text.trim()}\`.` : 'Write the value out instead of using & and *.',
      ...(suggestion ? { suggestion } : {}),
    };
  } // prettier-ignore

  function placeOf(path: Path): Place {
    // A document that is not a map is told at what it is.
    const { contents } = doc;
    if (path.length === 0 && contents?.range && !isMap(contents)) return placeAt(contents.range[0], contents.range[1]);
    for (let length = path.length; length > 0; length--) {
      const range = nodeAt(doc, path.slice(0, length))?.range;
      if (range) return placeAt(range[0], range[1]);
      const key = keyAt(doc, path.slice(0, length));
      if (key?.range) return placeAt(key.range[0], key.range[1]);
    }
    return placeAt(0, 0);
  }

  function placeOfKey(path: Path): Place {
    const range = keyAt(doc, path)?.range;
    return range ? placeAt(range[0], range[1]) : placeOf(path);
  }

  function written(path: Path): string | undefined {
    const range = nodeAt(doc, path)?.range;
    return range ? text.slice(range[0], range[1]) : undefined;
  }

  function placeAt(from: number, to: number): Place {
    return { start: pointAt(from), end: pointAt(Math.max(from, to)) };
  }

  function pointAt(offset: number) {
    // Not yaml's LineCounter: it misses the line ends inside a token that the parser does not expect.
    const before = text.slice(0, offset).split('\n');
    const column = (before.at(-1) ?? '').length + 1;
    return { line: before.length + start.line - 1, column: column + (before.length === 1 ? start.column - 1 : 0) };
  }
}

/** A text without faults of which the value is known: it is parsed only when somebody asks for a place in it. */
export function knownYaml(value: unknown, text: string, start: Start): YamlText {
  let parsed: YamlText | undefined;
  const read = () => (parsed ??= parseYaml(text, start));
  return {
    value,
    faults: [],
    placeOf: (path) => read().placeOf(path),
    placeOfKey: (path) => read().placeOfKey(path),
    written: (path) => read().written(path),
    withValue: (path, typed) => read().withValue(path, typed),
    withKey: (path, key, typed) => read().withKey(path, key, typed),
    // A text with any is not without faults.
    slips: [],
    isPiece: () => false,
  };
}

function nodeAt(doc: Document, path: Path): Node | undefined {
  const node = path.length === 0 ? doc.contents : doc.getIn(path, true);
  return isNode(node) ? node : undefined;
}

function keyAt(doc: Document, path: Path): Node | undefined {
  const parent = nodeAt(doc, path.slice(0, -1));
  if (!isMap(parent)) return undefined;
  const key = parent.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(path.at(-1)))?.key;
  return isNode(key) ? key : undefined;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
