import { parentPort, workerData } from 'node:worker_threads';
import type { ImportStart } from './import/index.ts';
import { serve, type WorkerStart } from './schedule/index.ts';

/** What each worker thread runs: the counterpart of main.ts. */

// Whoever starts a thread hands over one of these.
const start = workerData as WorkerStart | ImportStart;

// What reads the files of others is loaded only where it is needed.
if (parentPort && 'imports' in start) (await import('./import/index.ts')).serveImports(parentPort, start);
else if (parentPort) await serve(parentPort, start as WorkerStart);
