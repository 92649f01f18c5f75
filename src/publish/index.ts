export { type Compression, withCompressed } from './compressed.ts';
export type { Processes } from './lock.ts';
export { publish, type Published, type PublishResult } from './publish.ts';
