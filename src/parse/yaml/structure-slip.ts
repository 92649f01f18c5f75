import type { YAMLError } from 'yaml';
import type { Fault } from '../fault.ts';

/** A slip in how lines are indented, by offsets in the text. */
type StructureSlip = Omit<Fault, 'place'> & { readonly from: number; readonly to: number };

/**
 * Finds tabs at the start of lines, and the first entry of a list that is indented less than the entries above it. Of such a slip YAML
 * makes several errors that say nothing of it; given back are the slips, and the errors that stand above the first one.
 */
export function structureSlip(
  text: string,
  errors: readonly YAMLError[],
): readonly [readonly StructureSlip[], readonly YAMLError[]] {
  const tabs = errors.filter(({ code, pos }) => code === 'TAB_AS_INDENT' && startsWithTab(text, pos[0]));
  const slips = tabs.length > 0 ? tabSlips(text, tabs) : errors.flatMap((error) => entrySlip(text, error)).slice(0, 1);
  const first = Math.min(...slips.map(({ from }) => from));
  return [slips, slips.length === 0 ? errors : errors.filter(({ pos }) => pos[0] < first)];
}

/** One for each line. */
function tabSlips(text: string, errors: readonly YAMLError[]): readonly StructureSlip[] {
  const starts = new Set(errors.map(({ pos }) => lineStart(text, pos[0])));
  return [...starts].map((from) => {
    const before = /^[ \t]*/u.exec(text.slice(from))?.[0] ?? '';
    return {
      kind: 'front-matter',
      message: 'A tab stands at the start of the line; expected spaces',
      help: 'Type two spaces in place of each tab: YAML takes no tabs there.',
      from,
      to: from + before.length,
    };
  });
}

function entrySlip(text: string, { code, pos }: YAMLError): readonly StructureSlip[] {
  const from = lineStart(text, pos[0]);
  const [line = ''] = text.slice(from).split('\n', 1);
  const indent = entryIndent(line);
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' || indent === undefined) return [];
  const above = text
    .slice(0, from)
    .split('\n')
    .toReversed()
    .map(entryIndent)
    .find((one) => one !== undefined);
  if (above === undefined || above <= indent) return [];
  const missing = above - indent;
  const spaces = missing === 1 ? 'one more space' : `${counts[missing] ?? missing} more spaces`;
  return [
    {
      kind: 'front-matter',
      message: 'This entry of a list is indented less than the entries above it; expected the same',
      help: `Indent the entry, and each line that belongs to it, by ${spaces}: \`${' '.repeat(above)}${line.trim()}\`.`,
      from: from + indent,
      to: from + line.trimEnd().length,
    },
  ];
}

const counts: Readonly<Record<number, string>> = { 2: 'two', 4: 'four' };

/** How far the line of an entry is indented; nothing for another line. */
function entryIndent(line: string): number | undefined {
  return /^ *(?=- )/u.exec(line)?.[0].length;
}

/** Returns whether a tab is among what the line of an offset is indented by; YAML says the same of one behind a hyphen. */
function startsWithTab(text: string, offset: number): boolean {
  return /^ *\t/u.test(text.slice(lineStart(text, offset)));
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
