import type { Compiled } from '../compile.ts';
import type { Crew, Done, Facts, Job, Task } from '../crew.ts';
import type { Settings } from '../model/config.ts';
import type { KeptFile, Receiver } from '../model/output-file.ts';
import type { PublishedRole } from '../model/site.ts';
import type { Source } from '../model/source.ts';
import { type PageToCome, type Plates, type PrintedRole, rolePathsOf } from '../outputs/index.ts';
import type { CompiledStore } from './compiled-store.ts';
import type { Key } from '../model/key.ts';
import { lookKey, pageKey, printKeys, sourceKeys } from './keys.ts';
import type { Printed } from './ledger.ts';

/** What an earlier build left. */
export type Past = {
  readonly store: CompiledStore;
  /** The file of a page of this key, when it is still there. */
  readonly page: (path: string, key: Key) => KeptFile | undefined;
  /** How a role was printed, when all of that is still there, and its files. */
  readonly printed: (slug: string) => { readonly printed: Printed; readonly files: readonly KeptFile[] } | undefined;
};

/** How a role was printed now, but for where its entries stand. */
export type PrintedNow = Omit<Printed, 'entries'>;

/** Is told how each role is printed, and the key of each page of several roles. */
export type Notes = {
  readonly printed: (slug: string, how: PrintedNow) => void;
  readonly page: (path: string, key: Key) => void;
};

/** A crew that does again only what is not known; `maker` names the programs that do it. */
export function cached(inner: Crew, past: Past, maker: string, notes: Notes): Crew {
  const keys = new Map<string, Key>();
  const known = new Map<string, Compiled>();
  const sourceKeyOf = ({ path }: Pick<PublishedRole, 'path'>) => keys.get(path) ?? '';
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
    ))
      facts.set(one.path, one);
    return sources.flatMap(({ path }) => facts.get(path) ?? []);
  }

  /** Looks for sources that it has not yet seen. */
  function lookFor(sources: readonly Source[], settings: Settings): void {
    const keyOf = sourceKeys(maker, settings);
    for (const source of sources) {
      if (keys.has(source.path)) continue;
      const key = keyOf(source);
      keys.set(source.path, key);
      const compiled = past.store.get(key);
      if (compiled) known.set(source.path, compiled);
    }
  }

  async function* workAll(tasks: readonly Task[], job: Job): AsyncIterable<Done> {
    lookFor(
      tasks.map(({ source }) => source),
      job.settings,
    );
    const { plates, receiver } = job;
    const isWhole = plates?.scope === 'all' && receiver.keep !== undefined;
    const printKeyOf = isWhole ? printKeys({ plates, look: lookOf(plates), sourceKeyOf }) : undefined;
    const plans = tasks.map(({ source, page }) => {
      const role = page?.role;
      const key = page && printKeyOf?.(page);
      const old = role && key !== undefined ? past.printed(role.slug) : undefined;
      return { compiled: known.get(source.path), role, key, kept: old?.printed.key === key ? old : undefined };
    });
    const keptPages = new Set(tasks.filter((_, index) => plans[index]?.kept));
    const isFresh = (_: Task, index: number) => {
      const plan = plans[index];
      return !plan?.compiled || (plan.role !== undefined && !plan.kept);
    };
    // A page that is kept is not printed, though its file may have to be compiled.
    const fresh = tasks.filter(isFresh).map((task) => (keptPages.has(task) ? { source: task.source } : task));
    const working = inner.workAll(fresh, job)[Symbol.asyncIterator]();
    for (const [index, task] of tasks.entries()) {
      const { role, key, kept, compiled } = plans[index] ?? {};
      const made = isFresh(task, index) ? await nextOf(working) : undefined;
      const light =
        made && !compiled && isRepeatable(made.compiled)
          ? past.store.put(sourceKeyOf(task.source), made.compiled)
          : undefined;
      const printed = kept ? asPrinted(kept.printed) : made?.printed;
      if (kept) receiver.keep?.(kept.files);
      if (role && kept) notes.printed(role.slug, kept.printed);
      else if (role && key !== undefined && printed)
        notes.printed(role.slug, { key, files: rolePathsOf(role), digests: printed.digests.map((one) => one ?? null) });
      const became = compiled ?? light ?? made?.compiled;
      if (became) yield { compiled: became, printed };
    }
    await working.next();
  }

  function keepsPage(page: PageToCome, plates: Plates, { keep }: Receiver): boolean {
    if (!keep || plates.scope !== 'all') return false;
    const { path } = page.facts;
    const key = pageKey(page, { look: lookOf(plates), sourceKeyOf });
    notes.page(path, key);
    const file = past.page(path, key);
    if (file) keep([file]);
    return file !== undefined;
  }

  return { readAll, workAll, keepsPage };
}

async function nextOf(working: AsyncIterator<Done>): Promise<Done> {
  const { value, done } = await working.next();
  if (done === true) throw new Error('a role was left out');
  return value;
}

/** A thread that broke may not break again. */
function isRepeatable({ diagnostics }: Compiled): boolean {
  return diagnostics.every(({ rule }) => rule !== 'unreadable-file');
}

function asPrinted({ entries: places, digests }: Printed): PrintedRole {
  const entries: PrintedRole['entries'][number][] = digests.map(() => undefined);
  for (const { list, ...place } of places) entries[list] = place;
  return { entries, digests: digests.map((digest) => digest ?? undefined), faults: [] };
}
