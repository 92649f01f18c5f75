import type { PictureSize } from './pictures/picture.ts';

/** A logo, whatever its format. */
export type SocialImageLogo = {
  /** Of its bytes. */
  readonly digest: string;
  readonly size: PictureSize;
  readonly bytes: () => Uint8Array;
};

/** What the picture says that social networks show for a page. */
export type SocialImage = {
  readonly title: string;
  readonly organization: string;
  /** Place, workplace and employment in a line; empty when nothing is known. */
  readonly facts: string;
  /** `#rrggbb`: the ground, and what can be read on it */
  readonly colour: string;
  readonly ink: string;
  /** An SVG file in that ink, twice as wide as high, that lies on the ground; none where the front page has none. */
  readonly art?: string;
  readonly direction: 'ltr' | 'rtl';
  readonly logo?: SocialImageLogo;
};

/** The picture of a role, and where it is published, below the site’s folder. */
export type SocialImageFile = { readonly slug: string; readonly path: string; readonly image: SocialImage };

/** Draws social images. */
export type SocialImageRenderer = {
  /** Whether its font has every character of a text; a picture with boxes for characters is worse than none. */
  readonly covers: (text: string) => boolean;
  /** A PNG of 1200 by 630 pixels; the same image gives the same bytes. */
  readonly draw: (image: SocialImage) => Promise<Uint8Array>;
  /** How many have been drawn so far: the others were in the cache. */
  readonly drawn: () => number;
  /** Call when all images of a site are drawn: drops those from the cache that it did not need. */
  readonly prune: () => void;
};
