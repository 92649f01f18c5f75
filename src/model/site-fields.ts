import * as v from 'valibot';
import { analytics } from './analytics-fields.ts';
import * as field from './fields.ts';
import { described, optional } from './fields.ts';
import { namedLink } from './block-fields.ts';
import { payBand } from './pay-fields.ts';
import { presetNames } from './presets.ts';
import { location, place } from './role-fields.ts';

export const ruleLevels = ['off', 'info', 'warning', 'error'] as const;
/** Hosts and servers that take redirects as rules in a file. */
export const hosts = ['netlify', 'cloudflare', 'nginx', 'apache', 'caddy'] as const;
/** What may read the Markdown. */
export const markdownParsers = ['auto', 'remark'] as const;
export const sectionProfiles = ['strict', 'standard'] as const;

export const section = v.strictObject(
  {
    title: v.optional(v.pipe(field.text, v.description('What the section is called in help texts.'))),
    aliases: v.optional(
      v.pipe(v.array(field.text, 'a list of titles'), v.description('Further titles that count as this section.')),
    ),
    required: v.optional(v.pipe(field.flag, v.description('Whether every role must have the section.'))),
  },
  'a map of title, aliases and required',
);

export const sectionProfile = v.picklist(sectionProfiles, 'strict or standard');

export const level = v.picklist(ruleLevels, 'off, info, warning or error');

const levels = v.record(v.string(), level, 'a map of rules and levels');

const key = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/u, 'a key of lower-case letters, digits and hyphens'));

/** A typeface of the site's own, from files in content/public. */
const font = v.strictObject(
  {
    name: field.text,
    display: v.optional(v.picklist(['optional', 'swap'], 'optional or swap')),
    files: v.array(
      v.strictObject(
        {
          file: v.pipe(field.sitePath, v.regex(/\.woff2$/u, 'a path to a WOFF2 file')),
          weight: v.optional(
            v.union(
              [field.wholeNumber(1), v.pipe(v.string(), v.regex(/^\d{1,4} \d{1,4}$/u))],
              'a weight such as 400, or a range such as "100 900"',
            ),
          ),
          style: v.optional(v.picklist(['normal', 'italic'], 'normal or italic')),
        },
        'a map of file, weight and style',
      ),
      'a list of maps of file, weight and style',
    ),
  },
  'a map of name, display and files',
);

/** A line of robots.txt. https://www.rfc-editor.org/rfc/rfc9309 */
const robotsLine = v.pipe(
  v.string('a line such as "Disallow: /private/"'),
  v.regex(
    /^(?:#[^\r\n\0]*|(?:user-agent|allow|disallow|crawl-delay|sitemap|content-signal):[^\r\n\0]*)$/iu,
    'a line that starts with User-agent:, Allow:, Disallow:, Crawl-delay:, Sitemap:, Content-Signal: or #',
  ),
);

/** What stands at the top of the front page. */
const hero = v.pipe(
  v.string('pattern, none, or the path of a picture such as /team.jpg'),
  v.check(
    (value) => ['pattern', 'none'].includes(value) || field.isSitePath(value),
    'pattern, none, or the path of a picture such as /team.jpg',
  ),
);

/** content/site.yml as its owner writes it. One definition: type, check, and JSON Schema. */
export const siteFields = v.strictObject(
  {
    title: described(field.text, 'The name of the site.', 'Careers at Example'),
    url: described(
      v.pipe(
        field.httpUrl,
        v.check((url) => !/[?#]/u.test(url), 'a URL without ? and #'),
      ),
      'The address at which the site is published; it may hold a path.',
      'https://careers.inn.example/',
    ),
    language: optional(field.languageTag, 'The language of the site and of roles that name none.', 'en'),
    timeZone: optional(field.timeZone, 'The time zone in which a day begins and ends.', 'Europe/Berlin'),
    description: optional(field.text, 'What the organisation does, in a sentence.', 'We build maps for the blind.'),
    organization: described(
      v.strictObject(
        {
          name: field.text,
          url: v.optional(field.httpUrl),
          logo: v.optional(v.union([field.sitePath, field.httpUrl], 'a path such as /logo.svg')),
          sameAs: v.optional(v.array(field.httpUrl, 'a list of URLs')),
          location: v.optional(location),
        },
        'a map of name, url, logo, sameAs and location',
      ),
      'Who hires.',
      { name: 'Example', url: 'https://inn.example', logo: '/logo.svg' },
    ),
    sections: optional(
      v.objectWithRest({ profile: v.optional(sectionProfile) }, section, 'a map of section kinds'),
      'Which sections a role must have, and what they may be called.',
      { benefits: { title: 'What we offer', required: true } },
    ),
    append: optional(v.array(field.text, 'a list of names'), 'Blocks of content/shared that end every role.', [
      'equal-opportunity',
    ]),
    rules: optional(levels, 'The level of each rule that is to differ.', { 'duplicate-section': 'error' }),
    overrides: optional(
      v.array(
        v.strictObject({ files: field.texts, rules: levels }, 'a map of files and rules'),
        'a list of maps of files and rules',
      ),
      'Levels for some files only: globs below the content folder.',
      [{ files: 'roles/archive/**', rules: { 'missing-section': 'warning' } }],
    ),
    ignore: optional(
      field.texts,
      'Files that play no part and are left alone without a word: globs below the content folder.',
      ['roles/archive/**'],
    ),
    feeds: optional(
      v.strictObject(
        { pageSize: v.optional(field.wholeNumber(1)), indeed: v.optional(field.flag) },
        'a map of pageSize and indeed',
      ),
      'How the feeds are written, and whether there is one in the XML of Indeed.',
      { pageSize: 1000, indeed: true },
    ),
    expiry: optional(
      v.strictObject(
        { closingDays: v.optional(field.wholeNumber(0)), keepClosedDays: v.optional(field.wholeNumber(0)) },
        'a map of closingDays and keepClosedDays',
      ),
      'When a role counts as closing soon, and for how long a closed one keeps its page.',
      { closingDays: 7, keepClosedDays: 90 },
    ),
    nav: optional(
      v.array(namedLink, 'a list of maps of title and link'),
      'The menu in the header: pages, other sites over https, or e-mail addresses.',
      [{ title: 'About us', link: '/about/' }],
    ),
    footer: optional(
      v.strictObject(
        {
          columns: v.optional(
            v.array(
              v.strictObject(
                { title: field.text, links: v.array(namedLink, 'a list of maps of title and link') },
                'a map of title and links',
              ),
              'a list of maps of title and links',
            ),
          ),
          legal: v.optional(v.array(namedLink, 'a list of maps of title and link')),
        },
        'a map of columns and legal',
      ),
      'Columns of links at the end of each page, and below them what the law asks for.',
      { legal: [{ title: 'Imprint', link: '/imprint/' }] },
    ),
    redirects: optional(
      v.record(
        field.sitePath,
        v.union([field.sitePath, field.httpUrl], 'a path or a URL'),
        'a map of old and new paths',
      ),
      'Old paths and where they lead.',
      { '/old/': '/roles/new/' },
    ),
    hosting: optional(
      v.picklist(hosts, 'netlify, cloudflare, nginx, apache or caddy'),
      'The host or server that `_redirects` is written for.',
      'netlify',
    ),
    links: optional(
      v.strictObject({ allow: v.optional(v.array(field.httpUrl, 'a list of starts of URLs')) }, 'a map with allow'),
      'Links out that `check --external` does not try.',
      { allow: ['https://intranet.inn.example/'] },
    ),
    analytics: optional(
      analytics,
      'What counts visits: Plausible, Umami or Matomo, or a script of templates/assets. Nothing does by default.',
      { plausible: { domain: 'careers.inn.example' } },
    ),
    robots: optional(v.array(robotsLine, 'a list of lines'), 'Lines that robots.txt has beside its own.', [
      'User-agent: ExampleBot',
      'Disallow: /',
    ]),
    markdown: optional(
      v.strictObject({ parser: v.optional(v.picklist(markdownParsers, 'auto or remark')) }, 'a map with parser'),
      'What reads the Markdown: the fastest parser that is installed, or remark-parse alone. The site is the same.',
      { parser: 'remark' },
    ),
    theme: optional(
      v.strictObject(
        {
          accent: v.optional(field.hexColor),
          logoDark: v.optional(field.sitePath),
          preset: v.optional(v.picklist(presetNames, `one of ${presetNames.join(', ')}`)),
          font: v.optional(font),
          headingFont: v.optional(font),
          hero: v.optional(hero),
          cards: v.optional(field.flag),
        },
        'a map of accent, logoDark, preset, font, headingFont, hero and cards',
      ),
      'How the site looks, and whether each role gets a picture for social networks.',
      { accent: '#0b57d0', logoDark: '/logo-dark.svg' },
    ),
  },
  'a map of keys and values',
);

export const locationsFields = v.record(key, place, 'a map of ids and places');

export const payFields = v.record(key, payBand, 'a map of ids and pay bands');

export type SiteFields = v.InferOutput<typeof siteFields>;
