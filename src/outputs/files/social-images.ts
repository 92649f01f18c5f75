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
  imagesOf: (context) => context.site.open.flatMap((role) => imageOfRole(role, context) ?? []),
};

/** The file of a role’s picture. */
export function socialImagePath(role: PublishedRole): string {
  return `${rolePath(role)}card.png`;
}

/** The picture of a role; nothing where none is wanted, or it cannot be drawn. */
function imageOfRole(role: PublishedRole, context: SiteContext): SocialImageFile | undefined {
  const { site, imageFont, logo, translationsFor } = context;
  if (!isOpen(role) || !imageFont) return undefined;
  const { title, places, workplace, employment } = cardView(role, translationsFor(role.language), context);
  const { accent = defaultAccent, hero } = site.config.theme;
  const image: SocialImage = {
    title,
    organization: site.config.organization.name,
    facts: [places, workplace, employment].filter((text) => text !== null).join(' · '),
    colour: accent,
    ink: textOn(accent),
    ...(hero === 'pattern' ? { art: heroArt(site.config.organization.name, textOn(accent)) } : {}),
    direction: directionOf(role.language),
    ...(logo ? { logo } : {}),
  };
  const isDrawable = [image.title, image.organization, image.facts].every((text) => imageFont.covers(text));
  return isDrawable ? { slug: role.slug, path: socialImagePath(role), image } : undefined;
}
