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
