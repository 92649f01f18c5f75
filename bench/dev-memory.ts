import type { ChildProcess } from 'node:child_process';

/** What the development server takes of memory, in megabytes. */
export type Memory = {
  /** What the system has given it, as it stands. */
  readonly resident: number;
  /** What is in use when all that nobody holds is gone. */
  readonly heap: number;
};

/** Arguments of Node.js with which a process tells what it takes when it is asked over its channel. */
export const tellsMemory: readonly string[] = [
  '--expose-gc',
  '--import',
  `data:text/javascript,${encodeURIComponent(`
    process.on('message', () => {
      const { rss } = process.memoryUsage();
      gc();
      process.send({ rss, heapUsed: process.memoryUsage().heapUsed });
    });
    process.channel.unref();
  `)}`,
];

/** Asks a process that was started so. */
export async function memoryOf(child: ChildProcess): Promise<Memory> {
  const answer = new Promise<{ readonly rss: number; readonly heapUsed: number }>((told) => {
    // It is what the lines above send.
    child.once('message', (message) => told(message as { readonly rss: number; readonly heapUsed: number }));
  });
  child.send('memory');
  const { rss, heapUsed } = await answer;
  return { resident: rss / 2 ** 20, heap: heapUsed / 2 ** 20 };
}
