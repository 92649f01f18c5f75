import type { ServerResponse } from 'node:http';

/** What was asked, as it came in. Names of headers are in lower case. */
export type Request = {
  readonly method: string;
  /** The path and the query, as they were sent. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
};

/** What is answered. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Takes the response over once the head is sent, for an answer that has no end. */
  readonly stream?: (response: ServerResponse) => void;
};

/** Whoever answers requests. */
export type Answerer = (request: Request) => Answer | Promise<Answer>;

/** A short answer in words. */
export function plainAnswer(status: number, words: string, headers: Answer['headers'] = {}): Answer {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers }, body: `${words}\n` };
}

/** Leads to another address, which nobody keeps in mind: the next build may publish something there. */
export function redirectTo(location: string, status = 302, headers: Answer['headers'] = {}): Answer {
  return plainAnswer(status, `See ${location}`, { Location: location, 'Cache-Control': 'no-store', ...headers });
}
