import { setTimeout } from 'node:timers/promises';
import { build, type BuildInput, prepare } from '../build.ts';
import { inputKey, validityOf } from '../cache/index.ts';
import { type DateValue, startOf } from '../model/calendar.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { noSink } from '../model/output-file.ts';
import type { RememberingScheduler } from '../schedule/index.ts';
import { type DevSite, devSite } from './dev-site.ts';
import type { HistoryReader } from './history-reader.ts';
import { goodOf, type LastGood, withLastGood } from './last-good.ts';
import type { Sources } from './read-sources.ts';
import { inTurns, Outdated } from './turns.ts';

/** What a session works with. */
export type SessionParts = {
  readonly read: () => Sources;
  readonly history: HistoryReader;
  readonly scheduler: RememberingScheduler;
  /** An instant. */
  readonly now: () => DateValue;
  readonly drafts: boolean;
  readonly loadSocialImages?: BuildInput['loadSocialImages'];
  readonly loadPictures?: BuildInput['loadPictures'];
  /** Rules of the site’s own; they are loaded once, for code that was loaded stays. */
  readonly extensions?: BuildInput['extensions'];
  /** Is told what a bug of ours was. */
  readonly onBug: (error: unknown) => void;
};

/** What was found in the content, and in which version of it. */
export type Findings = {
  readonly version: number;
  readonly diagnostics: readonly Diagnostic[];
  /** The content as it is written, with its texts. */
  readonly sources: Sources;
};

/** A site that is worked on: what its pages are made from now, and what was found in it. */
export type Session = {
  /** Counts the contents that there have been. */
  readonly version: () => number;
  /** Reads what is on the disk, and begins to check it. Resolves when pages can be asked for. */
  readonly update: () => Promise<void>;
  /** The site as of today, or of another day. */
  readonly site: (day?: string) => Promise<DevSite>;
  /** What was found last; it may be of an older version than the pages. */
  readonly findings: () => Findings | undefined;
  /** Someone is being answered: checks wait for a moment of quiet. */
  readonly busy: () => void;
  /** Resolves when the newest version is checked. */
  readonly settled: () => Promise<void>;
  readonly close: () => void;
};

/** How long nobody may have asked for anything before a check begins, and how long that is waited for; milliseconds. */
const quiet = 60;
const longestWait = 1000;

/** As of how many days the site is kept ready. */
const mostDays = 4;

/** Starts a session; `onChange` is told when the pages or the findings may be others than before. */
export function openSession(parts: SessionParts, onChange: () => void): Session {
  const { read, history, scheduler, now, drafts, loadSocialImages, loadPictures, extensions, onBug } = parts;
  let version = 0;
  let input: BuildInput | undefined;
  let good: LastGood | undefined;
  let today: DevSite | undefined;
  let until = Infinity;
  let readKey: string | undefined;
  let findings: Findings | undefined;
  let reading = Promise.resolve();
  let checking = Promise.resolve();
  let lastBusy = -Infinity;
  let isClosed = false;
  const days = new Map<string, Promise<DevSite>>();

  const update = async (): Promise<void> => {
    reading = readNow();
    // Whoever asks while something newer is read waits for that.
    for (let seen; seen !== reading;) await (seen = reading);
  };

  const readNow = async (): Promise<void> => {
    const sources = read();
    const written: BuildInput = {
      ...sources,
      content: { ...sources.content, history: history.known() },
      now: now(),
      drafts,
      loadSocialImages,
      loadPictures,
      extensions,
    };
    // A program may write what stands there already, and changes may be told one by one that were read together.
    const key = inputKey('', written);
    if (key === readKey && startOf(written.now, 'UTC') < until) return;
    readKey = key;
    version += 1;
    const own = version;
    const prepared = await prepare(written, scheduler);
    if (own !== version) return;
    const usable = good ? withLastGood(written, prepared, good) : written;
    const shown = usable === written ? prepared : await prepare(usable, scheduler);
    if (own !== version) return;
    input = usable;
    today = devSite(shown, scheduler);
    days.clear();
    if (shown.site && shown.renderer?.faults.length === 0) good = goodOf(usable, shown);
    ({ until } = validityOf(written.now, shown.site, shown.settings.settings));
    onChange();
    checking = check(written, sources, own);
  };

  const check = async (written: BuildInput, sources: Sources, own: number): Promise<void> => {
    const isOutdated = () => isClosed || own !== version;
    const waitsUntil = performance.now() + longestWait;
    do await setTimeout(quiet / 2, undefined, { ref: false });
    while (performance.now() - lastBusy < quiet && performance.now() < waitsUntil);
    if (isOutdated()) return;
    try {
      const { diagnostics } = await build(
        { ...written, scope: 'first of each template' },
        inTurns(scheduler, isOutdated),
        noSink,
      );
      if (isOutdated()) return;
      // Whole rounds only: what an outdated check did not come to is still needed.
      scheduler.nextRound();
      findings = { version: own, diagnostics, sources };
      onChange();
      if ((await history.refresh(sources.content)) && !isOutdated()) await update();
    } catch (error) {
      if (!(error instanceof Outdated)) onBug(error);
    }
  };

  const siteToday = async (): Promise<DevSite> => {
    // A new day began, or a deadline passed.
    if (startOf(now(), 'UTC') >= until) await update();
    if (!today) throw new Error('a session has no site before its first update');
    return today;
  };

  return {
    version: () => version,
    update,
    site: async (day) => {
      const current = await siteToday();
      if (day === undefined || !input) return current;
      const made = days.get(day) ?? prepare({ ...input, now: day }, scheduler).then((one) => devSite(one, scheduler));
      days.delete(day);
      days.set(day, made);
      for (const oldest of days.keys()) if (days.size > mostDays) days.delete(oldest);
      return made;
    },
    findings: () => findings,
    busy: () => void (lastBusy = performance.now()),
    settled: async () => {
      for (let seen; seen !== checking;) await (seen = checking);
    },
    close: () => void (isClosed = true),
  };
}
