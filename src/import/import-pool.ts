import { Worker } from 'node:worker_threads';
import type { ImportedFile } from './import-file.ts';
import type { ImportStart } from './import-worker.ts';

/** A file whose bytes are read when its turn comes. */
export type Input = { readonly path: string; readonly read: () => Uint8Array };

/** What a pool needs: what each thread runs, how many there are, and what they are told. */
export type ImportPool = {
  readonly workerFile: URL;
  readonly count: number;
  readonly start: ImportStart;
  /** Is told how many files are done. */
  readonly onDone: (count: number) => void;
  /** How long one file may take, in milliseconds; what a file with many roles needs comes on top. */
  readonly timeoutMs?: number;
};

/** The time that a megabyte of data takes, with room for slow machines. */
const msPerMb = 10_000;

/** How much memory the objects of a thread may take, in megabytes. */
const heapMb = 768;

/** Imports files on several threads. Results come in the order of the files, whichever thread made them; a file that stops its thread is refused. */
export async function importOnPool(inputs: readonly Input[], pool: ImportPool): Promise<readonly ImportedFile[]> {
  const results: ImportedFile[] = [];
  let [next, done] = [0, 0];
  const work = async (): Promise<void> => {
    let thread = startThread(pool);
    for (let index = next++; index < inputs.length; index = next++) {
      const input = inputs[index];
      if (!input) break;
      const result = await thread.importFile(input);
      results[index] = result.made;
      if (result.isLost) thread = startThread(pool);
      pool.onDone(++done);
    }
    thread.stop();
  };
  await Promise.all(Array.from({ length: Math.min(pool.count, inputs.length) }, work));
  return results;
}

type Result = { readonly made: ImportedFile; /** Whether the thread is gone. */ readonly isLost: boolean };

type Thread = { readonly importFile: (input: Input) => Promise<Result>; readonly stop: () => void };

function startThread({ workerFile, start, timeoutMs = 60_000 }: ImportPool): Thread {
  const worker = new Worker(workerFile, { workerData: start, resourceLimits: { maxOldGenerationSizeMb: heapMb } });
  let finish: (result: Result) => void = () => {};
  let path = '';
  const lose = (why: string) => {
    finish({ made: { path, roles: [], dropped: [], refused: [why] }, isLost: true });
    void worker.terminate();
  };
  worker.on('message', (made: ImportedFile) => finish({ made, isLost: false }));
  worker.on('error', (error) => lose(`Reading the file takes too much: ${error.message}`));
  return {
    importFile: (input) =>
      new Promise((resolve) => {
        path = input.path;
        const bytes = input.read();
        const ms = timeoutMs + Math.floor(bytes.length / 1024 ** 2) * msPerMb;
        const timer = setTimeout(() => lose(`Reading the file took longer than ${Math.round(ms / 1000)} seconds`), ms);
        finish = (result) => {
          clearTimeout(timer);
          resolve(result);
        };
        worker.postMessage({ path, bytes });
      }),
    stop: () => void worker.terminate(),
  };
}
