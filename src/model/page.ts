import type { PageBlock } from './block-fields.ts';
import type { Place } from './diagnostic.ts';
import type { ListKind } from './names.ts';
import type { ListFields } from './page-fields.ts';
import type { Link } from './role.ts';

/** A name that must exist elsewhere: of a role file, or of a department. */
export type Mention = { readonly kind: 'role' | 'department'; readonly name: string; readonly place: Place };

/** A picture that front matter names. */
export type NamedPicture = { readonly file: string; readonly place: Place };

/** What a file of the content leads to and shows, beside roles. */
export type Text = {
  /** The file, as diagnostics show it. */
  readonly path: string;
  /** Its folder on the site, with a `/` at the end; empty for the front page. */
  readonly folder: string;
  readonly title: string;
  /** In the order of the text, its own first and then those of its blocks. */
  readonly links: readonly Link[];
  /** The fragments by which parts of it are linked to. */
  readonly anchors: readonly string[];
  readonly mentions: readonly Mention[];
  readonly pictures: readonly NamedPicture[];
};

/** A page of content/pages. */
export type Page = Text & {
  readonly description: string;
  /** BCP 47 */
  readonly language: string;
  readonly translationKey?: string;
  /** Sanitised HTML of what stands below the front matter; headings in it start at `<h2>`. */
  readonly html: string;
  /** In these the texts are HTML too. */
  readonly blocks: readonly PlacedBlock[];
  /** RFC 3339: when the file last changed; nothing when that is not known. */
  readonly changed?: string;
};

/** A block, the fragment by which it is linked to (empty where it has no title), and the place of its type. */
export type PlacedBlock = { readonly block: PageBlock; readonly id: string; readonly place: Place };

/** What the owner says of a list of roles. */
export type ListText = Text & {
  readonly kind: ListKind;
  /** Of the list that it is for. */
  readonly slug: string;
  readonly fields: ListFields;
  /** Sanitised HTML; headings in it start at `<h2>`. */
  readonly html: string;
};
