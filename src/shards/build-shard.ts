import { type BuildInput, cardPrinterFor, drawAll } from '../build.ts';
import type { Compiled } from '../compile.ts';
import type { Crew } from '../crew.ts';
import { sealed } from '../io/index.ts';
import { type Diagnostic, inOrder } from '../model/diagnostic.ts';
import { type Key, keyOf } from '../model/key.ts';
import type { Receiver } from '../model/output-file.ts';
import type { Source } from '../model/source.ts';
import { printShare } from '../outputs/index.ts';
import { readFacts } from '../parse/index.ts';
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
  const own = new Set(content.roles.filter((_, position) => isIn(shard, position)).map(({ path }) => path));
  const compiled: Compiled[] = [];
  const crew = sharing(input.crew, own, compiled);
  const { site, configFaults } = await readSite({ ...input, crew });
  if (!site) return { roles: 0, faults: inOrder(configFaults) };

  const printer = await cardPrinterFor(site, loadCards);
  const cardFont = printer === 'missing' ? undefined : printer;
  const roles: Record<string, PartRole> = {};
  let position = 0;
  const { cards } = await printShare({
    site,
    theme,
    content,
    cardFont,
    printAll: (published, plates) => crew.printAll(published, plates, receiver),
    isOwn: ({ path }) => own.has(path),
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
  if (position === 0) receiver.take({ path: entriesFile, part: '' });
  if (cardFont) await drawAll(cards, cardFont, receiver.take);
  const drawn = Object.fromEntries(cards.map(({ path, card }) => [keyOf(card), path]));
  const part: Part = { shard, key, now, drafts, baseUrl, compiled, roles, draws: cardFont !== undefined, cards: drawn };
  receiver.take({ path: partFile, contents: sealed(JSON.stringify(part)) });
  return { roles: own.size, faults: [] };
}

/** A crew that compiles the roles of a shard, and tells them; others it only reads the front matter of. */
function sharing(inner: Crew, own: ReadonlySet<string>, told: Compiled[]): Crew {
  return {
    compileAll: async (sources, settings) => {
      const mine = await inner.compileAll(
        sources.filter(({ path }) => own.has(path)),
        settings,
      );
      told.push(...mine);
      const known = new Map(mine.map((one) => [one.path, one]));
      const factsOf = (source: Source): Compiled => ({
        path: source.path,
        role: readFacts(source, settings),
        diagnostics: [],
        disables: [],
      });
      return sources.map((source) => known.get(source.path) ?? factsOf(source));
    },
    printAll: inner.printAll,
  };
}
