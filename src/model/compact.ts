/**
 * A copy of plain data that holds on to nothing else. Parts of a text are kept by engines as views of the whole: what is known of a role
 * would hold its file in memory. By way of JSON, as the cache keeps it too: of short values that many roles have, engines then keep one.
 */
export function compact<Data>(data: Data): Data {
  // The same data, by the definition of plain.
  return JSON.parse(JSON.stringify(data)) as Data;
}

/**
 * Puts values of other data in the place of equal ones, so that two records of one thing take little more room than one. What the data says
 * stays the same.
 */
export function shareValues(data: object, other: object): void {
  const [own, theirs] = [data as Record<string, unknown>, other as Record<string, unknown>];
  for (const key in own) if (isEqual(own[key], theirs[key])) own[key] = theirs[key];
}

function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [entries, others] = [Object.entries(one), Object.entries(other)];
  return (
    Array.isArray(one) === Array.isArray(other) &&
    entries.length === others.length &&
    entries.every(([key, value], index) => others[index]?.[0] === key && isEqual(value, others[index]?.[1]))
  );
}
