import { publishedUrl } from '../model/address.ts';
import { analyticsOf } from '../model/analytics.ts';
import type { Config, Expiry, Font, Organization, Settings } from '../model/config.ts';
import type { Location } from '../model/role.ts';
import type { SiteFields } from '../model/site-fields.ts';

/** The settings of a site with every default filled in. `baseUrl` stands in for its own address. */
export function configOf(fields: SiteFields, baseUrl: string | undefined, locations: Settings['locations']): Config {
  const base = new URL(baseUrl ?? fields.url).href;
  const analytics = analyticsOf(fields.analytics);
  return {
    title: fields.title,
    url: base.endsWith('/') ? base : `${base}/`,
    language: fields.language ?? 'en',
    timeZone: fields.timeZone ?? 'UTC',
    description: fields.description ?? '',
    organization: organizationOf(fields, locations),
    append: fields.append ?? [],
    feeds: { pageSize: fields.feeds?.pageSize ?? 1000, indeed: fields.feeds?.indeed ?? false },
    expiry: expiryOf(fields),
    redirects: mapped(fields.redirects ?? {}, published),
    nav: fields.nav ?? [],
    footer: { columns: fields.footer?.columns ?? [], legal: fields.footer?.legal ?? [] },
    hosting: fields.hosting,
    ...(analytics ? { analytics } : {}),
    robots: fields.robots ?? [],
    theme: themeOf(fields),
    // The start of a URL may end within a host; only the letters of such a host would have to be whole.
    links: {
      allow: (fields.links?.allow ?? []).map((start) => (/[^\0-\x7f]/u.test(start) ? published(start) : start)),
    },
  };
}

function organizationOf({ organization }: SiteFields, locations: Settings['locations']): Organization {
  const { name, url, logo, sameAs = [], location } = organization;
  return {
    name,
    ...(url === undefined ? {} : { url: published(url) }),
    ...(logo === undefined ? {} : { logo: published(logo) }),
    sameAs: [...new Set(sameAs.map(published))],
    location: headquartersOf(location, locations),
  };
}

/** A path stays as it is written: it is encoded where it becomes an address. */
function published(pathOrUrl: string): string {
  return pathOrUrl.startsWith('/') ? pathOrUrl : publishedUrl(pathOrUrl);
}

function mapped(record: Readonly<Record<string, string>>, change: (value: string) => string) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function themeOf({ theme = {} }: SiteFields): Config['theme'] {
  const { accent, logoDark, preset, font, headingFont, hero = 'pattern', cards = true } = theme;
  return { accent, logoDark, preset, font: fontOf(font), headingFont: fontOf(headingFont), hero, cards };
}

function fontOf(font: NonNullable<SiteFields['theme']>['font']): Font | undefined {
  if (!font) return undefined;
  const { name, display = 'optional', files } = font;
  return {
    name,
    display,
    files: files.map(({ file, weight = 400, style = 'normal' }) => ({ file, weight: String(weight), style })),
  };
}

function headquartersOf(
  location: SiteFields['organization']['location'],
  locations: Settings['locations'],
): Location | undefined {
  if (typeof location !== 'string') return location;
  return locations && Object.hasOwn(locations, location) ? locations[location] : undefined;
}

/** When a role closes soon, and how long a closed one stays. */
export function expiryOf({ expiry }: Pick<SiteFields, 'expiry'>): Expiry {
  return { closingDays: expiry?.closingDays ?? 7, keepClosedDays: expiry?.keepClosedDays ?? 90 };
}
