import type { Suggestion } from '../../model/diagnostic.ts';
import { indentOf, keyOf } from './line-columns.ts';

/** Lines of a part of a text, moved as one. `beside` is the line that the first of them then stands beside. */
export type Change = {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
  readonly beside?: number | undefined;
};

/** A part of a text: its lines, and how many stand before it. */
type Window = { readonly start: number; readonly lines: readonly string[] };

/** The lines of a part of a text after a change. */
export function changed(lines: readonly string[], { first, last, from, to }: Change): readonly string[] {
  return lines.map((line, index) => {
    if (index < first || index > last || line.trim() === '') return line;
    return ' '.repeat(Math.max(0, indentOf(line) + to - from)) + line.trimStart();
  });
}

/** What is wrong with the spaces in front of a line, with 0-based lines of the text, and what to type in their place. */
export type IndentSlip = {
  readonly line: number;
  readonly help: (numberOf: (line: number) => number) => { readonly message: string; readonly help: string };
  readonly suggestion?: Suggestion;
};

/** One outcome: what to type is known. */
export function surelyMeant({ start, lines }: Window, change: Change): IndentSlip {
  const { first, last, from, to, beside } = change;
  const line = lines[first] ?? '';
  const moved = changed(lines, change).slice(first, last + 1);
  const all = last === first ? '' : ', and in front of each line that belongs to it';
  return {
    line: start + first,
    help: (numberOf) => ({
      message: `${foundText(line)}; expected ${placeText({ start, lines }, to, beside, numberOf)}`,
      help: line.slice(0, from).includes('\t')
        ? `Type ${spaces(to)} in place of what stands in front of it${all}: \`${moved[0] ?? ''}\`.`
        : `${to > from ? `Type ${spaces(to - from)} more` : `Delete ${spaces(from - to)}`} in front of it${all}: \`${moved[0] ?? ''}\`.`,
    }),
    suggestion: { line: start + first, endLine: start + last, text: moved.join('\n') },
  };
}

/** Several outcomes: each is told, and none is typed. */
export function unsure({ start, lines }: Window, choices: readonly Change[]): IndentSlip {
  const [best] = choices;
  const first = best?.first ?? 0;
  const line = lines[first] ?? '';
  const same = choices.filter((one) => one.first === first).slice(0, 3);
  const other = choices.find((one) => one.first !== first);
  return {
    line: start + first,
    help: (numberOf) => {
      const places = same.map(({ to, beside }) => placeText({ start, lines }, to, beside, numberOf));
      const more = other ? `, or \`${nameOf(lines[other.first] ?? '')}\` of line ${numberOf(start + other.first)} with ${other.to === 0 ? 'none' : spaces(other.to)}` : ''; // prettier-ignore
      return {
        message: `${foundText(line)}; expected ${[...new Set(places)].join(', or ')}${more}`,
        help: 'Look at what it belongs to: it stands beside the keys or entries of the same map or list, with exactly as many spaces in front.', // prettier-ignore
      };
    },
  };
}

/** The line that is off by a `#` while lines that belong to it are on; nothing where turning one on does not help. */
export function offChoice(lines: readonly string[], isReadable: (lines: readonly string[]) => boolean): number | undefined {
  const found = lines.findIndex((line, index) => turnedOn(line) !== line && isReadable(lines.with(index, turnedOn(line))));
  return found === -1 ? undefined : found;
} // prettier-ignore

/** A key without a value that stands behind `# `. */
function turnedOn(line: string): string {
  return /^ *# *[\p{L}_][\p{L}\p{N}_-]*:\s*$/u.test(line) ? line.replace('# ', '') : line;
}

export function uncommented({ start, lines }: Window, index: number): IndentSlip {
  const line = lines[index] ?? '';
  const typed = turnedOn(line);
  return {
    line: start + index,
    help: () => ({
      message: `\`${line.trim()}\` is off, and lines below that belong to it are not; expected all or none`,
      help: `Take \`# \` away from it: \`${typed}\`.`,
    }),
    suggestion: { line: start + index, text: typed },
  };
}

function foundText(line: string): string {
  const indent = indentOf(line);
  const what = `\`${nameOf(line)}\``;
  if (line.slice(0, indent).includes('\t')) return `A tab stands in front of ${what}`;
  return `${what} has ${indent === 0 ? 'no space' : spaces(indent)} in front of it`;
}

function placeText(
  { start, lines }: Window,
  to: number,
  beside: number | undefined,
  numberOf: (line: number) => number,
): string {
  const count = to === 0 ? 'none' : spaces(to);
  if (beside === undefined) return count;
  return `${count}, beside \`${nameOf(lines[beside] ?? '', to)}\` of line ${numberOf(start + beside)}`;
}

/** What a line is called: its mark of an entry and its first key. */
function nameOf(line: string, column = indentOf(line)): string {
  const shown = line.slice(column).trim();
  const key = keyOf(line);
  if (key === '') return shown.length > 30 ? `${shown.slice(0, 29)}…` : shown;
  return shown.startsWith('- ') ? `- ${key}` : key;
}

function spaces(count: number): string {
  return count === 1 ? 'one space' : `${count} spaces`;
}
