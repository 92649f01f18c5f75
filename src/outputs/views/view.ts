import type { BlockView, HeroView, IntroView, NamedLinkView } from './block-view-types.ts';
import type { FinderView, PagerView } from './finder-view-types.ts';
import type { ImageView, PictureView } from './picture-view-types.ts';

/** What templates are given: plain data with every value already in words. A value that may be absent is `null`, never missing. */

/** A date as a machine reads it (`datetime` attribute) and as the page says it. */
export type DateView = { readonly datetime: string; readonly text: string };

/** A link; `href` is a path on the site or a URL. */
export type LinkView = { readonly name: string; readonly href: string };

/** A part of a fact, such as one of its places. */
export type FactPartView = {
  readonly name: string;
  /** Where it leads; `null` when nowhere. */
  readonly href: string | null;
  /** What belongs to it, such as the address of a place. */
  readonly note: string | null;
};

/** One line of a role's facts, such as its place or its salary. */
export type FactView = {
  /** Stable, for styles: location, workplace, applicants, employmentType, contract, seniority, salary, bonus,
   * equity, negotiable, workHours, startDate, openings, department, team,
   * skills, education, experience, industry, occupation, posted, closes, contact, reference */
  readonly id: string;
  /** In the page's language. */
  readonly label: string;
  readonly text: string;
  /** The parts of `text`, in place of it, where some lead somewhere or have a line of their own; else empty. */
  readonly parts: readonly FactPartView[];
  /** Whether the text is the owner’s, such as a place, and not interface words. */
  readonly own: boolean;
  readonly datetime: string | null;
  /** Whether it stands in sight; the others are behind “More details”. */
  readonly isMain: boolean;
};

/** A role as a list shows it. */
export type CardView = {
  /** Stable, and different for each role; what the search knows it by. */
  readonly slug: string;
  /** What it may be filtered by: `name=value`, separated by spaces. */
  readonly facets: string;
  readonly title: string;
  readonly href: string;
  readonly state: 'draft' | 'scheduled' | 'open' | 'closing' | 'closed';
  /** BCP 47, of the role's own text */
  readonly language: string;
  readonly department: string | null;
  readonly team: string | null;
  /** Towns with their countries: “Bremen, Germany”. */
  readonly places: string | null;
  readonly workplace: string | null;
  readonly employment: string | null;
  readonly salary: string | null;
  readonly posted: DateView | null;
  readonly closes: DateView | null;
};

/** An entry of a list in a section. */
export type ItemView = {
  readonly label: string | null;
  readonly text: string;
  /** Safe to print raw. */
  readonly html: string;
};

export type SectionView = {
  /** The fragment; `null` for a text without a title. */
  readonly id: string | null;
  readonly title: string;
  readonly kinds: readonly string[];
  readonly items: readonly ItemView[];
  /** Safe to print raw. */
  readonly html: string;
};

/** A sentence of interface words around a text of the owner’s, so that each can be marked as what it is. */
export type SentenceView = { readonly before: string; readonly own: string; readonly after: string };

export type ApplyView = {
  readonly href: string;
  readonly sentence: SentenceView;
  /** Names the role: “Apply for Back End Developer”. */
  readonly label: string;
  readonly external: boolean;
};

/** A role as its own page shows it. */
export type RoleView = CardView & {
  /** A word on the state, such as that the role is closed; `null` for an open one. */
  readonly notice: string | null;
  readonly facts: readonly FactView[];
  /** Safe to print raw. */
  readonly summary: string;
  readonly sections: readonly SectionView[];
  /** Safe to print raw. */
  readonly closing: string;
  readonly blocks: readonly { readonly title: string; readonly html: string }[];
  readonly apply: ApplyView | null;
  /** The ways to pass it on; `null` for a role that is not open. */
  readonly share: { readonly url: string; readonly mail: string } | null;
  /** The same role in other languages, each named in its own. */
  readonly translations: readonly (LinkView & { readonly language: string })[];
  readonly related: readonly CardView[];
};

/** A group of open roles under one heading. */
export type GroupView = LinkView & {
  /** The newest of them, where the site has too many for one page. */
  readonly roles: readonly CardView[];
  /** Leads to all of them; `null` where all are in `roles`. */
  readonly more: (LinkView & { readonly sentence: SentenceView }) | null;
};

export type PageView = {
  readonly kind: 'home' | 'role' | 'closed' | 'listing' | 'page' | 'not-found' | 'redirect';
  /** Without the site’s name, which the layout adds. */
  readonly title: string;
  readonly description: string;
  /** Absolute; `null` for a page without an address of its own. */
  readonly canonical: string | null;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /**
   * For elements that hold interface words: where there are none in the page’s language, the attributes `lang` and `dir` of those that
   * stand in, with a space before; else empty. Safe to print raw inside a tag.
   */
  readonly wordsMark: string;
  /** For owners’ texts inside such elements: the attributes `lang` and `dir` of the page where words of another language stand in; else empty. */
  readonly ownMark: string;
  readonly indexed: boolean;
  /** Whether it needs the style sheet of blocks. */
  readonly hasBlocks: boolean;
  /** From the front page down, without the page itself. */
  readonly breadcrumb: readonly LinkView[];
  /** The same text in each language that it is in, this one included, for `hreflang`; empty when there is only this one. */
  readonly alternates: readonly { readonly language: string; readonly url: string }[];
  /** For social networks; absolute. */
  readonly picture: { readonly url: string; readonly alt: string; readonly isCard: boolean } | null;
  /** JSON-LD, safe inside a script element. */
  readonly structuredData: string | null;
};

export type SiteView = {
  readonly title: string;
  readonly description: string;
  /** BCP 47, of the title, the shared blocks and the names of groups */
  readonly language: string;
  readonly home: string;
  readonly organization: {
    readonly name: string;
    readonly url: string | null;
    readonly logo: ImageView | null;
    /** What stands for it on a dark page; `null` when it is the same. */
    readonly logoDark: ImageView | null;
  };
  /** The picture at the top of the front page; `null` where there is none. */
  readonly hero: PictureView | null;
  /** The menu in the header; empty where the owner has made none. */
  readonly nav: readonly NamedLinkView[];
  readonly footer: {
    readonly columns: readonly { readonly title: string; readonly links: readonly NamedLinkView[] }[];
    readonly legal: readonly NamedLinkView[];
  };
  readonly feeds: readonly { readonly type: string; readonly title: string; readonly href: string }[];
  /** PNG files of the icon, and their sides in CSS pixels; empty where there is nothing that makes them. */
  readonly icons: readonly { readonly href: string; readonly side: number }[];
  /** What counts visits; empty by default. */
  readonly scripts: readonly {
    readonly src: string;
    readonly attributes: readonly { readonly name: string; readonly value: string }[];
  }[];
  /** The addresses of the fonts that text is in at once. */
  readonly fonts: readonly string[];
};

/** What every template is given. */
export type CommonView = {
  readonly page: PageView;
  readonly site: SiteView;
  /** The interface words of the page's language, by key. */
  readonly words: Readonly<Record<string, string>>;
  /** The address of a file of `assets/` by its name, fingerprint and all. */
  readonly asset: (name: string) => string;
};

/** What each page template is given beside the common view. */
export type Views = {
  'home.eta': {
    /** In place of the theme’s own top of the page. */
    readonly hero: HeroView | null;
    /** What the owner wrote for the page; safe to print raw. */
    readonly text: string;
    /** The parts of the page before the list of roles and behind it. */
    readonly before: readonly BlockView[];
    readonly after: readonly BlockView[];
    readonly count: string;
    /** `null` where there is too little to search in. */
    readonly finder: FinderView | null;
    readonly departments: readonly GroupView[];
    readonly teams: readonly LinkView[];
    readonly locations: readonly LinkView[];
  };
  'role.eta': { readonly role: RoleView };
  'closed.eta': { readonly role: RoleView };
  'gone.eta': {
    /** Of the role that is gone. */
    readonly title: string;
    readonly related: readonly CardView[];
    readonly departments: readonly LinkView[];
  };
  'listing.eta': {
    readonly heading: SentenceView;
    readonly count: string;
    readonly roles: readonly CardView[];
    /** What the owner says of the list, on its first page; `null` where there is nothing. */
    readonly intro: IntroView | null;
    /** `null` where one page holds all. */
    readonly pager: PagerView | null;
  };
  'page.eta': {
    /** At the top, in place of the title; `null` where the page has none. */
    readonly hero: HeroView | null;
    /** Safe to print raw; may be empty. */
    readonly text: string;
    readonly blocks: readonly BlockView[];
    /** The same page in other languages, each named in its own. */
    readonly translations: readonly (LinkView & { readonly language: string })[];
  };
  'not-found.eta': { readonly departments: readonly LinkView[] };
  'redirect.eta': { readonly target: string };
};
