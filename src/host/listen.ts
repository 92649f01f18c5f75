import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { refusalOf } from './allowed.ts';
import type { Answerer } from './answer.ts';

/** What is listened on. */
export type ListenOptions = {
  /** A name or a number. */
  readonly host: string;
  /** Where it is in use the next one is taken; 0 takes any that is free. */
  readonly port: number;
  /** Is told what a bug of ours was. */
  readonly onBug: (error: unknown) => void;
};

/** A server that listens. */
export type Listening = {
  readonly port: number;
  /** Its address with a slash at the end. */
  readonly url: string;
  /** Ends every connection. */
  readonly close: () => Promise<void>;
};

/** How many ports are tried, from the first one on. */
const mostPorts = 20;

/** Nobody who asks for a page needs more; times in milliseconds. */
const limits = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 2000,
} as const;
const mostConnections = 1000;
const mostHeaders = 100;

/** Answers requests over HTTP, until it is closed. */
export async function listen(answer: Answerer, { host, port, onBug }: ListenOptions): Promise<Listening> {
  const server = createServer(limits, (request, response) => {
    respond(answer, host, request, response).catch((error: unknown) => {
      onBug(error);
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('This is a bug in Rolepress; the terminal says more.\n');
    });
  });
  server.maxConnections = mostConnections;
  server.maxHeadersCount = mostHeaders;
  server.on('clientError', (_, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    else socket.destroy();
  });
  const taken = await listenFrom(server, host, port);
  return {
    port: taken,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function respond(
  answer: Answerer,
  host: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = '', url = '' } = request;
  // Nobody reads what comes with a request.
  request.resume();
  // Of a header that comes twice, Node.js keeps one; all are looked at here.
  const headers = Object.fromEntries(
    Object.entries(request.headersDistinct).map(([name, values = []]) => [name, values.join(', ')]),
  );
  const asked = { method, target: url, headers };
  const { status, headers: told, body, stream } = refusalOf(asked, host) ?? (await answer(asked));
  if (response.destroyed) return;
  if (stream) {
    response.writeHead(status, told);
    stream(response);
    return;
  }
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  response.writeHead(status, bytes && status !== 304 ? { ...told, 'Content-Length': bytes.length } : told);
  response.end(method === 'HEAD' || status === 304 ? undefined : bytes);
}

/** The first free port from the one that is asked for on. */
async function listenFrom(server: Server, host: string, port: number): Promise<number> {
  const last = port === 0 ? 0 : Math.min(port + mostPorts, 65_535);
  for (let tried = port; ; tried++) {
    try {
      return await listenOn(server, host, tried);
    } catch (error) {
      const isInUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isInUse || tried >= last) throw error;
    }
  }
}

function listenOn(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.off('error', reject);
      // A server on a port has an address of this kind.
      resolve((server.address() as AddressInfo).port);
    });
  });
}
