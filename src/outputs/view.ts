/** What templates are given: plain data with every value already in words. A value that may be absent is `null`, never missing. */

/** A date as a machine reads it (`datetime` attribute) and as the page says it. */
export type DateView = { readonly datetime: string; readonly text: string };

/** A link; `href` is a path on the site or a URL. */
export type LinkView = { readonly name: string; readonly href: string };

/** One line of a role's facts, such as its place or its salary. */
export type FactView = {
  /** Stable, for styles: location, workplace, applicants, employmentType, salary, workHours, startDate, openings, department, team,
   * skills, education, experience, industry, occupation, posted, closes, contact, reference */
  readonly id: string;
  /** In the page's language. */
  readonly label: string;
  readonly text: string;
  /** The parts of `text` that lead somewhere, in place of it; empty when nothing does. */
  readonly links: readonly LinkView[];
  readonly datetime: string | null;
};

/** A role as a list shows it. */
export type CardView = {
  readonly title: string;
  readonly href: string;
  readonly state: 'draft' | 'scheduled' | 'open' | 'closing' | 'closed';
  /** BCP 47, of the role's own text */
  readonly language: string;
  readonly department: string | null;
  readonly team: string | null;
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

export type ApplyView = {
  readonly href: string;
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
  readonly related: readonly CardView[];
};

/** A group of open roles under one heading. */
export type GroupView = LinkView & { readonly roles: readonly CardView[] };

export type PageView = {
  readonly kind: 'home' | 'role' | 'closed' | 'listing' | 'not-found' | 'redirect';
  /** Without the site’s name, which the layout adds. */
  readonly title: string;
  readonly description: string;
  /** Absolute; `null` for a page without an address of its own. */
  readonly canonical: string | null;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly indexed: boolean;
  /** From the front page down, without the page itself. */
  readonly breadcrumb: readonly LinkView[];
  /** JSON-LD, safe inside a script element. */
  readonly structuredData: string | null;
};

export type SiteView = {
  readonly title: string;
  readonly description: string;
  readonly home: string;
  readonly organization: { readonly name: string; readonly url: string | null; readonly logo: string | null };
  readonly feeds: readonly { readonly type: string; readonly title: string; readonly href: string }[];
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
    readonly count: string;
    readonly departments: readonly GroupView[];
    readonly teams: readonly LinkView[];
    readonly locations: readonly LinkView[];
  };
  'role.eta': { readonly role: RoleView };
  'closed.eta': { readonly role: RoleView };
  'listing.eta': { readonly heading: string; readonly count: string; readonly roles: readonly CardView[] };
  'not-found.eta': object;
  'redirect.eta': { readonly target: string };
};
