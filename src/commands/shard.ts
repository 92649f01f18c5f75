import type { World } from '../model/world.ts';
import { type Input, inputKey } from '../model/input-key.ts';
import { type Key, keyOf } from '../model/key.ts';
import { type Shard, shardOf } from '../model/shard.ts';
import type { OptionSpec, OptionValues } from './command.ts';
import { textOf } from './options.ts';

export const shardOption: OptionSpec = {
  flags: '--shard <part>',
  description: 'make one part of the site, such as 2/5, for `rolepress merge`; findings are told when all are merged',
  refuse: (value) => (shardOf(value) ? undefined : 'expected which part of how many, such as 2/5'),
};

/** The part that is asked for, when only a part is. */
export function shardFrom(options: OptionValues): Shard | undefined {
  return shardOf(textOf(options, 'shard') ?? '');
}

/** What parts of one site have in common: what it is made from, by which programs, and as of when. */
export function partKey(input: Input, now: string, { fingerprint, version }: World): Key {
  return keyOf(inputKey(fingerprint?.() ?? version, input), now);
}
