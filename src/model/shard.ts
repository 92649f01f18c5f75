/** One of the parts in which a site is built: the `index`th of `count`, from 1. */
export type Shard = { readonly index: number; readonly count: number };

/** Reads `2/5`; nothing when it is no such thing. */
export function shardOf(text: string): Shard | undefined {
  const [, index, count] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/u.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  return index !== undefined && shard.index <= shard.count ? shard : undefined;
}

/** Tells whether a role is in a shard by where it stands among the files: whole folders may be alike, so neighbours are parted. */
export function isIn({ index, count }: Shard, position: number): boolean {
  return position % count === index - 1;
}
