import { parentPort, workerData } from 'node:worker_threads';
import { serve, type WorkerStart } from './schedule/index.ts';

/** What each worker thread runs: the counterpart of main.ts. */

// Whoever starts a thread hands over this.
if (parentPort) await serve(parentPort, workerData as WorkerStart);
