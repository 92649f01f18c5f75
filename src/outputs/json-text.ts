/*
 * JSON that is put together from texts which are quoted once and published several times. Its bytes are those of JSON.stringify.
 */

/** A layout of JSON: all on one line, or two spaces further in for each depth. */
export type Layout = {
  /** As JSON.stringify takes it. */
  readonly indent: number;
  readonly list: (values: readonly string[], depth: number) => string;
  /** Members are key and value, made by `member`. */
  readonly object: (members: readonly string[], depth: number) => string;
  readonly member: (key: string, value: string) => string;
};

export const compact: Layout = {
  indent: 0,
  list: (values) => `[${values.join(',')}]`,
  object: (members) => `{${members.join(',')}}`,
  member: (key, value) => `"${key}":${value}`,
};

export const pretty: Layout = {
  indent: 2,
  list: (values, depth) => (values.length === 0 ? '[]' : `[${indented(values, depth)}]`),
  object: (members, depth) => (members.length === 0 ? '{}' : `{${indented(members, depth)}}`),
  member: (key, value) => `"${key}": ${value}`,
};

function indented(parts: readonly string[], depth: number): string {
  const margin = `\n${'  '.repeat(depth)}`;
  return `${margin}  ${parts.join(`,${margin}  `)}${margin}`;
}

/** Joins quoted texts to one. */
export function joinQuoted(quoted: readonly string[], between: string): string {
  const inner = quoted.map((text) => text.slice(1, -1));
  return `"${inner.join(JSON.stringify(between).slice(1, -1))}"`;
}

/**
 * Prints data with values that are printed already in the place of some members: in the order of the data, and of keys that are
 * found nowhere else in it. Members that are to be filled are 0 in the data.
 */
export function filled(
  data: object,
  values: Readonly<Record<string, string>>,
  { indent, member }: Layout,
  depth = 0,
): string {
  let rest = JSON.stringify(data, null, indent);
  if (depth > 0) rest = rest.replaceAll('\n', `\n${'  '.repeat(depth)}`);
  let made = '';
  for (const [key, value] of Object.entries(values)) {
    // A text cannot hold this: the quotes in it are escaped.
    const hole = member(key, '0');
    const end = rest.indexOf(hole) + hole.length;
    made += rest.slice(0, end - 1) + value;
    rest = rest.slice(end);
  }
  return made + rest;
}
