import type { SocialImage, SocialImageFile } from '../../model/social-image.ts';
import { defaultAccent, textOn } from '../../model/colour.ts';
import { isOpen, type PublishedRole } from '../../model/site.ts';
import { heroArt } from '../views/hero-art.ts';
import { directionOf } from '../views/direction.ts';
import type { ImageOutput, SiteContext } from '../output.ts';
import { cardView, rolePath } from '../views/role-view.ts';

/** The pictures that social networks show: one for each open role. They are drawn when everything else is made. */
export const socialImages: ImageOutput = {
  kind: 'image',
  imagesOf: (context) => {
    if (!context.imageFont) return [];
    const look = lookOf(context);
    return context.site.open.flatMap((role) => imageOfRole(role, look, context) ?? []);
  },
};

/** The file of a role’s picture. */
export function socialImagePath(role: PublishedRole): string {
  return `${rolePath(role)}card.png`;
}

/** What all pictures of a site have in common. */
type Look = Pick<SocialImage, 'organization' | 'colour' | 'ink' | 'art' | 'logo'>;

function lookOf({ site, logo }: SiteContext): Look {
  const { organization, theme } = site.config;
  const { accent = defaultAccent, hero } = theme;
  const ink = textOn(accent);
  return {
    organization: organization.name,
    colour: accent,
    ink,
    ...(hero === 'pattern' ? { art: heroArt(organization.name, ink) } : {}),
    ...(logo ? { logo } : {}),
  };
}

/** The picture of a role; nothing where none is wanted, or it cannot be drawn. */
function imageOfRole(role: PublishedRole, look: Look, context: SiteContext): SocialImageFile | undefined {
  const { imageFont, translationsFor } = context;
  if (!isOpen(role) || !imageFont) return undefined;
  const { title, places, workplace, employment } = cardView(role, translationsFor(role.language), context);
  const image: SocialImage = {
    title,
    facts: [places, workplace, employment].filter((text) => text !== null).join(' · '),
    direction: directionOf(role.language),
    ...look,
  };
  const isDrawable = [image.title, image.organization, image.facts].every((text) => imageFont.covers(text));
  return isDrawable ? { slug: role.slug, path: socialImagePath(role), image } : undefined;
}
