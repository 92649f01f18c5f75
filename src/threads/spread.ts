import { setImmediate as breathe } from 'node:timers/promises';
import { type Compiled, uncompiled } from '../compile.ts';
import { type Crew, type Hand, unprinted } from '../crew.ts';
import type { Settings } from '../model/config.ts';
import type { Receiver } from '../model/output-file.ts';
import type { PublishedRole } from '../model/site.ts';
import type { Source } from '../model/source.ts';
import type { Plates, PrintedRole } from '../outputs/index.ts';
import { type Batch, type Colleague, hire, type Loss } from './colleague.ts';
import type { Answer } from './messages.ts';

/** What threads need to work. */
export type Threads = {
  /** What each of them runs. */
  readonly workerFile: URL;
  /** How many work, with this thread; at least two. */
  readonly jobs: number;
  /** How many sources there have to be for threads to be started. Default 1. */
  readonly fewest?: number;
  /** Works on this thread. */
  readonly hand: Hand;
  /** How many milliseconds one role may take on a thread before that is given up. Default a minute. */
  readonly patience?: number;
};

/** How many roles go to a thread at once. */
const batchSize = 32;

/** How many batches a thread has at once, so that it need not wait for the next. */
const ahead = 2;

/** How many printed roles may wait for one before them. Their entries are in memory. */
const window = 1024;

/** A crew on several threads: this one works too. Which of them does a role is not to be seen in what comes of it. */
export function spread({ workerFile, jobs, fewest = 1, hand, patience = 60_000 }: Threads): Crew {
  const colleagues = new Set<Colleague>();
  const owners = new Map<string, Colleague | 'here'>();
  const sources = new Map<string, Source>();
  let settings: Settings | undefined;
  let answered: (from: Colleague, batch: Batch, answer: Answer) => void = () => {};
  let lost: (loss: Loss) => void = () => {};
  let ring = () => {};

  const hireAll = (count: number) => {
    for (let number = colleagues.size; number < count; number++) {
      const colleague = hire(workerFile, patience, {
        answered: (batch, answer) => {
          answered(colleague, batch, answer);
          ring();
        },
        lost: (loss) => {
          colleagues.delete(colleague);
          for (const [path, owner] of owners) if (owner === colleague) owners.delete(path);
          lost(loss);
          ring();
        },
      });
      colleagues.add(colleague);
    }
  };
  const dismissAll = () => {
    for (const colleague of colleagues) void colleague.dismiss();
    colleagues.clear();
    owners.clear();
  };
  /** Waits until a thread has answered or is gone. Without this the process would end while only threads work. */
  const news = () =>
    new Promise<void>((done) => {
      const watch = setInterval(() => colleagues.forEach((colleague) => colleague.watch()), 500);
      ring = () => {
        clearInterval(watch);
        ring = () => {};
        done();
      };
    });

  async function compileAll(given: readonly Source[], known: Settings): Promise<readonly Compiled[]> {
    if (given.length >= fewest) hireAll(Math.min(jobs, Math.ceil(given.length / batchSize)) - 1);
    settings = known;
    for (const source of given) sources.set(source.path, source);
    for (const colleague of colleagues) colleague.tell({ kind: 'settings', settings });
    const results = new Map<string, Compiled>();
    const queue = inBatches(given);
    answered = (from, batch, answer) => {
      if (answer.kind !== 'compiled') return;
      for (const one of answer.compiled) results.set(one.path, one);
      for (const path of batch.paths) owners.set(path, from);
    };
    lost = ({ reason, path, batches }) => {
      const culprit = path === undefined ? undefined : sources.get(path);
      if (culprit) results.set(culprit.path, uncompiled(culprit, reason));
      const others = batches.flatMap(({ paths }) => paths).filter((one) => one !== path);
      queue.push(...inBatches(others.flatMap((one) => sources.get(one) ?? [])));
    };
    const total = new Set(given.map(({ path }) => path)).size;
    while (results.size < total) {
      for (const colleague of colleagues) {
        while (colleague.load() < ahead) {
          const batch = queue.shift();
          if (!batch) break;
          colleague.give({ paths: batch.map(({ path }) => path), order: { kind: 'compile', sources: batch } });
        }
      }
      const mine = queue.shift();
      if (mine) {
        for (const source of mine) {
          results.set(source.path, hand.compile(source, known));
          owners.set(source.path, 'here');
        }
        await breathe();
      } else if (results.size < total) await news();
    }
    return given.flatMap(({ path }) => results.get(path) ?? []);
  }

  /** Prints a role here, which may have been compiled by a thread that is gone. */
  function printHere(role: PublishedRole): PrintedRole {
    const source = sources.get(role.path);
    if (owners.get(role.path) !== 'here' && source && settings) hand.compile(source, settings);
    return hand.print(role);
  }

  async function* printAll(roles: readonly PublishedRole[], plates: Plates, receiver: Receiver) {
    hand.getReady(plates, receiver.take);
    const shares = new Map<Colleague, string[][]>();
    for (const colleague of colleagues) {
      const own = roles.filter(({ path }) => owners.get(path) === colleague).map(({ path }) => path);
      if (own.length === 0) continue;
      shares.set(colleague, inBatches(own));
      colleague.tell({ kind: 'plates', plates, branch: receiver.branches?.open() });
    }
    const results = new Map<string, PrintedRole>();
    const byPath = new Map(roles.map((role) => [role.path, role]));
    answered = (_, { paths }, answer) => {
      if (answer.kind !== 'printed') return;
      receiver.branches?.adopt(answer.branchFiles);
      for (const file of answer.files) receiver.take(file);
      for (const [index, printed] of answer.printed.entries()) results.set(paths[index] ?? '', printed);
    };
    lost = ({ reason, path }) => {
      const culprit = path === undefined ? undefined : byPath.get(path);
      if (culprit) results.set(culprit.path, unprinted(culprit, reason));
    };
    const isHere = ({ path }: PublishedRole) => typeof owners.get(path) !== 'object' && !results.has(path);
    let reached = 0;
    try {
      for (const [index, role] of roles.entries()) {
        for (;;) {
          for (const [colleague, batches] of shares) {
            // Whoever has the next role always goes on, or nobody would.
            if (results.size >= window && owners.get(role.path) !== colleague) continue;
            for (const paths of batches.splice(0, ahead - colleague.load()))
              colleague.give({ paths, order: { kind: 'print', paths } });
          }
          const waiting = results.get(role.path);
          results.delete(role.path);
          if (waiting ?? isHere(role)) {
            yield waiting ?? printHere(role);
            break;
          }
          // While another thread is at the next role, this one does its own of later.
          reached = Math.max(reached, index + 1);
          while (reached < roles.length && !isHere(roles[reached] ?? role)) reached++;
          const later = roles[reached];
          if (later && results.size < window) {
            results.set(later.path, printHere(later));
            await breathe();
          } else await news();
        }
        if (index % 8 === 0) await breathe();
      }
    } finally {
      dismissAll();
    }
  }

  return { compileAll, printAll };
}

function inBatches<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / batchSize) }, (_, index) =>
    items.slice(index * batchSize, (index + 1) * batchSize),
  );
}
