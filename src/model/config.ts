import type { Analytics } from './analytics.ts';
import type { PayBand } from './pay-fields.ts';
import type { PresetName } from './presets.ts';
import type { Location, SectionKind } from './role.ts';
import type { hosts, markdownParsers, ruleLevels } from './site-fields.ts';

/** `auto`: the fastest that is installed; `remark`: remark-parse, which the others are held against. */
export type MarkdownParser = (typeof markdownParsers)[number];

export type RuleLevel = (typeof ruleLevels)[number];

/** A kind of section that the site knows. */
export type SectionDefinition = {
  readonly kind: SectionKind;
  /** What the site calls it in every language, when it has an opinion. */
  readonly title?: string;
  readonly aliases: readonly string[];
};

/** What a site asks of the sections of a role. */
export type SectionSettings = {
  readonly definitions: readonly SectionDefinition[];
  /** Groups of kinds; a role must cover one kind of each group. */
  readonly required: readonly (readonly SectionKind[])[];
};

/** All that reading and checking one role depends on, beside its own text. Plain data: it crosses threads. */
export type Settings = {
  readonly language: string;
  readonly sections: SectionSettings;
  /** From locations.yml; nothing when that file could not be read. */
  readonly locations?: Readonly<Record<string, Location>>;
  /** From pay.yml; nothing when that file could not be read. */
  readonly pay?: Readonly<Record<string, PayBand>>;
  readonly levels: Levels;
  /** IANA name: the time zone in which a day begins and ends. */
  readonly timeZone: string;
  readonly expiry: Expiry;
  /** Which parser reads the texts. Nothing but the speed depends on it. */
  readonly parser: MarkdownParser;
};

/** The levels of rules that differ from the rules' own. */
export type Levels = {
  readonly all: Readonly<Record<string, RuleLevel>>;
  /** Levels for some files, over those for all; a later one wins. */
  readonly some: readonly {
    /** Of paths as diagnostics show them. */
    readonly globs: readonly string[];
    readonly levels: Readonly<Record<string, RuleLevel>>;
  }[];
};

/** When a role counts as closing soon, and for how long a closed one keeps its page. */
export type Expiry = {
  /** days */ readonly closingDays: number;
  /** days */ readonly keepClosedDays: number;
};

export type Organization = {
  readonly name: string;
  readonly url?: string;
  readonly logo?: string;
  readonly sameAs: readonly string[];
  /** Where its headquarters are. */
  readonly location?: Location;
};

/** A link of the site’s owner: a path on the site, a URL of another one, or a `mailto:` link. */
export type NamedLink = { readonly title: string; readonly link: string };

/** A typeface of the site’s own, from files of content/public. */
export type Font = {
  readonly name: string;
  /** Whether text is shown anew when the font comes late, or the font is left for the next page. */
  readonly display: 'optional' | 'swap';
  readonly files: readonly {
    readonly file: string;
    readonly weight: string;
    readonly style: 'normal' | 'italic';
  }[];
};

/** The site's own facts: content/site.yml with every default filled in. */
export type Config = {
  readonly title: string;
  /** Absolute, with a `/` at the end. */
  readonly url: string;
  readonly language: string;
  /** IANA name */
  readonly timeZone: string;
  readonly description: string;
  readonly organization: Organization;
  /** Names of blocks in content/shared, in the order in which they end each role. */
  readonly append: readonly string[];
  readonly feeds: {
    /** items */ readonly pageSize: number;
    /** Whether there is a feed in the XML that Indeed takes. */
    readonly indeed: boolean;
  };
  readonly expiry: Expiry;
  /** Old path and new path or URL. */
  readonly redirects: Readonly<Record<string, string>>;
  /** The host that gets rules in files of its own. */
  readonly hosting?: (typeof hosts)[number];
  /** What counts visits. */
  readonly analytics?: Analytics;
  /** Further lines of robots.txt. */
  readonly robots: readonly string[];
  readonly theme: {
    /** `#rrggbb` */
    readonly accent?: string;
    /** A path on the site, `/` first. */
    readonly logoDark?: string;
    readonly preset?: PresetName;
    /** Of text, and of headings where these have one of their own. */
    readonly font?: Font;
    readonly headingFont?: Font;
    /** What stands at the top of the front page: a pattern drawn from the organisation’s name, nothing, or a picture by its path on the site. */
    readonly hero: string;
    /** Whether each role gets a picture for social networks. */
    readonly cards: boolean;
  };
  /** The menu in the header. */
  readonly nav: readonly NamedLink[];
  readonly footer: {
    readonly columns: readonly { readonly title: string; readonly links: readonly NamedLink[] }[];
    readonly legal: readonly NamedLink[];
  };
  /** Starts of addresses on other sites that are not asked for. */
  readonly links: { readonly allow: readonly string[] };
};
