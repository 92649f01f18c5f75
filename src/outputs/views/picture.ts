import { attributeText, attributeValue } from '../../model/html-attribute.ts';
import { pictureAt, type Picture, type Pictures } from '../../model/pictures/picture.ts';
import type { PictureView } from './picture-view-types.ts';

/** What is asked for of a picture. */
export type PictureRequest = {
  /** As written in the content: `/team.jpg` for a file of public/, a path without `/` in front for one beside the text. */
  readonly path: string;
  /** The file below the content folder that names it. */
  readonly from: string;
  /** What stands for it for whoever does not see it; empty for one that only decorates. */
  readonly alt: string;
  /** How wide it is shown, as in the `sizes` attribute of HTML. Default: as wide as the page. */
  readonly sizes?: string;
  /** Whether it is needed at once, because it stands where reading begins. Default: it is loaded when it comes near. */
  readonly eager?: boolean;
};

/** Turns a picture of the content into what templates show of it; `null` where there is no such file. */
export function pictureView(
  { path, from, alt, sizes = '100vw', eager = false }: PictureRequest,
  pictures: Pictures,
  href: (path: string) => string,
): PictureView | null {
  const picture = pictureAt(path, from, pictures);
  return picture ? { alt, sizes, eager, ...sourcesOf(picture, href) } : null;
}

function sourcesOf(
  { path, size, variants }: Picture,
  href: (path: string) => string,
): Pick<PictureView, 'src' | 'width' | 'height' | 'sources'> {
  const types = [...new Set(variants.map(({ type }) => type))];
  const sources = types.map((type) => ({
    type,
    srcset: variants
      .filter((one) => one.type === type)
      .map((one) => `${href(one.path)} ${one.width}w`)
      .join(', '),
  }));
  return { src: href(path), width: size?.width ?? null, height: size?.height ?? null, sources };
}

/** How wide the text of a page is. */
const textWidth = '(min-width: 46rem) 44rem, 92vw';

/**
 * Gives the pictures of printed HTML the addresses that they have on the site: those beside the text, and those that are found from its page.
 *
 * @param from the file of the text below the content folder
 * @param page the path of its page on the site
 */
export function withPublishedPictures(html: string, from: string, page: string, pictures: Pictures): string {
  return withImages(html, (attributes) => {
    const src = attributeText(attributes.get('src') ?? '');
    if (src.startsWith('/')) return;
    const picture = pictureAt(src, from, pictures) ?? pictureAt(src, `public/${page}`, pictures);
    if (picture) attributes.set('src', attributeValue(`/${encodeURI(picture.path)}`));
  });
}

/** Gives each picture of printed HTML its size, so that nothing moves when it comes, and lets it wait until it is near. */
export function withPictureSizes(html: string, pictures: Pictures, href: (path: string) => string): string {
  return withImages(html, (attributes) => {
    const picture = pathsOf(pictures).get(attributeText(attributes.get('src') ?? ''));
    const { width = null, height = null, sources = [] } = picture ? sourcesOf(picture, href) : {};
    if (width !== null && height !== null) attributes.set('width', String(width)).set('height', String(height));
    attributes.set('loading', 'lazy').set('decoding', 'async');
    return sources.map(
      ({ type, srcset }) =>
        `<source type="${type}" srcset="${attributeValue(srcset)}" sizes="${attributeValue(textWidth)}">`,
    );
  });
}

/** The pictures of a site by the address that texts have for them. */
function pathsOf(pictures: Pictures): ReadonlyMap<string, Picture> {
  const known = byPath.get(pictures);
  if (known) return known;
  const made = new Map(Object.values(pictures).map((one) => [`/${encodeURI(one.path)}`, one]));
  byPath.set(pictures, made);
  return made;
}

const byPath = new WeakMap<Pictures, ReadonlyMap<string, Picture>>();

/** A tag of printed HTML, whose attribute values are in double quotes: what looks like a tag in a value is none. */
const tag = /<([a-z][a-z0-9]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*>/gu;

/** Changes the attributes of each picture of printed HTML, as they are printed; sources that are given make it a `picture`. */
function withImages(html: string, change: (attributes: Map<string, string>) => readonly string[] | void): string {
  if (!html.includes('<img ')) return html;
  return html.replace(tag, (whole, name: string, written: string) => {
    if (name !== 'img') return whole;
    const attributes = new Map<string, string>();
    for (const [, key = '', value = ''] of written.matchAll(/([\w:-]+)(?:="([^"]*)")?/gu)) attributes.set(key, value);
    const sources = change(attributes) ?? [];
    const image = `<img${[...attributes].map(([key, value]) => ` ${key}="${value}"`).join('')}>`;
    return sources.length === 0 ? image : `<picture>${sources.join('')}${image}</picture>`;
  });
}
