import { compareText } from '../model/compare.ts';
import type { Json, TextChange, ValueChange } from './change.ts';
import { diffText } from './diff-text.ts';
import type { TextPart } from './site-snapshot.ts';

/** Compares two texts part by part, in the order of the one after; parts that are gone come where they were. */
export function diffParts(before: readonly TextPart[], after: readonly TextPart[]): readonly TextChange[] {
  const old = new Map(before.map((part) => [part.key, part]));
  const now = new Set(after.map(({ key }) => key));
  const moved = movedKeys(before, after);
  const gone = (from: number): readonly TextChange[] => {
    const end = before.findIndex(({ key }, index) => index >= from && now.has(key));
    return before.slice(from, end < 0 ? before.length : end).map(({ title, text }) => ({
      title,
      what: 'removed' as const,
      pieces: pieceOf('removed', text),
    }));
  };
  const changes = after.flatMap((part): readonly TextChange[] => {
    const other = old.get(part.key);
    if (!other) return [{ title: part.title, what: 'added', pieces: pieceOf('added', part.text) }];
    const own = changeOf(other, part, moved.has(part.key));
    return [...(own ? [own] : []), ...gone(before.indexOf(other) + 1)];
  });
  return [...gone(0), ...changes];
}

function pieceOf(kind: 'added' | 'removed', text: string): TextChange['pieces'] {
  return text === '' ? [] : [{ kind, text }];
}

function changeOf(before: TextPart, after: TextPart, isMoved: boolean): TextChange | undefined {
  const { title } = after;
  const told = {
    title,
    ...(before.title === title ? {} : { titleBefore: before.title }),
    ...(isMoved ? { isMoved: true as const } : {}),
  };
  const pieces = before.text === after.text ? [] : diffText(before.text, after.text);
  if (pieces.some(({ kind }) => kind !== 'same')) return { ...told, what: 'changed', pieces };
  if (before.html !== after.html) return { ...told, what: 'formatted', pieces: [] };
  return before.title === title && !isMoved ? undefined : { ...told, what: 'same', pieces: [] };
}

/** The parts that stand elsewhere among those that are in both: as few as possible. */
function movedKeys(before: readonly TextPart[], after: readonly TextPart[]): ReadonlySet<string> {
  const position = new Map(before.map(({ key }, index) => [key, index]));
  const common = after.map(({ key }) => key).filter((key) => position.has(key));
  const stay = longestRising(common.map((key) => position.get(key) ?? 0));
  return new Set(common.filter((_, index) => !stay.has(index)));
}

/** The indices of a longest rising sequence of some numbers; the first one found. */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const best: number[][] = [];
  let longest: number[] = [];
  for (const [index, number] of numbers.entries()) {
    const before = best.filter((sequence) => (numbers[sequence.at(-1) ?? 0] ?? 0) < number);
    const base = before.reduce<number[]>((most, one) => (one.length > most.length ? one : most), []);
    best.push([...base, index]);
    if (base.length + 1 > longest.length) longest = [...base, index];
  }
  return new Set(longest);
}

/** Compares values by their keys: first in the order of those after, then those that are gone. */
export function diffValues(before: Readonly<Record<string, Json>>, after: Readonly<Record<string, Json>>): readonly ValueChange[] {
  const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return keys
    .filter((key) => canonical(before[key] ?? null) !== canonical(after[key] ?? null))
    .map((key) => ({ key, before: before[key] ?? null, after: after[key] ?? null }));
} // prettier-ignore

/** A value as text in which the order of keys does not count. */
function canonical(value: Json): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => compareText(a, b)))
      : inner,
  );
}
