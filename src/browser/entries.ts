import { type SearchCard, wordsOf } from '../model/search.ts';
import { all, one } from './dom.ts';
import type { Filtered } from './filter.ts';

/** A role that the search may show. */
export type Entry = Filtered & {
  readonly id: string;
  /** The words by which it is found while there is no index. */
  readonly words: readonly string[];
  readonly element: () => HTMLElement;
};

/** The roles that the page shows already. */
export function entriesOnPage(): readonly Entry[] {
  return all('[data-role]', HTMLElement).map((element) => ({
    id: element.dataset['role'] ?? '',
    facets: facetsOf(element.dataset['facets'] ?? ''),
    words: wordsOf(element.textContent),
    element: () => element,
  }));
}

/** The roles of search.json; an element is made of the page’s template for a card when it is first shown. */
export function entriesOf(cards: readonly SearchCard[], roles: string): readonly Entry[] {
  const template = one('template[data-card]', HTMLTemplateElement);
  return cards.map((card) => {
    let made: HTMLElement | undefined;
    return {
      id: card.id,
      facets: facetsOf(card.facets),
      words: wordsOf([card.title, card.eyebrow, ...card.meta, card.words].join(' ')),
      element: () => (made ??= filledIn(template, card, roles)),
    };
  });
}

function filledIn(
  template: HTMLTemplateElement,
  { id, title, language, eyebrow, meta }: SearchCard,
  roles: string,
): HTMLElement {
  const card = one('*', HTMLElement, template.content).cloneNode(true);
  if (!(card instanceof HTMLElement)) throw new Error('the template for a card is empty');
  const link = one('a', HTMLAnchorElement, card);
  link.textContent = title;
  link.href = `${roles}${encodeURI(id)}/`;
  if (language !== document.documentElement.lang) link.lang = language;
  const above = one('[data-slot=eyebrow]', HTMLElement, card);
  if (eyebrow === '') above.remove();
  else above.textContent = eyebrow;
  const item = one('[data-slot=meta] > *', HTMLElement, card);
  item.replaceWith(
    ...meta.map((text) => {
      const made = item.cloneNode();
      made.textContent = text;
      return made;
    }),
  );
  return card;
}

function facetsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(' ').filter((facet) => facet !== ''));
}
