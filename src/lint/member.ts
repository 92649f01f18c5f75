import type { YamlText } from '../parse/index.ts';

/** A value in a YAML text, of whatever type, and the keys that lead to it. */
export type Member = { readonly value: unknown; readonly path: readonly (string | number)[] };

/** The member of a map under a key; a value of nothing when there is none. */
export function memberOf({ value, path }: Member, key: string): Member {
  const isThere = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
  // What is under the key is still unknown, and is told as such.
  return { value: isThere ? (value as Record<string, unknown>)[key] : undefined, path: [...path, key] };
}

/** The members of a list; what is no list stands for itself. */
export function membersOf({ value, path }: Member): readonly Member[] {
  return Array.isArray(value)
    ? value.map((one: unknown, index) => ({ value: one, path: [...path, index] }))
    : [{ value, path }];
}

/** The whole of a YAML text. */
export function wholeOf({ value }: Pick<YamlText, 'value'>): Member {
  return { value, path: [] };
}
