import { hash } from 'node:crypto';
import { slugOf } from './slug.ts';

/** A department, team or place as lists tell it: what it is called there, and its segment of the address. */
export type ListName = { readonly name: string; readonly slug: string };

/** Names with one key are one name: case, and the kind of its spaces, dashes and quotes make no difference. */
export function nameKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\p{Pd}_]+/gu, ' ')
    .replace(/[‘’]/gu, "'")
    .trim();
}

/**
 * The slugs of different names, by the keys of the names. Where names have one slug, that which is written as the slug keeps it, and the
 * others end in a digest of the name.
 */
export function slugsApart(names: readonly string[]): ReadonlyMap<string, string> {
  const bySlug = new Map<string, Set<string>>();
  for (const name of names) bySlug.set(slugOf(name), (bySlug.get(slugOf(name)) ?? new Set()).add(nameKey(name)));
  const slugs = new Map<string, string>();
  for (const [slug, keys] of bySlug)
    for (const key of keys) {
      const isPlain = keys.size === 1 || key.replaceAll(' ', '-') === slug;
      slugs.set(key, isPlain ? slug : `${slug}-${hash('sha256', key).slice(0, 6)}`);
    }
  return slugs;
}
