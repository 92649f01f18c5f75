import type { Finding } from '../model/diagnostic.ts';

/** What can be wrong with the form of a file. Each kind is the id of the rule that reports it. */
export type FaultKind =
  | 'unreadable-file'
  | 'front-matter'
  | 'unknown-field'
  | 'missing-field'
  | 'invalid-field'
  | 'unknown-location'
  | 'cut-value'
  | 'typographic-quotes';

/** A finding of the parser: what could not be read, and under which rule that is reported. */
export type Fault = Finding & {
  readonly kind: FaultKind;
  /** Whether what the suggestion says is what was written, so that `--fix` may type it. */
  readonly isSafe?: boolean;
};
