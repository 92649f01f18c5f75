import type { PictureView } from './picture-view-types.ts';
import type { CardView, FactPartView, LinkView } from './view.ts';

/** What templates are given of the owner’s pages and links. */

/** A link of the owner’s. */
export type NamedLinkView = LinkView & {
  /** Whether it leads to another site. */
  readonly external: boolean;
};

/** The top of a page. */
export type HeroView = {
  readonly headline: string;
  /** Safe to print raw. */
  readonly text: string | null;
  readonly picture: PictureView | null;
  readonly button: NamedLinkView | null;
};

/** A part of a page; texts in it are HTML, safe to print raw. A picture that is not there is `null`. */
export type BlockView =
  | (Titled & { readonly type: 'numbers'; readonly items: readonly { readonly number: string; readonly label: string }[] })
  | (Titled & { readonly type: 'values' | 'steps'; readonly items: readonly { readonly title: string; readonly text: string | null }[] })
  | (Titled & { readonly type: 'benefits'; readonly items: readonly { readonly icon: string | null; readonly title: string; readonly text: string | null }[] })
  | (Titled & { readonly type: 'quotes'; readonly items: readonly { readonly text: string; readonly name: string; readonly role: string | null; readonly picture: PictureView | null }[] })
  | (Titled & { readonly type: 'questions'; readonly items: readonly { readonly question: string; readonly answer: string }[] })
  | (Titled & { readonly type: 'text'; readonly text: string; readonly picture: PictureView | null; readonly button: NamedLinkView | null })
  | (Titled & { readonly type: 'roles'; readonly roles: readonly CardView[]; /** Leads to the list that they are of, where they are not all of it. */ readonly more: NamedLinkView | null }); // prettier-ignore

type Titled = {
  readonly title: string | null;
  /** The fragment; `null` where there is no title. */
  readonly id: string | null;
};

/** What the owner says of a page that Rolepress makes. */
export type IntroView = {
  /** Safe to print raw; may be empty. */
  readonly html: string;
  readonly picture: PictureView | null;
  /** Whom to ask; empty where nobody is named. */
  readonly contact: readonly FactPartView[];
}; // prettier-ignore
