/** A picture of the content, as `partials/picture.eta` shows it. */
export type PictureView = {
  /** A path on the site. */
  readonly src: string;
  /** CSS pixels; `null` where the file does not tell. */
  readonly width: number | null;
  readonly height: number | null;
  readonly alt: string;
  /** How wide it is shown, as in the `sizes` attribute of HTML. */
  readonly sizes: string;
  /** Whether it is loaded at once. */
  readonly eager: boolean;
  /** The better formats first; empty where the file is published as it is. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
};

/** A picture of content/public; the size in CSS pixels is `null` where it cannot be told. */
export type ImageView = { readonly href: string; readonly width: number | null; readonly height: number | null };
