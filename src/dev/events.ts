import type { ServerResponse } from 'node:http';
import type { Answer } from '../host/index.ts';

/** Streams of events to browsers: one for each, which passes them on to its other tabs. */
export type EventStreams = {
  /** A new stream, which begins with the newest event. */
  readonly open: () => Answer;
  readonly send: (data: string) => void;
  readonly close: () => void;
};

/** More are not held: the oldest ends, and its browser asks again. */
const mostStreams = 200;

/** So often a stream says that it is alive, in milliseconds. */
const heartbeat = 30_000;

/** Opens the streams; `newest` tells what a new one begins with. */
export function eventStreams(newest: () => string): EventStreams {
  const streams = new Set<ServerResponse>();
  const timer = setInterval(() => {
    for (const stream of streams) stream.write(': alive\n\n');
  }, heartbeat);
  timer.unref();
  return {
    open: () => ({
      status: 200,
      headers: { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' },
      stream: (response) => {
        for (const oldest of streams) {
          if (streams.size < mostStreams) break;
          streams.delete(oldest);
          oldest.end();
        }
        streams.add(response);
        response.on('close', () => streams.delete(response));
        response.write(`retry: 500\ndata: ${newest()}\n\n`);
      },
    }),
    send: (data) => {
      for (const stream of streams) stream.write(`data: ${data}\n\n`);
    },
    close: () => {
      clearInterval(timer);
      for (const stream of streams) stream.end();
    },
  };
}
