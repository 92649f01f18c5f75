import type { PublishedRole } from '../model/site.ts';
import type { Output } from './output.ts';
import { eachPrinted, type PrintedRole } from './print-role.ts';
import { inFeedOrder, onceEach, type RenderedSite, type RenderInput, rolePathsIn, setUp } from './render-site.ts';

/** A site as it was published, when all is the same but what the texts of some roles say. */
export type PublishedSite = {
  /** Claims that a role’s text is another one. */
  readonly isStale: (role: PublishedRole) => boolean;
  /** By the number of the output, as in a printed role. */
  readonly digestsOf: (role: PublishedRole) => PrintedRole['digests'];
  /** Hands over everything that was not made anew, with the new entries in the lists; tells the paths of all files. */
  readonly handOver: (anew: Anew) => readonly string[];
};

/** What was made anew: what came of roles, by slug, and the paths of files. */
export type Anew = {
  readonly printed: ReadonlyMap<string, PrintedRole>;
  readonly paths: ReadonlySet<string>;
};

/** What a site is retouched from. */
export type RetouchInput = Omit<RenderInput, 'pages' | 'keepsFile'>;

/**
 * Turns a site into the same files as rendering it does, of which only those are made that show a text that has changed: the texts of
 * roles are on no page but their own, and in lists and digests.
 */
export async function retouchWith(
  outputs: readonly Output[],
  input: RetouchInput,
  before: PublishedSite,
): Promise<RenderedSite> {
  const { site, printAll, take } = input;
  const { press, plates, faults: broken } = setUp(outputs, { ...input, pages: 'all' });
  if (broken.length > 0) return { paths: [], cards: [], faults: broken };

  const stale = inFeedOrder(site).filter(before.isStale);
  const printed = new Map<string, PrintedRole>();
  await eachPrinted(stale, printAll(stale, plates), ({ slug }, one) => void printed.set(slug, one));
  const faults = [...printed.values()].flatMap((one) => one.faults);
  if (faults.length > 0) return { paths: [], cards: [], faults: onceEach(faults) };

  const paths = new Set(stale.flatMap(rolePathsIn(outputs)));
  for (const [at, { digest }] of outputs.entries()) {
    if (!digest || !plates.digests[at]) continue;
    const digests = site.open.flatMap((role) => (printed.get(role.slug)?.digests ?? before.digestsOf(role))[at] ?? []);
    for (const file of digest.files(digests, press)) {
      if (!('contents' in file)) continue;
      paths.add(file.path);
      take(file);
    }
  }
  return { paths: before.handOver({ printed, paths }), cards: [], faults: [] };
}
