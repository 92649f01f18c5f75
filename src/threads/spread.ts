import { setImmediate as breathe } from 'node:timers/promises';
import { uncompiled } from '../compile.ts';
import {
  type Crew,
  type Done,
  factsOf,
  type Hand,
  inProcess,
  type Job,
  nothingPrinted,
  pageToPrint,
  type Task,
  type TaskPage,
  unprinted,
} from '../crew.ts';
import type { Body } from '../model/role.ts';
import type { Batch, Colleague, Loss } from './colleague.ts';
import { newSender, type Sender } from './courier.ts';
import type { Answer } from './messages.ts';
import { pack, unpack } from './packed.ts';
import { startTeam, type Trade } from './team.ts';

/** What threads need to work. */
export type Threads = {
  /** What each of them runs. */
  readonly workerFile: URL;
  /** How many work, with this thread; at least two. */
  readonly jobs: number;
  /** How many tasks there have to be for threads to be started. Default 1. */
  readonly fewest?: number;
  /** Works on this thread. */
  readonly hand: Hand;
  /** Whether texts are parsed by the fast parser, where a site has no other wish. */
  readonly hasFastParser: boolean;
  /** How many milliseconds one role may take on a thread before that is given up. Default a minute. */
  readonly patience?: number;
};

/** How many roles go to a thread at once. */
const batchSize = 32;

/** How many roles this thread compiles before it looks whether the others have enough to do. */
const between = 8;

/** How many batches a thread has at once, so that it need not wait for the next. */
const ahead = 2;

/** How many roles may be compiled and not printed, or printed and wait for one before them. Their texts are in memory. */
const window = 1024;

/** A role that is compiled, with its text or the JSON of it. */
type Text = { readonly index: number; readonly page: TaskPage; readonly body: Body | Uint8Array };

/** A crew on several threads: this one works too. Which of them does a role is not to be seen in what comes of it. */
export function spread(threads: Threads): Crew {
  const { fewest = 1, hand } = threads;
  const alone = inProcess(hand);
  return {
    readAll: async (sources, settings) => sources.map((source) => factsOf(source, settings)),
    workAll: (tasks, job) => (tasks.length < fewest ? alone.workAll(tasks, job) : workTogether(tasks, job, threads)),
  };
}

/** Who is wanted: threads that compile and threads that print take about as long for a role. This thread compiles. */
function tradesFor(jobs: number, batches: number, isPrinting: boolean): readonly Trade[] {
  const count = Math.min(jobs - 1, batches);
  return Array.from({ length: count }, (_, index) => (isPrinting && index % 2 === 0 ? 'print' : 'compile'));
}

async function* workTogether(
  tasks: readonly Task[],
  { settings, plates, receiver }: Job,
  threads: Threads,
): AsyncIterable<Done> {
  const { workerFile, jobs, hand, patience = 60_000 } = threads;
  // Then it takes longer than printing, and whoever prints helps out. Else that would learn both, for nothing.
  const isCompilingDear = !threads.hasFastParser || settings.parser === 'remark';
  const positions = new Map(tasks.map(({ source }, index) => [source.path, index]));
  /** By position, until they are told. */
  const compiled = new Map<number, Done['compiled']>();
  const done = new Map<number, Done>();
  const isDone = new Set<number>();
  /** What is to be compiled, and what is to be printed, by position. */
  const sources = tasks.map((_, index) => index);
  const texts: Text[] = [];
  let begun = 0;

  const finish = (index: number, one: Done) => {
    if (!isDone.has(index)) done.set(index, one);
    isDone.add(index);
    compiled.delete(index);
  };
  const haveCompiled = (index: number, one: Done['compiled'], body: Body | Uint8Array | undefined) => {
    const task = tasks[index];
    if (!task) return;
    compiled.set(index, one);
    const page = pageToPrint(task, one);
    if (!task.page) finish(index, { compiled: one });
    else if (page && body) texts.push({ index, page, body });
    else finish(index, { compiled: one, printed: nothingPrinted });
  };
  const havePrinted = (index: number, printed: Done['printed']) => {
    const one = compiled.get(index);
    if (one) finish(index, { compiled: one, printed });
  };
  const indexOf = (path: string) => positions.get(path) ?? -1;

  const answered = ({ paths }: Batch, answer: Answer) => {
    if (answer.kind === 'compiled') {
      const bodies = unpack(answer.bodies);
      for (const [at, one] of answer.compiled.entries()) {
        const body = bodies[at];
        haveCompiled(indexOf(one.path), one, body && body.length > 0 ? body : undefined);
      }
    } else {
      receiver.branches?.adopt(answer.stagedFiles);
      for (const file of answer.files) receiver.take(file);
      for (const [at, printed] of answer.printed.entries()) havePrinted(indexOf(paths[at] ?? ''), printed);
    }
  };
  /** The role that the thread was on is told; the others of its batches are done again from the start. */
  const lost = ({ reason, path, batches }: Loss) => {
    const culprit = path === undefined ? undefined : tasks[indexOf(path)];
    const wasPrinting = batches[0]?.order.kind === 'print';
    if (culprit && path !== undefined) {
      if (wasPrinting) havePrinted(indexOf(path), unprinted({ path }, reason));
      else haveCompiled(indexOf(path), uncompiled(culprit.source, reason), undefined);
    }
    const others = batches
      .flatMap(({ paths }) => paths)
      .map(indexOf)
      .filter((index) => index >= 0 && !isDone.has(index));
    begun -= others.length;
    sources.unshift(...others);
  };

  // For a few pages no thread is worth its start.
  const isPrinting = plates !== undefined && tasks.filter(({ page }) => page).length >= batchSize;
  const team = startTeam(workerFile, tradesFor(jobs, Math.ceil(tasks.length / batchSize), isPrinting), patience, {
    answered,
    lost,
  });
  for (const colleague of [...team.of('compile'), ...team.of('print')]) colleague.tell({ kind: 'settings', settings });
  if (plates) {
    for (const colleague of team.of('print'))
      colleague.tell({ kind: 'plates', plates, branch: receiver.branches?.open() });
    hand.getReady(plates, receiver.take);
  }
  const senders = new Map<Colleague, Sender>();
  const senderFor = (colleague: Colleague): Sender => {
    const sender = senders.get(colleague) ?? newSender();
    senders.set(colleague, sender);
    return sender;
  };
  const hasRoom = () => begun - isDone.size < window;
  const nextSources = (count: number): readonly number[] => {
    const batch = hasRoom() ? sources.splice(0, count) : [];
    begun += batch.length;
    return batch;
  };
  /** What comes first is printed first, or the others would wait for it. */
  const firstTexts = (count: number): readonly Text[] => {
    // oxlint-disable-next-line unicorn/no-array-sort -- the queue itself is put in order
    texts.sort((a, b) => a.index - b.index);
    return texts.splice(0, count);
  };
  const giveSources = (colleague: Colleague): boolean => {
    const batch = nextSources(batchSize);
    if (batch.length === 0) return false;
    const given = batch.flatMap((index) => tasks[index]?.source ?? []);
    const order = { kind: 'compile', sources: given.map(({ path, text }) => ({ path, text })) } as const;
    colleague.give({ paths: given.map(({ path }) => path), order });
    return true;
  };
  const givePages = (colleague: Colleague): boolean => {
    if (texts.length === 0 || (texts.length < batchSize && sources.length > 0)) return false;
    const batch = firstTexts(batchSize);
    const bodies = pack(batch.map(({ body }) => jsonOf(body)));
    const sent = senderFor(colleague)(batch.map(({ page }) => page));
    const paths = batch.map(({ page }) => page.role.path);
    colleague.give({ paths, order: { kind: 'print', ...sent, bodies } }, [bodies.bytes]);
    return true;
  };
  const giveWork = () => {
    for (const colleague of team.of('compile')) while (colleague.load() < ahead && giveSources(colleague));
    for (const colleague of team.of('print')) {
      while (colleague.load() < ahead && givePages(colleague));
      if (isCompilingDear && colleague.load() === 0) giveSources(colleague);
    }
  };
  const workHere = () => {
    const batch = nextSources(between);
    for (const index of batch) {
      const source = tasks[index]?.source;
      const one = source && hand.compile(source, settings);
      if (one) haveCompiled(index, one.compiled, one.body);
    }
    // With nothing to compile, this thread helps those that print.
    if (batch.length === 0)
      for (const { index, page, body } of firstTexts(ahead)) havePrinted(index, hand.print(page, bodyOf(body)));
  };

  try {
    for (let index = 0; index < tasks.length;) {
      const next = done.get(index);
      if (next) {
        done.delete(index);
        yield next;
        index += 1;
        continue;
      }
      giveWork();
      const isIdle = texts.length === 0 && (sources.length === 0 || !hasRoom());
      if (isIdle) await team.news();
      else {
        workHere();
        await breathe();
      }
    }
  } finally {
    team.dismiss();
  }
}

function jsonOf(body: Text['body']): string {
  return body instanceof Uint8Array
    ? Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString()
    : JSON.stringify(body);
}

function bodyOf(body: Text['body']): Body {
  // Our own JSON, of a body.
  return body instanceof Uint8Array ? (JSON.parse(jsonOf(body)) as Body) : body;
}
