/** The language of a tag (BCP 47) without script, region and the like, in lower case. */
export function baseLanguage(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}

/** What a table by language has for a tag: the entry of its base language. */
export function forLanguage<Value>(table: Readonly<Record<string, Value>>, tag: string): Value | undefined {
  const base = baseLanguage(tag);
  return Object.hasOwn(table, base) ? table[base] : undefined;
}
