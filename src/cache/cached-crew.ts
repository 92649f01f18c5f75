import type { Compiled } from '../compile.ts';
import type { Crew, Done, Facts, Job, Task, TaskPage } from '../crew.ts';
import type { Settings } from '../model/config.ts';
import { type Key, keyOf } from '../model/key.ts';
import type { Receiver } from '../model/output-file.ts';
import type { PublishedRole } from '../model/site.ts';
import type { Source } from '../model/source.ts';
import { digestsToKeep, type FileToCome, type Plates, type PublishedSite } from '../outputs/index.ts';
import type { Kept } from './compiled-store.ts';
import { cardKeys, fileKey, lookKey, printKeys, sourceKeys } from './keys.ts';
import type { Printed } from './ledger.ts';
import type { Past } from './past.ts';

/** How a role was printed now, but for where its entries stand. */
export type PrintedNow = Omit<Printed, 'entries'>;

/** Is told how each role is printed, and the key of each file of several roles. */
export type Notes = {
  readonly printed: (slug: string, how: PrintedNow) => void;
  readonly file: (path: string, key: Key) => void;
  readonly butTexts: (key: Key) => void;
};

/** What a crew remembers with. */
export type Memory = {
  /** Names the programs that do the work. */
  readonly maker: string;
  readonly notes: Notes;
  /** A key of all that a site is made from, with keys of its role files; nothing where none is made. */
  readonly inputKey: (keyOfRole: (source: Source) => Key | undefined) => Key | undefined;
};

/** A crew that does again only what is not known. */
export function cached(inner: Crew, past: Past, { maker, notes, inputKey }: Memory): Crew {
  const keys = new Map<string, Key>();
  const known = new Map<string, Kept>();
  const factsKeys = new Map<string, Key>();
  const sourceKeyOf = ({ path }: Pick<PublishedRole, 'path'>) => keys.get(path) ?? '';
  const cardKeyOf = cardKeys();
  const looks = new WeakMap<Plates, Key>();
  const lookOf = (plates: Plates): Key => {
    const key = looks.get(plates) ?? lookKey(maker, plates);
    looks.set(plates, key);
    return key;
  };

  async function readAll(sources: readonly Source[], settings: Settings): Promise<readonly Facts[]> {
    lookFor(sources, settings);
    const facts = new Map<string, Facts>(known);
    for (const one of await inner.readAll(
      sources.filter(({ path }) => !known.has(path)),
      settings,
    )) {
      facts.set(one.path, one);
      factsKeys.set(one.path, keyOf(one.role));
    }
    return sources.flatMap(({ path }) => facts.get(path) ?? []);
  }

  /** Looks for sources whose texts it has not yet seen. */
  function lookFor(sources: readonly Source[], settings: Settings): void {
    const keyOfSource = sourceKeys(maker, settings);
    for (const source of sources) {
      const key = keyOfSource(source);
      if (keys.get(source.path) === key) continue;
      keys.set(source.path, key);
      // A text of another key: nothing that is known of an earlier text of this path holds for it.
      known.delete(source.path);
      factsKeys.delete(source.path);
      const compiled = past.store.get(key);
      if (!compiled) continue;
      known.set(source.path, compiled);
      if (compiled.facts !== undefined) factsKeys.set(source.path, compiled.facts);
    }
  }

  async function* workAll(tasks: readonly Task[], job: Job): AsyncIterable<readonly Done[]> {
    lookFor(
      tasks.map(({ source }) => source),
      job.settings,
    );
    const { plates, receiver } = job;
    const isWhole = plates?.scope === 'all' && receiver.keep !== undefined;
    const printKeyOf = isWhole ? printKeys({ plates, look: lookOf(plates), sourceKeyOf, cardKeyOf }) : undefined;
    const plans = tasks.map((task) => planFor(task, printKeyOf));
    const left = plans.flatMap(({ todo }) => todo ?? []);
    const working = inner.workAll(left, job)[Symbol.asyncIterator]();
    let made: Done[] = [];
    let done: Done[] = [];
    for (const { task, known: before, todo, key, kept } of plans) {
      if (todo && made.length === 0) {
        yield done;
        done = [];
        made = [...(await nextOf(working))].toReversed();
      }
      const now = todo && made.pop();
      const compiled = before ?? (now && remembered(task.source, now.compiled));
      if (!compiled) continue;
      const { page } = task;
      const printed = kept ? kept.role : now?.printed;
      if (kept) receiver.keep?.(kept.files);
      if (page && key !== undefined && printed)
        notes.printed(
          page.role.slug,
          kept ? kept.how : { key, source: sourceKeyOf(task.source), digests: digestsToKeep(printed) },
        );
      done.push({ compiled, printed });
    }
    yield done;
    await working.next();
  }

  /** What is known of a task, and what of it is left to do. A page that is kept is not printed, though its file may have to be compiled. */
  function planFor(task: Task, printKeyOf: ((page: TaskPage) => Key) | undefined) {
    const { source, page } = task;
    const compiled = known.get(source.path);
    const key = page && printKeyOf?.(page);
    const kept = page && key !== undefined ? past.printed(page.role, key) : undefined;
    const todo = page && !kept ? task : compiled ? undefined : { source };
    return { task, known: compiled, todo, key, kept };
  }

  /** What became of a source, kept for the next run where that would come to the same. */
  function remembered(source: Source, compiled: Compiled): Compiled {
    return isRepeatable(compiled)
      ? past.store.put(sourceKeyOf(source), { ...compiled, facts: factsKeys.get(source.path) })
      : compiled;
  }

  function keepsFile(file: FileToCome, plates: Plates, { keep }: Receiver): boolean {
    if (!keep || plates.scope !== 'all') return false;
    const { path } = file;
    const key = fileKey(file, { look: lookOf(plates), cardKeyOf });
    notes.file(path, key);
    const kept = past.file(path, key);
    if (kept) keep([kept]);
    return kept !== undefined;
  }

  function published(draws: boolean, receiver: Receiver): PublishedSite | undefined {
    let isKnown = receiver.keep !== undefined;
    const input = inputKey(({ path }) => {
      const key = factsKeys.get(path);
      isKnown &&= key !== undefined;
      return key;
    });
    if (!isKnown || input === undefined) return undefined;
    const butTexts = keyOf(input, draws);
    notes.butTexts(butTexts);
    return past.published(butTexts, { sourceKeyOf, notes, receiver });
  }

  return { readAll, workAll, keepsFile, published };
}

async function nextOf(working: AsyncIterator<readonly Done[]>): Promise<readonly Done[]> {
  for (;;) {
    const { value, done } = await working.next();
    if (done === true) throw new Error('a role was left out');
    if (value.length > 0) return value;
  }
}

/** A thread that broke may not break again. */
function isRepeatable({ diagnostics }: Compiled): boolean {
  return diagnostics.every(({ rule }) => rule !== 'unreadable-file');
}
