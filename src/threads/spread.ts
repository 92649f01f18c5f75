import { setImmediate as breathe } from 'node:timers/promises';
import { uncompiled } from '../compile.ts';
import { type Crew, type Done, type Hand, inProcess, type Job, type Task, unprinted } from '../crew.ts';
import type { Body } from '../model/role.ts';
import { type Board, openBoard, type Waiting } from './board.ts';
import type { Batch, Colleague, Loss } from './colleague.ts';
import { newSender, type Sender } from './courier.ts';
import type { Answer } from './messages.ts';
import { pack, unpack } from './packed.ts';
import { startTeam, type Team, type Trade } from './team.ts';

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

/** How many roles this thread does before it looks whether the others have enough to do. */
const between = { compiled: 8, printed: 2 };

/** How many batches a thread has at once, so that it need not wait for the next. */
const ahead = 2;

/** How many roles may be under way. Their texts are in memory. */
const window = 1024;

/** A crew on several threads: this one works too. Which of them does a role is not to be seen in what comes of it. */
export function spread(threads: Threads): Crew {
  const { fewest = 1, hand } = threads;
  const alone = inProcess(hand);
  return {
    readAll: alone.readAll,
    workAll: (tasks, job) => (tasks.length < fewest ? alone.workAll(tasks, job) : workTogether(tasks, job, threads)),
  };
}

async function* workTogether(tasks: readonly Task[], job: Job, threads: Threads): AsyncIterable<readonly Done[]> {
  const { settings, plates, receiver } = job;
  const { hand } = threads;
  const board = openBoard(tasks, window);
  const team = startTeam(threads.workerFile, tradesFor(tasks, job, threads.jobs), threads.patience ?? 60_000, {
    answered: (batch, answer) => note(batch, answer, board, job),
    lost: (loss) => doAgain(loss, board),
  });
  for (const colleague of team.all()) colleague.tell({ kind: 'settings', settings });
  if (plates) {
    hand.getReady(plates, receiver.take);
    for (const colleague of team.of('print')) {
      colleague.tell({ kind: 'plates', plates, branch: receiver.branches?.open() });
    }
  }
  // Where compiling takes longer than printing, whoever prints helps out. Else that would learn both, for nothing.
  const isCompilingDear = !threads.hasFastParser || settings.parser === 'remark';
  const giveWork = giverOf(board, team, isCompilingDear);

  try {
    while (!board.isAllTold()) {
      const told = board.tell();
      if (told.length > 0) {
        yield told;
        continue;
      }
      giveWork();
      if (!board.hasSources() && board.pagesWaiting() === 0) await team.news();
      else {
        workHere(board, hand, job);
        await breathe();
      }
    }
  } finally {
    team.dismiss();
  }
}

/** Who is wanted: threads that compile and threads that print take about as long for a role. This thread compiles. */
function tradesFor(tasks: readonly Task[], { plates }: Job, jobs: number): readonly Trade[] {
  const count = Math.min(jobs - 1, Math.ceil(tasks.length / batchSize));
  // For a few pages no thread is worth its start.
  const isPrinting = plates !== undefined && tasks.filter(({ page }) => page).length >= batchSize;
  return Array.from({ length: count }, (_, index) => (isPrinting && index % 2 === 0 ? 'print' : 'compile'));
}

/** Gives every thread of a team enough to do. */
function giverOf(board: Board, team: Team, isCompilingDear: boolean): () => void {
  const senders = new Map<Colleague, Sender>();
  const giveSources = (colleague: Colleague): boolean => {
    const sources = board.takeSources(batchSize).map(({ path, text }) => ({ path, text }));
    if (sources.length > 0)
      colleague.give({ paths: sources.map(({ path }) => path), order: { kind: 'compile', sources } });
    return sources.length > 0;
  };
  const givePages = (colleague: Colleague): boolean => {
    const count = board.pagesWaiting();
    if (count === 0 || (count < batchSize && board.hasSources())) return false;
    const batch = board.takePages(batchSize);
    const sender = senders.get(colleague) ?? newSender();
    senders.set(colleague, sender);
    const bodies = pack(batch.map(({ body }) => jsonOf(body)));
    const order = { kind: 'print', ...sender(batch.map(({ page }) => page)), bodies } as const;
    colleague.give({ paths: batch.map(({ page }) => page.role.path), order }, [bodies.bytes]);
    return true;
  };
  return () => {
    for (const colleague of team.of('compile')) while (colleague.load() < ahead && giveSources(colleague));
    for (const colleague of team.of('print')) {
      while (colleague.load() < ahead && givePages(colleague));
      if (isCompilingDear && colleague.load() === 0) giveSources(colleague);
    }
  };
}

/** Does a little on this thread: it compiles, and with nothing to compile helps those that print. */
function workHere(board: Board, hand: Hand, { settings }: Job): void {
  const sources = board.takeSources(between.compiled);
  for (const source of sources) {
    const { compiled, body } = hand.compile(source, settings);
    board.haveCompiled(compiled, body);
  }
  if (sources.length > 0) return;
  for (const { page, body } of board.takePages(between.printed))
    board.havePrinted(page.role.path, hand.print(page, bodyOf(body)));
}

/** Notes what a thread has answered. */
function note({ paths }: Batch, answer: Answer, board: Board, { receiver }: Job): void {
  if (answer.kind === 'compiled') {
    const bodies = unpack(answer.bodies);
    for (const [at, compiled] of answer.compiled.entries()) {
      const body = bodies[at];
      board.haveCompiled(compiled, body && body.length > 0 ? body : undefined);
    }
    return;
  }
  receiver.branches?.adopt(answer.stagedFiles);
  for (const file of answer.files) receiver.take(file);
  for (const [at, printed] of answer.printed.entries()) board.havePrinted(paths[at] ?? '', printed);
}

/** A thread is gone: the role that it was on is told, the others of its batches are done again. */
function doAgain({ reason, path, batches }: Loss, board: Board): void {
  const culprit = path === undefined ? undefined : board.sourceOf(path);
  if (culprit && batches[0]?.order.kind === 'print') board.havePrinted(culprit.path, unprinted(culprit, reason));
  else if (culprit) board.haveCompiled(uncompiled(culprit, reason), undefined);
  board.putBack(batches.flatMap(({ paths }) => paths));
}

function jsonOf(body: Waiting['body']): string {
  return body instanceof Uint8Array
    ? Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString()
    : JSON.stringify(body);
}

function bodyOf(body: Waiting['body']): Body {
  // Our own JSON, of a body.
  return body instanceof Uint8Array ? (JSON.parse(jsonOf(body)) as Body) : body;
}
