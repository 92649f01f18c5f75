import type { Asset, Content } from '../../model/content.ts';
import type { Config } from '../../model/config.ts';
import { digestOf } from '../../model/key.ts';
import type { SocialImageLogo } from '../../model/social-image.ts';
import type { EncodedPicture } from '../../model/pictures/picture-encoder.ts';
import { factsOf, pathWith } from './pictures.ts';

/** The sides in CSS pixels: of a tab, of a home screen of iOS, and of one of Android, small and large. */
const sides: readonly number[] = [32, 180, 192, 512];

/** How much longer one side of a logo may be than the other, to be known in a square. */
const mostProportion = 1.25;

/** What stands for the site in tabs and on home screens: its favicon.svg, else an SVG logo that is about as wide as high. */
export function iconSource(
  { publicFiles }: Pick<Content, 'publicFiles'>,
  { logo }: Pick<Config['organization'], 'logo'>,
): Asset | undefined {
  const own = publicFiles.find(({ path }) => path === 'favicon.svg');
  if (own || logo === undefined) return own;
  const file = publicFiles.find(({ path }) => `/${path}` === logo);
  const { format, size } = file ? factsOf(file) : {};
  if (!file || !size || format !== 'svg') return undefined;
  const proportion = Math.max(size.width, size.height) / Math.min(size.width, size.height);
  return proportion <= mostProportion ? file : undefined;
}

/** An icon that is still to be made, and its side in CSS pixels. */
export type EncodedIcon = EncodedPicture & { readonly width: number };

/** The icons that are made of it. `version` is that of the encoder. */
export function iconsOf(source: Asset, root: string, version: string): readonly EncodedIcon[] {
  const shown = `${root}/public/${source.path}`;
  return sides.map((width) => ({
    path: pathWith(source, `-icon-${width}`, version, 'png'),
    source,
    shown,
    format: 'png',
    width,
    isIcon: true,
  }));
}

/** The logo as a file of content/public, and its size: what stands on social images. */
export function logoFile(
  { publicFiles }: Pick<Content, 'publicFiles'>,
  { organization }: Pick<Config, 'organization'>,
): SocialImageLogo | undefined {
  const file = publicFiles.find(({ path }) => `/${path}` === organization.logo);
  const { format, size } = file ? factsOf(file) : {};
  if (!file || !size || (format !== 'svg' && format !== 'png' && format !== 'jpeg' && format !== 'webp')) return undefined;
  return { digest: file.digest ?? digestOf(file.contents), size, bytes: () => file.contents };
} // prettier-ignore
