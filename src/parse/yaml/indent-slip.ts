import type { YAMLError } from 'yaml';
import { pageFields } from '../../model/page-fields.ts';
import { roleFields } from '../../model/role-fields.ts';
import { siteFields } from '../../model/site-fields.ts';
import { columnsFor, contentFrom, indentOf, keyOf, lastOf, lineAt, topKey } from './line-columns.ts';
import { type Change, changed, type IndentSlip, offChoice, surelyMeant, uncommented, unsure } from './indent-help.ts';
import { firstError, readDocument } from './read-document.ts';

/**
 * Finds the line whose spaces, tab or `#` make a text unreadable. What it was meant to be is tried out: a change counts only where the
 * text can be read with it. Where several can be meant, all are told. Nothing where no such change helps.
 */
export function indentSlip(text: string, errors: readonly YAMLError[]): IndentSlip | undefined {
  const first = firstError(errors);
  if (!first) return undefined;
  const lines = text.split('\n');
  const at = contentFrom(lines, lineAt(text, first.pos[0]), 1);
  if (at === undefined) return undefined;
  const before = contentFrom(lines, at - 1, -1);
  const after = contentFrom(lines, at + 1, 1);
  const head = headAbove(lines, at);
  const window = windowOf(lines, Math.min(before ?? at, head ?? at), after ?? at);
  if (isReadable(window.lines)) return undefined;
  // Of a key that stands twice, only the entry above it can be indented wrongly.
  const places =
    first.code === 'DUPLICATE_KEY'
      ? [before].filter((index) => /^ *- /u.test(lines[index ?? -1] ?? ''))
      : [at, before, after, head];
  const candidates = places.filter((index) => index !== undefined).map((index) => index - window.start);
  const inWindow = at - window.start;
  const off = offChoice(window.lines, isReadable);
  if (off !== undefined) return uncommented(window, off);
  const tried = candidates.flatMap((index) => changesOf(window.lines, index));
  const read = tried.flatMap((change) => valueOf(window.lines, change));
  const half = read.length > 0 ? read : tried.flatMap((change) => partly(window.lines, change, inWindow));
  // What stands below a key is not meant to be without it.
  const filled = half.filter(({ value }) => !/:null\b/u.test(value));
  const choices = onePerValue(window.lines, filled.length > 0 ? filled : half, inWindow);
  const [best, second] = choices;
  if (!best) return undefined;
  return !second || isSure(window.lines, best, second, choices) ? surelyMeant(window, best) : unsure(window, choices);
}

/** The line that begins what stands above a line and is indented more. */
function headAbove(lines: readonly string[], at: number): number | undefined {
  const indent = indentOf(lines[at] ?? '');
  let head: number | undefined;
  for (let above = contentFrom(lines, at - 1, -1); above !== undefined; above = contentFrom(lines, above - 1, -1)) {
    if (indentOf(lines[above] ?? '') <= indent) break;
    if (head === undefined || indentOf(lines[above] ?? '') <= indentOf(lines[head] ?? '')) head = above;
  }
  return head;
}

/** The lines from the key at the left before a line to the one behind another: what stands elsewhere has no part in the slip. */
function windowOf(lines: readonly string[], from: number, to: number) {
  const start = Math.max(0, lines.findLastIndex((line, index) => index < from && topKey.test(line)));
  const next = lines.findIndex((line, index) => index > to && topKey.test(line));
  return { start, lines: lines.slice(start, next === -1 ? lines.length : next) };
} // prettier-ignore

/** All other ways in which a line can be indented, alone and with the lines that belong to it. */
function changesOf(lines: readonly string[], index: number): readonly Change[] {
  const indent = indentOf(lines[index] ?? '');
  const last = lastOf(lines, index);
  // How far a tab indents is not known, but it does.
  const isTabbed = hasTab(lines[index] ?? '');
  return columnsFor(lines, index).flatMap(({ column, beside }) => {
    const alone: Change = { first: index, last: index, from: indent, to: column, beside };
    if (isTabbed ? column === 0 : column === indent) return [];
    return last === index ? [alone] : [alone, { ...alone, last }];
  });
}

type Read = Change & { readonly value: string };

function valueOf(lines: readonly string[], change: Change): readonly Read[] {
  const doc = readDocument(changed(lines, change).join('\n'));
  if (doc.errors.length > 0) return [];
  try {
    return [{ ...change, value: JSON.stringify(doc.toJS({ maxAliasCount: 50 })) ?? '' }];
  } catch {
    return [];
  }
}

/** A change that leaves a fault only behind its lines: a text may have several slips. */
function partly(lines: readonly string[], change: Change, at: number): readonly Read[] {
  const text = changed(lines, change).join('\n');
  const line = Math.min(...readDocument(text).errors.map(({ pos }) => lineAt(text, pos[0])));
  return change.first === at && line > change.last ? [{ ...change, value: JSON.stringify([change.to]) }] : [];
}

/** Of the changes with one outcome the one that moves least; the line that is told first. */
function onePerValue(lines: readonly string[], read: readonly Read[], at: number): readonly Change[] {
  const byValue = new Map<string, Read>();
  const order = (a: Read, b: Read) => moved(a) - moved(b) || leads(lines, b) - leads(lines, a) || (a.to % 2) - (b.to % 2) || Number(a.to !== 0) - Number(b.to !== 0) || Math.abs(a.first - at) - Math.abs(b.first - at) || b.last - a.last; // prettier-ignore
  for (const one of read.toSorted(order)) if (!byValue.has(one.value)) byValue.set(one.value, one);
  return [...byValue.values()];
}

function hasTab(line: string): boolean {
  return /^ *\t/u.test(line);
}

/** Whether a change brings a key of the whole file to the left. */
function leads(lines: readonly string[], { first, to }: Change): number {
  return Number(to === 0 && wholeKeys.has(keyOf(lines[first] ?? '')));
}

function moved({ from, to }: Change): number {
  return Math.abs(to - from);
}

/** Returns whether of two and more outcomes the first was meant. */
function isSure(lines: readonly string[], best: Change, second: Change, all: readonly Change[]): boolean {
  const line = lines[best.first] ?? '';
  // Entries of one list begin with the same key.
  const alike = all.filter(({ to, first, beside }) => beside !== undefined && keyOf(lines[first] ?? '') === keyOf(lines[beside] ?? '') && to === indentOf(lines[beside] ?? '')); // prettier-ignore
  if (line.trimStart().startsWith('- ') && alike.length > 0) return alike.length === 1 && alike[0] === best;
  const [nearest] = columnsFor(lines, best.first);
  if (moved(best) !== 1 || hasTab(line)) return false;
  // A key of the whole file may have been meant to stand at the left, however far that is.
  if (best.to !== 0 && all.some((one) => leads(lines, one) === 1)) return false;
  if (moved(second) > 1) return nearest?.column === best.to || best.to === 0;
  // The blank that stood behind a `#`: a key of the whole file belongs to the left.
  return leads(lines, best) === 1;
}

const wholeKeys = new Set([siteFields, pageFields, roleFields].flatMap(({ entries }) => Object.keys(entries)));

function isReadable(lines: readonly string[]): boolean {
  return readDocument(lines.join('\n')).errors.length === 0;
}
