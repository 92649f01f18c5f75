import type { Compiled } from '../compile.ts';
import type { Crew } from '../crew.ts';
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
  const sources = new Map<string, Source>();
  const keys = new Map<string, Key>();
  const ready = new Set<string>();
  let held: Settings | undefined;
  const sourceKeyOf = ({ path }: PublishedRole) => keys.get(path) ?? '';
  const looks = new WeakMap<Plates, Key>();
  const lookOf = (plates: Plates): Key => {
    const look = looks.get(plates) ?? lookKey(maker, plates);
    looks.set(plates, look);
    return look;
  };

  async function compileAll(given: readonly Source[], settings: Settings): Promise<readonly Compiled[]> {
    held = settings;
    const keyOf = sourceKeys(maker, settings);
    const results = new Map<Source, Compiled>();
    for (const source of given) {
      const key = keyOf(source);
      sources.set(source.path, source);
      keys.set(source.path, key);
      const known = past.store.get(key);
      if (known) results.set(source, known);
    }
    const missing = given.filter((source) => !results.has(source));
    for (const [index, one] of (await compileNow(missing)).entries()) {
      const source = missing[index];
      if (!source) continue;
      results.set(source, one);
      if (isRepeatable(one)) past.store.put(keys.get(source.path) ?? '', one);
    }
    return given.flatMap((source) => results.get(source) ?? []);
  }

  async function compileNow(wanted: readonly Source[]): Promise<readonly Compiled[]> {
    for (const { path } of wanted) ready.add(path);
    return wanted.length > 0 && held ? inner.compileAll(wanted, held) : [];
  }

  async function* printAll(
    roles: readonly PublishedRole[],
    plates: Plates,
    receiver: Receiver,
  ): AsyncIterable<PrintedRole> {
    const keyOf = printKeys({ plates, look: lookOf(plates), sourceKeyOf });
    const { keep } = receiver;
    const isWhole = keep !== undefined && plates.scope === 'all';
    const kept = new Map<string, ReturnType<Past['printed']>>();
    const keysNow = new Map(isWhole ? roles.map((role) => [role.slug, keyOf(role)]) : []);
    for (const { slug } of roles) {
      const known = isWhole ? past.printed(slug) : undefined;
      if (known && known.printed.key === keysNow.get(slug)) kept.set(slug, known);
    }
    const fresh = roles.filter(({ slug }) => !kept.has(slug));
    await compileNow(fresh.flatMap(({ path }) => (ready.has(path) ? [] : (sources.get(path) ?? []))));
    const printing = inner.printAll(fresh, plates, receiver)[Symbol.asyncIterator]();
    for (const role of roles) {
      const old = kept.get(role.slug);
      if (old) {
        keep?.(old.files);
        notes.printed(role.slug, old.printed);
        yield asPrinted(old.printed);
        continue;
      }
      const { value, done } = await printing.next();
      if (done === true) throw new Error(`${role.path} was not printed`);
      const digests = value.digests.map((digest) => digest ?? null);
      if (isWhole) notes.printed(role.slug, { key: keysNow.get(role.slug) ?? '', files: rolePathsOf(role), digests });
      yield value;
    }
    await printing.next();
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

  return { compileAll, printAll, keepsPage };
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
