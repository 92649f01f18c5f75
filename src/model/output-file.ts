/** A file of the emitted site. */
export type OutputFile = {
  /** Below the site’s folder, with forward slashes. */
  readonly path: string;
  readonly contents: string | Uint8Array;
  /** The file of the content that asks for it by name, as diagnostics show it. */
  readonly from?: string;
};
