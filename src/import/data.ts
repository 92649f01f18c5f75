/** Data of others, of which nothing is known. */
export type Data = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands at a path of keys, such as `location.name`. */
export function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((holder, key) => (isObject(holder) && Object.hasOwn(holder, key) ? holder[key] : undefined), value); // prettier-ignore
}

/** The same as a text; numbers count as one. */
export function textAt(value: unknown, path: string): string | undefined {
  const found = valueAt(value, path);
  const text = typeof found === 'number' ? String(found) : found;
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}

/** A list of objects at a path; anything else in it is left out. */
export function objectsAt(value: unknown, path: string): readonly Data[] {
  const found = valueAt(value, path);
  return Array.isArray(found) ? found.filter(isObject) : [];
}
