import { baseLanguage } from '../../model/language.ts';
import { pictureAt, type Pictures } from '../../model/pictures/picture.ts';
import { absoluteUrl } from '../../model/posting.ts';
import { analyticsAsset } from '../files/assets.ts';
import type { NamedLink } from '../../model/config.ts';
import { namedLinkView } from './named-link.ts';
import { directionOf } from './direction.ts';
import type { PageFacts, SiteLook } from '../output.ts';
import type { ImageView } from './picture-view-types.ts';
import type { PageView, SiteView } from './view.ts';
import { pictureView } from './picture.ts';
import type { Translations } from './translations.ts';

/** What a page says of itself, and what follows from it. */
export function pageView(
  { path, shows: _shows, picture = null, structuredData = () => null, ...facts }: PageFacts,
  site: SiteLook,
  words: Pick<Translations, 'language'>,
): PageView {
  const { config } = site;
  const own = path.replace(/(^|\/)index\.html$/u, '$1');
  const addressed = facts.kind !== 'not-found' && facts.kind !== 'redirect';
  const standsIn = baseLanguage(words.language) !== baseLanguage(facts.language);
  return {
    alternates: [],
    hasBlocks: false,
    ...facts,
    canonical: addressed ? config.url + encodeURI(own) : null,
    direction: directionOf(facts.language),
    wordsMark: standsIn ? markOf(words.language) : '',
    ownMark: standsIn ? markOf(facts.language) : '',
    picture: picture ?? logoPicture(site),
    structuredData: structuredData(),
  };
}

/** The first file of each font is one that text is in at once; a browser finds the others when it needs them. */
function fontsOf({ font, headingFont }: SiteLook['config']['theme']): readonly string[] {
  return [font, headingFont].flatMap((one) => one?.files.find(({ style }) => style === 'normal')?.file ?? []);
}

/** How wide the picture at the top of the front page is. */
const heroSizes = '(min-width: 46rem) 28rem, 92vw';

function markOf(language: string): string {
  return ` lang="${language}" dir="${directionOf(language)}"`;
}

/** What every page says of the site. */
export function siteView(
  site: SiteLook,
  pictures: Pictures,
  href: (path: string) => string,
  asset: (name: string) => string | undefined,
): SiteView {
  const { config } = site;
  const { name, url = null, logo } = config.organization;
  const links = (named: readonly NamedLink[]) => named.map((link) => namedLinkView(link, config, href));
  const image = (path: string | undefined) => imageView(path, pictures, href);
  return {
    title: config.title,
    description: config.description,
    language: config.language,
    home: href(''),
    organization: {
      name,
      url,
      logo: image(logo),
      // One that is the same in light and dark is shown once.
      logoDark: logo?.startsWith('/') === true ? image(config.theme.logoDark) : null,
    },
    hero: config.theme.hero.startsWith('/') ? pictureView({ path: config.theme.hero, from: '', alt: '', sizes: heroSizes, eager: true }, pictures, href) : null,
    scripts: scriptsOf(config.analytics, asset),
    nav: links(config.nav),
    footer: {
      columns: config.footer.columns.map((column) => ({ title: column.title, links: links(column.links) })),
      legal: links(config.footer.legal),
    },
    feeds: [
      { type: 'application/feed+json', title: config.title, href: href('feed.json') },
      { type: 'application/rss+xml', title: config.title, href: href('jobs.rss') },
    ],
    fonts: fontsOf(config.theme).map((file) => href(file.slice(1))),
  };
} // prettier-ignore

/** A script of the theme that is not there is told as a finding. */
function scriptsOf(analytics: SiteLook['config']['analytics'], asset: (name: string) => string | undefined): SiteView['scripts'] {
  const names = [...(analytics?.setup === undefined ? [] : [analyticsAsset]), ...(analytics?.asset === undefined ? [] : [analytics.asset])];
  const own = names.flatMap((name) => asset(name) ?? []).map((src) => ({ src, attributes: [] }));
  const { script } = analytics ?? {};
  if (!script) return own;
  const attributes = Object.entries(script.attributes).map(([name, value]) => ({ name, value }));
  return [...own, { src: script.src, attributes }];
} // prettier-ignore

/** Its size lets browsers keep its place free, so that nothing moves when it comes. */
function imageView(path: string | undefined, pictures: Pictures, href: (path: string) => string): ImageView | null {
  // A logo of another origin is told to machines only: no page asks another origin for anything.
  if (path === undefined || !path.startsWith('/')) return null;
  const size = pictureAt(path, '', pictures)?.size;
  return { href: href(path.slice(1)), width: size?.width ?? null, height: size?.height ?? null };
}

/** Social networks show no SVG. */
function logoPicture({ config }: SiteLook): PageView['picture'] {
  const { logo, name } = config.organization;
  return logo !== undefined && /\.(?:png|jpe?g|gif|webp)$/iu.test(logo)
    ? { url: absoluteUrl(logo, config), alt: name, isCard: false }
    : null;
}
