import type { TaskPage } from '../crew.ts';
import { type CardFacts, cardFactsOf } from '../outputs/index.ts';
import type { PrintOrder, SentPage } from './messages.ts';

/** Makes pages ready for a thread, to which each role that others show is sent once. */
export type Sender = (pages: readonly TaskPage[]) => Pick<PrintOrder, 'pages' | 'cards'>;

/** Turns what was sent into pages again. */
export type Recipient = (order: Pick<PrintOrder, 'pages' | 'cards'>) => readonly TaskPage[];

export function newSender(): Sender {
  const sent = new Set<string>();
  return (pages) => {
    const cards: CardFacts[] = [];
    const ready = pages.map(({ role, neighbours: { related, versions, listings } }): SentPage => {
      for (const facts of related) {
        if (sent.has(facts.slug)) continue;
        sent.add(facts.slug);
        cards.push(cardFactsOf(facts));
      }
      const slugs = related.map(({ slug }) => slug);
      const named = versions.map(({ slug, language }) => ({ slug, language }));
      return { role, neighbours: { related: slugs, versions: named, listings } };
    });
    return { pages: ready, cards };
  };
}

export function newRecipient(): Recipient {
  const known = new Map<string, CardFacts>();
  return ({ pages, cards }) => {
    for (const facts of cards) known.set(facts.slug, facts);
    return pages.map(({ role, neighbours: { related, ...others } }) => ({
      role,
      neighbours: { ...others, related: related.flatMap((slug) => known.get(slug) ?? []) },
    }));
  };
}
