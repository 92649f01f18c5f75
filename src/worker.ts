import { parentPort, workerData } from 'node:worker_threads';
import { serve, type Start } from './threads/index.ts';

/** What each thread runs: the counterpart of main.ts. */

// Whoever starts a thread hands over this.
if (parentPort) await serve(parentPort, workerData as Start);
