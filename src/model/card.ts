/** What the picture says that social networks show for a page. */
export type Card = {
  readonly title: string;
  readonly organization: string;
  /** Place, workplace and employment in a line; empty when nothing is known. */
  readonly facts: string;
  /** `#rrggbb`, dark enough for white text */
  readonly colour: string;
  readonly direction: 'ltr' | 'rtl';
};

/** The card of a role, and where it is published, below the site’s folder. */
export type PlacedCard = { readonly slug: string; readonly path: string; readonly card: Card };

/** Draws cards. */
export type CardPrinter = {
  /** Whether its font has every sign of a text; a card with boxes for signs is worse than none. */
  readonly covers: (text: string) => boolean;
  /** A PNG of 1200 by 630 pixels; the same card gives the same bytes. */
  readonly draw: (card: Card) => Promise<Uint8Array>;
  /** Call when all cards of a build are drawn: forgets those that it did not need. */
  readonly done: () => void;
};
