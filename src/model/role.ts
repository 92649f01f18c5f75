import type { DateValue } from './calendar.ts';
import type { Place, Point } from './diagnostic.ts';
import type { Pay } from './pay.ts';
import type { contracts, educationLevels, employmentTypes, seniorities, statuses, workplaces } from './role-fields.ts';

export type Status = (typeof statuses)[number];
export type Workplace = (typeof workplaces)[number];
export type EmploymentType = (typeof employmentTypes)[number];
export type Contract = (typeof contracts)[number];
export type Seniority = (typeof seniorities)[number];
export type EducationLevel = (typeof educationLevels)[number];

/** A piece of a role's text in the two forms in which it is published. */
export type Block = {
  /** Sanitised HTML; headings in it start at `<h3>`. */
  readonly html: string;
  /** Plain text: paragraphs apart by a blank line, list items on lines with `- ` in front. */
  readonly text: string;
};

/** The three kinds that every role covers by default, or a kind of the site's own such as `benefits`. */
export type SectionKind = string;

/** How a heading was written: `## x`, underlined, a line in bold, a short line that stands alone, `##x`, or `<h2>x</h2>`. */
export type HeadingForm = 'atx' | 'setext' | 'bold' | 'plain' | 'nospace' | 'html';

/** An entry of a list in a section. `**Label:** text` and `Label: text` have a label. */
export type Item = {
  readonly label?: string;
  /** Plain text without the label. */
  readonly text: string;
  /** Sanitised HTML without the label. */
  readonly html: string;
  readonly at: Point;
};

/** A heading of a role and what stands below it, to the next section. */
export type Section = Block & {
  /** The kinds that its title stands for; none for a heading that is no section of the site. */
  readonly kinds: readonly SectionKind[];
  /** As the author wrote it, plain text; empty for text that follows a thematic break. */
  readonly title: string;
  /** The fragment by which the section is linked to. */
  readonly id: string;
  readonly form: HeadingForm;
  /** The heading. */
  readonly at: Point;
  readonly items: readonly Item[];
};

/** The text of a role: what stands before the first section, the sections, and what follows the last thematic break. */
export type Body = { readonly summary: Block; readonly sections: readonly Section[]; readonly closing: Block };

/** An address that a role’s text leads to, or takes a picture from. */
export type Link = {
  /** As written, but for the escapes of Markdown. */
  readonly href: string;
  /** What readers see of it: plain text on one line; what stands for a picture. */
  readonly text: string;
  /** Whether a picture is shown from there. */
  readonly isPicture?: true;
  /** The address, or the whole link where the address cannot be told apart. */
  readonly place: Place;
};

/** A place of work. At least one of name, locality and region is there. */
export type Location = {
  /** The key in locations.yml, when it comes from there. */
  readonly id?: string;
  readonly name?: string;
  readonly street?: string;
  readonly locality?: string;
  readonly region?: string;
  readonly postalCode?: string;
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
};

/** Where to apply: a page, or a `mailto:` link. */
export type ApplyTarget = { readonly kind: 'url' | 'email'; readonly href: string };

export type ApplicationContact = { readonly name?: string; readonly email?: string; readonly telephone?: string };

/** One job description without its text: its front matter resolved against the site's shared values. It is light: all roles of a site are held at once. */
export type Role = {
  /** The file, as in diagnostics. Never in the output. */
  readonly path: string;
  /** The file's base name as one segment of a URL. */
  readonly slug: string;
  readonly id: string;
  readonly title: string;
  readonly status: Status;
  readonly datePosted?: DateValue;
  readonly validThrough?: DateValue;
  /** When it was last changed, as its editor says. */
  readonly dateModified?: DateValue;
  readonly department?: string;
  readonly team?: string;
  readonly locations: readonly Location[];
  readonly workplace?: Workplace;
  /** ISO 3166-1 or 3166-2 codes */
  readonly applicantLocations: readonly string[];
  readonly employmentTypes: readonly EmploymentType[];
  readonly contract?: Contract;
  readonly seniority?: Seniority;
  /** In the order of the front matter. Where there are several, each says whom it holds for. */
  readonly salaries: readonly Pay[];
  /** What is paid on top of the salary. */
  readonly bonus?: string;
  readonly equity?: string;
  /** Whether the pay is open to negotiation. */
  readonly negotiable?: boolean;
  readonly apply?: ApplyTarget;
  readonly skills: readonly string[];
  readonly identifier?: string;
  /** One sentence or two for search results and social cards. */
  readonly description: string;
  readonly tags: readonly string[];
  /** BCP 47 */
  readonly language: string;
  readonly translationKey?: string;
  /** Old paths on the site, `/` first. */
  readonly aliases: readonly string[];
  readonly directApply?: boolean;
  readonly openings?: number;
  readonly workHours?: string;
  readonly industry?: string;
  readonly occupationalCategory?: string;
  readonly education?: EducationLevel;
  readonly experienceMonths?: number;
  readonly jobStartDate?: string;
  readonly applicationContact?: ApplicationContact;
  /** The entries of files at the top of the content folder that it takes values from. */
  readonly takesFrom: readonly { readonly file: 'locations.yml' | 'pay.yml'; readonly id: string }[];
  /** The 1-based line of each key that the front matter has. */
  readonly keyLines: Readonly<Record<string, number>>;
  /** Characters of its text without headings; a Han, Kana or Hangul sign says as much as two. */
  readonly textLength: number;
  /** In the order of the text. */
  readonly links: readonly Link[];
  /** The fragments by which parts of the text are linked to: sections, headings and footnotes. */
  readonly anchors: readonly string[];
};

/** What a reader calls a place: its name, else the town, else the region. */
export function locationName(location: Location): string {
  return location.name ?? location.locality ?? location.region ?? location.country;
}
