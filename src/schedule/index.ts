export { cached, type OnMiss } from './cached.ts';
export { inProcess } from './in-process.ts';
export type { WorkerStart } from './messages.ts';
export { rememberingScheduler, type RememberingScheduler } from './remembering.ts';
export { checkSource, roleWorker, type RoleWorker } from './role-worker.ts';
export type { RenderJob, RoleResult, RoleTask, Scheduler } from './scheduler.ts';
export { serve } from './serve.ts';
export { tasksFor } from './tasks.ts';
export { workerPool } from './worker-pool.ts';
