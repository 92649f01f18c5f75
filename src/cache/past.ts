import type { Key } from '../model/key.ts';
import type { KeptFile } from '../model/output-file.ts';
import type { PublishedRole } from '../model/site.ts';
import { type PrintedRole, type PublishedSite, restored, rolePathsOf } from '../outputs/index.ts';
import type { PrintedNow } from './cached-crew.ts';
import type { CompiledStore } from './compiled-store.ts';
import type { Ledger } from './ledger.ts';
import { publishedSite, type TakeOver } from './published-site.ts';

/** What an earlier build left. */
export type Past = {
  readonly store: CompiledStore;
  /** A file of this key, when it is still there. */
  readonly file: (path: string, key: Key) => KeptFile | undefined;
  /** What a role of this key was printed as, when all of that is still there. */
  readonly printed: (role: PublishedRole, key: Key) => PrintedBefore | undefined;
  /** The site as it was published, when everything but the texts of roles has this key, and all of it is still there. */
  readonly published: (butTexts: Key, takeOver: TakeOver) => PublishedSite | undefined;
};

/** What a role was printed as, and its files. */
export type PrintedBefore = {
  readonly how: PrintedNow;
  readonly role: PrintedRole;
  readonly files: readonly KeptFile[];
};

/** Opens what a ledger tells of the files of a site; `isIntact` claims that one is as it was published, `isInTime` that they would come to the same today. */
export function openPast(
  store: CompiledStore,
  ledger: Ledger | undefined,
  { isIntact, isInTime }: { readonly isIntact: (path: string) => boolean; readonly isInTime: boolean },
): Past {
  if (!ledger) return { store, file: () => undefined, printed: () => undefined, published: () => undefined };
  const keptFile = (path: string): readonly KeptFile[] => {
    const stamp = ledger.files[path];
    return stamp ? [{ path, size: stamp[0], changed: stamp[1] }] : [];
  };
  return {
    store,
    file: (path, key) => (ledger.shared[path] === key && isIntact(path) ? keptFile(path)[0] : undefined),
    printed: (role, key) => {
      const printed = Object.hasOwn(ledger.printed, role.slug) ? ledger.printed[role.slug] : undefined;
      if (printed?.key !== key) return undefined;
      const { source, digests, entries } = printed;
      const held = entries.map(([page, start, length]) => {
        const { list, paths } = ledger.pages[page] ?? { list: 0, paths: [] };
        return [list, { paths, start, length }] as const;
      });
      const paths = rolePathsOf(role);
      if (![...paths, ...held.flatMap(([, part]) => part.paths)].every(isIntact)) return undefined;
      return { how: { key, source, digests }, role: restored(digests, held), files: paths.flatMap(keptFile) };
    },
    published: (butTexts, takeOver) =>
      isInTime && ledger.butTexts === butTexts && Object.keys(ledger.files).every(isIntact)
        ? publishedSite(ledger, takeOver)
        : undefined,
  };
}
