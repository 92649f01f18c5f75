import { type BuildInput, cardPrinterFor, drawAll } from '../build.ts';
import { sealed } from '../io/index.ts';
import { sign } from '../lint/index.ts';
import { type Diagnostic, inOrder } from '../model/diagnostic.ts';
import { type Key, keyOf } from '../model/key.ts';
import type { Receiver } from '../model/output-file.ts';
import { digestsToKeep, printShare } from '../outputs/index.ts';
import { readSite } from '../read-site.ts';
import { startWork } from '../work.ts';
import { entriesFile, type Part, partFile, type PartRole } from './part.ts';
import { isIn, type Shard } from '../model/shard.ts';

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
  const printed: Record<string, PartRole> = {};
  let position = 0;
  const work = startWork(own, { settings, crew: input.crew, receiver }, site);
  const { cards, faults: broken } = await printShare({
    site,
    theme,
    content,
    cardFont,
    printAll: (published, plates) => work.printAll(published, plates),
    isOwn: ({ path }) => ownPaths.has(path),
    note: ({ slug }, role) => {
      const places: PartRole['entries'][number][] = [];
      for (const [list, entry] of role.entries.entries()) {
        if (entry === undefined) continue;
        const part = Buffer.from(entry as string);
        receiver.take({ path: entriesFile, part });
        places.push([list, position, part.length]);
        position += part.length;
      }
      printed[slug] = { entries: places, digests: digestsToKeep(role), faults: role.faults };
    },
  });
  const compiled = await work.rest();
  if (broken.length > 0)
    return { roles: 0, faults: broken.flatMap(({ kind, path, finding }) => sign(kind, path, finding)) };
  if (position === 0) receiver.take({ path: entriesFile, part: '' });
  if (cardFont) await drawAll(cards, cardFont, receiver.take);
  const drawn = Object.fromEntries(cards.map(({ path, card }) => [keyOf(card), path]));
  const part: Part = {
    shard,
    key,
    now,
    drafts,
    baseUrl,
    compiled,
    roles: printed,
    draws: cardFont !== undefined,
    cards: drawn,
  };
  receiver.take({ path: partFile, contents: sealed(JSON.stringify(part)) });
  return { roles: own.length, faults: [] };
}
