import { bytesOf, type Contents, type ListItems } from '../model/output-file.ts';
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

/** Contents whose bytes are in a buffer that changes hands between threads without being copied. */
type SentContents = Pick<Contents, 'digest' | 'size'> & { readonly start: number };

/** The results of a batch as a worker answers with them. */
export type SentBatch = {
  readonly bytes: ArrayBuffer;
  readonly results: readonly (Pick<RoleResult, 'checked' | 'faults'> & {
    readonly files: readonly (SentContents & { readonly path: string })[];
    readonly listItems: Readonly<Record<string, SentContents>>;
  })[];
};

/** Makes results ready for another thread. */
export function encodeBatch(results: readonly RoleResult[]): SentBatch {
  const all = results.flatMap(({ files, listItems }) => [...files, ...Object.values(listItems)]);
  const bytes = new Uint8Array(all.reduce((sum, { size }) => sum + size, 0));
  let position = 0;
  const send = ({ digest, size, ...contents }: Contents): SentContents => {
    const start = position;
    bytes.set(bytesOf(contents), start);
    position += size;
    return { digest, size, start };
  };
  return {
    bytes: bytes.buffer,
    results: results.map(({ checked, faults, files, listItems }) => ({
      checked,
      faults,
      files: files.map((file) => ({ path: file.path, ...send(file) })),
      listItems: Object.fromEntries(Object.entries(listItems).map(([name, item]) => [name, send(item)])),
    })),
  };
}

/** Turns what another thread sent into results again. */
export function decodeBatch({ bytes, results }: SentBatch): readonly RoleResult[] {
  const contents = ({ digest, size, start }: SentContents): Contents => ({
    digest,
    size,
    chunks: () => [new Uint8Array(bytes, start, size)],
  });
  return results.map(({ checked, faults, files, listItems }) => ({
    checked,
    faults,
    files: files.map((file) => ({ path: file.path, ...contents(file) })),
    listItems: Object.fromEntries(
      Object.entries(listItems).map(([name, item]) => [name, contents(item)]),
    ) satisfies ListItems,
  }));
}
