import type { RoleCache, RoleKeyParts } from '../../cache/index.ts';

/** One of the parts in which the roles of a site are rendered: the `index`th of `count`, from 1. */
export type Shard = { readonly index: number; readonly count: number };

/** Reads `2/5`; nothing when it is no such thing. */
export function shardOf(text: string): Shard | undefined {
  const [, index, count] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/u.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  return index !== undefined && shard.index <= shard.count ? shard : undefined;
}

/** Returns whether a role is in a shard, by where it stands among the files: whole folders may be alike, so neighbours are parted. */
export function isInShard({ index, count }: Shard, position: number): boolean {
  return position % count === index - 1;
}

/** How the names of packs begin that a shard has written. */
export const shardPrefix = 'shard-';

/** What a part of a key is to a person, the most telling first. */
const partNames: Readonly<Record<keyof RoleKeyParts, string>> = {
  tool: 'another version of Rolepress or Node.js',
  settings: 'other settings',
  context: 'another theme, or other settings of the site',
  source: 'another text',
  page: 'another day, history or related role',
};

/** Says how many roles came from shards, how many had to be rendered here, and in what their keys differed. */
export function shardsText(roles: number, missed: ReadonlyMap<string, RoleKeyParts>, cache: RoleCache): string {
  const reused = `${roles - missed.size} of ${roles} roles came from the shards`;
  if (missed.size === 0) return reused;
  const counts = new Map<string, number>();
  const others = new Map<string, RoleKeyParts>();
  for (const { path, parts } of cache.otherRoles()) if (missed.has(path)) others.set(path, parts);
  for (const [path, parts] of missed) {
    const reason = differenceOf(parts, others.get(path));
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const reasons = [...counts].map(([reason, count]) => `${reason}: ${count}`).join('; ');
  return `${reused}, ${missed.size} had to be rendered here (${reasons})`;
}

function differenceOf(parts: RoleKeyParts, other: RoleKeyParts | undefined): string {
  if (!other) return 'in no shard';
  const names = Object.entries(partNames) as readonly (readonly [keyof RoleKeyParts, string])[];
  const differing = names.find(([part]) => parts[part] !== other[part]);
  return `the shard had ${differing?.[1] ?? 'a damaged entry'}`;
}
