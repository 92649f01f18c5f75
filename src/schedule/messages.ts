import type { CheckedRole } from '../model/checked-role.ts';
import { bytesOf, type Contents } from '../model/output-file.ts';
import type { RenderJob, RoleResult, RoleTask } from './scheduler.ts';

/** What a worker is told: the job first, then batches of tasks, which are done in the order in which they come. */
export type Order =
  | { readonly kind: 'job'; readonly job: RenderJob }
  | { readonly kind: 'tasks'; readonly tasks: readonly RoleTask[] };

/** How a worker is started. */
export type WorkerStart = {
  /** Where a worker writes down which task of a batch it is on, and how many it has begun: two 32-bit integers. */
  readonly progress: SharedArrayBuffer;
};

/** Where in `progress` which number is. */
export const slots = { index: 0, begun: 1 } as const;

/** Contents on their way between threads, which functions cannot cross. */
type SentContents = Pick<Contents, 'digest' | 'size'> & { readonly bytes: Uint8Array };

/** A result as a worker answers with it. */
export type SentResult = WithContents<SentContents> & {
  /** As JSON: engines read that faster than they copy objects from thread to thread, and into less memory. */
  readonly checked: string;
};

type WithContents<Of> = Pick<RoleResult, 'faults'> & {
  readonly files: readonly (Of & { readonly path: string })[];
  readonly listItems: Readonly<Record<string, Of>>;
};

/** Makes results ready for another thread. */
export function encodeBatch(results: readonly RoleResult[]): readonly SentResult[] {
  return results.map((result) => ({
    checked: JSON.stringify(result.checked),
    ...mapContents(result, ({ digest, size, chunks }) => ({ digest, size, bytes: ownBytes(bytesOf({ chunks })) })),
  }));
}

/** Turns what another thread sent into results again. */
export function decodeBatch(results: readonly SentResult[]): readonly RoleResult[] {
  return results.map((result) => ({
    // Our own words.
    checked: JSON.parse(result.checked) as CheckedRole,
    ...mapContents(result, ({ digest, size, bytes }) => ({ digest, size, chunks: () => [bytes] })),
  }));
}

/** Small buffers are parts of a large one, which would cross as a whole. */
function ownBytes(bytes: Uint8Array): Uint8Array {
  return bytes.length === bytes.buffer.byteLength ? bytes : Uint8Array.from(bytes);
}

function mapContents<From, To>(result: WithContents<From>, change: (contents: From) => To): WithContents<To> {
  const { faults, files, listItems } = result;
  return {
    faults,
    files: files.map((file) => ({ path: file.path, ...change(file) })),
    listItems: Object.fromEntries(Object.entries(listItems).map(([name, item]) => [name, change(item)])),
  };
}
