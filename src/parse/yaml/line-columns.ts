/** A key at the left margin. */
export const topKey = /^[^\s#-][^:]*:(?:\s|$)/u;

/** A column that a line can begin in, and the line that it then stands beside, or below. */
export type Column = { readonly column: number; readonly beside?: number };

/** How many characters a line is indented by. */
export function indentOf(line: string): number {
  return /^[ \t]*/u.exec(line)?.[0].length ?? 0;
}

/** The line of an offset in a text; lines count from 0. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1;
}

/** The first key of a line; empty where it has none. */
export function keyOf(line: string): string {
  return /^[ \t]*(?:- +)*["']?([\p{L}_][\p{L}\p{N}_-]*)["']?:(?:\s|$)/u.exec(line)?.[1] ?? '';
}

/** The next line with content from one on, forwards or backwards. */
export function contentFrom(lines: readonly string[], from: number, step: 1 | -1): number | undefined {
  for (let index = from; index >= 0 && index < lines.length; index += step)
    if (/^\s*[^\s#]/u.test(lines[index] ?? '')) return index;
  return undefined;
}

/** The last of the lines that belong to one: those behind it that are indented more. */
export function lastOf(lines: readonly string[], index: number): number {
  const indent = indentOf(lines[index] ?? '');
  let last = index;
  for (let next = contentFrom(lines, index + 1, 1); next !== undefined; next = contentFrom(lines, next + 1, 1)) {
    if (indentOf(lines[next] ?? '') <= indent) break;
    last = next;
  }
  return last;
}

/** The columns of the maps, or of the lists, that are open above a line; the nearest first. */
export function columnsFor(lines: readonly string[], index: number): readonly Column[] {
  const isEntry = (lines[index] ?? '').trimStart().startsWith('- ');
  const columns: Column[] = [];
  const add = (column: number, beside?: number) => {
    if (!columns.some((one) => one.column === column)) columns.push({ column, ...(beside === undefined ? {} : { beside }) }); // prettier-ignore
  };
  let limit = Number.POSITIVE_INFINITY;
  for (let above = contentFrom(lines, index - 1, -1); above !== undefined; above = contentFrom(lines, above - 1, -1)) {
    const line = lines[above] ?? '';
    const indent = indentOf(line);
    if (indent >= limit || line.slice(0, indent).includes('\t')) continue;
    const [marks = ''] = /^(?:- +)*/u.exec(line.trimStart()) ?? [];
    const key = indent + marks.length;
    // A key without a value is above what belongs to it.
    if (/:\s*(?:#.*)?$/u.test(line)) add(key + 2);
    if (!isEntry && key < limit && keyOf(line) !== '') add(key, above);
    if (isEntry && marks !== '') add(indent, above);
    limit = indent;
  }
  if (!isEntry) add(0);
  return columns;
}
