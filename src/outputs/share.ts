import type { PlacedCard } from '../model/card.ts';
import type { PublishedRole } from '../model/site.ts';
import type { Output, OutputFault } from './output.ts';
import { eachPrinted, type PrintedRole } from './print-role.ts';
import { type RenderInput, setUp } from './render-site.ts';

/** A share of a site: some of its roles. */
export type ShareInput = Omit<RenderInput, 'take' | 'pages'> & {
  readonly isOwn: (role: PublishedRole) => boolean;
  /** Is told what came of each role. */
  readonly note: (role: PublishedRole, printed: PrintedRole) => void;
};

/** What is still to be drawn of a share, and what of the theme is broken. */
export type PrintedShare = { readonly cards: readonly PlacedCard[]; readonly faults: readonly OutputFault[] };

/** Prints some roles of a site by themselves, and nothing that shows the site as a whole. */
export async function printShareWith(
  outputs: readonly Output[],
  { isOwn, note, ...input }: ShareInput,
): Promise<PrintedShare> {
  const { site, printAll } = input;
  const { plates, cards, faults } = setUp(outputs, { ...input, pages: 'all' });
  if (faults.length > 0) return { cards: [], faults };
  const roles = site.roles.filter(isOwn);
  const slugs = new Set(roles.map(({ slug }) => slug));
  await eachPrinted(roles, printAll(roles, plates), note);
  return { cards: cards.filter(({ slug }) => slugs.has(slug)), faults: [] };
}
