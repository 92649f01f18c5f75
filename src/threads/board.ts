import type { Compiled } from '../compile.ts';
import { type Done, nothingPrinted, pageToPrint, type Task, type TaskPage } from '../crew.ts';
import type { Body } from '../model/role.ts';
import type { Source } from '../model/source.ts';
import type { PrintedRole } from '../outputs/index.ts';

/** A role that is compiled and waits to be printed, with its text or the JSON of it. */
export type Waiting = { readonly position: number; readonly page: TaskPage; readonly body: Body | Uint8Array };

/** The tasks of a run by the paths of their files: what is to be compiled, what is to be printed, what is done. */
export type Board = {
  /** Sources that nobody has yet taken, at most so many. None as long as too much waits to be told. */
  readonly takeSources: (count: number) => readonly Source[];
  readonly hasSources: () => boolean;
  readonly haveCompiled: (compiled: Compiled, body: Body | Uint8Array | undefined) => void;
  /** Roles to print, at most so many: what is told first comes first. */
  readonly takePages: (count: number) => readonly Waiting[];
  readonly pagesWaiting: () => number;
  readonly havePrinted: (path: string, printed: PrintedRole) => void;
  /** Has files done again from the start, because whoever had taken them is gone. */
  readonly putBack: (paths: readonly string[]) => void;
  readonly sourceOf: (path: string) => Source | undefined;
  /** What is done, in the order of the tasks, each once: as far as there is no gap. */
  readonly tell: () => readonly Done[];
  readonly isAllTold: () => boolean;
};

/** Opens a board. At most `window` tasks are begun and not yet told: their texts and entries are in memory. */
export function openBoard(tasks: readonly Task[], window: number): Board {
  const positions = new Map(tasks.map(({ source }, position) => [source.path, position]));
  const left = tasks.map((_, position) => position);
  const compiledAt = new Map<number, Compiled>();
  const waiting: Waiting[] = [];
  const doneAt = new Map<number, Done>();
  let begun = 0;
  let told = 0;

  const hasRoom = () => begun - told < window;
  const finish = (position: number, done: Done) => {
    compiledAt.delete(position);
    doneAt.set(position, done);
  };
  return {
    takeSources: (count) => {
      const taken = hasRoom() ? left.splice(0, count) : [];
      begun += taken.length;
      return taken.flatMap((position) => tasks[position]?.source ?? []);
    },
    hasSources: () => left.length > 0 && hasRoom(),
    haveCompiled: (compiled, body) => {
      const position = positions.get(compiled.path);
      const task = position === undefined ? undefined : tasks[position];
      if (position === undefined || !task) return;
      const page = pageToPrint(task, compiled);
      if (page && body) {
        compiledAt.set(position, compiled);
        waiting.push({ position, page, body });
      } else finish(position, task.page ? { compiled, printed: nothingPrinted } : { compiled });
    },
    takePages: (count) => {
      // oxlint-disable-next-line unicorn/no-array-sort -- the queue itself is put in order
      waiting.sort((a, b) => a.position - b.position);
      return waiting.splice(0, count);
    },
    pagesWaiting: () => waiting.length,
    havePrinted: (path, printed) => {
      const position = positions.get(path);
      const compiled = position === undefined ? undefined : compiledAt.get(position);
      if (position !== undefined && compiled) finish(position, { compiled, printed });
    },
    putBack: (paths) => {
      const again = paths.flatMap((path) => positions.get(path) ?? []).filter((one) => one >= told && !doneAt.has(one));
      begun -= again.length;
      left.unshift(...again);
    },
    sourceOf: (path) => tasks[positions.get(path) ?? -1]?.source,
    tell: () => {
      const tellable: Done[] = [];
      for (let done = doneAt.get(told); done; done = doneAt.get(told)) {
        tellable.push(done);
        doneAt.delete(told++);
      }
      return tellable;
    },
    isAllTold: () => told === tasks.length,
  };
}
