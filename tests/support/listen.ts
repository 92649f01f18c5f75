import type { Server } from 'node:net';

/** Has a server listen on this machine alone, for as long as there are tests; tells its port. */
export async function listen(server: Server): Promise<number> {
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  // No process waits for a server that nobody asks any more.
  server.unref();
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
