export type { Start } from './messages.ts';
export { serve } from './serve.ts';
export { spread, type Threads } from './spread.ts';
