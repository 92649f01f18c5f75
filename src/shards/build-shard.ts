import { type BuildInput, cardPrinterFor, drawAll } from '../build.ts';
import type { Compiled } from '../compile.ts';
import { sealed } from '../io/index.ts';
import { sign } from '../lint/index.ts';
import { type Diagnostic, inOrder } from '../model/diagnostic.ts';
import { type Key, keyOf } from '../model/key.ts';
import type { Receiver } from '../model/output-file.ts';
import { printShare } from '../outputs/index.ts';
import { readSite } from '../read-site.ts';
import { entriesFile, type Part, partFile, type PartRole } from './part.ts';
import { isIn, type Shard } from './shard.ts';

/** Which part of which site. */
export type ShardInput = Omit<BuildInput, 'pages' | 'receiver'> & {
  readonly shard: Shard;
  readonly key: Key;
  readonly receiver: Receiver;
};

/** Whether a shard was made; where not, why: faults of the settings or of the theme. Faults of roles are told when all are merged. */
export type BuiltShard = { readonly roles: number; readonly faults: readonly Diagnostic[] };

/** Makes the pages of a shard, and what merging needs of it. Of the other roles only the front matter is read. */
export async function buildShard({
  shard,
  key,
  theme,
  loadCards,
  receiver,
  ...input
}: ShardInput): Promise<BuiltShard> {
  const { content, now, drafts, baseUrl } = input;
  const own = content.roles.filter((_, position) => isIn(shard, position));
  const ownPaths = new Set(own.map(({ path }) => path));
  const { site, settings, configFaults } = await readSite(input);
  if (!site) return { roles: 0, faults: inOrder(configFaults) };

  const printer = await cardPrinterFor(site, loadCards);
  const cardFont = printer === 'missing' ? undefined : printer;
  const roles: Record<string, PartRole> = {};
  let position = 0;
  const compiled: Compiled[] = [];
  const { cards, faults } = await printShare({
    site,
    theme,
    content,
    cardFont,
    printAll: async function* (published, plates) {
      const roles = new Map(published.map((role) => [role.path, role]));
      // In the order of the roles, and then those that have no page.
      const order = new Map(published.map(({ path }, index) => [path, index]));
      const tasks = own
        .map((source) => ({ source, role: roles.get(source.path) }))
        .toSorted((a, b) => (order.get(a.source.path) ?? Infinity) - (order.get(b.source.path) ?? Infinity));
      for await (const done of input.crew.workAll(tasks, { settings, plates, receiver })) {
        compiled.push(done.compiled);
        if (done.printed) yield done.printed;
      }
    },
    isOwn: ({ path }) => ownPaths.has(path),
    note: ({ slug }, { entries, digests, faults }) => {
      const places: PartRole['entries'][number][] = [];
      for (const [list, entry] of entries.entries()) {
        if (entry === undefined) continue;
        const part = Buffer.from(entry as string);
        receiver.take({ path: entriesFile, part });
        places.push([list, position, part.length]);
        position += part.length;
      }
      roles[slug] = { entries: places, digests: digests.map((digest) => digest ?? null), faults };
    },
  });
  if (faults.length > 0)
    return { roles: 0, faults: faults.flatMap(({ kind, path, finding }) => sign(kind, path, finding)) };
  if (position === 0) receiver.take({ path: entriesFile, part: '' });
  if (cardFont) await drawAll(cards, cardFont, receiver.take);
  const drawn = Object.fromEntries(cards.map(({ path, card }) => [keyOf(card), path]));
  const part: Part = { shard, key, now, drafts, baseUrl, compiled, roles, draws: cardFont !== undefined, cards: drawn };
  receiver.take({ path: partFile, contents: sealed(JSON.stringify(part)) });
  return { roles: own.length, faults: [] };
}
