import type { Card, PlacedCard } from '../model/card.ts';
import { accentShades } from '../model/colour.ts';
import { isOpen, type PublishedRole } from '../model/site.ts';
import { directionOf } from './direction.ts';
import type { Output, SitePress } from './output.ts';
import { cardView, rolePath } from './role-view.ts';

/** The pictures that social networks show: one for each open role. They are drawn when everything else is made. */
export const cards: Output = {
  cards: (press) => press.site.open.flatMap((role) => roleCard(role, press) ?? []),
};

/** The file of a role’s card. */
export function cardPath(role: PublishedRole): string {
  return `${rolePath(role)}card.png`;
}

/** The card of a role; nothing where cards are not wanted, or cannot be drawn. */
function roleCard(role: PublishedRole, press: SitePress): PlacedCard | undefined {
  const { site, cardFont, wordsFor } = press;
  if (!isOpen(role) || !cardFont) return undefined;
  const { title, places, workplace, employment } = cardView(role, wordsFor(role.language), press);
  const card: Card = {
    title,
    organization: site.config.organization.name,
    facts: [places, workplace, employment].filter((text) => text !== null).join(' · '),
    colour: accentShades(site.config.theme.accent ?? defaultAccent).onLight,
    direction: directionOf(role.language),
  };
  const isDrawable = [card.title, card.organization, card.facts].every((text) => cardFont.covers(text));
  return isDrawable ? { slug: role.slug, path: cardPath(role), card } : undefined;
}

/** The accent of the default theme’s style sheet. */
const defaultAccent = '#0b57d0';
