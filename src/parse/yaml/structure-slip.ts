import type { YAMLError } from 'yaml';
import type { Suggestion } from '../../model/diagnostic.ts';
import type { IndentSlip } from './indent-help.ts';
import { indentSlip } from './indent-slip.ts';
import { contentFrom, indentOf, keyOf, lineAt } from './line-columns.ts';
import { firstError } from './read-document.ts';

/** A slip in how the lines of a text are put together. `from` and `to` are offsets in the text; lines count from 1 in the file. */
export type StructureSlip = {
  readonly kind: 'front-matter';
  readonly message: string;
  readonly help: string;
  readonly from: number;
  readonly to: number;
  readonly suggestion?: Suggestion;
};

/** `numberOf` gives the line of the file for one of the text, which count from 0. */
type NumberOf = (line: number) => number;

/** Codes of faults that spaces, a tab or a `#` in front of a line can be behind. */
const ofIndents: ReadonlySet<YAMLError['code']> = new Set([
  'BAD_INDENT', 'BLOCK_AS_IMPLICIT_KEY', 'DUPLICATE_KEY', 'IMPOSSIBLE', 'MISSING_CHAR', 'MULTILINE_IMPLICIT_KEY', 'TAB_AS_INDENT', 'UNEXPECTED_TOKEN',
]); // prettier-ignore

/**
 * Finds lines that are indented wrongly, and keys that stand twice. Of such a slip YAML makes several errors that say nothing of it; given
 * back are the slips, and the errors that are none of these.
 */
export function structureSlip(
  text: string,
  errors: readonly YAMLError[],
  numberOf: NumberOf,
): readonly [readonly StructureSlip[], readonly YAMLError[]] {
  const first = firstError(errors);
  if (!first) return [[], errors];
  const lines = text.split('\n');
  const tabs = tabSlip(text, lines, errors, numberOf);
  if (tabs) return [[tabs], errors.filter(({ pos }) => pos[0] < tabs.from && !isIndent(pos))];
  const found = ofIndents.has(first.code) ? indentSlip(text, errors) : undefined;
  if (found) return [[told(found, rangeOf(lines, found.line), numberOf)], []];
  const doubled = errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  return [doubled.map((error) => doubledKey(text, lines, error, numberOf)), errors.filter((one) => !doubled.includes(one))]; // prettier-ignore

  /** Whether an error stands in the line above the tab, which it may come from. */
  function isIndent([from]: readonly [number, number]): boolean {
    return tabs !== undefined && lineAt(text, from) === lineAt(text, tabs.from) - 1;
  }
}

type Range = Pick<StructureSlip, 'from' | 'to'>;

function told({ help, suggestion }: IndentSlip, range: Range, numberOf: NumberOf): StructureSlip {
  return { kind: 'front-matter', ...help(numberOf), ...range, ...(suggestion ? { suggestion: inFile(suggestion, numberOf) } : {}) };
} // prettier-ignore

function inFile({ line, endLine, text }: Suggestion, numberOf: NumberOf): Suggestion {
  return { line: numberOf(line), ...(endLine === undefined ? {} : { endLine: numberOf(endLine) }), text };
}

/** From the first sign of a line to its end. */
function rangeOf(lines: readonly string[], line: number): Range {
  const start = lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0);
  const said = lines[line] ?? '';
  return { from: start + (said.startsWith('\t') ? 0 : indentOf(said)), to: start + said.trimEnd().length };
}

/** Several lines with tabs are one slip: an editor made them. How wide each of them was meant is told where only one width can be read. */
function tabSlip(
  text: string,
  lines: readonly string[],
  errors: readonly YAMLError[],
  numberOf: NumberOf,
): StructureSlip | undefined {
  if (!errors.some(({ code, pos }) => code === 'TAB_AS_INDENT' && /^ *\t/u.test(text.slice(text.lastIndexOf('\n', pos[0] - 1) + 1)))) return undefined; // prettier-ignore
  const tabbed = lines.flatMap((line, index) => (/^ *\t/u.test(line) && line.trim() !== '' ? [index] : []));
  const [first = 0] = tabbed;
  const single = tabbed.length === 1 ? indentSlip(text, errors) : undefined;
  if (single && single.line === first) return told(single, tabRange(lines, first), numberOf);
  const last = tabbed.at(-1) ?? first;
  return {
    kind: 'front-matter',
    message: `${first === last ? 'A tab stands at the start of the line' : `Tabs stand at the start of lines, from line ${numberOf(first)} to line ${numberOf(last)}`}; expected spaces`,
    help: 'YAML takes no tabs there. Type spaces, as many as stand in front of the keys and entries beside which each line belongs.', // prettier-ignore
    ...tabRange(lines, first),
  };
}

function tabRange(lines: readonly string[], line: number): Range {
  const { from } = rangeOf(lines, line);
  return { from, to: from + indentOf(lines[line] ?? '') };
}

/** A key that its map has already. */
function doubledKey(text: string, lines: readonly string[], { pos }: YAMLError, numberOf: NumberOf): StructureSlip {
  const line = lineAt(text, pos[0]);
  const said = lines[line] ?? '';
  const key = keyOf(said);
  const column = indentOf(said);
  const other = key === '' ? undefined : firstWith(lines, line, column, key);
  const range = { from: pos[0], to: Math.max(pos[1], pos[0] + key.length) };
  const kind = 'front-matter';
  if (other === undefined)
    return { kind, message: `A key stands twice in line ${numberOf(line)}; expected it once`, help: 'Delete one of the two.', ...range }; // prettier-ignore
  const message = `\`${key}\` stands in line ${numberOf(other)} already; expected it once`;
  const isHead = (one: string) => /:\s*$/u.test(one);
  if (isHead(said) && isHead(lines[other] ?? ''))
    return { kind, message, help: `Delete this line alone: what stands below it then belongs to line ${numberOf(other)}.`, ...range }; // prettier-ignore
  const one = `line ${numberOf(other)} (\`${(lines[other] ?? '').trim()}\`) or this line (\`${said.trim()}\`)`;
  const isEntry = (lines[other] ?? '').trimStart().startsWith('- ');
  const entry = isEntry ? `Where another entry begins here, write \`- \` in front of it: \`${' '.repeat(Math.max(0, column - 2))}- ${said.trim()}\`. Else delete` : 'Delete'; // prettier-ignore
  return { kind, message, help: `${entry} ${one}.`, ...range };
}

/** The line above with the same key in the same map. */
function firstWith(lines: readonly string[], line: number, column: number, key: string): number | undefined {
  let above = contentFrom(lines, line - 1, -1);
  while (above !== undefined) {
    const text = lines[above] ?? '';
    const start = indentOf(text) + (/^(?:- +)*/u.exec(text.trimStart())?.[0].length ?? 0);
    if (start === column && keyOf(text) === key) return above;
    if (indentOf(text) < column) return undefined;
    above = contentFrom(lines, above - 1, -1);
  }
  return undefined;
}
