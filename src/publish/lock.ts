import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, statOf } from '../io/index.ts';

/** The running processes, as far as locks ask about them. */
export type Processes = {
  /** Our own process id. */
  readonly id: number;
  readonly isRunning: (id: number) => boolean;
  /** Lets so many milliseconds go by. Default: as the clock has them. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
};

/** How long a build waits for another one before it gives up; times in milliseconds. */
const patience = { tries: 100, pause: 100, silence: 5000 };

/** Runs an action while no other process holds the lock file. The lock of a process that is gone is taken over; one that is not let go within ten seconds is told as held. */
export async function withLock<Result>(
  file: string,
  processes: Processes,
  action: () => Promise<Result>,
): Promise<{ readonly result: Result } | { readonly held: true }> {
  for (let attempt = 0; attempt < patience.tries; attempt++) {
    // Whoever withdraws a site also removes its empty folder, while others wait.
    mkdirSync(dirname(file), { recursive: true });
    if (take(file, processes)) {
      try {
        return { result: await action() };
      } finally {
        rmSync(file, { force: true });
      }
    }
    const holder = holderOf(file);
    if (isDead(holder, file, processes)) await takeOver(file, holder);
    else if (holder !== 'gone') await (processes.wait ?? sleep)(patience.pause);
  }
  return { held: true };
}

function take(file: string, { id }: Processes): boolean {
  try {
    writeFileSync(file, String(id), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** The process id in a lock. A process that has just taken it has not written its own yet. */
type Holder = number | 'unknown' | 'gone';

function holderOf(file: string): Holder {
  try {
    const id = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(id) && id > 0 ? id : 'unknown';
  } catch {
    return 'gone';
  }
}

/** Our own number in a lock is from an earlier life: containers count from one. A lock without a number for seconds is of a process that died as it took it. */
function isDead(holder: Holder, file: string, { id, isRunning }: Processes): boolean {
  if (holder === 'gone') return false;
  if (holder === 'unknown') return Date.now() - (statOf(file)?.mtimeMs ?? Infinity) > patience.silence;
  return holder === id || !isRunning(holder);
}

/** Removes the lock of a dead process, unless another one has replaced it. The pause keeps two that wait from removing each other’s. */
async function takeOver(file: string, dead: Holder): Promise<void> {
  await sleep(Math.random() * 20);
  if (holderOf(file) === dead) rmSync(file, { force: true });
}
