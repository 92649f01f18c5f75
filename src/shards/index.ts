export { type BuiltShard, buildShard, type ShardInput } from './build-shard.ts';
export { mergedCards, mergedCrew } from './merged-crew.ts';
export { misfitOf, type PlacedPart, readPart } from './part.ts';
