import type { Issue } from './field-fault.ts';

/** The words that a key would have taken, also where it takes a word or a list of words. */
export function optionsOf(issue: Issue): readonly string[] {
  if (issue.type === 'picklist' || issue.type === 'variant')
    return (
      String(issue.expected)
        .match(/"[^"]+"/gu)
        ?.map((option) => option.slice(1, -1)) ?? []
    );
  return issue.type === 'union' ? (issue.issues ?? []).flatMap(optionsOf) : [];
}

/** The type of a map that stands there as a key, as in `- values:`. */
export function typeAsKey(holder: unknown, types: readonly string[]): string | undefined {
  return typeof holder === 'object' && holder !== null ? Object.keys(holder).find((key) => types.includes(key)) : undefined; // prettier-ignore
}
