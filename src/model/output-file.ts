/** A file of the emitted site. */
export type OutputFile = {
  /** Below the site’s folder, with forward slashes. */
  readonly path: string;
  readonly contents: string | Uint8Array;
  /** Where the content asks for it by name: a file as diagnostics show it, and the 1-based line when it is known. */
  readonly from?: { readonly path: string; readonly line?: number };
};
